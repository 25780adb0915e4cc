/**
 * States drawn in the plane, and compared in tables: what the figures show of the first seed.
 *
 * @module
 */

import type { Matrix } from "../../../kit/matrix.ts";
import { normalMatrix, type Random } from "../../../kit/random.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import { similarityMatrix } from "../similarities.ts";
import { mayHavePerplexity, tsne } from "../tsne.ts";
import { type At, type Reading, rowsOf } from "./reading.ts";

/** Points in the plane, x and y in turn. */
export type Places = readonly number[];

/** The states of one cell in planes and tables. */
export interface CellMap {
  readonly cell: CellKind;
  /** Along the first two components. */
  readonly plane: Places;
  /** Shares of the variance along them. */
  readonly explained: readonly number[];
  /** By t-SNE, of the states that differ. */
  readonly tsne: readonly { readonly perplexity: number; readonly places: Places }[];
  /** The cosines of the steps of one question, `[T][T]`. */
  readonly steps: readonly (readonly number[])[];
  /** The cosines of words across questions, `[words][words]`. */
  readonly words: readonly (readonly number[])[];
}

/** Which states are in the tables. */
export interface Shown {
  /** The question whose steps are compared. */
  readonly question: number;
  /** The states that are compared across questions, by their places among all states. */
  readonly states: readonly number[];
}

/** As many words as a table shows with labels that can be read. */
export const MOST_WORDS = 30;

/**
 * What to show: the steps of the first question with the most words, up to {@linkcode MOST_WORDS}; and of every word that stands in
 * several questions two states, from its first and from its last question, the rarer words first: they say more.
 */
export function shownOf(codes: readonly (readonly number[])[], at: readonly At[]): Shown {
  const lengths = codes.map(({ length }) => length);
  const fitting = lengths.map((length) => length <= MOST_WORDS ? length : 0);
  const question = fitting.indexOf(Math.max(...fitting));
  const places = new Map<number, number[]>();
  at.forEach(({ word }, k) => places.set(word, [...places.get(word) ?? [], k]));
  const pairs = [...places].map(([word, own]) => ({ word, own }))
    .filter(({ own }) => new Set(own.map((k) => at[k].question)).size > 1)
    .sort((a, b) => a.own.length - b.own.length || b.word - a.word)
    .slice(0, MOST_WORDS / 2)
    .sort((a, b) => at[a.own[0]].step - at[b.own[0]].step || a.word - b.word);
  return { question, states: pairs.flatMap(({ own }) => [own[0], own[own.length - 1]]) };
}

/** Draws the states of a cell. */
export function mapOf(
  cell: CellKind,
  { states, paths }: Reading,
  scores: Matrix,
  explained: readonly number[],
  { shown, distinct }: { shown: Shown; distinct: readonly number[] },
  perplexities: readonly number[],
): CellMap {
  const xy = (i: number) => [scores.data[i * scores.cols], scores.data[i * scores.cols + 1] ?? 0];
  const different = rowsOf(states, distinct);
  const path = paths[shown.question];
  const steps = rowsOf(path, [...Array(Math.min(path.rows, MOST_WORDS)).keys()]);
  const words = rowsOf(states, shown.states);
  return {
    cell,
    plane: Array.from({ length: states.rows }, (_, i) => xy(i)).flat(),
    explained: explained.slice(0, 2),
    tsne: perplexities.filter((p) => mayHavePerplexity(p, different.rows)).map((perplexity) => ({
      perplexity,
      places: [...tsne(different, { perplexity, seed: 1 }).data],
    })),
    steps: listsOf(similarityMatrix(steps, steps)),
    words: words.rows > 0 ? listsOf(similarityMatrix(words, words)) : [],
  };
}

/** t-SNE of points in which there is nothing to find. */
export function nothing(rng: Random, n: number, H: number, perplexity: number): Places {
  return [...tsne(normalMatrix(rng, n, H, 1), { perplexity, seed: 1 }).data];
}

function listsOf({ rows, cols, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, r) => [...data.subarray(r * cols, (r + 1) * cols)]);
}

/**
 * How true a plane is: the share of the nearest five of every state that are among its nearest five in the plane too.
 *
 * @param places `[n×2]`
 */
export function neighboursKept(states: Matrix, places: Matrix, count = 5): number {
  const [there, here] = [nearest(states, count), nearest(places, count)];
  const kept = there.map((own, i) => own.filter((j) => here[i].includes(j)).length);
  return kept.reduce((sum, k) => sum + k, 0) / (count * states.rows);
}

function nearest({ rows: n, cols, data }: Matrix, count: number): number[][] {
  return Array.from({ length: n }, (_, i) => {
    const apart = Array.from({ length: n }, (_, j) => {
      let sum = 0;
      for (let k = 0; k < cols; k++) sum += (data[i * cols + k] - data[j * cols + k]) ** 2;
      return i === j ? Infinity : sum;
    });
    return apart.map((_, j) => j).sort((a, b) => apart[a] - apart[b] || a - b).slice(0, count);
  });
}
