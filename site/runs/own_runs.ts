/**
 * The runs that a student has made, kept beside their page: `out/q1-06/runs/q1-06-hello.json`.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import type { Run } from "../../assets/run.ts";
import { readRun, writeRun } from "../../assets/run_file.ts";
import { folderOf } from "../../checks/core/exercise.ts";
import { lessons } from "../../checks/lessons.ts";
import { readIfThere, repositoryRoot } from "../../checks/course/repository.ts";

/** Where the runs of a lesson are kept, from the root. */
export function ownRunsFolder(lesson: string): string {
  return `out/${lesson.replace("/", "-")}/runs`;
}

/** A file that is there while a run is under way, and after one that was interrupted. */
const BEGUN = "begun";

/**
 * Says that a run has begun; what it leaves is taken away by {@linkcode keepOwnRuns}. If the run never ends,
 * it stays and {@linkcode wasInterrupted} tells.
 */
export function beginOwnRun(lesson: string, words: readonly string[]): void {
  const folder = `${repositoryRoot}/${ownRunsFolder(lesson)}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${BEGUN}`, ["deno task run", lesson, ...words].join(" "));
}

/** The command of a run that was begun and has not ended. */
export function wasInterrupted(lesson: string): string | undefined {
  return readIfThere(`${repositoryRoot}/${ownRunsFolder(lesson)}/${BEGUN}`);
}

/**
 * Keeps runs that were made.
 *
 * @param words what was chosen: with options a run is kept beside the one without
 */
export function keepOwnRuns(lesson: string, words: readonly string[], runs: readonly Run[]): void {
  const folder = `${repositoryRoot}/${ownRunsFolder(lesson)}`;
  mkdirSync(folder, { recursive: true });
  const source = codeFingerprint(lesson);
  const choice = words.join("-").replace(/[^\w.-]+/g, "").slice(0, 80);
  for (const run of runs) {
    const name = choice === "" ? run.name : `${run.name}.${choice}`;
    writeRun({ ...run, name, source }, folder);
  }
  rmSync(`${folder}/${BEGUN}`, { force: true });
}

/** A run of the student's, and how it was kept. */
export interface OwnRun {
  readonly run: Run;
  /** The name of its file, without the ending. */
  readonly file: string;
  /** Whether it was made without options. */
  readonly plain: boolean;
}

/** The runs of a lesson that were made with the code as it is now. */
export function ownRuns(lesson: string): OwnRun[] {
  const folder = `${repositoryRoot}/${ownRunsFolder(lesson)}`;
  if (!existsSync(folder)) return [];
  const source = codeFingerprint(lesson);
  return readdirSync(folder).filter((file) => file.endsWith(".json")).sort().flatMap((file) => {
    const run = readIfRun(file.slice(0, -".json".length), folder);
    if (run?.source !== source) return [];
    const [name = run.name, ...choice] = run.name.split(".");
    return [{ run: { ...run, name }, file: run.name, plain: choice.length === 0 }];
  });
}

function readIfRun(name: string, folder: string): Run | undefined {
  try {
    return readRun(name, folder);
  } catch {
    return undefined; // half of a file, or of an older version: it is made again
  }
}

/** A hash of the exercises that a lesson can use: its own, and those of the lessons before it. */
export function codeFingerprint(lesson: string): string {
  const hash = createHash("sha256");
  for (const one of lessons.slice(0, lessons.findIndex(({ id }) => id === lesson) + 1)) {
    for (const file of new Set(one.exercises.map((exercise) => exercise.file))) {
      hash.update(readIfThere(`${repositoryRoot}/lessons/${folderOf(one)}/${file}`) ?? "");
    }
  }
  return hash.digest("hex");
}
