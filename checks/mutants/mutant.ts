/**
 * A mutant: a solution with one small thing changed.
 *
 * @module
 */

import type { Patch } from "../misconceptions/versions.ts";

/** One mutant, as plain data. */
export interface Mutant {
  /** The lesson's id, `q1/03`. */
  readonly lesson: string;
  /** The exercise whose body is changed. */
  readonly exercise: string;
  /** The file of the solution, and the line in it, counted from 1. */
  readonly file: string;
  readonly line: number;
  /** The operator that made it: "arithmetic". */
  readonly operator: string;
  /** The statement, with the change in it: `const dh = «dhNext → dz»;`. */
  readonly change: string;
  /** What makes it of the bundle. */
  readonly patch: Patch;
}

/** The name of a mutant. It depends on the statement, not on where it stands: lines move. */
export function nameOf({ exercise, change }: Mutant): string {
  return `${exercise}: ${change}`;
}

/** A mutant in one line, for people. */
export function formatMutant({ lesson, exercise, file, line, change }: Mutant): string {
  return `${lesson} ${exercise} (${file}:${line})  ${change}`;
}
