/**
 * The LSTM as the engine has it, and with one of its tricks undone at a time. All of them compute the same
 * numbers: a test compares them in float64.
 *
 * @module
 */

import {
  accumulate,
  type GraphCell,
  recurrentTransposed,
  type State,
  type Values,
} from "../../../engines/onnx/cells/cell.ts";
import { cells } from "../../../engines/onnx/cells/mod.ts";
import {
  add,
  concat,
  gemm,
  mul,
  split,
  transpose,
  type Value,
} from "../../../engines/onnx/graph.ts";
import { type Opened, opened, type Slopes, slopesOf, throughGates } from "./gates.ts";

interface Kept extends State {
  readonly hx: Value;
  readonly f: Value;
  readonly slopes: Slopes;
}

/** All tricks: what the engine does. */
const whole: GraphCell<Kept> = {
  packings: cells.lstm.packings,
  prepare: (g, { W }) => ({ W, WhhT: recurrentTransposed(g, W, W.shape[0] / 4) }),
  forward(g, { W }, x, before) {
    const hx = concat(g, [before.h, x], 0);
    const step = opened(g, gemm(g, W, hx), before.c!, 0);
    return { h: step.h, c: step.c, hx, f: step.f, slopes: slopesOf(g, step) };
  },
  backward(g, { WhhT }, { hx, f, slopes }, from, gradients, first) {
    const { dz, dc } = throughGates(g, slopes, from, 0);
    accumulate(g, gradients, "W", dz, hx);
    return first ? null : { dh: gemm(g, WhhT, dz), dc: mul(g, dc, f) };
  },
};

/** Whhᵀ is made again in every step back. */
export const transposedEveryStep: GraphCell<Kept> = {
  ...whole,
  prepare: (_, { W }) => ({ W }),
  backward(g, { W }, kept, from, gradients, first) {
    const weights: Values = first ? {} : { WhhT: recurrentTransposed(g, W, W.shape[0] / 4) };
    return whole.backward(g, weights, kept, from, gradients, first);
  },
};

/** Whh is cut out of W once, and every product reads it transposed. */
export const readTransposed: GraphCell<Kept> = {
  ...whole,
  prepare(g, { W }) {
    const H = W.shape[0] / 4;
    return { W, Whh: split(g, W, [H, W.shape[1] - H], 1)[0] };
  },
  backward(g, { Whh }, { hx, f, slopes }, from, gradients, first) {
    const { dz, dc } = throughGates(g, slopes, from, 0);
    accumulate(g, gradients, "W", dz, hx);
    return first ? null : { dh: gemm(g, Whh, dz, undefined, { transA: true }), dc: mul(g, dc, f) };
  },
};

/** Every step makes its own gradient of W, and an operation of its own adds it to the sum. */
export const addedOutside: GraphCell<Kept> = {
  ...whole,
  backward(g, weights, kept, from, gradients, first) {
    const own: Values = {};
    const back = whole.backward(g, weights, kept, from, own, first);
    gradients.W = gradients.W ? add(g, gradients.W, own.W) : own.W;
    return back;
  },
};

/** The gradient of W is one product over all steps; everything is joined for it first. */
export function joinedOverTime(): GraphCell<Kept> {
  const dzs: Value[] = [], hxs: Value[] = [];
  return {
    ...whole,
    backward(g, { WhhT }, { hx, f, slopes }, from, gradients, first) {
      const { dz, dc } = throughGates(g, slopes, from, 0);
      dzs.push(dz);
      hxs.push(hx);
      if (!first) return { dh: gemm(g, WhhT, dz), dc: mul(g, dc, f) };
      gradients.W = gemm(g, concat(g, dzs, 1), concat(g, hxs, 1), undefined, { transB: true });
      return null;
    },
  };
}

/** The gates are kept, and the slopes made of them on the way back. */
export const slopesOnTheWayBack: GraphCell<State & { hx: Value; step: Opened }> = {
  packings: whole.packings,
  prepare: whole.prepare,
  forward(g, { W }, x, before) {
    const hx = concat(g, [before.h, x], 0);
    const step = opened(g, gemm(g, W, hx), before.c!, 0);
    return { h: step.h, c: step.c, hx, step };
  },
  backward(g, weights, { h, c, hx, step }, from, gradients, first) {
    const kept = { h, c, hx, f: step.f, slopes: slopesOf(g, step) };
    return whole.backward(g, weights, kept, from, gradients, first);
  },
};

/** State and input have a matrix and a product each, forwards and backwards. */
export const twoProducts: GraphCell<Kept & { hPrev: Value; x: Value }> = {
  packings: whole.packings,
  prepare(g, { W }) {
    const H = W.shape[0] / 4;
    const [Whh, Wx] = split(g, W, [H, W.shape[1] - H], 1);
    return { Whh, Wx, WhhT: transpose(g, Whh) };
  },
  forward(g, { Whh, Wx }, x, before) {
    const step = opened(g, gemm(g, Whh, before.h, gemm(g, Wx, x)), before.c!, 0);
    const slopes = slopesOf(g, step);
    return { h: step.h, c: step.c, hx: x, f: step.f, slopes, hPrev: before.h, x };
  },
  backward(g, { WhhT }, { hPrev, x, f, slopes }, from, gradients, first) {
    const { dz, dc } = throughGates(g, slopes, from, 0);
    accumulate(g, gradients, "Whh", dz, hPrev);
    accumulate(g, gradients, "Wx", dz, x);
    if (!first) return { dh: gemm(g, WhhT, dz), dc: mul(g, dc, f) };
    gradients.W = concat(g, [gradients.Whh, gradients.Wx], 1);
    return null;
  },
};
