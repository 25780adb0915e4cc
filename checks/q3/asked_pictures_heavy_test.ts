import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Progress } from "../../assets/experiment.ts";
import { pictureOf, pictures } from "../../assets/pictures.ts";
import { LeftOut } from "../../assets/question.ts";
import {
  type Asked,
  askedPictures,
  askedQuestions,
  OUR_OWN,
} from "../../lessons/q3/01-image-features/asked_pictures.ts";
import {
  type PicturesConfig,
  picturesRun,
  type PicturesSeries,
} from "../../lessons/q3/01-image-features/experiments/pictures.ts";
import { photographFeatures } from "../../lessons/q3/01-image-features/picture_features.ts";

// deno-lint-ignore no-explicit-any
const { default: sharp }: any = await import(["npm:sharp", "0.35.5"].join("@"));

// What is kept of features goes to a folder of its own.
process.chdir(mkdtempSync(`${tmpdir()}/asked-`));

/** Runs the experiment on a folder, and listens. */
async function looked(
  change: Partial<PicturesConfig>,
): Promise<PicturesSeries & { said: string[] }> {
  const said: string[] = [];
  const progress: Progress = Object.assign(() => {}, { say: (one: string) => void said.push(one) });
  const config = { ...picturesRun.config, draws: 20, ...change };
  return { ...await picturesRun.run(config, [1], progress), said };
}

/** A folder with everything that people call a picture. */
async function folderOfAll(): Promise<string> {
  const at = mkdtempSync(`${tmpdir()}/all-`);
  const photograph = await pictureOf(9).bytes();
  const plain = (width: number, height: number, channels = 3) => {
    const data = Uint8Array.from({ length: width * height * channels }, (_, k) => (k * 29) % 251);
    return sharp(data, { raw: { width, height, channels } });
  };
  writeFileSync(`${at}/a-photograph.jpg`, photograph);
  writeFileSync(`${at}/b-truncated.jpg`, photograph.subarray(0, 30_000));
  writeFileSync(`${at}/c-text.png`, "no picture");
  writeFileSync(`${at}/d-empty.png`, "");
  await plain(1, 1).png().toFile(`${at}/e-point.png`);
  await plain(40, 30, 1).png().toFile(`${at}/f-grey.png`);
  await plain(40, 30).toColourspace("cmyk").jpeg().toFile(`${at}/g-cmyk.jpg`);
  await plain(40, 30, 4).png().toFile(`${at}/h-alpha.png`);
  await plain(40, 30).withMetadata({ orientation: 6 }).jpeg().toFile(`${at}/i-turned.jpg`);
  const frames = await Promise.all(
    [plain(20, 20), plain(20, 20)].map((one) => one.png().toBuffer()),
  );
  await sharp(frames, { join: { animated: true } }).gif().toFile(`${at}/j-moving.gif`);
  await plain(1, 9000).png().toFile(`${at}/k-strip.png`);
  writeFileSync(`${at}/l-notes.txt`, "nobody's business");
  return at;
}

Deno.test("of a folder everything that is a picture is looked at, and the rest is said and counted", async () => {
  const at = await folderOfAll();
  const left = [
    "b-truncated.jpg cannot be decoded: the file is cut short.",
    "c-text.png cannot be decoded: it is not a picture of a kind known here.",
    "d-empty.png cannot be decoded: it is empty.",
    "More of this kind (no picture) are only counted.",
  ];
  for (const shown of [12, 3]) { // with and without a walk before
    const { looked: { pictures, alike, left: summary }, shown: seen, said } = await looked({
      images: at,
      shown,
    });
    assert.deepEqual([pictures, seen.length], [7, Math.min(shown, 7)]);
    assert(alike > 0 && alike < 1);
    assert.equal(summary, "4 left out: 4 no picture");
    assert.deepEqual(said.filter((one) => !/looked at in/.test(one)), [...left, `${summary}.`]);
  }
  const [{ said }, { said: again }] = [
    await looked({ images: at, shown: 2 }),
    await looked({ images: at, shown: 2, subset: 5 }),
  ];
  assert.match(said.join(" "), /7 pictures looked at in .* 7 of which were known/);
  assert.match(again.join(" "), /2 pictures looked at in .* 2 of which were known/);
});

