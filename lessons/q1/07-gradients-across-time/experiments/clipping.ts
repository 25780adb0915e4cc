/**
 * An RNN whose gradients explode, trained with and without clipping.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { norm } from "../../../kit/elementwise.ts";
import { random } from "../../../kit/random.ts";
import { encode, oneHot, vocabulary } from "../../../kit/text.ts";
import { averaged, updater } from "../../06-training/experiments/update.ts";
import { HELLO } from "../../06-training/experiments/windows.ts";
import { initModel, lossAndGradients, type Model, zeroState } from "../../06-training/model.ts";
import { withSpectralRadius } from "../gradients.ts";

/** What is chosen. */
export interface ClippingConfig {
  /** Characters in a window; there is a loss at each. */
  T: number;
  /** Hidden units. */
  H: number;
  /** Windows in a batch. */
  batch: number;
  /** Updates. */
  steps: number;
  /** Learning rates of gradient descent. */
  rates: readonly number[];
  /** Spectral radius of Whh at the start. */
  radius: number;
  /** The largest norm that clipping lets through. */
  clip: number;
}

/** One training run, update by update. */
export interface ClippedRun {
  rate: number;
  clipped: boolean;
  seed: number;
  /** Norm of the gradient of the mean loss, before clipping. */
  norms: number[];
  /** Mean loss per character, in nats. */
  losses: number[];
}

/** The same seeds at every rate, with clipping and without. */
export interface ClippingSeries {
  /** The norm that clipping lets through. */
  clip: number;
  runs: ClippedRun[];
  /** The loss of a model that always answers with the shares of the letters, in nats. */
  letterShares: number;
}

/** Keeps the seeds of the windows apart from those of the weights. */
const DATA = 1_000_000;

const vocab = vocabulary(HELLO);
const ids = encode(vocab, HELLO);
const V = vocab.chars.length;

/** A batch of windows that begin anywhere in the text. */
function drawBatch(rng: { integer(n: number): number }, { T, batch }: ClippingConfig) {
  const from = Array.from({ length: batch }, () => rng.integer(ids.length - T));
  return {
    xs: Array.from({ length: T }, (_, t) => oneHot(from.map((begin) => ids[begin + t]), V)),
    targets: Array.from({ length: T }, (_, t) => from.map((begin) => ids[begin + t + 1])),
  };
}

function startOf({ H, radius }: ClippingConfig, seed: number): Model {
  const model = initModel(random(seed), "rnn", { I: V, H, V });
  return { ...model, cell: { ...model.cell, Whh: withSpectralRadius(model.cell.Whh, radius) } };
}

function trainOnce(config: ClippingConfig, rate: number, clipped: boolean, seed: number) {
  const { T, batch, steps, clip } = config;
  const model = startOf(config, seed);
  const update = updater(model, { optimiser: "sgd", rate, clip: clipped ? clip : Infinity });
  const rng = random(seed + DATA);
  const norms: number[] = [];
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const { xs, targets } = drawBatch(rng, config);
    losses.push(update((model) => {
      const { loss, grads } = lossAndGradients(model, xs, targets, zeroState(model, batch));
      const mean = averaged(grads, batch * T);
      norms.push(norm(...mean));
      return { loss: loss / (batch * T), grads: mean };
    }));
  }
  return { rate, clipped, seed, norms, losses };
}

/** The entropy of the letters of the text. */
function letterShares(): number {
  const shares = vocab.chars.map((_, id) =>
    ids.filter((other) => other === id).length / ids.length
  );
  return -shares.reduce((sum, p) => sum + p * Math.log(p), 0);
}

function measure(
  config: ClippingConfig,
  seeds: readonly number[],
  progress: Progress,
): ClippingSeries {
  const { rates, clip } = config;
  const total = 2 * rates.length * seeds.length;
  const runs: ClippedRun[] = [];
  for (const rate of rates) {
    for (const clipped of [false, true]) {
      for (const seed of seeds) {
        runs.push(trainOnce(config, rate, clipped, seed));
        progress(runs.length, total, `rate ${rate}, seed ${seed}`);
      }
    }
  }
  return rounded({ clip, runs, letterShares: letterShares() }, 4);
}

/** A spectral radius of 1.5, on the text of the lab. */
export const clipping: Experiment<ClippingSeries, ClippingConfig> = {
  name: "q1-07-clipping",
  lesson: "q1/07",
  about: 'An RNN with spectral radius 1.5 learns "hello world", with clipping and without.',
  config: { T: 50, H: 32, batch: 8, steps: 200, rates: [0.1, 1], radius: 1.5, clip: 1 },
  seeds: [1, 2, 3, 4, 5],
  small: false,
  source: import.meta.url,
  run: measure,
};
