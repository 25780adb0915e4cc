/**
 * "hello world": the text of the original lab, learned by all three cells.
 *
 * @module
 */

import type { Experiment } from "../../../../assets/experiment.ts";
import { compare, type Comparison, type ComparisonConfig } from "./comparison.ts";
import { seedsTo } from "./seeds.ts";
import { HELLO, type WindowOptions, windowTask } from "./windows.ts";

/** A comparison on windows of a text. */
export interface HelloConfig extends ComparisonConfig, WindowOptions {}

/** What the lab chose, trained as it is done today: Adam, minibatches, a rate for each cell. */
export const helloConfig: HelloConfig = {
  text: HELLO,
  length: 5,
  windows: 50,
  batch: 10,
  hidden: { rnn: 32, lstm: 32, gru: 32 },
  optimiser: "adam",
  rates: [0.01, 0.03, 0.1, 0.3, 1],
  tuningSeeds: [101, 102, 103, 104, 105],
  clip: 5,
  keepBias: 0,
  epochs: 100,
};

/** An experiment on "hello world" with other choices. */
export function helloExperiment(
  name: string,
  about: string,
  config: HelloConfig,
  seeds: readonly number[],
  small = false,
): Experiment<Comparison, HelloConfig> {
  return {
    name,
    lesson: "q1/06",
    about,
    config,
    seeds,
    small,
    source: import.meta.url,
    run: (config, seeds, progress) => compare(windowTask(config), config, seeds, progress),
  };
}

/** The three cells with 32 hidden units each, as in the lab. */
export const hello = helloExperiment(
  "q1-06-hello",
  "RNN, LSTM and GRU learn which character follows five of “hello world”, 32 hidden units each.",
  helloConfig,
  seedsTo(20),
);

/** The three cells with 1568 to 1610 parameters each. */
export const helloEqual = helloExperiment(
  "q1-06-hello-equal",
  "The same as q1-06-hello, with hidden units chosen so that all have nearly as many parameters.",
  { ...helloConfig, hidden: { rnn: 32, lstm: 15, gru: 18 } },
  seedsTo(20),
);

/** One that is made again in the tests. */
export const helloSmall = helloExperiment(
  "q1-06-small",
  "Three small cells, ten epochs of “hello world”: made again, byte by byte, in the tests.",
  {
    ...helloConfig,
    hidden: { rnn: 8, lstm: 8, gru: 8 },
    rates: [0.01, 0.03],
    tuningSeeds: [101],
    epochs: 10,
  },
  seedsTo(2),
  true,
);
