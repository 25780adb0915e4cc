/**
 * The temperature of the coming week: three cells, yesterday, the season, and both together.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { readSeattle, type Weather } from "../../../../assets/seattle.ts";
import { mean } from "../../../../assets/statistics.ts";
import type { Engine } from "../../../engines/engine.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import { answers, learn } from "../early_stopping.ts";
import {
  inDegrees,
  weatherBaselines,
  type WeatherSettings,
  weatherTask,
} from "../tasks/weather.ts";
import { batchOf, someRows } from "../tasks/windowed.ts";
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
export interface TemperatureConfig extends TrainingSettings, WeatherSettings {}

/** What forecasts of the test part came to. */
export interface Errors {
  /** The mean squared error 1, 2, … days ahead, °C². */
  errors: number[];
  /** The squared error of each window, mean over its horizon, and of its first day alone. */
  each: number[];
  first: number[];
}

/** A training with its errors. */
export interface TemperatureRow extends LearnedRow, Errors {
  /** What was said, a row for each window; of the first seed only. */
  said?: number[][];
}

/** Forecasts that need no network. */
export type BaselineName = "persistence" | "seasonal" | "damped";

/** The series of this run. */
export interface TemperatureSeries {
  /** The first day that each window of the test part forecasts. */
  dates: string[];
  /** What was, a row for each window. */
  truth: number[][];
  trainings: TemperatureRow[];
  baselines: ({ name: BaselineName; said: number[][] } & Errors)[];
  /** How much warmer the test part was than the season before it, on average. */
  warmer: number;
}

/** Trains and tests what a config asks for. */
export async function runTemperature(
  engine: Engine,
  config: TemperatureConfig,
  weather: Weather,
  seeds: readonly number[],
  progress: Progress,
): Promise<TemperatureSeries> {
  const { steps, horizon, hidden } = config;
  const data = weatherTask(weather, config);
  const { test, train, validation } = data.split;
  const truth = someRows(data.truth, test);
  const { x, size } = batchOf(data, test);
  const plan = seeds.flatMap((seed) => config.cells.map((cell) => ({ seed, cell })));
  const trainings: TemperatureRow[] = [];
  for (const [k, { seed, cell }] of plan.entries()) {
    const task = {
      model: { cell, inputs: data.x[0].cols, hidden, outputs: horizon, loss: "squared error" },
      steps,
      count: train.length,
      examples: (indices: readonly number[]) => batchOf(data, indices.map((i) => train[i])),
      validation: batchOf(data, validation),
    } as const;
    const report = part(progress, k, plan.length, `${cell} seed ${seed}`);
    const learned = await learn(engine, task, learningOf(config, seed), report);
    const said = await answers(engine, task, learned.weights, x, size);
    const forecast = { ...truth, data: Float64Array.from(inDegrees(said, data.units)) };
    trainings.push({
      ...rowOf(task, seed, learned),
      ...errorsOf(forecast, truth),
      ...(seed === seeds[0] && { said: rowsOf(forecast) }),
    });
  }
  const baselines = Object.entries(weatherBaselines(weather, config, data)).map((
    [name, forecast],
  ) => ({ name: name as BaselineName, said: rowsOf(forecast), ...errorsOf(forecast, truth) }));
  const seasonal = baselines.find(({ name }) => name === "seasonal")!;
  const warmer = mean(rowsOf(truth).map(([first], k) => first - seasonal.said[k][0]));
  const dates = test.map((i) => weather.dates[i + steps]);
  return rounded({ dates, truth: rowsOf(truth), trainings, baselines, warmer }, 4);
}

function errorsOf(said: Matrix, truth: Matrix): Errors {
  const squares = rowsOf({
    ...said,
    data: said.data.map((value, k) => (value - truth.data[k]) ** 2),
  });
  return {
    errors: squares[0].map((_, h) => mean(squares.map((row) => row[h]))),
    each: squares.map(mean),
    first: squares.map(([one]) => one),
  };
}

function rowsOf({ rows, cols, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, r) => [...data.subarray(r * cols, (r + 1) * cols)]);
}

/** As it is recorded. */
export const config: TemperatureConfig = {
  cells: CELLS,
  hidden: 16,
  batch: 32,
  epochs: 40,
  rate: 3e-3,
  steps: 14,
  horizon: 7,
  around: 15,
};

/** Ten seeds. */
export const temperature: Experiment<TemperatureSeries, TemperatureConfig> = {
  name: "q2-05-temperature",
  lesson: "q2/05",
  about: "Three cells forecast the highest temperature of the next seven days in Seattle.",
  config,
  seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  small: false,
  source: import.meta.url,
  engine: ENGINE,
  run: async (config, seeds, progress) =>
    await runTemperature(
      await openOnnx({ threads: 1 }),
      config,
      await readSeattle(),
      seeds,
      progress,
    ),
};
