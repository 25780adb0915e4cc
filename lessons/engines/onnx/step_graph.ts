/**
 * The graph of a training step: forward, backward through time, clip, Adam.
 *
 * The step can be one graph, or two of which the first is run several times side by side, on parts of
 * the batch, and the second adds the gradients up.
 *
 * @module
 */

import type { Adam } from "../engine.ts";
import type { Model, Weights } from "../model.ts";
import type { GraphCell, State, Upstream, Values } from "./cells/cell.ts";
import {
  add,
  constant,
  div,
  gemm,
  type Graph,
  input,
  min,
  mul,
  newGraph,
  output,
  reduceSum,
  reduceSumSquare,
  split,
  sqrt,
  sub,
  transpose,
  type Value,
} from "./graph.ts";
import { lossOf } from "./loss.ts";
import { isSparse, type Packing } from "./packing.ts";

/** Everything that the graphs of a training step depend on. */
export interface StepShape {
  readonly model: Model;
  readonly cell: GraphCell;
  /** Steps in time, T. */
  readonly steps: number;
  /** Columns of a batch, B. */
  readonly batch: number;
}

/** The matrices that are trained: the cell's, and the readout's. */
export function packingsOf({ model, cell }: Pick<StepShape, "model" | "cell">): Packing[] {
  const { hidden, outputs } = model;
  const whole = (tensor: string, cols: number): Packing => ({
    name: tensor,
    shape: [outputs, cols],
    blocks: [{ tensor, rows: [0, outputs], at: [0, 0] }],
  });
  return [...cell.packings(model), whole("fc.weight", hidden), whole("fc.bias", 1)];
}

/** From the packed weights and `x` to `said`, what the model says of every sequence, `[O×B]`. */
export function forwardGraph(shape: StepShape): Graph {
  const g = newGraph();
  output(g, "said", forward(g, shape, weightInputs(g, shape)).said);
  return g;
}

/** To the loss of a part of a batch, what the model said, and the gradients: `d` and a weight's name. */
export function gradientGraph(shape: StepShape): Graph {
  const g = newGraph();
  const { loss, said, gradients } = lossAndGradients(g, shape, weightInputs(g, shape));
  output(g, "loss", loss);
  output(g, "said", said);
  for (const { name } of packingsOf(shape)) output(g, `d ${name}`, gradients[name]);
  return g;
}

/** From weights, Adam's moments and the gradients of all parts to new weights and moments. */
export function updateGraph(
  shape: StepShape,
  options: UpdateOptions,
  parts: number,
): Graph {
  const g = newGraph();
  const weights = weightInputs(g, shape);
  const gradients = Object.fromEntries(
    packingsOf(shape).map(({ name, shape }) => {
      const given = Array.from({ length: parts }, (_, k) => input(g, `d ${name} ${k}`, shape));
      return [name, given.reduce((sum, one) => add(g, sum, one))];
    }),
  );
  update(g, shape, options, weights, gradients);
  return g;
}

/** The whole step in one graph. */
export function stepGraph(shape: StepShape, options: UpdateOptions): Graph {
  const g = newGraph();
  const weights = weightInputs(g, shape);
  const { loss, said, gradients } = lossAndGradients(g, shape, weights);
  output(g, "loss", loss);
  output(g, "said", said);
  update(g, shape, options, weights, gradients);
  return g;
}

/** What the update needs to know. */
export interface UpdateOptions {
  readonly adam: Adam;
  readonly clip: number | null;
  /** The weights: only their shapes matter. */
  readonly weights: Weights;
}

function weightInputs(g: Graph, shape: StepShape): Values {
  return Object.fromEntries(
    packingsOf(shape).map(({ name, shape }) => [name, input(g, name, shape)]),
  );
}

