/**
 * `deno task run q1/06 [--cell lstm …]`: runs a lesson's experiment with the student's own code and
 * draws its figures. `deno task run q3` does that for every experiment of a question.
 *
 * @module
 */

import { styleText } from "node:util";
import { figuresOf } from "./figures/mod.ts";
import { mayLoadLargePackages, runWithLargePackages } from "../checks/course/large_packages.ts";
import type { Order } from "./runs/experiment_worker.ts";
import { type LessonFolder, lessonsWithRuns, needsLargePackages } from "./runs/lesson_runs.ts";
import { beginOwnRun, keepOwnRuns } from "./runs/own_runs.ts";
import { Refusal, refuse, sentenceOf } from "./runs/refusal.ts";
import { runInWorker } from "./runs/run_in_worker.ts";
import { type DrawnRun, writeRunPage } from "./runs/run_page.ts";

const usage = `deno task run <lesson> [options]
deno task run <question> [options]

Runs the experiment of a lesson with your own code, and leaves a page with its figures under out/.

  deno task run q1/06 --cell lstm --seeds 3
  deno task run q1/06 --help      the options of that lesson
  deno task run q3                every experiment of every lesson of a question, a page for each lesson

  --patience     seconds without any progress before it is stopped; 60 if not given`;

/** The lesson that a word means: `q1/06`, or its folder. */
function lessonOf(word: string): LessonFolder {
  const lessons = lessonsWithRuns();
  const id = /^(?:lessons\/)?(q\d+\/\d+)/.exec(word)?.[1];
  const lesson = lessons.find((one) => one.id === id);
  const known = lessons.map((one) => one.id).join(", ");
  return lesson ?? refuse(`There is no lesson "${word}" with an experiment. There are: ${known}.`);
}

/** Takes `--patience` out of the words; the others belong to the lesson. */
function patienceIn(words: string[]): number {
  const at = words.findIndex((word) => /^--patience(=|$)/.test(word));
  if (at < 0) return 60;
  const [taken] = words.splice(at, 1);
  const text = taken!.includes("=") ? taken!.split("=")[1] : words.splice(at, 1)[0];
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 86400) return seconds;
  refuse(`--patience cannot be "${text}". It must be a number of seconds above 0.`);
}

async function main(args: string[]): Promise<number | void> {
  const [word, ...words] = args;
  if (!word || word === "--help") return console.log(usage);
  const all = lessonsOfQuestion(word);
  const lessons = all.length > 0 ? all : [lessonOf(word)];
  if (lessons.some(({ id }) => needsLargePackages(id)) && !mayLoadLargePackages()) {
    return await runWithLargePackages("site/run.ts", args);
  }
  const command = ["deno task run", word.replace(/^lessons\//, ""), ...words].join(" ");
  const patience = patienceIn(words);
  if (all.length > 0) return await runAll(all, words, command, patience);
  await runAndDraw({ lesson: lessons[0], words, command }, patience);
}

/** The lessons of a question, if the word means one. */
function lessonsOfQuestion(word: string): LessonFolder[] {
  const question = /^(?:lessons\/)?(q\d+)\/?$/.exec(word)?.[1];
  return question ? lessonsWithRuns().filter(({ id }) => id.startsWith(`${question}/`)) : [];
}

/** Runs the lessons of a question. What one cannot do is said, and the others go on. */
async function runAll(
  lessons: readonly LessonFolder[],
  words: string[],
  command: string,
  patience: number,
): Promise<number> {
  if (words.includes("--help")) {
    for (const lesson of lessons) await runAndDraw({ lesson, words, command }, patience);
    return 0;
  }
  if (words.length > 0) await refuseWhatNobodyKnows(lessons, words, patience);
  const failed: string[] = [];
  for (const lesson of lessons) {
    try {
      await runAndDraw({ lesson, words, command, every: true }, patience);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const named = error.message.startsWith(lesson.id);
      console.error(named ? error.message : `${lesson.id}: ${error.message}`);
      failed.push(lesson.id);
    }
    console.log();
  }
  if (failed.length > 0) console.error(`Not drawn: ${failed.join(", ")}.`);
  return failed.length > 0 ? 1 : 0;
}

/** An option that no lesson of a question has is a mistake, and no lesson need run to find out. */
async function refuseWhatNobodyKnows(
  lessons: readonly LessonFolder[],
  words: readonly string[],
  patience: number,
): Promise<void> {
  let known = "";
  for (const lesson of lessons) {
    const outcome = await runInWorker({ lesson, words: ["--help"], command: "" }, patience);
    if ("help" in outcome) known += `${outcome.help}\n`;
  }
  for (const word of words.filter((one) => one.startsWith("--"))) {
    const name = word.slice(2).split("=")[0];
    if (!new RegExp(`^  --${RegExp.escape(name)} `, "m").test(known)) {
      refuse(`No lesson of this question has an option --${name}; --help lists those of each.`);
    }
  }
}

/** Runs one lesson and writes its page. */
async function runAndDraw(order: Order, patience: number): Promise<void> {
  const { lesson: { id }, words } = order;
  if (!words.includes("--help")) beginOwnRun(id, words);
  const outcome = await runInWorker(order, patience);
  if ("help" in outcome) return console.log(`deno task run ${id} [options]\n\n${outcome.help}`);
  keepOwnRuns(id, words, outcome.runs);
  const drawn: DrawnRun[] = [];
  for (const run of outcome.runs) drawn.push({ run, figures: await figuresOf(run.name) });
  const page = writeRunPage(id, drawn);
  for (const { run, figures } of drawn) {
    console.log(`${run.name}  ${run.wallSeconds} s  ${run.engine}`);
    for (const figure of figures) console.log(`  ${figure.title(run)}`);
  }
  console.log(`\nThe figures are in ${styleText("bold", page)}`);
}

if (import.meta.main) {
  try {
    const code = await main(Deno.args);
    if (code) Deno.exit(code);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : sentenceOf(error));
    Deno.exit(1);
  }
}
