/**
 * A chapter of Moby-Dick, learned character by character.
 *
 * @module
 */

import type { Experiment } from "../../../../assets/experiment.ts";
import type { SplitText } from "../../../../assets/moby_dick.ts";
import { read, type ReadingSeries, type TextConfig } from "./reading.ts";
import { seedsTo } from "./seeds.ts";

/** Sizes for a few minutes: about 13 000 parameters each. */
export const mobyDickConfig: TextConfig = {
  streams: 8,
  steps: 25,
  hidden: { rnn: 80, lstm: 37, gru: 44 },
  optimiser: "adam",
  rates: [0.003, 0.01, 0.03],
  tuningSeeds: [101, 102],
  clip: 5,
  keepBias: 0,
  epochs: 20,
  writeAfter: [0, 1, 5, 20],
  prompt: "call me ",
  written: 1000,
  kept: 100,
  temperature: 0.7,
};

/**
 * The experiment on a text. The text comes from outside, so that only the module that names this
 * experiment needs the package with the text.
 */
export function mobyDickExperiment(
  text: SplitText,
  config: TextConfig = mobyDickConfig,
  seeds: readonly number[] = seedsTo(6),
): Experiment<ReadingSeries, TextConfig> {
  return {
    name: "q1-06-moby-dick",
    lesson: "q1/06",
    about:
      "RNN, LSTM and GRU with as many parameters each learn chapter 1 of Moby-Dick, in lower " +
      "case, character by character.",
    config,
    seeds,
    small: false,
    source: import.meta.url,
    run: (config, seeds, progress) => read(text, config, seeds, progress),
  };
}
