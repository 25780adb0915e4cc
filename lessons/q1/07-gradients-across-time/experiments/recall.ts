/**
 * Remember the first of fifty symbols: where the forget bias decides.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import type { RecallBatch } from "../../../kit/recall.ts";
import { memoryLeft } from "../../04-lstm/lstm.ts";
import type { Model } from "../../06-training/model.ts";
import { curvesOf, type FlowCurve } from "./curve.ts";
import { flowOfLoss } from "./flow.ts";
import { type Learned, learnRecall, type RecallTraining } from "./recall_training.ts";
import { labelOf, type Setting, settings } from "./setting.ts";

/** What is chosen. */
export interface RecallConfig extends RecallTraining {
  settings: readonly Setting[];
}

/** What became of one setting. */
export interface RecallOutcome extends Setting {
  /** What the gates leave of a memory after T steps if they stay where their biases put them. */
  memoryLeft: number | null;
  /** For each seed: right answers and mean loss at updates 0, `every`, 2·`every` … */
  accuracy: number[][];
  loss: number[][];
  /** For each seed: the update after which the exam was first passed; −1 if never. */
  solved: number[];
}

/** What became of all of them. */
export interface RecallSeries {
  /** Updates between two exams. */
  every: number;
  T: number;
  symbols: number;
  outcomes: RecallOutcome[];
  /** What is left of the gradient, before and after. */
  curves: FlowCurve[];
}

/** Sequences of the exam on which the gradient is looked at. */
const LOOKS = 4;

function flowOn({ xs, targets }: RecallBatch, model: Model) {
  const few = (x: Matrix) => ({ ...x, rows: LOOKS, data: x.data.slice(0, LOOKS * x.cols) });
  return flowOfLoss(model, xs.map(few), targets.slice(0, LOOKS));
}

/** σ(b)^T, averaged over units and seeds; nothing for a cell without such a bias. */
function memoryOf({ cell, start }: Setting, learned: readonly Learned[], T: number): number | null {
  if (cell === "rnn" || start !== "orthogonal") return null;
  const left = learned.flatMap(({ before }) => {
    const { bh, Whh } = before.cell;
    const H = Whh.rows;
    const sign = cell === "lstm" ? 1 : -1;
    return [...bh.data.subarray(H, 2 * H)].map((bias) => memoryLeft(sign * bias, T));
  });
  return left.reduce((sum, share) => sum + share, 0) / left.length;
}

function measure(config: RecallConfig, seeds: readonly number[], progress: Progress): RecallSeries {
  const { T, symbols, every, steps } = config;
  const series: RecallSeries = { every, T, symbols, outcomes: [], curves: [] };
  const total = config.settings.length * seeds.length;
  config.settings.forEach((setting, s) => {
    const learned = seeds.map((seed, k) =>
      learnRecall(setting, config, seed, (step, accuracy) => {
        const done = s * seeds.length + k + step / steps;
        progress(done, total, `${labelOf(setting)}, seed ${seed}, ${percent(accuracy)} right`);
      })
    );
    series.outcomes.push({
      ...setting,
      memoryLeft: memoryOf(setting, learned, T),
      accuracy: learned.map((one) => one.accuracy),
      loss: learned.map((one) => one.loss),
      solved: learned.map((one) => one.solved),
    });
    for (const when of ["before", "after"] as const) {
      const flows = learned.map((one) => flowOn(one.exam, one[when]));
      series.curves.push(...curvesOf(setting, when, flows));
    }
  });
  return rounded(series, 4);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** Nine settings, T = 50. */
export const recall: Experiment<RecallSeries, RecallConfig> = {
  name: "q1-07-recall",
  lesson: "q1/07",
  about: "Cells with several first biases learn to remember the first of 50 symbols.",
  config: {
    T: 50,
    symbols: 4,
    H: 20,
    batch: 16,
    steps: 1500,
    every: 50,
    exam: 128,
    untilSolved: false,
    optimiser: "adam",
    rate: 0.003,
    clip: 1,
    settings: [
      ...settings("pytorch", ["rnn", 0]),
      ...settings("orthogonal", ["rnn", 0]),
      ...settings("orthogonal", ["lstm", 0], ["lstm", 1], ["lstm", 2], ["lstm", "chrono"]),
      ...settings("orthogonal", ["gru", 0], ["gru", 1], ["gru", 2]),
    ],
  },
  seeds: [1, 2, 3, 4, 5],
  small: false,
  source: import.meta.url,
  run: measure,
};
