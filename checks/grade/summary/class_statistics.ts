/**
 * A class in numbers.
 *
 * @module
 */

import type { Exercise, Lesson } from "../../core/exercise.ts";
import { misconceptions } from "../../misconceptions/catalogue.ts";
import type { Line } from "../batch/line.ts";
import type { LatenessOf } from "../batch/lateness_file.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { rounded, type Score, scoreOf } from "../rubric/scoring.ts";
import type { Verdict } from "../verdict.ts";

/** How an exercise of a submission stands. */
export const STATES = ["passes", "partly right", "wrong", "not solved", "missing"] as const;
export type State = typeof STATES[number];

/** A submission with its points. */
export interface Student {
  readonly line: Line;
  readonly score: Score;
}

/** An exercise over the class. */
export interface ExerciseRow {
  readonly lesson: Lesson;
  readonly exercise: Exercise;
  readonly counts: Readonly<Record<State, number>>;
}

/** A mistake over the class. */
export interface MistakeRow {
  readonly id: string;
  readonly exercise: string;
  readonly looksLike: string;
  /** How many submissions make it. */
  readonly count: number;
}

/** All that the summary tells. */
export interface ClassStatistics {
  readonly students: readonly Student[];
  readonly exercises: readonly ExerciseRow[];
  /** The commonest first. */
  readonly mistakes: readonly MistakeRow[];
  /** Submissions that could not be graded, with the reason. */
  readonly refused: readonly Line[];
  readonly of: number;
  readonly mean: number;
  readonly median: number;
}

/** Works out the numbers of a class from its lines, by the rubric given. */
export function classStatistics(
  lines: readonly Line[],
  lessons: readonly Lesson[],
  rubric: Rubric,
  lateness: LatenessOf,
): ClassStatistics {
  const students = lines.map((line) => ({
    line,
    score: scoreOf(line.verdicts, rubric, lateness(line.name) ?? line.late?.hours ?? null),
  })).sort((a, b) => (a.line.name < b.line.name ? -1 : 1));
  const of = scoreOf(
    lessons.flatMap(({ id, exercises }) => exercises.map(({ name }) => nothing(id, name))),
    rubric,
    null,
  ).of;
  const percents = students.map(({ score }) => of === 0 ? 0 : 100 * score.points / of)
    .sort((a, b) => a - b);
  return {
    students,
    exercises: lessons.flatMap((lesson) =>
      lesson.exercises.map((exercise) => ({
        lesson,
        exercise,
        counts: counts(lines, lesson, exercise),
      }))
    ),
    mistakes: mistakes(lines),
    refused: lines.filter(({ refused }) => refused !== null),
    of,
    mean: rounded(percents.reduce((sum, one) => sum + one, 0) / Math.max(1, percents.length)),
    median: rounded(median(percents)),
  };
}

function nothing(lesson: string, exercise: string): Verdict {
  return { lesson, exercise, credit: 0, failure: null, mistakes: [] };
}

/**
 * How an exercise stands.
 *
 * @example
 * ```ts
 * import { stateOf } from "./class_statistics.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(stateOf(undefined), "missing");
 * ```
 */
export function stateOf(verdict: Verdict | undefined): State {
  if (!verdict || verdict.failure?.kind === "missing") return "missing";
  if (verdict.failure === null) return "passes";
  if (verdict.failure.kind === "not solved yet") return "not solved";
  return verdict.credit > 0 ? "partly right" : "wrong";
}

function counts(lines: readonly Line[], lesson: Lesson, exercise: Exercise): Record<State, number> {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const { verdicts } of lines) {
    counts[
      stateOf(verdicts.find((one) => one.lesson === lesson.id && one.exercise === exercise.name))
    ]++;
  }
  return counts;
}

/** Each mistake counts once for a submission, however many exercises show it. */
function mistakes(lines: readonly Line[]): MistakeRow[] {
  const found = new Map<string, number>();
  for (const { verdicts } of lines) {
    for (const id of new Set(verdicts.flatMap((one) => one.mistakes))) {
      found.set(id, (found.get(id) ?? 0) + 1);
    }
  }
  return [...found].flatMap(([id, count]) => {
    const known = misconceptions.find((one) => one.id === id);
    return known ? [{ id, count, exercise: known.exercise, looksLike: known.looksLike }] : [];
  }).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

function median(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
