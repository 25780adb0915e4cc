/**
 * The grader, set up for some lessons of this course.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { folderOf, type Lesson } from "../core/exercise.ts";
import { moduleGraph } from "../course/module_graph.ts";
import { filesBelow, lessonFileOf, repositoryRoot, solutionFiles } from "../course/repository.ts";
import { questions } from "../lessons.ts";
import { exerciseFiles } from "./exercise_files.ts";
import { type Grader, openGrader } from "./grader.ts";
import { LIMITS } from "./limits.ts";
import { templateOf } from "./working_copy.ts";

/** What decides a grade, besides the submission. */
export interface Setting {
  readonly lessons: readonly Lesson[];
  /** Decides every input. */
  readonly seed: number;
  /** How many fresh sets of inputs each exercise meets. */
  readonly rounds: number;
}

/** What is the same for all submissions of a class. */
export interface CourseGrading extends Setting {
  /** The files to look for: those of the lessons, and exercise files of other lessons that they import. */
  readonly wanted: readonly string[];
  /** A hash of everything that decides: the checks, the solutions, the grader. */
  readonly checks: string;
  /** A grader; several can work side by side. */
  open(): Grader;
}

/** Bytes that an exercise file may have. */
export const MOST_BYTES = LIMITS.file;

/** Prepares grading; nothing is run yet. */
export async function courseGrading(setting: Setting): Promise<CourseGrading> {
  const template = await templateOf(repositoryRoot, setting.lessons);
  return {
    ...setting,
    wanted: wantedFiles(setting.lessons),
    checks: checksHash(),
    open: () => openGrader({ ...setting, template, limits: LIMITS }),
  };
}

/** The exercise files of the lessons, and those that their solutions import. */
function wantedFiles(lessons: readonly Lesson[]): string[] {
  const own = exerciseFiles(lessons);
  const solutions = solutionFiles(repositoryRoot);
  const graded = solutions.filter((file) => own.includes(lessonFileOf(file)));
  const reached = [...moduleGraph(repositoryRoot, graded, undefined, false).keys()]
    .map(lessonFileOf);
  const others = solutions.map(lessonFileOf).filter((file) => reached.includes(file));
  return [...new Set([...own, ...others])];
}

/** What a grade depends on: the modules of the grader and the solutions, with all that they import. */
function checksHash(): string {
  const grader = filesBelow(
    repositoryRoot,
    "checks/grade",
    /^checks\/grade\/(grader|(child|judge|process)\/\w+)(?<!_test)\.ts$/,
  );
  const wrongVersions = Object.keys(questions).map((question) =>
    `checks/misconceptions/wrong_versions/${question}.ts`
  );
  const entries = [...grader, ...wrongVersions, ...solutionFiles(repositoryRoot)];
  const files = [...moduleGraph(repositoryRoot, entries, undefined, false).keys()]
    .filter((file) => !file.startsWith("file:")).sort();
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(`${file}\0`).update(readFileSync(`${repositoryRoot}/${file}`)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

/** The file of an exercise, from the root: `lessons/q1/04-lstm/lstm.ts`. */
export function fileOf(lesson: Lesson, exercise: string): string {
  const { file } = lesson.exercises.find(({ name }) => name === exercise)!;
  return `lessons/${folderOf(lesson)}/${file}`;
}
