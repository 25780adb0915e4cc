/**
 * The vectors of words: drawn at random, or learned by somebody else.
 *
 * @module
 */

import { readExcerpt, readWordVectors, type WordVectors } from "../../../assets/word_vectors.ts";
import { scale } from "../../kit/elementwise.ts";
import type { Matrix } from "../../kit/matrix.ts";
import { normalMatrix, type Random } from "../../kit/random.ts";
import { codesOf, frequentWords } from "../../q2/05-other-sequences/words.ts";
import { embeddingTable } from "./embeddings.ts";

/** Questions as codes. */
export interface Coded {
  /** V words, the most frequent first; the code of the first is 1. */
  readonly vocabulary: readonly string[];
  readonly codes: readonly (readonly number[])[];
}

/** The codes of questions, with a vocabulary of all their words. */
export function coded(questions: readonly { readonly words: readonly string[] }[]): Coded {
  const words = questions.map((question) => question.words);
  const vocabulary = frequentWords(words, words.length, 1);
  const all = codesOf(words.flat(), vocabulary);
  let at = 0;
  return { vocabulary, codes: words.map(({ length }) => all.slice(at, at += length)) };
}

/** Where vectors come from: drawn anew for each seed, the excerpt of GloVe, or a file in GloVe's format. */
export type Embeddings = "random" | "glove" | string;

/** Makes the table for a seed. */
export interface Tables {
  /** Numbers in a vector. */
  readonly E: number;
  table(rng: Random): Matrix;
  /** What they are, in words, for a caption. */
  readonly words: string;
}

/**
 * Tables for a vocabulary. Learned vectors are scaled to the size of drawn ones, a mean square of 1, so that only their directions
 * differ from those.
 *
 * @param E the size of random vectors; learned ones have their own
 * @throws {Error} in one sentence, if a file cannot be read.
 */
export async function tablesFor(
  embeddings: Embeddings,
  vocabulary: readonly string[],
  E: number,
): Promise<Tables> {
  if (embeddings === "random") {
    const table = (rng: Random) => normalMatrix(rng, vocabulary.length + 1, E, 1);
    return { E, table, words: "random vectors" };
  }
  const known = new Set(vocabulary);
  const from = embeddings === "glove"
    ? readExcerpt()
    : await readWordVectors(embeddings, (word) => known.has(word));
  const table = learnedTable(vocabulary, from);
  const without = vocabulary.filter((word) => !from.vectors.has(word)).length;
  const name = embeddings === "glove" ? "GloVe vectors" : `vectors of ${embeddings}`;
  const words = without > 0
    ? `${name}, ${without} words of ${vocabulary.length} without one`
    : name;
  return { E: from.dims, table: () => table, words };
}

/** A table of learned vectors with a mean square of 1. */
export function learnedTable(
  vocabulary: readonly string[],
  { vectors, dims }: WordVectors,
): Matrix {
  const table = embeddingTable(vocabulary, vectors, dims);
  const square = table.data.reduce((sum, v) => sum + v * v, 0) / table.data.length;
  return square > 0 ? scale(table, 1 / Math.sqrt(square)) : table;
}