Deno.test("a strip would fill the memory, and is left out", async () => {
  const at = mkdtempSync(`${tmpdir()}/strip-`);
  const data = new Uint8Array(3 * 9000);
  await sharp(data, { raw: { width: 1, height: 9000, channels: 3 } }).png().toFile(`${at}/a.png`);
  for (const name of ["b", "c"]) {
    writeFileSync(`${at}/${name}.jpg`, await pictureOf(name === "b" ? 1 : 2).bytes());
  }
  const { said } = await looked({ images: at });
  assert.equal(said[0], "a.png cannot be looked at: 1 × 9000 is a strip.");
});

const testdata = (name: string) =>
  fileURLToPath(new URL(`../../assets/testdata/${name}`, import.meta.url));

/** A folder as VQA v2 has it, with the pictures of three of its questions. */
async function vqaFolder(): Promise<string> {
  const at = mkdtempSync(`${tmpdir()}/vqa-`);
  copyFileSync(
    testdata("vqa_questions.json"),
    `${at}/v2_OpenEnded_mscoco_train2014_questions.json`,
  );
  copyFileSync(testdata("vqa_annotations.json"), `${at}/v2_mscoco_train2014_annotations.json`);
  mkdirSync(`${at}/train2014`);
  for (const [k, id] of ["025", "092"].entries()) {
    writeFileSync(`${at}/train2014/COCO_train2014_000000000${id}.jpg`, await pictures[k].bytes());
  }
  return at;
}

Deno.test("of VQA v2 the pictures of its questions are looked at, each once; what is missing is counted", async () => {
  const vqa = await vqaFolder();
  const { shown, looked: { pictures, left }, from } = await looked({ vqa });
  assert.deepEqual(shown.map(({ name }) => name), ["COCO 25", "COCO 92"]);
  assert.equal(pictures, 2);
  assert.match(left, /^9 left out: .*1 repeated id, 1 too long, 2 no image/);
  assert.equal(from, "the pictures of VQA v2 (train)");
  const of = (asked: Partial<Asked>) =>
    Array.fromAsync(askedQuestions({ ...OUR_OWN, vqa, ...asked }, new LeftOut()));
  assert.deepEqual((await of({ type: "yes/no" })).map(({ id }) => id), [25014]);
  assert.deepEqual((await of({ subset: 1 })).map(({ id }) => id), [25006]);
});

Deno.test("our own questions are asked like those of a data set", async () => {
  const asked = (change: Partial<Asked>) =>
    askedPictures({ ...OUR_OWN, ...change }, new LeftOut()).then((all) => all.map(({ id }) => id));
  assert.deepEqual(await asked({}), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(await asked({ subset: 6 }), [1, 2]);
  assert((await asked({ type: "number" })).length > 3);
});

Deno.test("what does not go together, or is not there, is told in a sentence", async () => {
  const vqa = await vqaFolder();
  const refused: [Partial<Asked>, RegExp][] = [
    [{ vqa: "/nowhere" }, /^There is no folder \/nowhere with VQA v2's files, neither here nor/],
    [{ images: "/nowhere" }, /^There is no folder \/nowhere with pictures/],
    [{ vqa, "coco-qa": vqa }, /^--vqa and --coco-qa do not go together/],
    [{ "coco-qa": vqa }, /^--coco-qa needs --images/],
    [{ "coco-qa": vqa, images: vqa, type: "sheep" }, /^--type of COCO-QA can be: object, number/],
    [{ "coco-qa": vqa, images: vqa, split: "val" }, /^COCO-QA has no split val/],
    [{ vqa, split: "test" }, /^VQA v2's test split has no answers/],
    [{ vqa, split: "val" }, /has no questions of VQA v2's val split/],
    [{ images: vqa, type: "number" }, /^--type needs questions/],
    [{ images: vqa }, /has no pictures \(JPEG/],
    [{ vqa, type: "sheep" }, /^There is no question to ask about a picture/],
  ];
  for (const [asked, sentence] of refused) {
    await assert.rejects(
      async () => void await askedPictures({ ...OUR_OWN, ...asked }, new LeftOut()),
      ({ message }: Error) => {
        assert.match(message, sentence);
        assert(!message.includes("\n"));
        return true;
      },
    );
  }
});

Deno.test("the photographs' features are the same whether they are known or not", async () => {
  const first = await photographFeatures("mobilenet");
  const again = await photographFeatures("mobilenet");
  assert.deepEqual([first.rows, first.cols], [9, 480]);
  assert.deepEqual(first, again);
});
