import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { places } from "./asset_places.ts";
import { readCocoQa } from "./coco_qa.ts";
import { pictureQuestionFiles, readPictureQuestions } from "./picture_questions.ts";
import { pictures } from "./pictures.ts";
import { LeftOut } from "./question.ts";
import { readVqa, type VqaChoice, type VqaFiles, vqaFiles } from "./vqa.ts";

const path = (name: string) => fileURLToPath(new URL(`testdata/${name}`, import.meta.url));
const small: VqaFiles = {
  questions: path("vqa_questions.json"),
  annotations: path("vqa_annotations.json"),
};

async function read(files: VqaFiles, choice?: VqaChoice) {
  const said: string[] = [];
  const left = new LeftOut((sentence) => said.push(sentence));
  const questions = await Array.fromAsync(readVqa(files, choice, left));
  return { questions, left, said, ids: questions.map(({ id }) => id) };
}

Deno.test("readVqa() gives questions with their ten answers and types", async () => {
  const { questions } = await read(small);
  assert.deepEqual(questions[0], {
    id: 25006,
    imageId: 25,
    text: "What is the giraffe standing behind?",
    image: undefined,
    answers: [...Array(7).fill("tree"), ...Array(3).fill("log")],
    answerType: "other",
    questionType: "what is the",
  });
  assert.equal(questions.at(-1)!.text, 'How many layers, with a } and a \\" in them?');
});

