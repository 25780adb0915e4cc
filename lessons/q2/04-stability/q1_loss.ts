/**
 * The loss of a model of Q1 on a batch of digits as a function of one list of numbers, all its
 * parameters: what second derivatives are taken of.
 *
 * @module
 */

import { scale } from "../../kit/elementwise.ts";
import { type Matrix, zeros } from "../../kit/matrix.ts";
import { crossEntropy, readout } from "../../q1/02-the-forward-pass/rnn_forward.ts";
import {
  crossEntropyBackward,
  readoutBackward,
  rnnBackward,
} from "../../q1/03-backpropagation-through-time/rnn_backward.ts";
import { lstmBackward, type LstmStep } from "../../q1/04-lstm/lstm.ts";
import { gruResetAfterBackward, type ResetAfterStep } from "../../q1/05-gru/gru_reset_after.ts";
import type { Gradient } from "./curvature.ts";
import { type Q1Model, read } from "./q1_cells.ts";

/** Sequences with their classes. */
export interface Examples {
  /** T matrices `[B×I]`. */
  readonly xs: readonly Matrix[];
  /** B class numbers. */
  readonly labels: readonly number[];
}

/** The matrices of a model, in one order. */
function matricesOf({ cell, params, readout }: Q1Model): Matrix[] {
  const { Wxh, Whh, bh } = params;
  return [Wxh, Whh, bh, ...(cell === "gru" ? [params.bhn] : []), readout.Why, readout.by];
}

/** All parameters of a model as one list. */
export function parametersOf(model: Q1Model): Float64Array {
  return joined(matricesOf(model));
}

/** The model with these parameters in the place of its own. */
export function withParameters(model: Q1Model, parameters: Float64Array): Q1Model {
  let from = 0;
  const next = ({ rows, cols }: Matrix) => {
    const data = parameters.subarray(from, from += rows * cols);
    return { rows, cols, data };
  };
  const { params } = model;
  const [Wxh, Whh, bh] = [params.Wxh, params.Whh, params.bh].map(next);
  if (model.cell === "gru") {
    const bhn = next(model.params.bhn);
    const readout = { Why: next(model.readout.Why), by: next(model.readout.by) };
    return { cell: "gru", params: { Wxh, Whh, bh, bhn }, readout };
  }
  const readout = { Why: next(model.readout.Why), by: next(model.readout.by) };
  return { cell: model.cell, params: { Wxh, Whh, bh }, readout };
}

/** The mean cross-entropy over the examples, of the logits at the last step. */
export function lossOf(model: Q1Model, { xs, labels }: Examples): number {
  const { hs } = read(model, xs);
  return crossEntropy(readout(model.readout, hs[hs.length - 1]), labels) / labels.length;
}

/** The gradient of {@linkcode lossOf} by your own backward passes of Q1, for any parameters. */
export function gradientOn(model: Q1Model, examples: Examples): Gradient {
  return (at) => joined(gradientsOf(withParameters(model, at), examples));
}

function gradientsOf(model: Q1Model, { xs, labels }: Examples): Matrix[] {
  const { hs, steps } = read(model, xs);
  const last = hs[hs.length - 1];
  const dy = crossEntropyBackward(readout(model.readout, last), labels);
  const mean = scale(dy, 1 / labels.length); // Q1 sums over the batch
  const { dWhy, dby, dhs: [dhT] } = readoutBackward(model.readout, [last], [mean]);
  const dhs = hs.map((_, t) => t === hs.length - 1 ? dhT : null);
  const start = zeros(labels.length, model.params.Whh.rows);
  if (model.cell === "gru") {
    const back = gruResetAfterBackward(model.params, xs, start, steps as ResetAfterStep[], dhs);
    return [back.dWxh, back.dWhh, back.dbh, back.dbhn, dWhy, dby];
  }
  const { dWxh, dWhh, dbh } = model.cell === "rnn"
    ? rnnBackward(model.params, xs, start, hs, dhs)
    : lstmBackward(model.params, xs, start, start, steps as LstmStep[], dhs);
  return [dWxh, dWhh, dbh, dWhy, dby];
}

function joined(matrices: readonly Matrix[]): Float64Array {
  const all = new Float64Array(matrices.reduce((sum, { data }) => sum + data.length, 0));
  let at = 0;
  for (const { data } of matrices) {
    all.set(data, at);
    at += data.length;
  }
  return all;
}
