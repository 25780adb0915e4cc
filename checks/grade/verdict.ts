/**
 * What one exercise of a submission earns.
 *
 * @module
 */

import type { Failure } from "../core/failure.ts";

/** What became of one exercise. */
export interface Verdict {
  readonly lesson: string;
  readonly exercise: string;
  /** The share of its points that it earns, 0 to 1. */
  readonly credit: number;
  /** What is wrong, or `null`. */
  readonly failure: Failure | null;
  /** The ids of the mistakes that were recognised. */
  readonly mistakes: readonly string[];
  /** Why somebody should look at it: the grader itself could not finish. */
  readonly doubt?: string;
}

/** An exercise that earns nothing. */
export function nothingFor(
  lesson: string,
  exercise: string,
  kind: Failure["kind"],
  headline: string,
): Verdict {
  const failure = { lesson, exercise, kind, headline, facts: [] };
  return { lesson, exercise, credit: 0, failure, mistakes: [] };
}
