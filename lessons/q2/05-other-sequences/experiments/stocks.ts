/**
 * Prices of five firms: returns against the random walk, and levels that look better than they are.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { readStocks } from "../../../../assets/stocks.ts";
import type { Engine } from "../../../engines/engine.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import { answers, learn } from "../early_stopping.ts";
import { caseBatch, type PriceCase, priceParts, type PriceSettings } from "../tasks/prices.ts";
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
export interface StocksConfig extends TrainingSettings, PriceSettings {}

/** A training, and what it said of each case. */
export interface StocksRow extends LearnedRow {
  said: number[];
}

/** The series of this run. */
export interface StocksSeries {
  /** The test part, firm by firm, month by month. */
  cases: Pick<PriceCase, "firm" | "month" | "truth" | "walk" | "drift">[];
  /** Windows that were learned from. */
  windows: number;
  trainings: StocksRow[];
}

/** Trains and tests what a config asks for. */
export async function runStocks(
  engine: Engine,
  config: StocksConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<StocksSeries> {
  const { train, validation, test } = priceParts(await readStocks(), config);
  const plan = seeds.flatMap((seed) => config.cells.map((cell) => ({ seed, cell })));
  const { x, size } = caseBatch(test);
  const trainings: StocksRow[] = [];
  for (const [k, { seed, cell }] of plan.entries()) {
    const { hidden, steps } = config;
    const task = {
      model: { cell, inputs: 1, hidden, outputs: 1, loss: "squared error" },
      steps,
      count: train.length,
      examples: (indices: readonly number[]) => caseBatch(indices.map((i) => train[i])),
      validation: caseBatch(validation),
    } as const;
    const report = part(progress, k, plan.length, `${cell} seed ${seed}`);
    const learned = await learn(engine, task, learningOf(config, seed), report);
    const said = await answers(engine, task, learned.weights, x, size);
    trainings.push({
      ...rowOf(task, seed, learned),
      said: test.map(({ scale }, i) => scale(said[i])),
    });
  }
  const cases = test.map(({ firm, month, truth, walk, drift }) => ({
    firm,
    month,
    truth,
    walk,
    drift,
  }));
  return rounded({ cases, windows: train.length, trainings }, 5);
}

/** Returns, as they are recorded. */
export const config: StocksConfig = {
  target: "returns",
  cells: CELLS,
  hidden: 8,
  batch: 32,
  epochs: 60,
  rate: 3e-3,
  steps: 6,
  test: 36,
  validation: 15,
};

/** Levels: more units and more time, since here there is something to fit. */
export const levelsConfig: StocksConfig = {
  ...config,
  target: "levels",
  hidden: 16,
  epochs: 100,
};

function experiment(
  name: string,
  about: string,
  config: StocksConfig,
): Experiment<StocksSeries, StocksConfig> {
  return {
    name,
    lesson: "q2/05",
    about,
    config,
    seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    small: false,
    source: import.meta.url,
    engine: ENGINE,
    run: async (config, seeds, progress) =>
      await runStocks(await openOnnx({ threads: 1 }), config, seeds, progress),
  };
}

/** The honest task. */
export const stocks = experiment(
  "q2-05-stocks",
  "Three cells forecast next month’s logarithmic return of five firms.",
  config,
);

/** The one that looks better. */
export const levels = experiment(
  "q2-05-levels",
  "Three cells forecast next month’s price of five firms, scaled as many tutorials do it.",
  levelsConfig,
);
