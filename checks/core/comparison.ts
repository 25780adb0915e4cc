/**
 * How far two sets of numbers are apart. Written so that NaN is always too far.
 *
 * @module
 */

import type { Matrix } from "../../lessons/kit/matrix.ts";
import type { Output } from "./exercise.ts";

/** The largest relative error between finite differences and a right gradient (float64, h = 1e-5). */
export const NUMERICAL_LIMIT = 1e-7;

/** The largest relative error against an exact reference. */
export const EXACT_LIMIT = 1e-10;

/** The same for numbers that were computed in float32, whose rounding is 6e-8. */
export const FLOAT32_LIMIT = 1e-5;

/** The worst entry of one named matrix or sequence. */
export interface Difference {
  /** The name: `dWhh`. */
  readonly name: string;
  /** Where: `dWhh[2][5]`, or `hs[3][0][1]` in a sequence (step, row, column). */
  readonly entry: string;
  /** The student's number there. */
  readonly yours: number;
  /** The right one. */
  readonly right: number;
  /** max |a − n| / max(1e-8, the largest |a| + |n| of this matrix). NaN if a number is not finite. */
  readonly error: number;
}

/**
 * Compares two outputs name by name.
 *
 * The denominator is the largest of its matrix: an entry that happens to be near zero has no
 * digits of its own that a difference quotient could confirm.
 *
 * @param yours has the same names and shapes as `right` (see `shapeProblem`)
 *
 * @example
 * ```ts
 * import { compare } from "./comparison.ts";
 * import { fromRows } from "../../lessons/kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const [d] = compare({ dW: fromRows([[1, 2]]) }, { dW: fromRows([[1, 6]]) });
 * assert.equal(d.entry, "dW[0][1]");
 * assert.equal(d.error, 0.5);
 * ```
 */
export function compare(yours: Output, right: Output): Difference[] {
  return Object.keys(right).map((name) => {
    const [ours, theirs] = [asList(yours[name]), asList(right[name])];
    const inSequence = Array.isArray(right[name]);
    let [worst, largest, at, step] = [-1, 1e-8, 0, 0];
    theirs.forEach((m, t) => {
      for (let i = 0; i < m.data.length; i++) {
        const [a, n] = [ours[t].data[i], m.data[i]];
        const apart = a === n ? 0 : Math.abs(a - n);
        largest = Math.max(largest, Math.abs(a) + Math.abs(n));
        if (!(apart <= worst) && !Number.isNaN(worst)) [worst, at, step] = [apart, i, t];
      }
    });
    const m = theirs[step];
    const scalar = m === undefined || m.data.length === 1;
    const place = scalar ? "" : `[${Math.floor(at / m.cols)}][${at % m.cols}]`;
    return {
      name,
      entry: `${name}${inSequence ? `[${step}]` : ""}${place}`,
      yours: ours[step]?.data[at] ?? 0,
      right: m?.data[at] ?? 0,
      error: worst < 0 ? 0 : worst === Infinity ? Infinity : worst / largest,
    };
  });
}

/** Whether an error is within the limit. NaN is not. */
export function within(error: number, limit: number): boolean {
  return error <= limit;
}

/** A matrix or a sequence, as a list. */
export function asList(value: Output[string]): readonly Matrix[] {
  return isMatrix(value) ? [value] : value as readonly Matrix[];
}

function isMatrix(value: unknown): value is Matrix {
  return typeof value === "object" && value !== null && "data" in value;
}
