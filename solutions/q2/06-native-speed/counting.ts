/**
 * What a training step has to do, counted; and the least time that takes on a machine.
 *
 * @module
 */

/** The sizes of a training step. */
export interface StepSize {
  /** Gates of the cell, G: 1 for the RNN, 4 for the LSTM. */
  readonly gates: number;
  /** Numbers per step, I. */
  readonly inputs: number;
  /** Units, H. */
  readonly hidden: number;
  /** Classes, O. */
  readonly outputs: number;
  /** Steps in time, T. */
  readonly steps: number;
  /** Sequences, B. */
  readonly batch: number;
}

/**
 * Floating point operations of all matrix products in a training step: a multiplication and an addition
 * are two. A product `[M×K]·[K×N]` has 2·M·K·N of them.
 *
 * In each of the T steps W·hx forwards and dz·hxᵀ backwards, with W `[G·H×(H+1+I)]`; Whhᵀ·dz in all
 * steps but the first, before which there is nothing to learn. Then three products with the readout
 * `[O×H]`: what it says, its gradient, and the gradient that enters the last state.
 *
 * @example
 * ```ts
 * import { stepOperations } from "./counting.ts";
 * import assert from "node:assert/strict";
 *
 * const one = { gates: 1, inputs: 1, hidden: 1, outputs: 1, steps: 1, batch: 1 };
 * assert.equal(stepOperations(one), 2 * (3 + 3 + 0) + 2 * 3);
 * ```
 */
export function stepOperations(size: StepSize): number {
  const { gates: G, inputs: I, hidden: H, outputs: O, steps: T, batch: B } = size;
  // #region exercise: twice the weights of every product, B times: two products a step, one in all but the first, three at the end
  const W = G * H * (H + 1 + I), Whh = G * H * H, readout = O * H;
  return 2 * B * (T * 2 * W + (T - 1) * Whh + 3 * readout);
  // #endregion
}

/** One operation of a graph: what it computes, and what it reads and writes. */
export interface Work {
  /** Floating point operations. */
  readonly operations: number;
  readonly bytes: number;
}

/** What a machine can do at most. */
export interface Machine {
  /** Floating point operations a second. */
  readonly peak: number;
  /** Bytes a second. */
  readonly bandwidth: number;
}

/**
 * The least time, in seconds, in which operations can be done one after the other. Each one waits for
 * the slower of two things: its arithmetic, or its memory.
 *
 * Source: Williams, Waterman & Patterson 2009 (the roofline model).
 *
 * @example
 * ```ts
 * import { leastSeconds } from "./counting.ts";
 * import assert from "node:assert/strict";
 *
 * const machine = { peak: 100, bandwidth: 10 };
 * assert.equal(leastSeconds([{ operations: 200, bytes: 10 }], machine), 2); // arithmetic
 * assert.equal(leastSeconds([{ operations: 200, bytes: 50 }], machine), 5); // memory
 * ```
 */
export function leastSeconds(all: readonly Work[], { peak, bandwidth }: Machine): number {
  // #region exercise: for each operation the larger of operations / peak and bytes / bandwidth; then the sum
  return all.reduce(
    (sum, { operations, bytes }) => sum + Math.max(operations / peak, bytes / bandwidth),
    0,
  );
  // #endregion
}
