/**
 * What becomes of a gradient, as operations in a graph: clipped by its norm, then Adam.
 *
 * @module
 */

import {
  add,
  constant,
  div,
  type Graph,
  min,
  mul,
  reduceSumSquare,
  sqrt,
  sub,
  type Value,
} from "../../engines/onnx/graph.ts";

/** The norm of all gradients together, and what each is multiplied by; both `[1×1]`. */
export interface Clipped {
  readonly norm: Value;
  readonly scale: Value;
}

/**
 * How far to scale the gradients down: by min(1, limit / (norm + 10⁻⁶)), with one norm over all of them.
 *
 * Source: Pascanu, Mikolov & Bengio 2013; the 10⁻⁶ is that of PyTorch's `clip_grad_norm_`.
 *
 * @param gradients matrices of any shapes
 *
 * @example
 * ```ts
 * import { clipScale } from "./update_graph.ts";
 * import { evaluateAll } from "../../engines/onnx/evaluate.ts";
 * import { input, newGraph } from "../../engines/onnx/graph.ts";
 * import assert from "node:assert/strict";
 *
 * const g = newGraph();
 * const { norm } = clipScale(g, [input(g, "a", [1, 2]), input(g, "b", [1, 1])], 1);
 * const values = evaluateAll(g, {
 *   a: { shape: [1, 2], data: Float64Array.of(2, 3) },
 *   b: { shape: [1, 1], data: Float64Array.of(6) },
 * });
 * assert.equal(values.get(norm.name)!.data[0], 7); // √(4 + 9 + 36)
 * ```
 */
export function clipScale(g: Graph, gradients: readonly Value[], limit: number): Clipped {
  // #region exercise: the root of one sum over all squares; then the smaller of 1 and limit / (norm + 1e-6)
  const squares = gradients.map((gradient) => reduceSumSquare(g, gradient));
  const norm = sqrt(g, squares.reduce((sum, one) => add(g, sum, one)));
  const scale = div(g, constant(g, limit), add(g, norm, constant(g, 1e-6)));
  return { norm, scale: min(g, scale, constant(g, 1)) };
  // #endregion
}

/** A parameter with Adam's memory of it, all of one shape. */
export interface Moving {
  readonly theta: Value;
  /** The running mean of the gradient, m. */
  readonly mean: Value;
  /** The running mean of its square, v. */
  readonly square: Value;
}

/** Adam's constants. */
export interface AdamConstants {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/**
 * A step of Adam: m ← β₁m + (1−β₁)d, v ← β₂v + (1−β₂)d², θ ← θ − rate·m / (√v·correction + ε).
 *
 * How often Adam has moved is no constant, so what depends on it is given from outside: a graph is
 * built once and runs at every step.
 *
 * Source: Kingma & Ba 2015, algorithm 1.
 *
 * @param d the gradient
 * @param rate η / (1 − β₁ᵗ), `[1]`
 * @param correction 1 / √(1 − β₂ᵗ), `[1]`
 *
 * @example
 * ```ts
 * import { adamGraphStep } from "./update_graph.ts";
 * import { input, newGraph } from "../../engines/onnx/graph.ts";
 * import assert from "node:assert/strict";
 *
 * const g = newGraph();
 * const like = (name: string) => input(g, name, [4, 7]);
 * const before = { theta: like("W"), mean: like("mean W"), square: like("square W") };
 * const rates = [input(g, "rate", [1]), input(g, "correction", [1])] as const;
 * const after = adamGraphStep(g, before, like("d W"), ...rates, { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 });
 * assert.deepEqual(after.theta.shape, [4, 7]);
 * ```
 */
export function adamGraphStep(
  g: Graph,
  { theta, mean, square }: Moving,
  d: Value,
  rate: Value,
  correction: Value,
  { beta1, beta2, epsilon }: AdamConstants,
): Moving {
  // #region exercise: both running means, the root with its correction and ε, then the move
  const m = add(g, mul(g, mean, constant(g, beta1)), mul(g, d, constant(g, 1 - beta1)));
  const v = add(
    g,
    mul(g, square, constant(g, beta2)),
    mul(g, mul(g, d, d), constant(g, 1 - beta2)),
  );
  const root = add(g, mul(g, sqrt(g, v), correction), constant(g, epsilon));
  return { theta: sub(g, theta, mul(g, div(g, m, root), rate)), mean: m, square: v };
  // #endregion
}
