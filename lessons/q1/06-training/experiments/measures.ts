/**
 * What "fast", "stable" and "low" mean here: three numbers of a curve of losses.
 *
 * @module
 */

/**
 * Epochs until the loss first falls below a threshold, with the part of the epoch in which it
 * crosses (the logarithm of the loss taken as straight in between). Infinite if it never does.
 *
 * @param curve the loss after each epoch, `curve[0]` before training
 *
 * @example
 * ```ts
 * import { epochsTo } from "./measures.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(epochsTo([1, 0.1, 0.001], 0.01), 1.5);
 * assert.equal(epochsTo([1, 0.5], 0.01), Infinity);
 * ```
 */
export function epochsTo(curve: readonly number[], threshold: number): number {
  const after = curve.findIndex((loss) => loss < threshold);
  if (after < 0) return Infinity;
  if (after === 0) return 0;
  const [high, low] = [Math.log(curve[after - 1]), Math.log(curve[after])];
  return after - (Math.log(threshold) - low) / (high - low);
}

/**
 * How unstable a curve is: all its rises together, in decades (powers of ten). A curve that only
 * falls has 0; one that once jumps to ten times its value has 1.
 *
 * @example
 * ```ts
 * import { climb } from "./measures.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(climb([3, 2, 1]), 0);
 * assert.equal(climb([1, 0.1, 1, 0.01]), 1);
 * ```
 */
export function climb(curve: readonly number[]): number {
  const rises = curve.slice(1).map((loss, i) => Math.max(0, Math.log10(loss / curve[i])));
  return rises.reduce((sum, rise) => sum + rise, 0);
}

/** The loss after the last epoch. */
export function finalLoss(curve: readonly number[]): number {
  return curve[curve.length - 1];
}

/** The mean of log₁₀ loss over the epochs: low if the loss falls early and if it falls far. */
export function meanLog(curve: readonly number[]): number {
  return curve.reduce((sum, loss) => sum + Math.log10(loss), 0) / curve.length;
}
