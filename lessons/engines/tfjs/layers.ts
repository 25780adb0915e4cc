/**
 * The three cells over all steps of time, in TensorFlow.js operations.
 *
 * What comes from the input is computed in one product for all steps, and all gates in one product a
 * step. The way back is the library's: nothing here is a derivative.
 *
 * @module
 */

import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs";
import type { Cell } from "../model.ts";
import type { TF } from "./backends.ts";

/** The weights of a layer, in PyTorch's layouts. */
export interface LayerWeights {
  /** `[G·H×I]` */
  readonly weightIh: Tensor2D;
  /** `[G·H×H]` */
  readonly weightHh: Tensor2D;
  /** `[G·H]` */
  readonly bias: Tensor1D;
  /** `[H]`: the second bias of the GRU's candidate, inside the reset. Other cells have none. */
  readonly resetBias?: Tensor1D;
}

/** A layer: from a sequence to its last hidden state. */
export type Layer = (tf: TF, weights: LayerWeights, x: Sequence) => Tensor2D;

/** A batch of sequences, step after step. */
export interface Sequence {
  /** `[T·B×I]`: all first steps, then all second ones. */
  readonly data: Tensor2D;
  /** T */
  readonly steps: number;
}

/** What each step gets from its input, `[B×G·H]`, and the matrix that its state is multiplied by. */
function prepared(tf: TF, { weightIh, weightHh, bias }: LayerWeights, { data, steps }: Sequence) {
  const fromInputs = tf.add(tf.matMul(data, weightIh, false, true), bias);
  return {
    // The library cannot walk back through a split into one piece.
    fromInputs: steps === 1
      ? [fromInputs as Tensor2D]
      : tf.split(fromInputs, steps, 0) as Tensor2D[],
    Whh: tf.transpose(weightHh) as Tensor2D,
    zero: tf.zeros([data.shape[0] / steps, weightHh.shape[1]]) as Tensor2D,
  };
}

/** h = tanh(x·Wih + b + h·Whh) */
const rnn: Layer = (tf, weights, x) => {
  const { fromInputs, Whh, zero } = prepared(tf, weights, x);
  return fromInputs.reduce((h, zx) => tf.tanh(tf.add(zx, tf.matMul(h, Whh))), zero);
};

/** c = f ⊙ c + i ⊙ g, h = o ⊙ tanh(c); gates i, f, g, o. */
const lstm: Layer = (tf, weights, x) => {
  const { fromInputs, Whh, zero } = prepared(tf, weights, x);
  let h = zero, c = zero;
  for (const zx of fromInputs) {
    const [i, f, g, o] = tf.split(tf.add(zx, tf.matMul(h, Whh)), 4, 1);
    c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)));
    h = tf.mul(tf.sigmoid(o), tf.tanh(c));
  }
  return h;
};

/** n = tanh(zxn + r ⊙ (h·Whn + bn)), h = n + z ⊙ (h − n); gates r, z, n. */
const gru: Layer = (tf, weights, x) => {
  const { fromInputs, Whh, zero } = prepared(tf, weights, x);
  let h = zero;
  for (const zx of fromInputs) {
    const [xr, xz, xn] = tf.split(zx, 3, 1);
    const [hr, hz, hn] = tf.split(tf.matMul(h, Whh), 3, 1);
    const r = tf.sigmoid(tf.add(xr, hr)), z = tf.sigmoid(tf.add(xz, hz));
    const n: Tensor2D = tf.tanh(tf.add(xn, tf.mul(r, tf.add(hn, weights.resetBias!))));
    h = tf.add(n, tf.mul(z, tf.sub(h, n)));
  }
  return h;
};

/** The layers by their cells. */
export const layers: Readonly<Record<Cell, Layer>> = { rnn, lstm, gru };
