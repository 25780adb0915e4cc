/**
 * Unusual solutions of lesson q2/06.
 *
 * @module
 */

import {
  add,
  concat,
  constant,
  div,
  gemm,
  type Graph,
  min,
  mul,
  neg,
  reduceSum,
  reshape,
  sqrt,
  sub,
  tanh,
  type Value,
} from "../../lessons/engines/onnx/graph.ts";
import type { Alternative } from "./alternative.ts";
import type { LstmGates, LstmStep } from "../../lessons/q2/06-native-speed/lstm_graph.ts";
import type { RnnStep } from "../../lessons/q2/06-native-speed/rnn_graph.ts";
import type { Machine, StepSize, Work } from "../../lessons/q2/06-native-speed/counting.ts";

function stepWithFactors(g: Graph, W: Value, x: Value, hPrev: Value) {
  const one = constant(g, new Float32Array(hPrev.shape[0] * hPrev.shape[1]).fill(1), hPrev.shape);
  const hx = concat(g, [hPrev, x], 0);
  const h = neg(g, tanh(g, neg(g, gemm(g, W, hx)))); // tanh is odd
  return { slope: mul(g, add(g, one, h), sub(g, one, h)), hx, h };
}

function backwardFromZeros(g: Graph, WhhT: Value, step: RnnStep, dh: Value, dW?: Value) {
  const [H, B] = dh.shape, K = step.hx.shape[0];
  const begun = dW ?? constant(g, new Float32Array(H * K), [H, K]);
  const dz = sub(g, dh, mul(g, dh, mul(g, step.h, step.h))); // without the slope
  const nothing = constant(g, new Float32Array(B), [1, B]);
  return {
    dhPrev: gemm(g, WhhT, dz, nothing),
    dW: gemm(g, dz, step.hx, begun, { transB: true }),
  };
}

function slopesByDifferences(g: Graph, { i, f, candidate, o, cPrev, tanhC }: LstmGates) {
  const logistic = (y: Value) => sub(g, y, mul(g, y, y));
  const hyperbolic = (y: Value, factor: Value) => sub(g, factor, mul(g, factor, mul(g, y, y)));
  return {
    c: hyperbolic(tanhC, o),
    o: mul(g, logistic(o), tanhC),
    candidate: hyperbolic(candidate, i),
    f: mul(g, cPrev, logistic(f)),
    i: mul(g, candidate, logistic(i)),
  };
}

/** All blocks of dz in one product entry by entry, of things that are four times as high. */
function backwardInOneBlock(
  g: Graph,
  WhhT: Value,
  { hx, f, slopes }: LstmStep,
  dh: Value,
  dc?: Value,
  dW?: Value,
) {
  const through = mul(g, slopes.c, dh);
  const all = dc ? add(g, through, dc) : through;
  const heights = concat(g, [slopes.i, slopes.f, slopes.candidate, slopes.o], 0);
  const dz = mul(g, concat(g, [all, all, all, dh], 0), heights);
  return {
    dcPrev: mul(g, f, all),
    dhPrev: gemm(g, WhhT, dz),
    dW: gemm(g, dz, hx, dW, { transB: true }),
  };
}

function clipOneLongRow(g: Graph, gradients: readonly Value[], limit: number) {
  const rows = gradients.map((one) => reshape(g, one, [1, one.shape[0] * one.shape[1]]));
  const all = concat(g, rows, 1);
  const norm = sqrt(g, reduceSum(g, mul(g, all, all)));
  const longer = add(g, norm, constant(g, 1e-6));
  const limits = constant(g, Float32Array.of(limit), [1, 1]);
  return { norm, scale: div(g, min(g, limits, longer), longer) };
}

function adamByDifferences(
  g: Graph,
  before: { theta: Value; mean: Value; square: Value },
  d: Value,
  rate: Value,
  correction: Value,
  { beta1, beta2, epsilon }: { beta1: number; beta2: number; epsilon: number },
) {
  const towards = (old: Value, now: Value, share: number) =>
    add(g, old, mul(g, constant(g, share), sub(g, now, old)));
  const mean = towards(before.mean, d, 1 - beta1);
  const square = towards(before.square, mul(g, d, d), 1 - beta2);
  const along = div(
    g,
    mul(g, neg(g, rate), mean),
    add(g, constant(g, epsilon), mul(g, correction, sqrt(g, square))),
  );
  return { theta: add(g, along, before.theta), mean, square };
}

function operationsStepByStep({ gates, inputs, hidden, outputs, steps, batch }: StepSize): number {
  let count = 0;
  const product = (M: number, K: number, N: number) => {
    for (let m = 0; m < M; m++) count += N * (K + K); // as many additions as products, C counted in
  };
  for (let t = 0; t < steps; t++) {
    product(gates * hidden, hidden + 1 + inputs, batch);
    product(gates * hidden, batch, hidden + 1 + inputs);
    if (t > 0) product(hidden, gates * hidden, batch);
  }
  product(outputs, hidden, batch);
  product(outputs, batch, hidden);
  product(hidden, outputs, batch);
  return count;
}

function secondsByIntensity(all: readonly Work[], { peak, bandwidth }: Machine): number {
  const ridge = peak / bandwidth;
  let seconds = 0;
  for (const { operations, bytes } of all) {
    const attainable = operations / bytes < ridge ? bandwidth * (operations / bytes) : peak;
    seconds += operations === 0 ? bytes / bandwidth : operations / attainable;
  }
  return seconds;
}

/** Every one is right. */
export const nativeSpeed: readonly Alternative[] = [
  {
    exercise: "rnnGraphStep",
    unusual: "Its slope is (1 + h)(1 − h), and its one is a whole matrix.",
    solution: stepWithFactors,
  },
  {
    exercise: "rnnGraphBackward",
    unusual: "It begins the gradient with zeros, and makes the slope once more.",
    solution: backwardFromZeros,
  },
  {
    exercise: "lstmSlopes",
    unusual: "Every slope is a difference of two things that are there.",
    solution: slopesByDifferences,
  },
  {
    exercise: "lstmGraphBackward",
    unusual: "It multiplies all gates at once.",
    solution: backwardInOneBlock,
  },
  {
    exercise: "clipScale",
    unusual: "It makes one long row of all gradients, and takes the smaller one first.",
    solution: clipOneLongRow,
  },
  {
    exercise: "adamGraphStep",
    unusual: "Its means move towards what they average.",
    solution: adamByDifferences,
  },
  {
    exercise: "stepOperations",
    unusual: "It goes through the step product by product, row by row.",
    solution: operationsStepByStep,
  },
  {
    exercise: "leastSeconds",
    unusual: "It asks for the intensity of each operation, and on which side of the ridge it is.",
    solution: secondsByIntensity,
  },
];
