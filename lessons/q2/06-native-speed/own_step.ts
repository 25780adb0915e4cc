/**
 * A whole training step as one graph, made of what the student wrote: the cell, forwards and backwards,
 * the clipping and Adam. The readout, the loss and the loop over time are the engine's.
 *
 * @module
 */

import type { GraphCell } from "../../engines/onnx/cells/cell.ts";
import { cells } from "../../engines/onnx/cells/mod.ts";
import { type Graph, input, mul, output } from "../../engines/onnx/graph.ts";
import { pruned } from "../../engines/onnx/pruned.ts";
import {
  gradientGraph,
  packingsOf,
  type StepShape,
  type UpdateOptions,
} from "../../engines/onnx/step_graph.ts";
import { lstmGraphBackward, lstmGraphStep, type LstmStep } from "./lstm_graph.ts";
import { rnnGraphBackward, rnnGraphStep, type RnnStep } from "./rnn_graph.ts";
import { adamGraphStep, clipScale } from "./update_graph.ts";

/** The cells of this lesson. */
export type OwnCell = "rnn" | "lstm";

const rnn: GraphCell<RnnStep> = {
  packings: cells.rnn.packings,
  prepare: cells.rnn.prepare,
  forward: (g, { W }, x, { h }) => rnnGraphStep(g, W, x, h),
  backward(g, { WhhT }, kept, { dh }, gradients, first) {
    const { dW, dhPrev } = rnnGraphBackward(g, WhhT, kept, dh, gradients.W);
    gradients.W = dW;
    return first ? null : { dh: dhPrev };
  },
};

const lstm: GraphCell<LstmStep> = {
  packings: cells.lstm.packings,
  prepare: cells.lstm.prepare,
  forward: (g, { W }, x, { h, c }) => lstmGraphStep(g, W, x, h, c!),
  backward(g, { WhhT }, kept, { dh, dc }, gradients, first) {
    const { dW, dhPrev, dcPrev } = lstmGraphBackward(g, WhhT, kept, dh, dc, gradients.W);
    gradients.W = dW;
    return first ? null : { dh: dhPrev, dc: dcPrev };
  },
};

/** What the student wrote, as the engine's graphs take a cell. */
export const ownCells: Readonly<Record<OwnCell, GraphCell>> = { rnn, lstm };

/**
 * The step as a graph, with the inputs and outputs of the engine's own.
 *
 * @param shape its cell is one of {@linkcode ownCells}
 */
export function ownStepGraph(shape: StepShape, { adam, clip }: UpdateOptions): Graph {
  const found = gradientGraph(shape);
  // The gradients go on into the update and not out of the graph.
  const g = { ...found, outputs: found.outputs.filter(({ name }) => !name.startsWith("d ")) };
  const rate = input(g, "rate", [1]), correction = input(g, "correction", [1]);
  const packings = packingsOf(shape);
  const gradients = packings.map(({ name, shape }) => ({ name: `d ${name}`, shape }));
  const { norm, scale } = clipScale(g, gradients, clip ?? Infinity);
  output(g, "norm", norm);
  packings.forEach(({ name, shape }, k) => {
    const before = {
      theta: { name, shape },
      mean: input(g, `mean ${name}`, shape),
      square: input(g, `square ${name}`, shape),
    };
    const d = clip === null ? gradients[k] : mul(g, gradients[k], scale);
    const { theta, mean, square } = adamGraphStep(g, before, d, rate, correction, adam);
    output(g, `new ${name}`, theta);
    output(g, `new mean ${name}`, mean);
    output(g, `new square ${name}`, square);
  });
  return pruned(g);
}
