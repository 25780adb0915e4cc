/**
 * Submissions and graders for the tests of the grader.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { folderOf, type Lesson } from "../../core/exercise.ts";
import { repositoryRoot } from "../../course/repository.ts";
import { lessons as all } from "../../lessons.ts";
import { type Grader, openGrader } from "../grader.ts";
import { LIMITS, type Limits } from "../limits.ts";
import type { Submission } from "../submission.ts";
import { type Template, templateOf } from "../working_copy.ts";

/** Lessons by their ids, or all of a question: `q1`, `q1/03`. */
export function lessonsOf(...ids: readonly string[]): readonly Lesson[] {
  return all.filter(({ id }) => ids.some((one) => id === one || id.startsWith(`${one}/`)));
}

/** The path of an exercise's module: `lessons/q1/04-lstm/lstm.ts`. */
export function pathOf(lesson: Lesson, exercise: string): string {
  const { file } = lesson.exercises.find(({ name }) => name === exercise)!;
  return `lessons/${folderOf(lesson)}/${file}`;
}

/** The text of a solution, by the path of the student's module. */
export function solutionText(file: string): string {
  return readFileSync(`${repositoryRoot}/${file.replace(/^lessons/, "solutions")}`, "utf8");
}

const templates = new Map<string, Promise<Template>>();

/** The template for some lessons; made once. */
export function templateFor(lessons: readonly Lesson[]): Promise<Template> {
  const key = lessons.map(({ id }) => id).join();
  if (!templates.has(key)) templates.set(key, templateOf(repositoryRoot, lessons));
  return templates.get(key)!;
}

/** A seed that stands for any. */
export const SEED = 20_261;

/** A grader for some lessons. */
export async function graderFor(
  lessons: readonly Lesson[],
  limits: Partial<Limits> = {},
  rounds = 2,
  seed = SEED,
): Promise<Grader> {
  const template = await templateFor(lessons);
  return openGrader({ lessons, template, limits: { ...LIMITS, ...limits }, seed, rounds });
}

/** The solutions, or what a fresh clone has, with some files in the place of theirs. */
export async function submissionOf(
  base: "solutions" | "skeletons",
  lessons: readonly Lesson[],
  others: Readonly<Record<string, string>> = {},
): Promise<Submission> {
  const { graded, skeletons } = await templateFor(lessons);
  const text = (file: string) => base === "solutions" ? solutionText(file) : skeletons.get(file)!;
  const files = new Map(graded.map((file) => [file, others[file] ?? text(file)]));
  return { files, problems: new Map() };
}
