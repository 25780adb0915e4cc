/**
 * What makes two gradings the same.
 *
 * @module
 */

import { createHash } from "node:crypto";
import type { Rubric } from "../rubric/rubric.ts";
import type { Submission } from "../submission.ts";
import type { Grading } from "./line.ts";

/** A hash of the exercise files of a submission, and of the problems with them. */
export function submissionHash({ files, problems }: Submission): string {
  return hashOf([[...files].sort(byName), [...problems].sort(byName)]);
}

/** A hash of everything that decides a grade. Whoever finds it done need not do it again. */
export function keyOf(submission: string, { seed, rounds, checks, lessons }: Grading): string {
  return hashOf([submission, seed, rounds, checks, lessons]);
}

/** A hash of a rubric: its points and its rules. */
export function rubricHash({ points, partial, late }: Rubric): string {
  return hashOf([[...points].map(([id, some]) => [id, [...some]]), partial, late]);
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
}
