/**
 * Choosing a learning rate, because no rate suits every cell.
 *
 * @module
 */

import type { CellKind } from "../model.ts";
import { Diverged } from "./update.ts";

/** One rate that was tried for one cell. */
export interface RateTried {
  readonly kind: CellKind;
  readonly rate: number;
  /** The mean score over the tuning seeds, the lower the better; `null` if training diverged. */
  readonly score: number | null;
}

/**
 * Tries every rate on every tuning seed and takes the one with the lowest mean score.
 *
 * @param score trains with this rate from this seed and says how well it went, the lower the better
 * @throws {Error} if training diverged with every rate.
 *
 * @example
 * ```ts
 * import { chooseRate } from "./rates.ts";
 * import assert from "node:assert/strict";
 *
 * const { rate, tried } = chooseRate("rnn", [0.1, 1, 10], [1, 2], (rate) => Math.log10(rate) ** 2);
 * assert.equal(rate, 1);
 * assert.deepEqual(tried.map(({ score }) => score), [1, 0, 1]);
 * ```
 */
export function chooseRate(
  kind: CellKind,
  rates: readonly number[],
  seeds: readonly number[],
  score: (rate: number, seed: number) => number,
): { rate: number; tried: RateTried[] } {
  if (rates.length === 1) return { rate: rates[0], tried: [] };
  const tried = rates.map((rate) => ({ kind, rate, score: meanScore(seeds, rate, score) }));
  const [best] = tried.filter((r) => r.score !== null).sort((a, b) => a.score! - b.score!);
  if (!best) throw new Error(`The ${kind.toUpperCase()} diverged with every rate: ${rates}.`);
  return { rate: best.rate, tried };
}

function meanScore(
  seeds: readonly number[],
  rate: number,
  score: (rate: number, seed: number) => number,
): number | null {
  try {
    return seeds.reduce((sum, seed) => sum + score(rate, seed), 0) / seeds.length;
  } catch (error) {
    if (error instanceof Diverged) return null;
    throw error;
  }
}
