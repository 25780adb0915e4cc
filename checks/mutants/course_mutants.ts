/**
 * The mutants of the whole course, question by question.
 *
 * @module
 */

import { lessons, type QuestionId, questionOf, questions } from "../lessons.ts";
import { endBundling } from "../misconceptions/bundling.ts";
import { allMutants } from "./all_mutants.ts";
import { judge, type Judged } from "./judging.ts";
import type { Mutant } from "./mutant.ts";
import { type ParsedSolutions, parseSolutions } from "./parsed_solutions.ts";

/** All solutions of all questions, parsed, and their mutants. */
export interface CourseMutants {
  readonly parsed: ReadonlyMap<QuestionId, ParsedSolutions>;
  readonly mutants: readonly Mutant[];
}

/** Finds every mutant of every exercise. */
export async function courseMutants(root: string): Promise<CourseMutants> {
  const parsed = new Map<QuestionId, ParsedSolutions>();
  for (const question of Object.keys(questions) as QuestionId[]) {
    parsed.set(question, await parseSolutions(root, question));
  }
  await endBundling();
  // Which variables hold what is seen by running each exercise once.
  for (const lesson of lessons) await lesson.prepare?.();
  return { parsed, mutants: [...parsed.values()].flatMap(allMutants) };
}

/** Runs the checks on some of them, as {@linkcode judge} does. */
export async function judgeSome(
  { parsed }: CourseMutants,
  some: readonly Mutant[],
  progress: (done: number) => void = () => {},
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const [question, solutions] of parsed) {
    const own = some.filter(({ lesson }) => questionOf(lesson) === question);
    const before = judged.length;
    judged.push(...await judge(solutions, own, (done) => progress(before + done)));
  }
  return judged;
}
