/**
 * What is a property of the cell, and what of the seed.
 *
 * @module
 */

import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/**
 * The intraclass correlation of groups of k numbers each: the share of their variance that the group has,
 *
 * (MS_between − MS_within) / (MS_between + (k − 1)·MS_within), with MS_between = k·Σ_g(m_g − m)²/(G − 1) and MS_within = Σ(x − m_g)²/(G(k − 1)).
 *
 * Unlike η² it does not reward luck: where groups are nothing but names it is 0 on average, and so it may be a little below 0. Numbers that are all equal have 0.
 *
 * Sources: Fisher 1925; Shrout & Fleiss 1979, ICC(1,1).
 *
 * @param groups `[G][k]`: for each cell its number at each of k seeds; G and k are 2 at least
 *
 * @example
 * ```ts
 * import { intraclass } from "./seeds.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(intraclass([[1, 1, 1], [4, 4, 4]]), 1);
 * assert.equal(intraclass([[1, 5], [5, 1]]), -1); // equal means: the groups differ less than luck would have them
 * ```
 */
export function intraclass(groups: readonly (readonly number[])[]): number {
  const [G, k] = [groups.length, groups[0].length];
  throw new NotSolvedYet(
    "q3/05 intraclass",
    "mean squares between the groups and within them, then their difference over their sum",
  );
}

/**
 * The p-values of many tests, each made so much larger that among all of them an error is as unlikely as it was in one: Holm's correction.
 *
 * The smallest of n is multiplied by n, the next by n − 1, and so on; none is smaller than that of a smaller one, and none larger than 1. What is below 0.05 then may
 * be called significant, and with 95 % there is no false one among these.
 *
 * Source: Holm 1979.
 *
 * @param ps in any order
 * @returns in the same order
 *
 * @example
 * ```ts
 * import { holm } from "./seeds.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(holm([0.5, 0.125, 0.25]), [0.5, 0.375, 0.5]);
 * ```
 */
export function holm(ps: readonly number[]): number[] {
  throw new NotSolvedYet(
    "q3/05 holm",
    "from the smallest on, times how many are left; never less than the one before, never more than 1",
  );
}
