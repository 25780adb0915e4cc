/**
 * The checks of lesson q3/02 about tables of vectors.
 *
 * @module
 */

import { fromRows, type Matrix } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { matrix } from "../../q1/random_inputs.ts";

const WORDS = ["cat", "dog", "boat", "the", "what", "red", "constructor", "snow"];

/** Vectors of some words, as a plain list of pairs; `bind` makes the map of it. */
type Pairs = readonly (readonly [string, readonly number[]])[];

function tableCase(vocabulary: string[], pairs: Pairs, E: number, about?: string): Case {
  const of = new Map(pairs);
  const known = vocabulary.filter((word) => of.has(word)).map((word) => of.get(word)!);
  const mean = Array.from(
    { length: E },
    (_, e) => known.length > 0 ? known.reduce((sum, row) => sum + row[e], 0) / known.length : 0,
  );
  return {
    about,
    args: [vocabulary, pairs, E],
    bind: ([words, list, dims]) => [words, new Map(list as Pairs), dims],
    expected: { table: fromRows([mean, ...vocabulary.map((word) => [...of.get(word) ?? mean])]) },
  };
}

const vectorsOf = (rng: Random, words: readonly string[], E: number): Pairs =>
  words.map((word) => [word, Array.from({ length: E }, () => rng.normal())]);

const embeddingTable: Exercise = {
  name: "embeddingTable",
  file: "embeddings.ts",
  does: "gives known words their vectors and all others the mean",
  returns: "a matrix [(V+1)×E]",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    tableCase(WORDS.slice(0, 4), vectorsOf(rng, WORDS, 3), 3, "every word has a vector"),
    tableCase(["cat", "acanthus", "red"], vectorsOf(rng, WORDS, 2), 2, "a word has no vector"),
    tableCase(["acanthus", "cat"], vectorsOf(rng, ["dog", "cat", "sun"], 4), 4, "one word has one"),
    tableCase(
      ["dog", "cat"],
      vectorsOf(rng, ["boat", "cat", "dog", "dogs"], 3),
      3,
      "other words have vectors too",
    ),
    tableCase(["acanthus", "mollis"], vectorsOf(rng, WORDS, 3), 3, "no word has a vector"),
    tableCase(["constructor"], vectorsOf(rng, ["cat"], 3), 3, "the word constructor"),
    tableCase(["cat"], vectorsOf(rng, ["cat"], 1), 1, "one word, one number"),
  ],
  read: (returned) => ({ table: returned as Matrix }),
};

function embedCase(codes: number[][], table: Matrix, about?: string): Case {
  const { cols: E, data } = table;
  const xs = codes[0].map((_, t) =>
    fromRows(
      codes.map((question) =>
        Array.from({ length: E }, (_, e) => question[t] < 0 ? 0 : data[question[t] * E + e])
      ),
    )
  );
  return { about, args: [codes, table], expected: { xs } };
}

const codesIn = (rng: Random, B: number, T: number, V: number) =>
  Array.from({ length: B }, () => Array.from({ length: T }, () => rng.integer(V)));

const embedExercise: Exercise = {
  name: "embed",
  file: "embeddings.ts",
  does: "looks up what the cell reads, step by step",
  returns: "an array of T matrices [B×E]",
  sizes: [{ T: 3, B: 2 }, { T: 1, B: 4 }, { T: 5, B: 1 }],
  make: ({ T, B }, rng) => embedCase(codesIn(rng, B, T, 6), matrix(rng, 6, 3)),
  corners: (rng) => [
    embedCase([[2, 0, 1], [3, -1, -1]], matrix(rng, 4, 3), "a short question"),
    embedCase([[-1, 3], [1, 2], [-1, -1]], matrix(rng, 4, 2), "padding in front, and nothing else"),
    embedCase([[0, 0], [1, 0]], matrix(rng, 2, 5), "unknown words, which have a row of their own"),
    embedCase([[7, 7, 7, 2]], matrix(rng, 8, 1), "one word three times"),
  ],
  read: (returned) => {
    if (!Array.isArray(returned)) throw new TypeError("not an array");
    return { xs: returned as Matrix[] };
  },
};

/** In the order of the text. */
export const tableExercises: readonly Exercise[] = [embeddingTable, embedExercise];