Deno.test("readVqa() leaves out what cannot be used, says so, and goes on", async () => {
  const { ids, said, left } = await read(small);
  assert.deepEqual(ids, [25006, 25014, 109002, 7777000, 92003]);
  assert.equal(
    left.summary,
    "7 left out: 1 empty question, 1 repeated id, 1 too long, 3 damaged, 1 no answers",
  );
  const sentences = said.map((one) => one.replaceAll(/\/\S*\//g, ""));
  assert.deepEqual(sentences, [
    "Question 92000 is empty.",
    "Question 25006 stands in vqa_questions.json twice; the first counts.",
    "Question 92001 has 200 words.",
    "Item 8 of vqa_questions.json has no usable image_id.",
    "Item 9 of vqa_questions.json has no usable question.",
    "Question 25102 has no usable answers in vqa_annotations.json.",
    "Item 11 of vqa_questions.json has no usable question_id.",
  ]);
});

Deno.test("readVqa() composes combining characters, and keeps an emoji whole", async () => {
  const { questions } = await read(small);
  const { text } = questions.find(({ id }) => id === 109002)!;
  assert.equal(text, "Where is the café with the 🐈‍⬛?");
  assert.equal(text.normalize("NFC"), text);
});

Deno.test("readVqa() leaves out a question whose picture is missing, if there is a folder of pictures", async () => {
  const images = mkdtempSync(`${tmpdir()}/images-`);
  writeFileSync(`${images}/COCO_train2014_000000000025.jpg`, "");
  writeFileSync(`${images}/COCO_val2014_000000000092.jpg`, "");
  const { questions, left } = await read({ ...small, images });
  assert.deepEqual(questions.map(({ imageId }) => imageId), [25, 25, 92]);
  assert.equal(questions[2].image, `${images}/COCO_val2014_000000000092.jpg`);
  assert.equal(left.count("no image"), 2);
});

Deno.test("readVqa() takes a type of answers or of questions, and as many as are wanted", async () => {
  assert.deepEqual((await read(small, { type: "yes/no" })).ids, [25014, 7777000]);
  assert.deepEqual((await read(small, { type: "how many" })).ids, [92003]);
  assert.deepEqual((await read(small, { subset: 2 })).ids, [25006, 25014]);
  assert.deepEqual((await read(small, { subset: 0 })).ids, []);
});

Deno.test("readVqa() works without answers", async () => {
  const { questions } = await read({ questions: small.questions });
  assert.deepEqual(questions.map(({ answers }) => answers.length), [0, 0, 0, 0, 0, 0]);
});

Deno.test("vqaFiles() says which file is missing", () => {
  const folder = mkdtempSync(`${tmpdir()}/vqa-`);
  assert.throws(
    () => vqaFiles(folder, "val"),
    /v2_OpenEnded_mscoco_val2014_questions\.json is missing/,
  );
});

async function readCoco(folder: string, choice = {}) {
  const said: string[] = [];
  const left = new LeftOut((sentence) => said.push(sentence));
  return { questions: await Array.fromAsync(readCocoQa(folder, choice, left)), said, left };
}

Deno.test("readCocoQa() gives questions with one answer, and leaves out what cannot be used", async () => {
  const { questions, said, left } = await readCoco(path("coco-qa"));
  assert.deepEqual(
    questions.map(({ id, imageId, answers, answerType }) => [
      id,
      imageId,
      ...answers,
      answerType,
    ]),
    [[1, 9, "black", "color"], [2, 25, "three", "number"], [6, 92, "street", "location"]],
  );
  assert.deepEqual(said, [
    "Line 3 of questions.txt is empty.",
    'Line 4 of img_ids.txt is "x", not a number.',
    "Line 5 of answers.txt is empty.",
  ]);
  assert.equal(left.summary, "3 left out: 1 empty question, 2 damaged");
  assert.equal((await readCoco(path("coco-qa"), { type: "number" })).questions.length, 1);
  assert.equal((await readCoco(path("coco-qa"), { subset: 1 })).questions.length, 1);
});

Deno.test("readCocoQa() says that files have not as many lines, or are missing", async () => {
  const folder = mkdtempSync(`${tmpdir()}/coco-`);
  for (const name of ["questions", "answers", "img_ids"]) {
    writeFileSync(`${folder}/${name}.txt`, "1\n2\n");
  }
  await assert.rejects(readCoco(folder), /has no types\.txt\.$/);
  writeFileSync(`${folder}/types.txt`, "0\n");
  await assert.rejects(
    readCoco(folder),
    /types\.txt ends after 1 lines, and another of the files goes on\.$/,
  );
});

Deno.test("the course's own questions are about its photographs, each with an id of its own", async () => {
  const questions = await readPictureQuestions();
  assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length);
  for (const { id, imageId, answers, answerType, questionType, text } of questions) {
    assert(pictures.some((one) => one.id === imageId), `${id}`);
    assert.equal(answers.length, 10);
    assert(["yes/no", "number", "other"].includes(answerType!), `${id}`);
    assert(text.toLowerCase().startsWith(questionType!), `${id}: ${text}`);
    assert(text.endsWith("?"), `${id}`);
  }
  for (const { id } of pictures) {
    const count = questions.filter(({ imageId }) => imageId === id).length;
    assert(count >= 4 && count <= 6, `${count} questions about photograph ${id}`);
  }
  assert.equal(pictureQuestionFiles.questions.endsWith("pictures_questions.json"), true);
});

/** A folder with a sample of a real data set, if there is one. */
function sample(name: string): string | undefined {
  return places().folders.flatMap((folder) =>
    readdirSync(folder).includes(name) ? [`${folder}/${name}`] : []
  )[0];
}

Deno.test("a sample of the real VQA v2 is read whole", async () => {
  const folder = sample("vqa-v2-sample");
  if (!folder) return console.log("no sample of VQA v2 is here: set UNROLLED_ASSETS to try this");
  const { questions, left } = await read(vqaFiles(folder, "train"));
  assert.equal(left.summary, "");
  assert.equal(questions.length, 43);
  assert(questions.every(({ answers, image }) => answers.length === 10 && image));
});

Deno.test("a sample of the real COCO-QA is read whole", async () => {
  const [folder, vqa] = [sample("coco-qa-sample"), sample("vqa-v2-sample")];
  if (!folder) return console.log("no sample of COCO-QA is here: set UNROLLED_ASSETS to try this");
  const { questions, left } = await readCoco(folder, vqa ? { images: `${vqa}/images` } : {});
  assert.equal(left.summary, "");
  assert.equal(questions.length, 54);
});
