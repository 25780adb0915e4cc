/**
 * From verdicts to points.
 *
 * @module
 */

import type { Verdict } from "../verdict.ts";
import { type Late, lateness } from "./lateness.ts";
import { pointsOf, type Rubric } from "./rubric.ts";

/** The most that the grader gives to a function that is wrong somewhere; the rubric stretches it. */
const GRADERS_MOST = 0.5;

/** What an exercise earns. */
export interface Scored {
  readonly verdict: Verdict;
  readonly points: number;
  readonly of: number;
}

/** All points of a submission. */
export interface Score {
  readonly exercises: readonly Scored[];
  /** What was earned, before lateness. */
  readonly earned: number;
  readonly of: number;
  readonly late: Late | null;
  /** What counts. */
  readonly points: number;
  /** What counts, as a share of all points. */
  readonly percent: number;
}

/**
 * The points of a submission.
 *
 * @param hours how late it is; `null` if nobody knows
 */
export function scoreOf(
  verdicts: readonly Verdict[],
  rubric: Rubric,
  hours: number | null,
): Score {
  const exercises = verdicts.map((verdict) => scored(verdict, rubric));
  const sum = (key: "points" | "of") => rounded(exercises.reduce((all, one) => all + one[key], 0));
  const earned = sum("points"), of = sum("of");
  const late = hours === null ? null : lateness(hours, rubric.late);
  const points = rounded(earned * (1 - (late?.lost ?? 0)));
  return {
    exercises,
    earned,
    of,
    late,
    points,
    percent: of === 0 ? 0 : rounded(100 * points / of),
  };
}

function scored(verdict: Verdict, rubric: Rubric): Scored {
  const of = pointsOf(rubric, verdict.lesson, verdict.exercise);
  const share = verdict.credit >= 1
    ? 1
    : Math.min(1, verdict.credit / GRADERS_MOST) * rubric.partial.most;
  return { verdict, points: rounded(of * share), of };
}

/** Points have two digits after the point: what is shown adds up. */
export function rounded(value: number): number {
  return Math.round(100 * value + 1e-9) / 100;
}
