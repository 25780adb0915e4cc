/**
 * How often a gate or a unit stands near one of its ends.
 *
 * @module
 */

import { scale } from "../../kit/elementwise.ts";
import { assertSequence, type Matrix, zeros } from "../../kit/matrix.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** For each unit, the share of all steps and sequences that it spends near an end. */
export interface Saturation {
  /** Below the lower limit, `[1×H]`. */
  readonly low: Matrix;
  /** Above the upper limit, `[1×H]`. */
  readonly high: Matrix;
}

/** Where a gate counts as closed and as open (Karpathy, Johnson & Li 2016, section 4.2). */
export const GATE = { lower: 0.1, upper: 0.9 } as const;

/** The same for a tanh, whose ends are −1 and 1. */
export const TANH = { lower: -0.9, upper: 0.9 } as const;

/**
 * The share of the time that each unit is saturated, at either end.
 *
 * Source: Karpathy, Johnson & Li 2016, section 4.2.
 *
 * @param activations one gate over a sequence: T matrices `[B×H]`
 * @param lower below this a unit counts as saturated at its lower end
 * @param upper above this, at its upper end
 * @throws {RangeError} if there is no step.
 *
 * @example
 * ```ts
 * import { GATE, saturation } from "./saturation.ts";
 * import { fromRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // Two steps of two units: the first is open once, the second closed once.
 * const gate = [fromRows([[0.95, 0.5]]), fromRows([[0.5, 0.05]])];
 * const { low, high } = saturation(gate, GATE.lower, GATE.upper);
 * assert.deepEqual([...high.data], [0.5, 0]);
 * assert.deepEqual([...low.data], [0, 0.5]);
 * ```
 */
export function saturation(
  activations: readonly Matrix[],
  lower: number,
  upper: number,
): Saturation {
  assertSequence("saturation", activations);
  throw new NotSolvedYet(
    "q2/04 saturation",
    "for each unit, count the places below lower and above upper, and divide by T·B",
  );
}
