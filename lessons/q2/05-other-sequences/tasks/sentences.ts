/**
 * Sentences, split so that neighbours stay together, and as an engine takes them.
 *
 * @module
 */

import type { Sentence } from "../../../../assets/imdb.ts";
import type { Batch } from "../../../engines/engine.ts";
import { random } from "../../../kit/random.ts";
import { codesOf, frequentWords, padded, PADDING, tokenise } from "../words.ts";

/** How sentences are split and coded. */
export interface SentenceSettings {
  /** Parts of equal size. Each is the test part once. */
  readonly folds: number;
  /** Neighbours that stay together, since they may be of one review. */
  readonly block: number;
  /** Steps: so many words of each sentence are read. */
  readonly words: number;
  /** How often a word must occur to have a code of its own. */
  readonly least: number;
  readonly padding: "front" | "back";
}

/** Sentences as words. */
export interface Tokenised {
  readonly words: readonly (readonly string[])[];
  readonly labels: readonly number[];
}

/** The words of every sentence. */
export function tokenised(sentences: readonly Sentence[]): Tokenised {
  return {
    words: sentences.map(({ text }) => tokenise(text)),
    labels: sentences.map(({ label }) => label),
  };
}

/** Coded sentences. */
export interface Coded {
  /** Their places in the file. */
  readonly places: readonly number[];
  /** The codes of all their words. */
  readonly codes: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

/** Sentences in three parts. */
export interface SentenceParts {
  /** The words with codes of their own, the first one's code is 1. */
  readonly vocabulary: readonly string[];
  readonly fit: Coded;
  readonly validation: Coded;
  readonly test: Coded;
}

/** The seed of the one way in which the blocks are dealt. */
const DEAL = 2015;

/**
 * The places of sentences in folds of about equal size. Blocks of neighbours are dealt as a whole, at random or as the
 * sentences one by one if `block` is 1.
 *
 * @example
 * ```ts
 * import { foldsOf } from "./sentences.ts";
 * import assert from "node:assert/strict";
 *
 * const [first, second] = foldsOf(8, 2, 2);
 * assert.deepEqual([...first, ...second].sort(), [0, 1, 2, 3, 4, 5, 6, 7]);
 * assert(first.every((place) => first.includes(place - place % 2)));
 * ```
 */
export function foldsOf(count: number, folds: number, block: number, seed = DEAL): number[][] {
  const order = random(seed).permutation(Math.ceil(count / block));
  const dealt: number[][] = Array.from({ length: folds }, () => []);
  order.forEach((number, k) => {
    for (let place = number * block; place < Math.min(count, (number + 1) * block); place++) {
      dealt[k % folds].push(place);
    }
  });
  return dealt.map((places) => places.sort((a, b) => a - b));
}

/**
 * The parts for a seed: fold number seed is the test part, the next one says when to stop, and the others are learned
 * from. The vocabulary comes from those alone.
 */
export function partsOf(
  sentences: Tokenised,
  seed: number,
  { folds, block, least }: SentenceSettings,
): SentenceParts {
  const all = foldsOf(sentences.words.length, folds, block);
  const fold = (k: number) => all[(seed + k) % folds];
  const others = Array.from({ length: folds - 2 }, (_, k) => fold(k + 2)).flat();
  const places = [others, fold(1), fold(0)];
  return coded(sentences, places, others.length, least);
}

/** Sentences at places in three parts, with the vocabulary of the first `train` of them. */
export function coded(
  { words, labels }: Tokenised,
  places: readonly (readonly number[])[],
  train: number,
  least: number,
): SentenceParts {
  const known = frequentWords(places.flat().map((place) => words[place]), train, least);
  const [fit, validation, test] = places.map((part): Coded => ({
    places: part,
    codes: codesOfAll(part.map((place) => words[place]), known),
    labels: part.map((place) => labels[place]),
  }));
  return { vocabulary: known, fit, validation, test };
}

/** The codes of several sentences, from one call: a call may put the whole vocabulary into a table first. */
function codesOfAll(
  sentences: readonly (readonly string[])[],
  known: readonly string[],
): number[][] {
  const codes = codesOf(sentences.flat(), known);
  let at = 0;
  return sentences.map(({ length }) => codes.slice(at, at += length));
}

/**
 * Sentences as an engine takes them: for each step a row of zeros with a one at the word's code, or without one where
 * there is no word.
 *
 * @param size codes: the words of the vocabulary and the unknown word
 */
export function oneHot(
  { codes, labels }: Coded,
  indices: readonly number[],
  { words, padding }: Pick<SentenceSettings, "words" | "padding">,
  size: number,
): Batch {
  const x = new Float32Array(indices.length * words * size);
  indices.forEach((index, b) => {
    const front = padded(codes[index], words);
    const row = padding === "front" ? front : atTheEnd(front);
    row.forEach((code, t) => {
      if (code !== PADDING) x[(b * words + t) * size + code] = 1;
    });
  });
  return { size: indices.length, x, y: Int32Array.from(indices, (index) => labels[index]) };
}

/** The same words with the padding behind them. */
function atTheEnd(row: readonly number[]): number[] {
  const codes = row.filter((code) => code !== PADDING);
  return [...codes, ...row.filter((code) => code === PADDING)];
}
