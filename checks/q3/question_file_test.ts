import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Experiment, LessonRun } from "../../assets/experiment.ts";
import { encodeBatch, initEncoder } from "../../lessons/q3/02-encoding-questions/encoder.ts";
import * as encoding from "../../lessons/q3/02-encoding-questions/run.ts";
import { encoders } from "../../lessons/q3/02-encoding-questions/experiments/encoders.ts";
import { readQuestions } from "../../lessons/q3/02-encoding-questions/question_file.ts";
import { questionWords } from "../../lessons/q3/02-encoding-questions/question_words.ts";
import { coded, tablesFor } from "../../lessons/q3/02-encoding-questions/word_table.ts";
import * as motion from "../../lessons/q3/03-hidden-states-in-motion/run.ts";
import { states } from "../../lessons/q3/03-hidden-states-in-motion/experiments/states.ts";
import { random } from "../../lessons/kit/random.ts";

// What comes in a file of questions that nobody has looked through: each is answered with a sentence, and the rest is read.

const path = join(tmpdir(), `unrolled-questions-${Deno.pid}.json`);

async function withQuestions<X>(
  questions: readonly (string | Record<string, unknown>)[],
  use: (path: string) => Promise<X>,
): Promise<X> {
  const items = questions.map((question, k) => ({
    question_id: k + 1,
    image_id: 7,
    ...(typeof question === "string" ? { question } : question),
  }));
  writeFileSync(path, JSON.stringify({ questions: items }));
  try {
    return await use(path);
  } finally {
    rmSync(path);
  }
}

const LONG = Array.from({ length: 200 }, (_, k) => `word${k}`).join(" ") + "?";

const MIXED = [
  "What is in the picture?",
  { question_id: 1, question: "Is it here twice?" },
  "",
  "   ",
  LONG,
  "🐈🐈?",
  "Where is the cafe\u0301?",
  "Where is the caf\u00e9?",
  "Is this a 🐈 or a dog?",
  { question: 12 },
  { question_id: "x", question: "Is this a number?" },
];

Deno.test("each question that cannot be read is answered with a sentence, and the summary counts them", async () => {
  const said: string[] = [];
  const { questions, summary } = await withQuestions(
    MIXED,
    (path) => readQuestions(path, Infinity, (sentence) => said.push(sentence)),
  );
  assert.deepEqual(questions.map(({ id }) => id), [1, 7, 8, 9]);
  assert.equal(
    summary,
    "4 questions. 7 left out: 1 repeated id, 2 empty question, 1 too long, 1 no words, 2 damaged.",
  );
  assert.deepEqual(said, [
    `Question 1 stands in ${path} twice; the first counts.`,
    "Question 3 is empty.",
    "Question 4 is empty.",
    "Question 5 has 200 words.",
    "Question 6 has no word.",
    `Item 10 of ${path} has no usable question.`,
    `Item 11 of ${path} has no usable question_id.`,
    summary,
  ]);
});

Deno.test("letters are the same however they were typed, and an emoji is no word", async () => {
  const { questions } = await withQuestions(MIXED, (path) => readQuestions(path));
  const [, typed, composed, emoji] = questions;
  assert.deepEqual(typed!.words, composed!.words);
  assert.deepEqual(emoji!.words, ["is", "this", "a", "or", "a", "dog"]);
});

Deno.test("questions that are all unreadable are refused in one sentence", async () => {
  await withQuestions(["", "🐈", LONG], async (path) => {
    await assert.rejects(readQuestions(path), {
      message: `${path} has no question that can be encoded. ` +
        "3 left out: 1 empty question, 1 no words, 1 too long.",
    });
  });
});

Deno.test("a file that is missing, or no list of questions, is refused in one sentence", async () => {
  await assert.rejects(readQuestions("/nowhere/questions.json"), {
    message: "There is no file /nowhere/questions.json with questions.",
  });
  writeFileSync(path, "What is this?");
  try {
    await assert.rejects(readQuestions(path), (error: Error) => {
      assert.match(error.message, /questions/);
      assert(!error.message.includes("\n"));
      return true;
    });
  } finally {
    rmSync(path);
  }
});

Deno.test("unknown words: the table gives each the mean, the caption counts them, and all codes are finite", async () => {
  const questions = ["is the blorf red", "where is the quuxly cat"].map((text) => ({
    words: questionWords(text),
  }));
  const { vocabulary, codes } = coded(questions);
  const tables = await tablesFor("glove", vocabulary, 100);
  assert.equal(tables.words, "GloVe vectors, 2 words of 7 without one");
  const table = tables.table(random(1));
  const rowOf = (word: string) => {
    const code = vocabulary.indexOf(word) + 1;
    return [...table.data.subarray(code * table.cols, (code + 1) * table.cols)];
  };
  assert.deepEqual(rowOf("blorf"), rowOf("quuxly"));
  assert.deepEqual(rowOf("blorf"), [...table.data.subarray(0, table.cols)]);
  const model = initEncoder(random(2), "gru", { E: tables.E, H: 8 }, "pytorch");
  const { ends } = encodeBatch(model, [...codes, [0, 0], []], table);
  assert(ends.data.every(Number.isFinite));
  assert(ends.data.subarray(2 * 8, 3 * 8).some((v) => v !== 0), "an unknown word is read");
  assert(ends.data.subarray(3 * 8).every((v) => v === 0), "no word leaves the state as it was");
});

/** What a student's run of a lesson makes of a file. */
async function runOn(lesson: LessonRun, path: string, said: string[]): Promise<unknown> {
  const defaults = Object.entries(lesson.options!).map(([name, option]) => [name, option.default]);
  const chosen = { ...Object.fromEntries(defaults), hidden: 8, questions: path };
  const experiment = lesson.studentExperiment!(chosen);
  const say = (sentence: string) => void said.push(sentence);
  return await experiment.run(experiment.config, [1], Object.assign(() => {}, { say }));
}

for (const [id, lesson] of [["q3/02", encoding], ["q3/03", motion]] as const) {
  Deno.test(`${id} runs on questions of which some cannot be read, says which, and counts them`, async () => {
    const said: string[] = [];
    const series = await withQuestions(MIXED, (path) => runOn(lesson, path, said));
    assert.equal(said.length, 8);
    assert.match(
      JSON.stringify(series),
      /4 questions\. 7 left out: 1 repeated id.*3 in different words/,
    );
  });
}

Deno.test("one question alone is refused in one sentence by both lessons", async () => {
  await withQuestions(["Is this a question?"], async (path) => {
    for (const { run, config } of [encoders, states] as Experiment[]) {
      await assert.rejects(
        async () => await run({ ...config, file: path, H: 4 }, [1], () => {}),
        /one question/,
      );
    }
  });
});

Deno.test("questions of one word are read, and no path of one point is measured", async () => {
  await withQuestions(["What?", "Where?"], async (path) => {
    const { config, run } = states as Experiment;
    await assert.rejects(
      async () => await run({ ...config, file: path, H: 4 }, [1], () => {}),
      { message: "No question has 4 words." },
    );
  });
});
