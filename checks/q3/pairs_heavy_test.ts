import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import process from "node:process";
import { findFile } from "../../assets/asset.ts";
import type { Progress } from "../../assets/experiment.ts";
import { pictureOf } from "../../assets/pictures.ts";
import { cocoName } from "../../assets/vqa.ts";
import { fromRows, toRows } from "../../lessons/kit/matrix.ts";
import { OUR_OWN } from "../../lessons/q3/01-image-features/asked_pictures.ts";
import { photographFeatures } from "../../lessons/q3/01-image-features/picture_features.ts";
import { answersRun, type AnswersSeries } from "../../lessons/q3/04-fusion/experiments/answers.ts";
import { cosinesRun, type CosinesSeries } from "../../lessons/q3/04-fusion/experiments/cosines.ts";
import { drawFusion, everyPair } from "../../lessons/q3/04-fusion/experiments/fused.ts";
import { chanceOf, orderOf, placesOf } from "../../lessons/q3/04-fusion/experiments/order.ts";
import { planted } from "../../lessons/q3/04-fusion/experiments/planted.ts";
import { broughtTogether, cosines } from "../../lessons/q3/04-fusion/experiments/ways.ts";
import { readPairs } from "../../lessons/q3/04-fusion/pairs.ts";
import {
  comparingRun,
  type ComparingSeries,
} from "../../lessons/q3/05-comparing-the-encoders/experiments/comparing.ts";
import { normalMatrix, random } from "../../lessons/kit/random.ts";

// What is kept of features goes to a folder of its own.
process.chdir(mkdtempSync(`${tmpdir()}/pairs-`));

function listening(): { said: string[]; progress: Progress } {
  const said: string[] = [];
  return { said, progress: Object.assign(() => {}, { say: (one: string) => void said.push(one) }) };
}

const own = { ...OUR_OWN, cnn: "mobilenet" } as const;

/** A folder like VQA's, with everything that can be wrong with a question or a picture. */
async function folderOfTroubles(): Promise<string> {
  const at = mkdtempSync(`${tmpdir()}/vqa-`);
  mkdirSync(`${at}/images`);
  for (const [id, picture] of [[25, 9], [92, 8]]) {
    writeFileSync(`${at}/images/${cocoName(id, "train")}`, await pictureOf(picture).bytes());
  }
  writeFileSync(`${at}/images/${cocoName(113, "train")}`, "no picture");
  const questions = [
    [25, 1, "Where is the boat?"],
    [92, 2, "How many sheep are there?"],
    [92, 2, "The same id again?"],
    [92, 3, "   "],
    [92, 4, "🐑🐑?"],
    [92, 5, "word ".repeat(200)],
    [113, 6, "What is this?"],
    [404, 7, "Is the picture there?"],
    [25, 8, "Is it a cafe\u0301?"],
  ].map(([image_id, question_id, question]) => ({ image_id, question_id, question }));
  const annotations = questions.map(({ image_id, question_id }) => ({
    image_id,
    question_id,
    question_type: "what",
    answer_type: "other",
    answers: Array.from({ length: 10 }, (_, k) => ({ answer: k < 3 ? "yes" : "no" })),
  }));
  const write = (name: string, value: unknown) =>
    writeFileSync(`${at}/${name}`, JSON.stringify(value));
  write("v2_OpenEnded_mscoco_train2014_questions.json", { questions });
  write("v2_mscoco_train2014_annotations.json", { annotations });
  return at;
}

Deno.test("readPairs() reads our own questions, and features in the order of their pictures", async () => {
  const pairs = await readPairs(own, listening().progress);
  assert.equal(pairs.summary, "49 questions about 9 pictures.");
  assert.deepEqual(pairs.features, await photographFeatures("mobilenet"));
  const boats = pairs.questions.find(({ text }) => /houses behind/.test(text))!;
  assert.equal(pairs.pictures[boats.own].name, "nagasaki-boats");
  assert.equal(boats.answers.length, 10);
});

Deno.test("readPairs() leaves out what cannot be used, says so, and counts it", async () => {
  const { said, progress } = listening();
  const pairs = await readPairs({ ...own, vqa: await folderOfTroubles() }, progress);
  assert.deepEqual(pairs.questions.map(({ id, own }) => [id, own]), [[1, 0], [2, 1], [8, 0]]);
  assert.deepEqual(pairs.questions[2].words, ["is", "it", "a", "café"]);
  for (
    const reason of [
      "repeated id",
      "empty question",
      "no words",
      "too long",
      "no picture",
      "no image",
    ]
  ) {
    assert.match(pairs.summary, new RegExp(`\\b1 ${reason}`));
  }
  assert.equal(said.at(-1), pairs.summary);
  assert(said.some((one) => /113.* cannot be decoded/.test(one)), said.join("\n"));
});

