/**
 * The whole mutation run as numbers.
 *
 * @module
 */

import type { Progress } from "../../assets/experiment.ts";
import { repositoryRoot } from "../course/repository.ts";
import { courseMutants, judgeSome } from "./course_mutants.ts";
import { equivalences } from "./equivalent.ts";
import { type Counts, countsOf, problemsOf, strayEquivalents } from "./table.ts";

/**
 * Judges every mutant of every exercise.
 *
 * @returns the counts of each exercise, then those of all
 * @throws {Error} if a mutant survives that is not listed as equivalent, or the list is wrong.
 */
export async function runAllMutants(progress: Progress): Promise<Counts[]> {
  const course = await courseMutants(repositoryRoot);
  const { mutants } = course;
  const judged = await judgeSome(course, mutants, (done) => progress(done, mutants.length));
  const problems = [
    ...strayEquivalents(mutants, equivalences),
    ...problemsOf(judged, equivalences),
  ];
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return countsOf(judged, equivalences);
}
