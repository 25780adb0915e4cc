/**
 * Levels where there is nothing to know: prices that are made by flipping a coin.
 *
 * @module
 */

import type { Experiment } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { readStocks } from "../../../../assets/stocks.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import { answers, learn } from "../early_stopping.ts";
import { skill } from "../baselines.ts";
import { caseBatch, coinFirms, priceParts } from "../tasks/prices.ts";
import { correlation } from "./correlation.ts";
import { ENGINE, learningOf, part } from "./learned_row.ts";
import { levelsConfig, type StocksConfig } from "./stocks.ts";

/** What one cell made of the coins of one seed. */
export interface CoinsRow {
  seed: number;
  /** The correlation of what it said with the price, and with last month's price. */
  truth: number;
  walk: number;
  /** Against the random walk. */
  skill: number;
}

/** The series of this run. */
export interface CoinsSeries {
  rows: CoinsRow[];
}

/** Each seed has coins of its own: an interval over seeds is one over all that could have come. */
export const coins: Experiment<CoinsSeries, StocksConfig> = {
  name: "q2-05-coins",
  lesson: "q2/05",
  about: "A GRU forecasts prices that were made by flipping a coin.",
  config: { ...levelsConfig, cells: ["gru"] },
  seeds: Array.from({ length: 20 }, (_, k) => k + 1),
  small: false,
  source: import.meta.url,
  engine: ENGINE,
  async run(config, seeds, progress) {
    const engine = await openOnnx({ threads: 1 });
    const real = await readStocks();
    const rows: CoinsRow[] = [];
    for (const [k, seed] of seeds.entries()) {
      const { train, validation, test } = priceParts(coinFirms(real, seed), config);
      const { hidden, steps, cells: [cell] } = config;
      const task = {
        model: { cell, inputs: 1, hidden, outputs: 1, loss: "squared error" },
        steps,
        count: train.length,
        examples: (indices: readonly number[]) => caseBatch(indices.map((i) => train[i])),
        validation: caseBatch(validation),
      } as const;
      const report = part(progress, k, seeds.length, `coins of seed ${seed}`);
      const { weights } = await learn(engine, task, learningOf(config, seed), report);
      const { x, size } = caseBatch(test);
      const said = [...await answers(engine, task, weights, x, size)];
      const [truth, walk] = [test.map((one) => one.truth), test.map((one) => one.walk)];
      rows.push({
        seed,
        truth: correlation(said, truth),
        walk: correlation(said, walk),
        skill: skill(said, truth, walk),
      });
    }
    return rounded({ rows }, 5);
  },
};
