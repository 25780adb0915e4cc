/**
 * What a student may choose for a training of this lesson, and the experiment that follows from it.
 *
 * @module
 */

import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Chosen, Experiment, Options } from "../../../../assets/experiment.ts";
import { parseWeather, readSeattle, type Weather } from "../../../../assets/seattle.ts";
import { askedEngine, engineOptions, engineWords } from "../../../engines/asked.ts";
import type { Engine } from "../../../engines/engine.ts";
import type { Cell } from "../../../engines/model.ts";
import { CELLS, type TrainingSettings } from "./learned_row.ts";
import { runSentiment, sentiment } from "./sentiment.ts";
import { runSplits, splits } from "./splits.ts";
import { levels, runStocks, stocks } from "./stocks.ts";
import { runTemperature, temperature } from "./temperature.ts";

const recorded = { sentiment, temperature, stocks, levels, splits };

/** The options of `deno task run q2/05`. */
export const options: Options = {
  data: {
    default: "sentiment",
    choices: Object.keys(recorded),
    what: "which task; levels and splits are the two frauds",
  },
  cell: { default: "gru", choices: [...CELLS, "all"], what: "which cell learns" },
  hidden: { default: 0, min: 0, max: 256, what: "hidden units; 0: as recorded" },
  epochs: { default: 0, min: 0, max: 500, what: "times through the examples; 0: as recorded" },
  rate: {
    default: 0,
    min: 0,
    max: 1,
    fraction: true,
    what: "peak learning rate; 0: as recorded",
  },
  steps: {
    default: 0,
    min: 0,
    max: 90,
    what: "words, days or months that are read; 0: as recorded",
  },
  padding: {
    default: "front",
    choices: ["front", "back"],
    what: "where short sentences are filled up",
  },
  file: {
    default: "seattle",
    what: "a CSV of your own with date and temp_max, for temperature",
  },
  ...engineOptions,
  threads: { ...engineOptions.threads, default: 1 }, // steps this small wait longer than they compute
};

/** One task with one cell, or all three. It has the name of the recorded run with the same series. */
export function studentExperiment(chosen: Chosen): Experiment<unknown, unknown> {
  const name = chosen.data as keyof typeof recorded;
  refuseMisplaced(chosen);
  const like = recorded[name];
  const config = { ...like.config, ...changesOf(chosen, like.config) };
  let used = "";
  return {
    ...like,
    about: `Your own code: ${like.about}`,
    config,
    seeds: [1],
    engine: () => used,
    async run(_, seeds, progress) {
      const engine = await askedEngine(chosen);
      used = engineWords(engine);
      return await runners[name](engine, config as never, seeds, progress, chosen);
    },
  };
}

type Runner = (
  engine: Engine,
  config: never,
  seeds: readonly number[],
  progress: Parameters<Experiment["run"]>[2],
  chosen: Chosen,
) => Promise<unknown>;

const runners: Record<keyof typeof recorded, Runner> = {
  sentiment: runSentiment,
  stocks: runStocks,
  levels: runStocks,
  temperature: async (engine, config, seeds, progress, chosen) =>
    await runTemperature(engine, config, await weatherOf(chosen.file as string), seeds, progress),
  splits: async (engine, config, seeds, progress) =>
    await runSplits(engine, config, await readSeattle(), seeds, progress),
};

/** What was chosen, by the names of the settings; what was not chosen stays as it is recorded. */
function changesOf({ data, cell, hidden, epochs, rate, steps, padding }: Chosen, own: object) {
  const given = (name: keyof TrainingSettings | "steps" | "words", value: unknown) =>
    Number(value) > 0 ? { [name]: value } : {};
  return {
    cells: cell === "all" ? CELLS : [cell as Cell],
    ...given("epochs", epochs),
    ...given("rate", rate),
    ...given(data === "sentiment" ? "words" : "steps", steps),
    ...("sizes" in own ? Number(hidden) > 0 && { sizes: [hidden] } : given("hidden", hidden)),
    ...("paddings" in own && { paddings: [padding] }),
  };
}

function refuseMisplaced({ data, padding, file }: Chosen): void {
  const misplaced = (option: string, task: string) =>
    new Error(`--${option} belongs to --data ${task}; --data ${data} has no use for it.`);
  if (padding !== "front" && data !== "sentiment") throw misplaced("padding", "sentiment");
  if (file !== "seattle" && data !== "temperature") throw misplaced("file", "temperature");
}

/** At least so many days: a year to learn from, and half a year each to stop by and to be tested. */
const FEWEST = 2 * 366;

async function weatherOf(file: string): Promise<Weather> {
  if (file === "seattle") return await readSeattle();
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const weather = parseWeather(readFileSync(file, "utf8"), basename(file));
  if (weather.dates.length >= FEWEST) return weather;
  throw new Error(
    `${
      basename(file)
    } has ${weather.dates.length} days; ${FEWEST} are needed: the first half is learned ` +
      `from, and that must be a year.`,
  );
}
