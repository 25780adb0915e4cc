/**
 * What needs no network: a bag of words, and the more frequent opinion.
 *
 * @module
 */

import { mean } from "../../../../assets/statistics.ts";
import { logOdds, type Opinion } from "../bag_of_words.ts";
import {
  type Coded,
  coded,
  foldsOf,
  partsOf,
  type SentenceSettings,
  type Tokenised,
} from "../tasks/sentences.ts";

/** For a seed: 1 for each sentence of its test part that is right, in the order of the file. */
export interface BagRow {
  seed: number;
  /** The places of the sentences of the test part. */
  places: number[];
  /** A bag that learned from everything but the test part. */
  bag: string;
  /** One that learned from what the weights of the cells learned from. */
  fitBag: string;
  /** The more frequent opinion of everything but the test part. */
  majority: string;
  /** Words with a code of their own, for the cells. */
  vocabulary: number;
  /** The share of the words of the test part that has none. */
  unknown: number;
}

/** Everything that is counted without a network. */
export interface BagSeries {
  bags: BagRow[];
  /** The share of sentences whose next one has the same label. */
  neighbours: number;
  /** The share of sentences that are read in full. */
  whole: number;
  /** Right answers of the bag for each sentence, over ten deals: neighbours dealt together, and one by one. */
  deals: { together: number[]; alone: number[] };
  /** The words with the largest weights to both sides, for the first seed. */
  words: { word: string; weight: number; count: number }[];
}

type Settings = Pick<SentenceSettings, "folds" | "block" | "words" | "least">;

/** Smoothing: one more of each word than was seen (Laplace). */
const SMOOTHING = 1;

/** Deals that are averaged. */
const DEALS = 10;

/** Words that are kept to each side. */
const EXTREME = 8;

/** Counts everything. */
export function bagsOf(
  sentences: Tokenised,
  seeds: readonly number[],
  settings: Settings,
): BagSeries {
  const { block, words } = settings;
  const lengths = partsOf(sentences, 0, { ...settings, padding: "front" });
  const all = [lengths.fit, lengths.validation, lengths.test].flatMap(({ codes }) => codes);
  const { labels } = sentences;
  const same = labels.slice(1).map((label, k) => Number(label === labels[k]));
  return {
    bags: seeds.map((seed) => bagRow(sentences, seed, settings)),
    neighbours: mean(same),
    whole: mean(all.map((codes) => Number(codes.length <= words))),
    deals: { together: dealt(sentences, block, settings), alone: dealt(sentences, 1, settings) },
    words: extremeWords(sentences, seeds[0], settings),
  };
}

function bagRow(sentences: Tokenised, seed: number, settings: Settings): BagRow {
  const few = partsOf(sentences, seed, { ...settings, padding: "front" });
  const places = [few.fit.places, few.validation.places];
  const many = withAll(sentences, places, few.test.places, settings.least);
  const labels = [...few.fit.labels, ...few.validation.labels];
  const often = Number(mean(labels) >= 0.5);
  const codes = few.test.codes.flat();
  return {
    seed,
    places: [...few.test.places],
    bag: bits(rightBy(many.opinion, many.test)),
    fitBag: bits(rightBy(opinionOf(few.fit, few.vocabulary.length + 1), few.test)),
    majority: bits(few.test.labels.map((label) => label === often)),
    vocabulary: few.vocabulary.length,
    unknown: mean(codes.map((code) => Number(code === 0))),
  };
}

/** A bag that learns from all the given places, with the words that are frequent in them. */
function withAll(
  sentences: Tokenised,
  known: readonly (readonly number[])[],
  test: readonly number[],
  least: number,
) {
  const places = known.flat();
  const parts = coded(sentences, [places, [], test], places.length, least);
  return { ...parts, opinion: opinionOf(parts.fit, parts.vocabulary.length + 1) };
}

function opinionOf({ codes, labels }: Coded, size: number): Opinion {
  return logOdds(codes, labels, size, SMOOTHING);
}

function rightBy({ weights, bias }: Opinion, { codes, labels }: Coded): boolean[] {
  return codes.map((sentence, k) => {
    const score = sentence.reduce((sum, code) => sum + weights[code], bias);
    return Number(score > 0) === labels[k];
  });
}

function bits(right: readonly boolean[]): string {
  return right.map(Number).join("");
}

/** How often the bag is right about each sentence, every fold the test part in turn, over some deals. */
function dealt(
  sentences: Tokenised,
  block: number,
  { folds, least }: Settings,
): number[] {
  const right = new Array<number>(sentences.labels.length).fill(0);
  for (let deal = 1; deal <= DEALS; deal++) {
    const parts = foldsOf(sentences.labels.length, folds, block, deal);
    parts.forEach((test, k) => {
      const { opinion, test: held } = withAll(sentences, parts.toSpliced(k, 1), test, least);
      rightBy(opinion, held).forEach((ok, i) => right[test[i]] += Number(ok) / DEALS);
    });
  }
  return right;
}

function extremeWords(sentences: Tokenised, seed: number, settings: Settings) {
  const { fit, validation, test } = partsOf(sentences, seed, { ...settings, padding: "front" });
  const known = [fit.places, validation.places];
  const { vocabulary, opinion, fit: all } = withAll(sentences, known, test.places, settings.least);
  const counts = new Array<number>(vocabulary.length + 1).fill(0);
  for (const code of all.codes.flat()) counts[code]++;
  const ranked = vocabulary.map((word, k) => ({
    word,
    weight: opinion.weights[k + 1],
    count: counts[k + 1],
  })).sort((a, b) => b.weight - a.weight || b.count - a.count);
  return [...ranked.slice(0, EXTREME), ...ranked.slice(-EXTREME)];
}
