/**
 * Runs a lesson's experiment with the student's code, on a thread of its own: an endless loop stops
 * this thread, not the command that waits for it.
 *
 * @module
 */

import type { Chosen, Experiment, LessonRun } from "../../assets/experiment.ts";
import type { Run } from "../../assets/run.ts";
import { type LessonFolder, loadLessonRun } from "./lesson_runs.ts";
import { optionsHelp, ownWords, readChoice } from "./options.ts";
import { runOf } from "./record_run.ts";
import { Refusal } from "./refusal.ts";
import { studentProblem } from "./student_problem.ts";

/** What may come after the order: stop at the next progress. */
export type Stop = "stop";

/** What to run. */
export interface Order {
  readonly lesson: LessonFolder;
  /** The words after the lesson's id. */
  readonly words: string[];
  readonly command: string;
  /** The name of an experiment to make as it is recorded, instead of what the words choose. */
  readonly experiment?: string;
  /**
   * Whether all experiments of the lesson are made, as part of its question; words that mean nothing to this
   * lesson are then meant for another.
   */
  readonly every?: boolean;
}

/** What comes back. */
export type Report =
  | { kind: "progress"; name: string; done: number; total: number; note: string | undefined }
  | { kind: "said"; sentence: string }
  | { kind: "help"; text: string }
  | { kind: "done"; runs: Run[] }
  | { kind: "failed"; sentence: string };

const report = (message: Report) => self.postMessage(message);

/** Milliseconds between two reports of progress: more would only fill the queue. */
const EVERY = 50;

async function runLesson(order: Order): Promise<Report> {
  const { lesson, words, command, every, experiment: name } = order;
  const loaded = await loadLessonRun(lesson);
  if (words.includes("--help")) return { kind: "help", text: optionsHelp(loaded.options) };
  const choice = readChoice(every ? ownWords(words, loaded.options) : words, loaded.options);
  const runs: Run[] = [];
  const chosen = every ? everyExperiment : experimentsOf;
  const wanted = name
    ? loaded.experiments.filter((one) => one.name === name)
    : chosen(loaded, choice.chosen);
  for (const experiment of wanted) {
    const seeds = choice.seeds(experiment.seeds);
    const progress = reporter(experiment.name, loaded.options?.resume !== undefined);
    runs.push(await runOf(experiment, { command, source: "", seeds }, progress));
  }
  return { kind: "done", runs };
}

function experimentsOf(loaded: LessonRun, chosen: Chosen): Experiment[] {
  return loaded.studentExperiment ? [loaded.studentExperiment(chosen)] : [...loaded.experiments];
}

function everyExperiment(loaded: LessonRun, chosen: Chosen): Experiment[] {
  return [...loaded.everyExperiment?.(chosen) ?? loaded.experiments];
}

let stopped = false;

function reporter(name: string, resumes: boolean) {
  let last = 0;
  const say = (sentence: string) => report({ kind: "said", sentence });
  return Object.assign((done: number, total: number, note?: string) => {
    if (stopped) {
      throw new Refusal(`Stopped at ${note}.${resumes ? " --resume goes on from there." : ""}`);
    }
    const now = performance.now();
    if (now - last < EVERY && done < total) return;
    last = now;
    report({ kind: "progress", name, done, total, note });
  }, { say });
}

self.onmessage = async ({ data }: MessageEvent<Order | Stop>) => {
  if (data === "stop") {
    stopped = true;
    return;
  }
  try {
    report(await runLesson(data));
  } catch (error) {
    report({ kind: "failed", sentence: studentProblem(error) });
  }
};
