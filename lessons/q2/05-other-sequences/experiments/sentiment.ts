/**
 * Opinions about films: three cells and a bag of words.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { readImdb } from "../../../../assets/imdb.ts";
import { rounded } from "../../../../assets/rounding.ts";
import type { Engine } from "../../../engines/engine.ts";
import type { Cell } from "../../../engines/model.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import { random } from "../../../kit/random.ts";
import { predictions } from "../../02-sequential-mnist/evaluation.ts";
import { answers, learn, type Task } from "../early_stopping.ts";
import {
  type Coded,
  oneHot,
  partsOf,
  type SentenceParts,
  type SentenceSettings,
  type Tokenised,
  tokenised,
} from "../tasks/sentences.ts";
import { type BagSeries, bagsOf } from "./bags.ts";
import {
  CELLS,
  ENGINE,
  type LearnedRow,
  learningOf,
  part,
  rowOf,
  type TrainingSettings,
} from "./learned_row.ts";

/** Everything that is chosen. */
export interface SentimentConfig extends TrainingSettings, Omit<SentenceSettings, "padding"> {
  readonly paddings: readonly SentenceSettings["padding"][];
}

/** A training, and what it said of each sentence of its test part: 1 where it was right, in the order of the file. */
export interface SentimentRow extends LearnedRow {
  padding: SentenceSettings["padding"];
  right: string;
  /** The same with the words of each sentence in random order. */
  shuffled: string;
}

/** The series of this run. */
export interface SentimentSeries extends BagSeries {
  trainings: SentimentRow[];
}

/** Ones where two lists agree. */
export function agreement(said: readonly number[], truth: readonly number[]): string {
  return said.map((label, k) => Number(label === truth[k])).join("");
}

/** Trains and tests what a config asks for. */
export async function runSentiment(
  engine: Engine,
  config: SentimentConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<SentimentSeries> {
  const sentences = tokenised(await readImdb());
  const plan = seeds.flatMap((seed) =>
    config.paddings.flatMap((padding) => config.cells.map((cell) => ({ seed, padding, cell })))
  );
  const trainings: SentimentRow[] = [];
  for (const [k, { seed, padding, cell }] of plan.entries()) {
    const report = part(progress, k, plan.length, `${cell} seed ${seed}`);
    trainings.push(await training(engine, config, sentences, { seed, padding, cell }, report));
  }
  return rounded({ trainings, ...bagsOf(sentences, seeds, config) }, 5);
}

async function training(
  engine: Engine,
  config: SentimentConfig,
  sentences: Tokenised,
  { seed, padding, cell }: { seed: number; padding: SentenceSettings["padding"]; cell: Cell },
  onStep: (done: number, total: number, note: string) => void,
): Promise<SentimentRow> {
  const settings = { ...config, padding };
  const parts = partsOf(sentences, seed, settings);
  const task = taskOf(parts, settings, cell);
  const learned = await learn(engine, task, learningOf(config, seed), onStep);
  const right = async (test: Coded) => {
    const { x, size } = oneHot(test, [...test.codes.keys()], settings, task.model.inputs);
    const said = await answers(engine, task, learned.weights, x, size);
    return agreement(predictions(said, task.model.outputs), test.labels);
  };
  return {
    ...rowOf(task, seed, learned),
    padding,
    right: await right(parts.test),
    shuffled: await right(inRandomOrder(parts.test, config.words, seed)),
  };
}

function taskOf(
  { vocabulary, fit, validation }: SentenceParts,
  settings: SentimentConfig & SentenceSettings,
  cell: Cell,
): Task {
  const inputs = vocabulary.length + 1;
  const { hidden, words } = settings;
  return {
    model: { cell, inputs, hidden, outputs: 2, loss: "cross-entropy" },
    steps: words,
    count: fit.codes.length,
    examples: (indices) => oneHot(fit, indices, settings, inputs),
    validation: oneHot(validation, [...validation.codes.keys()], settings, inputs),
  };
}

/** The words that would be read, in random order. */
function inRandomOrder(test: Coded, words: number, seed: number): Coded {
  const rng = random(seed);
  const codes = test.codes.map((all) => {
    const read = all.slice(-words);
    return rng.permutation(read.length).map((k) => read[k]);
  });
  return { ...test, codes };
}

/** As it is recorded. */
export const config: SentimentConfig = {
  cells: CELLS,
  paddings: ["front", "back"],
  hidden: 16,
  batch: 32,
  epochs: 16,
  rate: 3e-3,
  words: 30,
  least: 2,
  folds: 5,
  block: 25,
};

/** Ten seeds: each of the five folds is the test part twice. */
export const sentiment: Experiment<SentimentSeries, SentimentConfig> = {
  name: "q2-05-sentiment",
  lesson: "q2/05",
  about: "Three cells and a bag of words decide whether a sentence is for or against a film.",
  config,
  seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  small: false,
  source: import.meta.url,
  engine: ENGINE,
  run: async (config, seeds, progress) =>
    await runSentiment(await openOnnx({ threads: 1 }), config, seeds, progress),
};
