import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { pictures } from "../../../assets/pictures.ts";
import { LeftOut } from "../../../assets/question.ts";
import type { RgbImage } from "../../kit/rgb_image.ts";
import { type Cnn, openCnn } from "./cnn.ts";
import { FeatureCache } from "./feature_cache.ts";
import { folderFeatures, picturesIn, type Walk } from "./folder_features.ts";

// deno-lint-ignore no-explicit-any
const { default: sharp }: any = await import(["npm:sharp", "0.35.5"].join("@"));

const folder = () => mkdtempSync(`${tmpdir()}/pictures-`);

/** A folder of pictures that are all different. */
async function small(count: number): Promise<string> {
  const at = folder();
  for (let k = 0; k < count; k++) {
    const data = Uint8Array.from({ length: 40 * 30 * 3 }, (_, n) => n * (k + 1));
    const raw = { width: 40, height: 30, channels: 3 };
    await sharp(data, { raw }).png().toFile(`${at}/${String(k).padStart(5, "0")}.png`);
  }
  return at;
}

/** A network that is no work: its features are the mean of what goes in, so that the walk itself is measured. */
const fake: Cnn = {
  ...await openCnn("mobilenet"),
  size: 2,
  dims: 1,
  run: (x) => Promise.resolve({ features: x.slice(0, 1), maps: x }),
};
const prepare = ({ data }: RgbImage) =>
  Float32Array.of(data.reduce((sum, v) => sum + v, 0) / data.length);

const walk = (at: string, how: Partial<Walk> = {}) =>
  Array.fromAsync(folderFeatures(at, fake, { prepare, ...how }));

Deno.test("what is known is not computed again, whatever it is called", async () => {
  const [at, kept] = [await small(3), folder()];
  const cache = new FeatureCache(kept, "one way");
  const first = await walk(at, { cache });
  assert.deepEqual(first.map(({ known }) => known), [false, false, false]);
  cpSync(`${at}/00001.png`, `${at}/00009.png`);
  const second = await walk(at, { cache });
  assert.deepEqual(second.map(({ known }) => known), [true, true, true, true]);
  assert.deepEqual(second[3].features, first[1].features);
  const other = await walk(at, { cache: new FeatureCache(kept, "another way") });
  assert(other.slice(0, 3).every(({ known }) => !known));
});

Deno.test("a kept file that is damaged is made again", async () => {
  const [at, kept] = [await small(1), folder()];
  const cache = new FeatureCache(kept, "");
  const [right] = await walk(at, { cache });
  const [file] = readdirSync(kept, { recursive: true }).filter((name) =>
    /safetensors$/.test(`${name}`)
  );
  writeFileSync(`${kept}/${file}`, "half");
  const [again] = await walk(at, { cache });
  assert.deepEqual([again.known, again.features], [false, right.features]);
  assert.equal((await walk(at, { cache }))[0].known, true);
});

Deno.test("what is no picture is said and counted, and the rest goes on", async () => {
  const at = await small(2);
  writeFileSync(`${at}/00000a.jpg`, "not a picture");
  writeFileSync(`${at}/notes.txt`, "nobody's business");
  const said: string[] = [];
  const left = new LeftOut((sentence) => said.push(sentence));
  const progress: number[] = [];
  const seen = await walk(at, { left, progress: (done) => void progress.push(done) });
  assert.deepEqual(seen.map(({ name }) => name), ["00000.png", "00001.png"]);
  assert.deepEqual(said, [
    "00000a.jpg cannot be decoded: it is not a picture of a kind known here.",
  ]);
  assert.equal(left.summary, "1 left out: 1 no picture");
  assert.deepEqual(progress, [0, 1, 2, 3]);
});

Deno.test("a folder that is none, or has no pictures, is told in a sentence", () => {
  const at = folder();
  assert.throws(() => picturesIn(at), /has no pictures \(JPEG, /);
  assert.throws(() => picturesIn(`${at}/nowhere`), /nowhere is not a folder that can be read\.$/);
});

Deno.test("a long walk takes no more memory than a short one", async () => {
  const at = await small(400);
  const rss: number[] = [];
  let count = 0;
  for await (const _ of folderFeatures(at, fake, { prepare })) {
    if (++count % 100 === 0) rss.push(process.memoryUsage().rss / 2 ** 20);
  }
  assert.equal(count, 400);
  assert(rss[3] - rss[0] < 40, `${rss.map((mb) => mb.toFixed(0))} MB after 100, 200, 300, 400`);
});

Deno.test("a walk that is killed goes on where it was", async () => {
  const [at, kept] = [await small(40), folder()];
  const lock = fileURLToPath(new URL("../deno.lock", import.meta.url));
  const script = fileURLToPath(new URL("folder_walk.ts", import.meta.url));
  const run = () =>
    new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", `--lock=${lock}`, script, at, kept],
      stdout: "piped",
      stderr: "null",
    }).spawn();
  const first = run();
  let printed = 0;
  for await (const piece of first.stdout) {
    printed += piece.length;
    if (printed >= 5) break;
  }
  first.kill("SIGKILL");
  await first.status;
  const { stdout } = await run().output();
  const letters = new TextDecoder().decode(stdout);
  assert.match(letters, /^k{5,39}n+$/);
  assert.equal(letters.length, 40);
});

Deno.test("eight photographs take less than three seconds", async () => {
  const at = folder();
  mkdirSync(at, { recursive: true });
  for (const { name, bytes } of pictures.slice(0, 8)) {
    writeFileSync(`${at}/${name}.jpg`, await bytes());
  }
  const begun = performance.now();
  const cnn = await openCnn("mobilenet");
  const x = new Float32Array(3 * cnn.size * cnn.size);
  const seen = await Array.fromAsync(folderFeatures(at, cnn, { prepare: () => x }));
  await cnn.end();
  const seconds = (performance.now() - begun) / 1000;
  assert.equal(seen.length, 8);
  assert(seconds < 3, `${seconds.toFixed(1)} s`);
});
