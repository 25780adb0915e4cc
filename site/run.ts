/**
 * `deno task run q1/06 [--cell lstm …]`: runs a lesson's experiment with the student's own code and
 * draws its figures.
 *
 * @module
 */

import { styleText } from "node:util";
import { figuresOf } from "./figures/mod.ts";
import { mayLoadLargePackages, runWithLargePackages } from "../checks/course/large_packages.ts";
import { type LessonFolder, lessonsWithRuns, needsLargePackages } from "./runs/lesson_runs.ts";
import { Refusal, refuse, sentenceOf } from "./runs/refusal.ts";
import { runInWorker } from "./runs/run_in_worker.ts";
import { type DrawnRun, writeRunPage } from "./runs/run_page.ts";

const usage = `deno task run <lesson> [options]

Runs the experiment of a lesson with your own code, and leaves a page with its figures under out/.

  deno task run q1/06 --cell lstm --seeds 3
  deno task run q1/06 --help      the options of that lesson

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
  const lesson = lessonOf(word);
  if (needsLargePackages(lesson.id) && !mayLoadLargePackages()) {
    return await runWithLargePackages("site/run.ts", args);
  }
  const command = ["deno task run", lesson.id, ...words].join(" ");
  const patience = patienceIn(words);
  const outcome = await runInWorker({ lesson, words, command }, patience);
  if ("help" in outcome) {
    return console.log(`deno task run ${lesson.id} [options]\n\n${outcome.help}`);
  }
  const drawn: DrawnRun[] = [];
  for (const run of outcome.runs) drawn.push({ run, figures: await figuresOf(run.name) });
  const page = writeRunPage(lesson.id, drawn);
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
