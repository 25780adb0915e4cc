/**
 * What counting alone predicts: the bar that a network has to clear.
 *
 * @module
 */

/**
 * Bits per character of a model that counts which character follows the last `order` characters,
 * and leans on the model of one order less by one imagined observation per context (Witten & Bell
 * 1991 in its simplest form). Order 0 counts characters, starting from one of each.
 *
 * @param learned character numbers to count in
 * @param heldOut character numbers to predict; the first two are only read, for every order alike
 * @param V size of the vocabulary
 *
 * @example
 * ```ts
 * import { countingBits } from "./baselines.ts";
 * import assert from "node:assert/strict";
 *
 * const abab = Array.from({ length: 1000 }, (_, i) => i % 2);
 * assert(Math.abs(countingBits(abab, abab, 2, 0) - 1) < 0.01);
 * assert(countingBits(abab, abab, 2, 1) < 0.01);
 * ```
 */
export function countingBits(
  learned: readonly number[],
  heldOut: readonly number[],
  V: number,
  order: number,
): number {
  const counts = Array.from({ length: order + 1 }, (_, n) => countsOf(learned, n));
  const probability = (text: readonly number[], at: number, n: number): number => {
    const seen = counts[n].get(key(text, at, n));
    const prior = n === 0 ? 1 / V : probability(text, at, n - 1);
    const weight = n === 0 ? V : 1;
    return ((seen?.get(text[at]) ?? 0) + weight * prior) / ((seen?.get(-1) ?? 0) + weight);
  };
  let bits = 0;
  for (let at = 2; at < heldOut.length; at++) bits -= Math.log2(probability(heldOut, at, order));
  return bits / (heldOut.length - 2);
}

/** For each context of n characters: how often each character follows, and under −1 their sum. */
function countsOf(text: readonly number[], n: number): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (let at = n; at < text.length; at++) {
    const context = key(text, at, n);
    const row = counts.get(context) ?? new Map<number, number>();
    for (const id of [text[at], -1]) row.set(id, (row.get(id) ?? 0) + 1);
    counts.set(context, row);
  }
  return counts;
}

function key(text: readonly number[], at: number, n: number): string {
  return text.slice(at - n, at).join(" ");
}