Deno.test("readPairs() refuses in a sentence what cannot be ranked", async () => {
  const { progress } = listening();
  await assert.rejects(
    readPairs({ ...own, images: "/nowhere" }, progress),
    { message: "A folder of pictures has no questions: --images needs --vqa or --coco-qa." },
  );
  await assert.rejects(
    readPairs({ ...own, vqa: "/nowhere" }, progress),
    /^Error: There is no folder \/nowhere/,
  );
  await assert.rejects(
    readPairs({ ...own, subset: 3 }, progress),
    /^Error: Questions about two pictures are needed.*there are 3 about 1\.$/,
  );
});

Deno.test("the experiments of q3/04 and q3/05 go through a folder with two pictures and three questions", async () => {
  const { progress } = listening();
  const vqa = await folderOfTroubles();
  const small = { vqa, E: 6, H: 5, d: 16 };
  const compared = await cosinesRun.run(
    { ...cosinesRun.config, ...small, permutations: 20 },
    [1],
    progress,
  ) as CosinesSeries;
  assert.equal(compared.rows.length, 12);
  assert(compared.words!.before >= 0 && compared.words!.before <= 1);
  const answered = await answersRun.run(
    { ...answersRun.config, ...small },
    [1],
    progress,
  ) as AnswersSeries;
  assert(answered.rows.every(({ right }) => right.every((one) => one >= 0 && one <= 1)));
  const side = await comparingRun.run(
    { ...comparingRun.config, ...small },
    [1, 2],
    progress,
  ) as ComparingSeries;
  assert.equal(side.tests.length, 66);
  assert(side.owners.every(({ cell }) => cell.value <= 1));
});

Deno.test("the real sample of VQA v2 is paired with its pictures, where it is", async () => {
  if (!findFile("vqa-v2-sample")) return;
  const pairs = await readPairs({ ...own, vqa: "vqa-v2-sample" }, listening().progress);
  assert.equal(pairs.summary, "43 questions about 28 pictures.");
  assert(pairs.questions.every(({ answers }) => answers.length === 10));
});

Deno.test("what is planted is found: each question nearest to its own picture", () => {
  const rng = random(1);
  const both = { questions: normalMatrix(rng, 4, 64, 1), pictures: normalMatrix(rng, 3, 64, 1) };
  const names = [2, 0, 1, 0];
  const found = placesOf(cosines(planted(both, names, 0.95)));
  assert.deepEqual(orderOf(found, names), { before: 1, reciprocal: 1, first: 1 });
  // Of six ways to name three pictures one is right.
  const { p } = chanceOf(found.map((row) => row.map((place) => 1 / place)), names, 5999, 1);
  assert(Math.abs(p - 1 / 6) < 0.02, `${p}`);
});

Deno.test("a score that is the same for all is as good as chance", () => {
  const table = fromRows([[1, 1, 1], [1, 1, 1]]);
  assert.deepEqual(orderOf(placesOf(table), [0, 2]), { before: 0.5, reciprocal: 0.5, first: 0 });
});

Deno.test("centred() ways have no stripes; the lab's has its bias in every row", () => {
  const rng = random(2);
  const codes = normalMatrix(rng, 6, 5, 1);
  const features = normalMatrix(rng, 4, 9, 1);
  const { questions, pictures } = broughtTogether(3, codes, features, 32, "centred");
  for (const x of [questions, pictures]) {
    const sums = toRows(x).reduce((a, row) => a.map((v, k) => v + row[k]), new Array(32).fill(0));
    assert(sums.every((v: number) => Math.abs(v) < 1e-12));
  }
  const zeros = { ...codes, data: new Float64Array(30) };
  const lab = broughtTogether(3, zeros, features, 32, "lab");
  assert.equal(lab.questions.cols, features.cols);
  assert(lab.questions.data.some((v) => v !== 0));
});

Deno.test("products and compact sketches keep ⟨q, q′⟩·⟨v, v′⟩ on average", () => {
  const rng = random(5);
  const [H, D, d] = [6, 8, 32];
  const [q, v] = everyPair(normalMatrix(rng, 2, H, 1), normalMatrix(rng, 2, D, 1));
  const inner = (m: { cols: number; data: Float64Array }, a: number, b: number) =>
    m.data.subarray(a * m.cols, (a + 1) * m.cols)
      .reduce((sum, x, k) => sum + x * m.data[b * m.cols + k], 0);
  const right = inner(q, 0, 3) * inner(v, 0, 3);
  const size = Math.sqrt(inner(q, 0, 0) * inner(q, 3, 3) * inner(v, 0, 0) * inner(v, 3, 3));
  for (const fusion of ["product", "compact"] as const) {
    let sum = 0;
    for (let draw = 0; draw < 3000; draw++) {
      sum += inner(drawFusion(rng, fusion, { H, D, d })(q, v), 0, 3) / 3000;
    }
    assert(Math.abs(sum - right) < 0.03 * size, `${fusion}: ${sum}, not ${right}`);
  }
});
