/**
 * How well two groups of numbers are told apart.
 *
 * @module
 */

/**
 * How often a number of the first group is larger than one of the second, equal ones counting half: the area under the curve of
 * hits against false alarms (Mann & Whitney 1947; Hanley & McNeil 1982). 0.5 is chance.
 *
 * @example
 * ```ts
 * import { auc } from "./auc.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(auc([3, 4], [1, 2]), 1);
 * assert.equal(auc([2, 1], [2, 1]), 0.5);
 * ```
 */
export function auc(high: readonly number[], low: readonly number[]): number {
  const all = [
    ...high.map((value) => ({ value, first: true })),
    ...low.map((value) => ({ value, first: false })),
  ].sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to].value === all[from].value) to++;
    const rank = (from + 1 + to) / 2; // the mean rank of equal numbers, counted from 1
    for (let k = from; k < to; k++) if (all[k].first) ranks += rank;
    from = to;
  }
  return (ranks - high.length * (high.length + 1) / 2) / (high.length * low.length);
}
