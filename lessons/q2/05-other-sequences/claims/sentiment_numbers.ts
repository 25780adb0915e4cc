/**
 * Numbers in the run about sentences.
 *
 * @module
 */

import { blockBootstrap } from "../../../../assets/blocks.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, mean } from "../../../../assets/statistics.ts";
import type { Cell } from "../../../engines/model.ts";
import type { SentimentRow, SentimentSeries } from "../experiments/sentiment.ts";
import type { Twofold } from "./uncertainty.ts";

/** A run about sentences. */
export type SentimentRun = Run<SentimentSeries>;

/** One list of ones and zeros for each seed. */
export type Answers = readonly (readonly number[])[];

/** Ones and zeros of a text of them. */
export function bitsOf(text: string): number[] {
  return [...text].map(Number);
}

/** The trainings of a cell, in the order of the seeds. */
export function rowsOf(
  { series }: SentimentRun,
  cell: Cell,
  padding: SentimentRow["padding"] = "front",
): SentimentRow[] {
  return series.trainings.filter((row) => row.cell === cell && row.padding === padding);
}

/** What a cell got right. */
export function answersOf(
  run: SentimentRun,
  cell: Cell,
  { padding, words = "right" }: {
    padding?: SentimentRow["padding"];
    words?: "right" | "shuffled";
  } = {},
): Answers {
  return rowsOf(run, cell, padding).map((row) => bitsOf(row[words]));
}

/** What a bag got right. */
export function bagOf({ series }: SentimentRun, name: "bag" | "fitBag" | "majority"): Answers {
  return series.bags.map((row) => bitsOf(row[name]));
}

/**
 * How many points more one is right than the other: over seeds, and over blocks of neighbouring sentences, for each of which
 * all seeds that were tested with it are averaged.
 */
export function advantage(run: SentimentRun, a: Answers, b: Answers): Twofold {
  const apart = a.map((right, seed) => right.map((one, k) => 100 * (one - b[seed][k])));
  return twofold(run, apart);
}

/** The share that is right, in points. */
export function share(run: SentimentRun, a: Answers): Twofold {
  return twofold(run, a.map((right) => right.map((one) => 100 * one)));
}

/** Values for each seed and each sentence of its test part. */
function twofold(run: SentimentRun, values: Answers): Twofold {
  const bySentence = new Map<number, number[]>();
  run.series.bags.forEach(({ places }, seed) =>
    places.forEach((place, k) => {
      bySentence.set(place, [...bySentence.get(place) ?? [], values[seed][k]]);
    })
  );
  const inOrder = [...bySentence].sort(([a], [b]) => a - b).map(([, all]) => mean(all));
  return {
    seeds: bootstrap(values.map(mean)),
    cases: blockBootstrap(
      inOrder.length,
      blockOf(run),
      (cases) => mean(cases.map((k) => inOrder[k])),
    ),
    of: "sentences",
  };
}

/** Neighbouring sentences that were dealt together. */
export function blockOf({ config }: SentimentRun): number {
  return config.block as number;
}
