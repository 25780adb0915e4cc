/**
 * What is left of a gradient before and after a network has learned to read a text.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { loomings, splitText } from "../../../../assets/moby_dick.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { random } from "../../../kit/random.ts";
import { encode, oneHot, vocabulary } from "../../../kit/text.ts";
import { streamTask } from "../../06-training/experiments/stream.ts";
import { train } from "../../06-training/experiments/train.ts";
import type { UpdateRule } from "../../06-training/experiments/update.ts";
import type { Model } from "../../06-training/model.ts";
import { curvesOf, type FlowCurve } from "./curve.ts";
import { type Flow, flowOfLoss } from "./flow.ts";
import { labelOf, type Setting, settings, startModel } from "./setting.ts";

/** What is chosen. */
export interface TrainedConfig extends UpdateRule {
  /** Steps back that are looked at, and between two updates. */
  T: number;
  /** Hidden units. */
  H: number;
  epochs: number;
  /** Pieces of the text that are read side by side. */
  streams: number;
  /** Pieces of unseen text on which the gradient is looked at. */
  looks: number;
  settings: readonly Setting[];
}

/** What is left before and after, and what was learned. */
export interface TrainedSeries {
  curves: FlowCurve[];
  /** For each setting and each seed: bits per character on the unseen text, before and after. */
  bits: { before: number[]; after: number[] }[];
}

/** What stays the same for every model: the text, cut up. */
function material({ T, streams, looks }: TrainedConfig) {
  const text = loomings.toLowerCase();
  const vocab = vocabulary(text);
  const V = vocab.chars.length;
  const { train, test } = splitText(text);
  const unseen = encode(vocab, test);
  const begin = (k: number) => Math.floor(k * (unseen.length - T - 1) / looks);
  const rows = Array.from({ length: looks }, (_, k) => unseen.slice(begin(k), begin(k) + T + 1));
  return {
    V,
    task: streamTask(encode(vocab, train), unseen, V, { streams, steps: T }),
    xs: Array.from({ length: T }, (_, t) => oneHot(rows.map((row) => row[t]), V)),
    targets: rows.map((row) => row[T]),
  };
}

function measure(
  config: TrainedConfig,
  seeds: readonly number[],
  progress: Progress,
): TrainedSeries {
  const { task, V, xs, targets } = material(config);
  const series: TrainedSeries = { curves: [], bits: [] };
  let done = 0;
  const total = config.settings.length * seeds.length * config.epochs;
  for (const setting of config.settings) {
    const flows = { before: [] as Flow[], after: [] as Flow[] };
    const bits = { before: [] as number[], after: [] as number[] };
    const look = (when: "before" | "after", model: Model) => {
      flows[when].push(flowOfLoss(model, xs, targets));
      bits[when].push(task.lossOf(model) / Math.LN2);
    };
    for (const seed of seeds) {
      const start = startModel(setting, random(seed), { I: V, H: config.H, V }, config.T);
      look("before", start);
      const training = { ...config, kind: setting.cell, keepBias: 0 };
      const after = (epoch: number) => {
        if (epoch > 0) progress(++done, total, `${labelOf(setting)}, seed ${seed}`);
      };
      look("after", train(task, training, seed, after, () => start));
    }
    series.curves.push(...curvesOf(setting, "before", flows.before));
    series.curves.push(...curvesOf(setting, "after", flows.after));
    series.bits.push(bits);
  }
  return rounded(series, 4);
}

/** Moby-Dick, chapter 1: four cells, before and after. */
export const trained: Experiment<TrainedSeries, TrainedConfig> = {
  name: "q1-07-trained",
  lesson: "q1/07",
  about: "What is left of the gradient of the last loss, before and after learning from Moby-Dick.",
  config: {
    T: 50,
    H: 32,
    epochs: 25,
    streams: 16,
    looks: 4,
    optimiser: "adam",
    rate: 0.005,
    clip: 1,
    settings: settings("orthogonal", ["rnn", 0], ["lstm", 0], ["lstm", 2], ["gru", 0]),
  },
  seeds: [1, 2, 3, 4, 5],
  small: false,
  source: import.meta.url,
  run: measure,
};
