/**
 * Pairs that belong together: of n submissions with the same text there are n (n − 1) / 2 pairs, and one thing to say.
 *
 * @module
 */

import type { Pair } from "./pairs.ts";

/** Submissions that share, with what two of them share. */
export interface Group {
  readonly names: readonly string[];
  readonly pair: Pair;
}

/**
 * Pairs that share everything, gathered; all others as they are, in their order.
 *
 * @example
 * ```ts
 * import { gathered } from "./groups.ts";
 * import assert from "node:assert/strict";
 *
 * const pair = (a: string, b: string, share: number) => ({ a, b, share, common: 9, passages: [] });
 * const groups = gathered([pair("a", "b", 1), pair("b", "c", 1), pair("a", "c", 1), pair("a", "d", 0.5)]);
 * assert.deepEqual(groups.map(({ names }) => names.join()), ["a,b,c", "a,d"]);
 * ```
 */
export function gathered(pairs: readonly Pair[]): Group[] {
  const groups: { names: string[]; pair: Pair }[] = [];
  for (const pair of pairs) {
    const { a, b, share } = pair;
    const same = share === 1
      ? groups.filter((one) =>
        one.pair.share === 1 && (one.names.includes(a) || one.names.includes(b))
      )
      : [];
    if (same.length === 0) {
      groups.push({ names: [a, b], pair });
      continue;
    }
    const [first, ...others] = same;
    first.names = [...new Set([...first.names, a, b, ...others.flatMap(({ names }) => names)])]
      .sort();
    for (const one of others) groups.splice(groups.indexOf(one), 1);
  }
  return groups;
}
