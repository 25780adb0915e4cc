/**
 * Sine waves, learned by all three cells.
 *
 * @module
 */

import type { Experiment } from "../../../../assets/experiment.ts";
import { compare, type Comparison, type ComparisonConfig } from "./comparison.ts";
import { seedsTo } from "./seeds.ts";
import { repeatLastPoint, type WaveOptions, waveTask } from "./waves.ts";

/** A comparison on sine waves. */
export interface SineConfig extends ComparisonConfig, WaveOptions {}

/** The curves, and the error of repeating the last point. */
export interface SineComparison extends Comparison {
  readonly repeatLastPoint: number;
}

/** Waves of the lab: 20 points at a distance of 0.1. */
export const sineConfig: SineConfig = {
  length: 20,
  step: 0.1,
  frequency: 1,
  noise: 0,
  waves: 200,
  unseen: 200,
  batch: 20,
  hidden: { rnn: 16, lstm: 16, gru: 16 },
  optimiser: "adam",
  rates: [0.003, 0.01, 0.03, 0.1],
  tuningSeeds: [101, 102],
  clip: 5,
  keepBias: 0,
  epochs: 60,
};

/** An experiment on sine waves with other choices. */
export function sineExperiment(
  name: string,
  about: string,
  config: SineConfig,
  seeds: readonly number[],
): Experiment<SineComparison, SineConfig> {
  return {
    name,
    lesson: "q1/06",
    about,
    config,
    seeds,
    small: false,
    source: import.meta.url,
    run: (config, seeds, progress) => ({
      ...compare(waveTask(config), config, seeds, progress),
      repeatLastPoint: repeatLastPoint(config),
    }),
  };
}

/** Waves as they are. */
export const sine = sineExperiment(
  "q1-06-sine",
  "RNN, LSTM and GRU predict the next point of a sine from twenty, 16 hidden units each.",
  sineConfig,
  seedsTo(10),
);

/** The three cells with 1169 to 1217 parameters each. */
export const sineEqual = sineExperiment(
  "q1-06-sine-equal",
  "The same as q1-06-sine, with hidden units chosen so that all have nearly as many parameters.",
  { ...sineConfig, hidden: { rnn: 33, lstm: 16, gru: 19 } },
  seedsTo(10),
);

/** Waves twice as fast, with noise on every point that is seen. */
export const sineNoisy = sineExperiment(
  "q1-06-sine-noisy",
  "The same with waves twice as fast and noise of deviation 0.1 on every point that is seen.",
  { ...sineConfig, frequency: 2, noise: 0.1, rates: [0.01], tuningSeeds: [], epochs: 40 },
  seedsTo(5),
);
