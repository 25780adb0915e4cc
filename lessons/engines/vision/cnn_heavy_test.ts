import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { findFile } from "../../../assets/asset.ts";
import { sha256 } from "../../../assets/fingerprint.ts";
import type { Asset } from "../../../assets/manifest.ts";
import { random } from "../../kit/random.ts";
import { type Cnn, openCnn } from "./cnn.ts";
import { type NetworkName, networks } from "./network.ts";
import { smallClassifier } from "./small_classifier.ts";

/** A manifest and a folder of its own for a file that plays ResNet-18. */
function search(bytes: Uint8Array, hash = sha256(bytes)) {
  const folder = mkdtempSync(`${tmpdir()}/cnn-`);
  writeFileSync(`${folder}/resnet18.onnx`, bytes);
  const asset: Asset = {
    id: "resnet18",
    file: "resnet18.onnx",
    what: "",
    licence: "",
    addresses: [],
    sha256: hash,
  };
  return { manifest: [asset], places: { folders: [folder], cache: `${folder}/cache` } };
}

const noise = ({ size }: Cnn, count: number, seed = 1) => {
  const rng = random(seed);
  return Float32Array.from({ length: count * 3 * size * size }, () => rng.normal());
};

const most = (a: Float32Array, b: Float32Array) =>
  a.reduce((max, v, k) => Math.max(max, Math.abs(v - b[k])), a.length === b.length ? 0 : NaN);

/** Checks what holds of every network. */
async function check(cnn: Cnn): Promise<void> {
  const { dims, mapShape: [channels, height, width], kinds, scoreShape } = cnn;
  const x = noise(cnn, 3);
  const all = await cnn.run(x, 3);
  assert.equal(all.features.length, 3 * dims);
  assert.equal(all.maps.length, 3 * channels * height * width);
  assert.equal(all.scores!.length, 3 * scoreShape[0] * scoreShape[1] * scoreShape[2]);
  assert.equal(scoreShape[0], kinds);
  const third = await cnn.run(x.subarray(2 * x.length / 3), 1);
  assert(most(all.features.subarray(2 * dims), third.features) < 1e-3);
  await assert.rejects(cnn.run(x, 2), /takes \[2×3×\d+×\d+\], which is \d+ numbers; these are/);
}

/** The features are the maps, averaged over their places. */
async function checkAverages(cnn: Cnn): Promise<void> {
  const { maps, features } = await cnn.run(noise(cnn, 1), 1);
  const places = maps.length / cnn.dims;
  const means = features.map((_, c) =>
    maps.subarray(c * places, (c + 1) * places).reduce((sum, v) => sum + v, 0) / places
  );
  assert(most(features, means) < 1e-4);
}

Deno.test("the network that comes with the course gives features, maps and scores", async () => {
  const cnn = await openCnn("mobilenet", { scores: true });
  await check(cnn);
  await checkAverages(cnn);
  await cnn.end();
  const without = await openCnn("mobilenet");
  assert.equal((await without.run(noise(without, 1), 1)).scores, undefined);
  await without.end();
});

Deno.test("a file with the interface of ResNet-18 gives what lies inside it", async () => {
  const cnn = await openCnn("resnet18", { scores: true, search: search(smallClassifier()) });
  await check(cnn);
  await checkAverages(cnn);
  await cnn.end();
});

for (const name of ["mobilenetv2-int8", "resnet18"] satisfies NetworkName[]) {
  const file = {
    "mobilenetv2-int8": "mobilenetv2_int8_static.onnx",
    resnet18: "resnet18-v1-7.onnx",
  };
  Deno.test(`${name} itself gives ${networks[name].dims} features, where it is here`, async () => {
    if (!findFile(`models/${file[name]}`)) {
      return console.log(`${name} is not here: set UNROLLED_ASSETS to try this`);
    }
    const cnn = await openCnn(name, { scores: true, search: { fetch: false } });
    await check(cnn);
    if (name === "resnet18") await checkAverages(cnn); // 8 bits round the average once more
    await cnn.end();
  });
}

const refused: [string, Uint8Array, string | undefined, RegExp][] = [
  [
    "no ONNX file",
    new TextEncoder().encode("a text, not a network"),
    undefined,
    /is not an ONNX file: /,
  ],
  [
    "half of one",
    smallClassifier().subarray(0, 1000),
    undefined,
    /is not an ONNX file: it ends inside/,
  ],
  ["empty", new Uint8Array(0), undefined, /is not an ONNX file: it has no operations\./],
  [
    "for pictures of another size",
    smallClassifier({ size: 64 }),
    undefined,
    /takes data \[N×3×64×64\]; the resnet18 that is expected takes one \[N×3×224×224\]\./,
  ],
  [
    "other insides",
    smallClassifier({ average: false }),
    undefined,
    /has no average over all places/,
  ],
  [
    "of another hash",
    smallClassifier(),
    sha256("other"),
    /is not resnet18: its SHA-256 begins with/,
  ],
];

for (const [what, bytes, hash, sentence] of refused) {
  Deno.test(`a file that is ${what} is refused in one sentence`, async () => {
    await assert.rejects(
      openCnn("resnet18", { search: search(bytes, hash) }),
      ({ message }: Error) => {
        assert.match(message, sentence);
        assert(!message.includes("\n"));
        return true;
      },
    );
  });
}

Deno.test("a network with fewer channels than expected is told when it runs", async () => {
  const cnn = await openCnn("resnet18", { search: search(smallClassifier({ channels: 8 })) });
  await assert.rejects(
    cnn.run(noise(cnn, 1), 1),
    /gave 8 features and 392 numbers in its maps; 512 and/,
  );
  await cnn.end();
});
