/**
 * Recipes: how the weights begin, and how they are moved.
 *
 * @module
 */

import { foldBiases, type Model, type Weights, weightShapes } from "../../engines/model.ts";
import type { Matrix } from "../../kit/matrix.ts";
import { type Random, random } from "../../kit/random.ts";
import type { Tensor } from "../../kit/safetensors.ts";
import { initialWeights } from "./beginning.ts";
import { learningRate } from "./learning_rate.ts";

/** Everything about a training that is a choice, and no property of cell or data. */
export interface Recipe {
  /** Where the recurrent weights begin, W_hh. */
  readonly recurrent: "orthogonal" | "uniform";
  /** Where all other weights begin. */
  readonly others: "Glorot" | "uniform";
  /** What the bias of the LSTM's forget gate begins with; all other biases are zero or uniform. */
  readonly forgetBias: number;
  /** The largest learning rate. */
  readonly rate: number;
  /** Warm-up and cosine, or the same rate all the way. */
  readonly schedule: "cosine" | "constant";
  /** The largest norm of the gradient. */
  readonly clip: number | null;
}

/** Recipes with names. `lab` is what the original lab did: what PyTorch does if nothing is said. */
export const recipes = {
  course: {
    recurrent: "orthogonal",
    others: "Glorot",
    forgetBias: 1,
    rate: 3e-3,
    schedule: "cosine",
    clip: 1,
  },
  lab: {
    recurrent: "uniform",
    others: "uniform",
    forgetBias: 0,
    rate: 1e-3,
    schedule: "constant",
    clip: null,
  },
} as const satisfies Record<string, Recipe>;

/** The share of a training that the warm-up takes. */
export const WARM_UP = 0.1;

/** The learning rate of a recipe at step t of n. */
export function rateOf({ schedule, rate }: Recipe, t: number, n: number): number {
  return schedule === "constant" ? rate : learningRate(t, n, Math.round(WARM_UP * n), rate);
}

/** The weights of a model before the first step. The same seed gives the same weights. */
export function weightsOf(model: Model, recipe: Recipe, seed: number): Weights {
  const rng = random(seed);
  const { cell, inputs, hidden, outputs } = model;
  const begun = initialWeights(rng, cell, inputs, hidden, outputs);
  const uniform = uniformWeights(model, rng);
  const [ih, hh, bias] = ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0"].map((n) => `${cell}.${n}`);
  const glorot = recipe.others === "Glorot";
  const weights: Record<string, Tensor> = {
    ...uniform,
    ...(recipe.recurrent === "orthogonal" && { [hh]: tensor(begun.weightHh) }),
    ...(glorot && {
      [ih]: tensor(begun.weightIh),
      [bias]: zeros(uniform[bias]),
      "fc.weight": tensor(begun.readout),
      "fc.bias": zeros(uniform["fc.bias"]),
    }),
  };
  const second = `${cell}.bias_hh_l0`;
  if (glorot) weights[second] = zeros(uniform[second]);
  if (cell === "lstm" && recipe.forgetBias !== 0) {
    const data = glorot ? Float32Array.from(begun.bias.data) : weights[bias].data;
    if (!glorot) data.fill(recipe.forgetBias, hidden, 2 * hidden);
    weights[bias] = { shape: weights[bias].shape, data };
  }
  return foldBiases(model, weights);
}

/** What PyTorch begins with: every number from U(−1/√H, 1/√H), both biases too. */
function uniformWeights(model: Model, rng: Random): Record<string, Tensor> {
  const limit = 1 / Math.sqrt(model.hidden);
  return Object.fromEntries(
    Object.entries(weightShapes(model)).map(([name, shape]) => {
      const length = shape.reduce((product, n) => product * n, 1);
      const data = Float32Array.from({ length }, () => limit * (2 * rng.uniform() - 1));
      return [name, { shape, data }];
    }),
  );
}

function tensor({ rows, cols, data }: Matrix): Tensor {
  return { shape: [rows, cols], data: Float32Array.from(data) };
}

function zeros({ shape, data }: Tensor): Tensor {
  return { shape, data: new Float32Array(data.length) };
}