function forward(g: Graph, { model, cell, steps, batch }: StepShape, weights: Values) {
  const { hidden, inputs } = model;
  const x = input(g, "x", [steps * (1 + inputs), batch]);
  const xs = split(g, x, Array(steps).fill(1 + inputs), 0);
  const prepared = cell.prepare(g, weights);
  const zeros = constant(g, new Float32Array(hidden * batch), [hidden, batch]);
  const kept: State[] = [];
  let state: State = { h: zeros, c: zeros };
  for (const xt of xs) {
    state = cell.forward(g, prepared, xt, state);
    kept.push(state);
  }
  const said = gemm(g, weights["fc.weight"], state.h, weights["fc.bias"]);
  return { said, kept, prepared };
}

function lossAndGradients(
  g: Graph,
  shape: StepShape,
  weights: Values,
): { loss: Value; said: Value; gradients: Values } {
  const { said, kept, prepared } = forward(g, shape, weights);
  const y = input(g, "y", said.shape), share = input(g, "share", [1, shape.batch]);
  const { loss, dOutputs } = lossOf(g, shape.model.loss, said, y, share);
  const last = kept[kept.length - 1];
  const gradients: Values = {
    "fc.weight": gemm(g, dOutputs, last.h, undefined, { transB: true }),
    "fc.bias": reduceSum(g, dOutputs, 1),
  };
  let from: Upstream | null = { dh: gemm(g, transpose(g, weights["fc.weight"]), dOutputs) };
  for (let t = kept.length - 1; from; t--) {
    from = shape.cell.backward(g, prepared, kept[t], from, gradients, t === 0);
  }
  return { loss, said, gradients };
}

/**
 * Clips by the global norm (as PyTorch's `clip_grad_norm_`), then Adam (Kingma & Ba 2015, algorithm 1).
 *
 * `rate` is the learning rate over 1 − β₁ᵗ, and `correction` is 1/√(1 − β₂ᵗ), both `[1]`.
 */
function update(
  g: Graph,
  shape: StepShape,
  { adam, clip, weights: like }: UpdateOptions,
  weights: Values,
  given: Values,
): void {
  const rate = input(g, "rate", [1]), correction = input(g, "correction", [1]);
  const packings = packingsOf(shape);
  const gradients = packings.map((packing) =>
    isSparse(packing, like)
      ? mul(g, given[packing.name], constant(g, coverOf(packing, like), packing.shape))
      : given[packing.name]
  );
  const squares = gradients.map((gradient) => reduceSumSquare(g, gradient));
  const norm = sqrt(g, squares.reduce((sum, one) => add(g, sum, one)));
  output(g, "norm", norm);
  const scale = clip === null
    ? null
    : min(g, div(g, constant(g, clip), add(g, norm, constant(g, 1e-6))), constant(g, 1));
  const [b1, b2] = [adam.beta1, adam.beta2];
  packings.forEach(({ name, shape }, k) => {
    const d = scale ? mul(g, gradients[k], scale) : gradients[k];
    const mean = add(
      g,
      mul(g, input(g, `mean ${name}`, shape), constant(g, b1)),
      mul(g, d, constant(g, 1 - b1)),
    );
    const square = add(
      g,
      mul(g, input(g, `square ${name}`, shape), constant(g, b2)),
      mul(g, mul(g, d, d), constant(g, 1 - b2)),
    );
    const root = add(g, mul(g, sqrt(g, square), correction), constant(g, adam.epsilon));
    output(g, `new ${name}`, sub(g, weights[name], mul(g, div(g, mean, root), rate)));
    output(g, `new mean ${name}`, mean);
    output(g, `new square ${name}`, square);
  });
}

/** One where a block covers the packed matrix, zero elsewhere. */
function coverOf({ shape: [rows, cols], blocks }: Packing, weights: Weights): Float32Array {
  const cover = new Float32Array(rows * cols);
  for (const { tensor, rows: [from, to], at: [row, col] } of blocks) {
    const width = weights[tensor].shape[1] ?? 1;
    for (let k = row; k < row + to - from; k++) {
      cover.fill(1, k * cols + col, k * cols + col + width);
    }
  }
  return cover;
}
