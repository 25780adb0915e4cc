/**
 * One model, one task, three splits: what a random split of overlapping windows is worth.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { readSeattle, type Weather } from "../../../../assets/seattle.ts";
import type { Engine } from "../../../engines/engine.ts";
import type { Cell } from "../../../engines/model.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import { persistence } from "../baselines.ts";
import { answers, learn, meanLoss } from "../early_stopping.ts";
import { type Protocol, PROTOCOLS, splitAs } from "../tasks/protocols.ts";
import { seriesOf } from "../tasks/weather.ts";
import { batchOf } from "../tasks/windowed.ts";
import { standardised, windowsOf } from "../windows.ts";
import { ENGINE, learningOf, part, type TrainingSettings } from "./learned_row.ts";

/** Everything that is chosen. */
export interface SplitsConfig extends Omit<TrainingSettings, "hidden"> {
  /** How large the models are. */
  readonly sizes: readonly number[];
  readonly protocols: readonly Protocol[];
  readonly steps: number;
  readonly horizon: number;
  /** Days of a block. */
  readonly block: number;
}

/** What one split reports of one training. */
export interface SplitRow {
  protocol: Protocol;
  cell: Cell;
  hidden: number;
  seed: number;
  /** Windows that were learned from. */
  windows: number;
  best: number;
  /** The root of the mean squared error that the split reports, °C. */
  error: number;
  /** That of persistence on the same windows. */
  persistence: number;
}

/** The series of this run. */
export interface SplitsSeries {
  rows: SplitRow[];
}

/** Trains and tests what a config asks for. */
export async function runSplits(
  engine: Engine,
  config: SplitsConfig,
  weather: Weather,
  seeds: readonly number[],
  progress: Progress,
): Promise<SplitsSeries> {
  const plan = config.sizes.flatMap((hidden) =>
    config.protocols.flatMap((protocol) =>
      config.cells.flatMap((cell) => seeds.map((seed) => ({ hidden, protocol, cell, seed })))
    )
  );
  const rows: SplitRow[] = [];
  for (const [k, one] of plan.entries()) {
    const name = `${one.protocol}, ${one.hidden} units, seed ${one.seed}`;
    rows.push(await rowOf(engine, config, weather, one, part(progress, k, plan.length, name)));
  }
  return rounded({ rows }, 5);
}

async function rowOf(
  engine: Engine,
  config: SplitsConfig,
  weather: Weather,
  { hidden, protocol, cell, seed }: Pick<SplitRow, "hidden" | "protocol" | "cell" | "seed">,
  onStep: (done: number, total: number, note: string) => void,
): Promise<SplitRow> {
  const { steps, horizon, block } = config;
  const series = seriesOf(weather, Object.values(weather.others));
  // All rows count for the units, under each split alike: only the split differs.
  const { values, deviation } = standardised(series, series.rows);
  const all = windowsOf(values, steps, horizon);
  const split = splitAs(protocol, { rows: series.rows, width: steps + horizon, block, seed });
  const task = {
    model: { cell, inputs: series.cols, hidden, outputs: horizon, loss: "squared error" },
    steps,
    count: split.train.length,
    examples: (indices: readonly number[]) => batchOf(all, indices.map((i) => split.train[i])),
    validation: batchOf(all, split.validation),
  } as const;
  const learned = await learn(engine, task, learningOf({ ...config, hidden }, seed), onStep);
  const test = batchOf(all, split.test);
  const said = await answers(engine, task, learned.weights, test.x, test.size);
  const same = persistence(split.test.map((i) => all.x[i]), horizon);
  const error = (forecast: ArrayLike<number>) =>
    deviation.data[0] * Math.sqrt(meanLoss(task.model, Float32Array.from(forecast), test));
  return {
    protocol,
    cell,
    hidden,
    seed,
    windows: split.train.length,
    best: learned.best,
    error: error(said),
    persistence: error(same.data),
  };
}

/** As it is recorded. */
export const config: SplitsConfig = {
  cells: ["gru"],
  sizes: [16, 64],
  protocols: PROTOCOLS,
  batch: 32,
  epochs: 100,
  rate: 3e-3,
  steps: 14,
  horizon: 7,
  block: 73,
};

/** Ten seeds: ten deals, where blocks or windows are dealt at random. */
export const splits: Experiment<SplitsSeries, SplitsConfig> = {
  name: "q2-05-splits",
  lesson: "q2/05",
  about: "A GRU forecasts the temperature, and three splits report how well.",
  config,
  seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  small: false,
  source: import.meta.url,
  engine: ENGINE,
  run: async (config, seeds, progress) =>
    await runSplits(await openOnnx({ threads: 1 }), config, await readSeattle(), seeds, progress),
};
