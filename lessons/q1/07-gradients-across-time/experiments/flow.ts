/**
 * How much of a gradient is left on its way back through time.
 *
 * @module
 */

import { norm } from "../../../kit/elementwise.ts";
import { type Matrix, zeros } from "../../../kit/matrix.ts";
import { readout } from "../../02-the-forward-pass/rnn_forward.ts";
import {
  crossEntropyBackward,
  readoutBackward,
} from "../../03-backpropagation-through-time/rnn_backward.ts";
import { type Model, unroll, zeroState } from "../../06-training/model.ts";
import { gradientNorms } from "../gradients.ts";

/** What the gradient is taken of: the state, the memory of an LSTM, or the input. */
export type Place = "h" | "c" | "x";

/**
 * The lengths of the gradients at each step back, relative to where the way back begins. The first
 * number belongs to {@linkcode firstStep} steps back, the last one to the start of the sequence.
 */
export type Flow = Readonly<Partial<Record<Place, number[]>>>;

/**
 * Steps back of the first number of a flow: h_T and x_T are where the loss is; the memory of the
 * last step is part of how h_T is made, so its flow begins one step back.
 */
export const firstStep: Readonly<Record<Place, number>> = { h: 0, c: 1, x: 0 };

/**
 * What is left of a gradient dL/dh_T on its way back to the start of a sequence: for h and c as a
 * share of |dL/dh_T|, for x as a share of |dL/dx_T|.
 *
 * @param xs T matrices `[B×I]`
 * @param dhT `[B×H]`
 */
export function flowOf(model: Model, xs: readonly Matrix[], dhT: Matrix): Flow {
  const start = zeroState(model, dhT.rows);
  const { states, backward } = unroll(model, xs, start);
  const h = gradientNorms(model, xs, start, dhT).reverse();
  const x = backward(lastOnly(xs.length, dhT)).dxs.map((dx) => norm(dx)).reverse();
  const shares = { h: shareOf(h, h[0]), x: shareOf(x, x[0]) };
  if (model.kind !== "lstm") return shares;

  // The gradient of the memory at t is what the steps after t hand back when they begin there.
  const c = [start, ...states.slice(0, -1)].map((state, t) => {
    const rest = xs.slice(t);
    const back = unroll(model, rest, state).backward(lastOnly(rest.length, dhT));
    return norm((back as unknown as { dc0: Matrix }).dc0);
  }).reverse();
  return { ...shares, c: shareOf(c, h[0]) };
}

/**
 * The flow of the gradient of a loss: the cross-entropy of the last step.
 *
 * @param targets B class numbers
 */
export function flowOfLoss(model: Model, xs: readonly Matrix[], targets: readonly number[]): Flow {
  const { states } = unroll(model, xs, zeroState(model, targets.length));
  const { h } = states[states.length - 1];
  const dy = crossEntropyBackward(readout(model.readout, h), targets);
  const [dhT] = readoutBackward(model.readout, [h], [dy]).dhs;
  return flowOf(model, xs, dhT!);
}

function lastOnly(T: number, dhT: Matrix): (Matrix | null)[] {
  return Array.from({ length: T }, (_, t) => t === T - 1 ? dhT : null);
}

/** A loss that is zero to rounding sends nothing back, and nothing is left of it. */
function shareOf(lengths: number[], whole: number): number[] {
  return lengths.map((length) => whole > 0 ? length / whole : 0);
}

/** A gradient to send back: `[B×H]`, all normal. */
export function randomGradient(rng: { normal(): number }, B: number, H: number): Matrix {
  const dhT = zeros(B, H);
  for (let i = 0; i < dhT.data.length; i++) dhT.data[i] = rng.normal();
  return dhT;
}
