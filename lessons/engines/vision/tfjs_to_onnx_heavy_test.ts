import assert from "node:assert/strict";
import { pictureOf } from "../../../assets/pictures.ts";
import { readPackageBytes } from "../../../assets/package_bytes.ts";
import { sha256 } from "../../../assets/fingerprint.ts";
import { openSession, tensorMaker } from "../onnx/runtime.ts";
import { openBackend } from "../tfjs/backends.ts";
import { CONVERTED, converted } from "./converted.ts";
import { fromHalf, readGraphModel } from "./graph_model.ts";
import { decodeImage } from "./image.ts";
import { HEADS, mobilenetBackbone, mobilenetWhole, readMobilenet } from "./mobilenet.ts";
import { readOnnxFile } from "./onnx_reader.ts";
import { tfjsToOnnx } from "./tfjs_to_onnx.ts";

const SIDE = 512;
const PACKAGE = "@vladmandic/human@3.3.6";
const MAPS = "tower_0/extern1/hard_swish/mul_1";

/** The middle of a photograph, as TensorFlow.js takes it: [1×512×512×3], 0 to 255. */
async function picture(): Promise<Float32Array> {
  const image = await decodeImage(await pictureOf(5).bytes(), "the photograph");
  const x = new Float32Array(SIDE * SIDE * 3);
  for (let row = 0; row < SIDE; row++) {
    const from = ((row + 100) * image.width + 400) * 3;
    x.set(image.data.subarray(from, from + SIDE * 3), row * SIDE * 3);
  }
  return x;
}

/** [H×W×C] as [C×H×W]. */
function channelsFirst(x: ArrayLike<number>, channels: number): Float32Array {
  const places = x.length / channels;
  return Float32Array.from(x, (_, k) => x[k % places * channels + Math.floor(k / places)]);
}

/** What TensorFlow.js itself makes of it: its own reading of the files, its own weights, its own kernels. */
async function byTensorFlow(x: Float32Array, names: string[]): Promise<Float32Array[]> {
  const { tf } = await openBackend("wasm");
  const model = JSON.parse(
    new TextDecoder().decode(await readPackageBytes(PACKAGE, "models/centernet.json", "it")),
  );
  const weights = await readPackageBytes(PACKAGE, "models/centernet.bin", "it");
  const network = await tf.loadGraphModel({
    load: () =>
      Promise.resolve({
        modelTopology: model.modelTopology,
        weightSpecs: model.weightsManifest[0].weights,
        weightData: weights.slice().buffer,
      }),
  });
  const input = tf.tensor(x, [1, SIDE, SIDE, 3]);
  const outputs = [await network.executeAsync(input, names)].flat();
  const numbers = outputs.map((one) => (one as { dataSync(): Float32Array }).dataSync().slice());
  tf.disposeVariables();
  return numbers;
}

async function byOnnx(file: Uint8Array, x: Float32Array, count = 1) {
  const session = await openSession(file, 2);
  const tensor = await tensorMaker();
  const out = await session.run({ image: tensor(x, [count, 3, SIDE, SIDE]) });
  await session.release();
  return out;
}

/**
 * The largest deviation: as it is for maps and scores, which are about 1; for sizes in points of the picture,
 * which are sums of terms of hundreds, as a part of the largest.
 */
const apart = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  assert.equal(a.length, b.length);
  let most = 0, largest = 0;
  for (let k = 0; k < a.length; k++) {
    most = Math.max(most, Math.abs(a[k] - b[k]));
    largest = Math.max(largest, Math.abs(b[k]));
  }
  return largest > 100 ? most / largest : most;
};

const x = await picture();
const heads = Object.keys(HEADS);
const [maps, ...theirs] = await byTensorFlow(x, [MAPS, ...heads.map((name) => HEADS[name].of)]);

Deno.test("the backbone in onnxruntime gives TensorFlow.js's maps within 1e-4", async () => {
  const ours = await byOnnx(await mobilenetBackbone(), channelsFirst(x, 3));
  assert.deepEqual([...ours.maps.dims], [1, 480, 16, 16]);
  const most = apart(ours.maps.data, channelsFirst(maps, 480));
  assert(most < 1e-4, `${most}`);
});

Deno.test("the whole network in onnxruntime gives TensorFlow.js's outputs within 1e-4", async () => {
  const ours = await byOnnx(await mobilenetWhole(), channelsFirst(x, 3));
  heads.forEach((name, k) => {
    const most = apart(ours[name].data, theirs[k]);
    assert(most < 1e-4, `${name}: ${most}`);
  });
});

Deno.test("several pictures at once give what each gives alone", async () => {
  const one = channelsFirst(x, 3), other = one.toReversed();
  const file = await mobilenetBackbone();
  const both = new Float32Array(2 * one.length);
  both.set(one);
  both.set(other, one.length);
  const together = (await byOnnx(file, both, 2)).maps.data;
  const alone = (await byOnnx(file, other)).maps.data;
  assert(apart(together.subarray(alone.length), alone) < 1e-4);
});

Deno.test("the same network gives the same file, and the manifest knows it", async () => {
  assert.equal(sha256(await converted()), CONVERTED.sha256);
});

Deno.test("nothing that lies behind the cut is converted", async () => {
  const { nodes, inputs, outputs } = readOnnxFile(await mobilenetBackbone(), "it");
  assert.deepEqual(inputs, [{ name: "image", shape: ["N", 3, 512, 512] }]);
  assert.deepEqual(outputs, [{ name: "maps", shape: ["N", 480, 16, 16] }]);
  assert(!nodes.some(({ op }) => ["Resize", "TopK", "Gather", "Transpose"].includes(op)));
});

Deno.test("what cannot be converted is named", async () => {
  const model = await readMobilenet();
  const wanted = (of: string) => ({ outputs: { it: { of, shape: [] } } });
  assert.throws(() => tfjsToOnnx(model, wanted("nowhere")), /has no operation nowhere\./);
  const nodes = model.nodes.map((node) =>
    node.name === "tower_0/keypoints" ? { ...node, op: "Fft" } : node
  );
  assert.throws(
    () => tfjsToOnnx({ ...model, nodes }, wanted("tower_0/detections")),
    /tower_0\/keypoints is a Fft, not known here\./,
  );
});

Deno.test("a network's files that do not belong together are told", async () => {
  const json = new TextDecoder().decode(
    await readPackageBytes(PACKAGE, "models/centernet.json", "it"),
  );
  const bytes = await readPackageBytes(PACKAGE, "models/centernet.bin", "it");
  assert.throws(
    () => readGraphModel(json, bytes.subarray(0, 1000), "it"),
    /it is cut short: .* of 1000\./,
  );
  assert.throws(
    () => readGraphModel(json, new Uint8Array(bytes.length + 2), "it"),
    /it has 4030292 bytes of weights; its graph names 4030290\./,
  );
  assert.throws(
    () => readGraphModel("{}", bytes, "it"),
    /it is not a graph model of TensorFlow\.js\./,
  );
});

Deno.test("fromHalf() knows zeros, the smallest, the largest and what is no number", () => {
  assert.deepEqual(
    [0x0000, 0x03ff, 0x0400, 0x7bff, 0x7c00, 0xfc00, 0x3555].map(fromHalf),
    [0, 1023 * 2 ** -24, 2 ** -14, 65504, Infinity, -Infinity, 0.333251953125],
  );
  assert(Number.isNaN(fromHalf(0x7e00)));
});
