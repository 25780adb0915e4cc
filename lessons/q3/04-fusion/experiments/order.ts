/**
 * How far in front each question's own picture stands, and what chance would give.
 *
 * @module
 */

import { mean } from "../../../../assets/statistics.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import { random } from "../../../kit/random.ts";
import { permutationP } from "../chance.ts";
import { placeOf } from "../ranking.ts";

/** The places of all pictures for all questions, `[Q][N]`, from 1 on. */
export type Places = readonly (readonly number[])[];

/** Measures of an order. Chance is ½, Σ(1/k)/N and about 1/N. */
export interface Order {
  /** How often a question's own picture stands before another one. */
  readonly before: number;
  /** The mean of one over the place of the own picture. */
  readonly reciprocal: number;
  /** How often it is the first. */
  readonly first: number;
}

/** The places of all pictures in a table of scores `[Q×N]`. */
export function placesOf({ rows, cols, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, q) => {
    const scores = data.subarray(q * cols, (q + 1) * cols);
    return Array.from({ length: cols }, (_, n) => placeOf(scores, n));
  });
}

/** The measures for own pictures `own`. */
export function orderOf(places: Places, own: readonly number[]): Order {
  const places1 = places.map((row, q) => row[own[q]]);
  const N = places[0].length;
  return {
    before: mean(places1.map((place) => (N - place) / (N - 1))),
    reciprocal: mean(places1.map((place) => 1 / place)),
    // A place of 1½ is shared by two: each is the first half of the time.
    first: mean(places1.map((place) => place < 1.25 ? 1 : place < 1.75 ? 0.5 : 0)),
  };
}

/**
 * How often chance does as well: the pictures change their names, all at once, so that questions which belong to one picture still belong to one.
 *
 * @param scores `[Q][N]`: what is gained if picture n is the own one of question q, such as 1/place
 */
export function chanceOf(
  scores: Places,
  own: readonly number[],
  permutations: number,
  seed: number,
): { p: number; low: number; high: number } {
  const rng = random(seed);
  const N = scores[0].length;
  const gained = (names: readonly number[]) => mean(scores.map((row, q) => row[names[own[q]]]));
  const dealt = Array.from({ length: permutations }, () => gained(rng.permutation(N)));
  const observed = gained(Array.from({ length: N }, (_, n) => n));
  const sorted = dealt.toSorted((a, b) => a - b);
  const at = (q: number) => sorted[Math.round(q * (sorted.length - 1))];
  return { p: permutationP(observed, dealt), low: at(0.025), high: at(0.975) };
}

/** 1/place, `[Q][N]`. */
export function reciprocals(places: Places): number[][] {
  return places.map((row) => row.map((place) => 1 / place));
}
