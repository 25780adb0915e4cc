/**
 * The layers in tensors beside the cells of Q1: the same states, the same gradients, but for rounding.
 *
 * @module
 */

import * as tf from "@tensorflow/tfjs";
import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { type Matrix, zeros } from "../../../kit/matrix.ts";
import { normalMatrix, type Random, random } from "../../../kit/random.ts";
import type { CellParams } from "../../../q1/02-the-forward-pass/rnn_forward.ts";
import { rnnForward } from "../../../q1/02-the-forward-pass/rnn_forward.ts";
import type { CellGradients } from "../../../q1/03-backpropagation-through-time/rnn_backward.ts";
import { rnnBackward } from "../../../q1/03-backpropagation-through-time/rnn_backward.ts";
import { lstmBackward, lstmForward } from "../../../q1/04-lstm/lstm.ts";
import {
  gruResetAfterBackward,
  gruResetAfterForward,
  type ResetAfterParams,
} from "../../../q1/05-gru/gru_reset_after.ts";
import { type CellTensors, gruLayer, lstmLayer, rnnLayer } from "../layers.ts";
import { type Layer, layerGradients } from "../learning.ts";

/** The cells, and how many gates stand side by side in their parameters. */
const GATES = { rnn: 1, lstm: 4, gru: 3 } as const;

type Cell = keyof typeof GATES;

/** The sizes. */
export interface AgreementConfig {
  readonly steps: number;
  readonly batch: number;
  readonly inputs: number;
  readonly hidden: number;
}

/** How far both are apart for one cell and seed, as a share of the largest entry. */
export interface AgreementRow {
  cell: Cell;
  seed: number;
  state: number;
  Wxh: number;
  Whh: number;
  bh: number;
}

/** The series of this experiment. */
export interface AgreementSeries {
  rows: AgreementRow[];
}

/** A problem: parameters, inputs, and the gradient that arrives at the last state. */
interface Problem {
  readonly params: CellParams & { readonly bhn: Matrix };
  readonly xs: readonly Matrix[];
  readonly dh: Matrix;
}

/** The last state and the gradients of the parameters, by hand: lessons q1/02 to q1/05. */
const byHand: Record<Cell, (problem: Problem) => { state: Matrix; gradients: CellGradients }> = {
  rnn({ params, xs, dh }) {
    const h0 = zeros(dh.rows, dh.cols);
    const hs = rnnForward(params, xs, h0);
    return { state: hs.at(-1)!, gradients: rnnBackward(params, xs, h0, hs, atTheEnd(xs, dh)) };
  },
  lstm({ params, xs, dh }) {
    const zero = zeros(dh.rows, dh.cols);
    const steps = lstmForward(params, xs, zero, zero);
    const gradients = lstmBackward(params, xs, zero, zero, steps, atTheEnd(xs, dh));
    return { state: steps.at(-1)!.h, gradients };
  },
  gru({ params, xs, dh }) {
    const h0 = zeros(dh.rows, dh.cols);
    const given: ResetAfterParams = params;
    const steps = gruResetAfterForward(given, xs, h0);
    const gradients = gruResetAfterBackward(given, xs, h0, steps, atTheEnd(xs, dh));
    return { state: steps.at(-1)!.h, gradients };
  },
};

/** The same by the layers of this lesson. */
const layers: Record<Cell, (bhn: tf.Tensor2D) => Layer> = {
  rnn: () => rnnLayer,
  lstm: () => lstmLayer,
  gru: (bhn) => (x, params) => gruLayer(x, { ...params, bhn }),
};

/** The loss looks at the last state only. */
function atTheEnd(xs: readonly Matrix[], dh: Matrix): (Matrix | null)[] {
  return xs.map((_, t) => t === xs.length - 1 ? dh : null);
}

function problemOf(rng: Random, gates: number, config: AgreementConfig): Problem {
  const { steps, batch: B, inputs: I, hidden: H } = config;
  const width = 1 / Math.sqrt(H);
  return {
    params: {
      Wxh: normalMatrix(rng, I, gates * H, width),
      Whh: normalMatrix(rng, H, gates * H, width),
      bh: normalMatrix(rng, 1, gates * H, width),
      bhn: normalMatrix(rng, 1, H, width),
    },
    xs: Array.from({ length: steps }, () => normalMatrix(rng, B, I, 1)),
    dh: normalMatrix(rng, B, H, 1),
  };
}

const tensorOf = ({ rows, cols, data }: Matrix) =>
  tf.tensor2d(Float32Array.from(data), [rows, cols]);

/** Largest difference, over the largest entry of both added. */
function apart(ours: tf.Tensor, { data }: Matrix): number {
  const values = ours.dataSync();
  let worst = 0, largest = 0;
  data.forEach((x, i) => {
    worst = Math.max(worst, Math.abs(values[i] - x));
    largest = Math.max(largest, Math.abs(values[i]) + Math.abs(x));
  });
  return worst / largest;
}

function compare(cell: Cell, seed: number, config: AgreementConfig): AgreementRow {
  const { params, xs, dh } = problemOf(random(seed), GATES[cell], config);
  const { state, gradients } = byHand[cell]({ params, xs, dh });
  return tf.tidy(() => {
    const [Wxh, Whh, bh, bhn, upstream] = [params.Wxh, params.Whh, params.bh, params.bhn, dh]
      .map(tensorOf);
    const given: CellTensors = { Wxh, Whh, bh };
    const x = tf.stack(xs.map(tensorOf), 1) as tf.Tensor3D;
    const layer = layers[cell](bhn);
    const found = layerGradients(layer, x, given, upstream);
    return {
      cell,
      seed,
      state: apart(layer(x, given), state),
      Wxh: apart(found.Wxh, gradients.dWxh),
      Whh: apart(found.Whh, gradients.dWhh),
      bh: apart(found.bh, gradients.dbh),
    };
  });
}

async function run(config: AgreementConfig, seeds: readonly number[], progress: Progress) {
  tf.enableProdMode(); // no advice to install another package
  await tf.setBackend("cpu");
  const cells = Object.keys(GATES) as Cell[];
  const rows = seeds.flatMap((seed, k) =>
    cells.map((cell, n) => {
      const row = compare(cell, seed, config);
      progress(k * cells.length + n + 1, seeds.length * cells.length);
      return row;
    })
  );
  return rounded({ rows }, 3);
}

/** Twenty steps of the three cells, by the tape of the library and by hand. */
export const agreement: Experiment<AgreementSeries, AgreementConfig> = {
  name: "q2-01-agreement",
  lesson: "q2/01",
  about: "States and gradients by TensorFlow.js in float32, beside those of Q1 by hand in float64.",
  config: { steps: 20, batch: 4, inputs: 6, hidden: 16 },
  seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  small: true,
  source: import.meta.url,
  engine: "TensorFlow.js 4.22.0, plain JavaScript, float32; TypeScript, float64",
  run,
};
