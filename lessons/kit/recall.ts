/**
 * The recall task: remember the first symbol through a stretch of noise.
 *
 * @module
 */

import { type Matrix, zeros } from "./matrix.ts";
import type { Random } from "./random.ts";

/** A batch of sequences to be remembered. */
export interface RecallBatch {
  /** T matrices `[count×symbols]`, one-hot. Step 0 is to be remembered; the others mean nothing. */
  readonly xs: Matrix[];
  /** The symbol of step 0, for each sequence. */
  readonly targets: number[];
}

/**
 * Sequences of T random symbols; the target of each is its first symbol.
 *
 * @param count sequences in the batch
 * @param T length of each sequence
 * @param symbols number of different symbols (chance is 1/symbols)
 *
 * @example
 * ```ts
 * import { recallBatch } from "./recall.ts";
 * import { random } from "./random.ts";
 * import assert from "node:assert/strict";
 *
 * const { xs, targets } = recallBatch(random(1), 2, 50, 4);
 * assert.equal(xs.length, 50);
 * assert.equal(xs[0].data[targets[0]], 1);
 * ```
 */
export function recallBatch(rng: Random, count: number, T: number, symbols: number): RecallBatch {
  if (!(T >= 1) || !(count >= 1) || !(symbols >= 2)) {
    throw new RangeError(
      `Cannot make ${count} sequences of ${T} steps over ${symbols} symbols: give at least 1, 1 and 2.`,
    );
  }
  const xs = Array.from({ length: T }, () => zeros(count, symbols));
  const targets: number[] = [];
  for (let row = 0; row < count; row++) {
    xs.forEach((x, t) => {
      const symbol = rng.integer(symbols);
      if (t === 0) targets.push(symbol);
      x.data[row * symbols + symbol] = 1;
    });
  }
  return { xs, targets };
}
