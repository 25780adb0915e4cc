/**
 * How long a sequence may be before a cell no longer learns to remember its first symbol.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { learnRecall, type RecallTraining } from "./recall_training.ts";
import { labelOf, type Setting, settings } from "./setting.ts";

/** What is chosen; T and the rate take several values. */
export interface LengthsConfig extends Omit<RecallTraining, "T" | "rate"> {
  lengths: readonly number[];
  rates: readonly number[];
  settings: readonly Setting[];
}

/** One setting at one length and one learning rate. */
export interface LengthOutcome extends Setting {
  T: number;
  rate: number;
  /** For each seed: the share of right answers in the last exam, and the update of the first pass. */
  accuracy: number[];
  solved: number[];
}

/** All of them. */
export interface LengthsSeries {
  symbols: number;
  outcomes: LengthOutcome[];
}

function measure(
  { lengths, rates, settings, ...training }: LengthsConfig,
  seeds: readonly number[],
  progress: Progress,
): LengthsSeries {
  const cases = settings.flatMap((setting) =>
    lengths.flatMap((T) => rates.map((rate) => ({ setting, T, rate })))
  );
  // A long sequence takes longer: progress counts steps in time.
  const total = cases.reduce((sum, { T }) => sum + T, 0) * seeds.length;
  let done = 0;
  const outcomes = cases.map(({ setting, T, rate }) => {
    const learned = seeds.map((seed) => {
      const { accuracy, solved } = learnRecall(setting, { ...training, T, rate }, seed);
      done += T;
      progress(done, total, `${labelOf(setting)}, T = ${T}, seed ${seed}`);
      return { accuracy: accuracy[accuracy.length - 1], solved };
    });
    return {
      ...setting,
      T,
      rate,
      accuracy: learned.map((one) => one.accuracy),
      solved: learned.map((one) => one.solved),
    };
  });
  return { symbols: training.symbols, outcomes };
}

/** Five lengths, two learning rates. */
export const lengths: Experiment<LengthsSeries, LengthsConfig> = {
  name: "q1-07-lengths",
  lesson: "q1/07",
  about: "Cells learn to remember the first of 5 to 50 symbols, at two learning rates.",
  config: {
    lengths: [5, 10, 20, 30, 50],
    rates: [0.003, 0.01],
    symbols: 4,
    H: 20,
    batch: 16,
    steps: 1500,
    every: 50,
    exam: 128,
    untilSolved: true,
    optimiser: "adam",
    clip: 1,
    settings: [
      ...settings("pytorch", ["rnn", 0]),
      ...settings("orthogonal", ["rnn", 0], ["lstm", 0], ["lstm", 2], ["gru", 0]),
    ],
  },
  seeds: [1, 2, 3, 4, 5],
  small: false,
  source: import.meta.url,
  run: measure,
};
