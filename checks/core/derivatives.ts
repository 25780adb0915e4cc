/**
 * The right gradients of a trusted forward pass, twice: exactly, and by central differences.
 *
 * @module
 */

import { clone, type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import { asList } from "./comparison.ts";
import type { Output } from "./exercise.ts";
import { newTape, type Node, type Tape } from "./tape.ts";

/** The step of the central differences in float64; lesson q1/01 measures why. */
export const STEP = 1e-5;

/** The inputs of a forward pass on a tape; a sequence is an array of nodes. */
export type Nodes = Record<string, Node & readonly Node[]>;

/** A forward pass: the outputs that a loss looks at, each with the gradient that arrives there. */
export type Forward = (tape: Tape, nodes: Nodes) => readonly (readonly [Node, Matrix])[];

/**
 * Differentiates L = Σ ⟨upstream, output⟩ by everything in `inputs`.
 *
 * The upstream gradients should be random: with ones in their place, L is a plain sum, which hides
 * errors that cancel in it.
 *
 * @param inputs under the names of their gradients: `{ dWhh: Whh, dxs: xs }`
 *
 * @example
 * ```ts
 * import { derivatives } from "./derivatives.ts";
 * import { fromRows } from "../../lessons/kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { expected, numerical } = derivatives(
 *   { da: fromRows([[3]]) },
 *   (tape, { da }) => [[tape.hadamard(da, da), fromRows([[2]])]],
 * );
 * assert.deepEqual(expected.da, { ...fromRows([[12]]) });
 * assert(Math.abs((numerical().da as { data: Float64Array }).data[0] - 12) < 1e-8);
 * ```
 */
export function derivatives(
  inputs: Output,
  forward: Forward,
): { expected: Output; numerical: () => Output } {
  return { expected: exactly(inputs, forward), numerical: () => byDifferences(inputs, forward) };
}

function onTape(tape: Tape, inputs: Output): Nodes {
  return mapOutput(inputs, (m) => tape.input(m)) as Nodes;
}

function exactly(inputs: Output, forward: Forward): Output {
  const tape = newTape();
  const nodes = onTape(tape, inputs);
  tape.backward(forward(tape, nodes));
  return Object.fromEntries(
    Object.entries(nodes).map(([name, node]) => [
      name,
      Array.isArray(node) ? node.map((n: Node) => n.grad) : node.grad,
    ]),
  );
}

function byDifferences(inputs: Output, forward: Forward): Output {
  const point = mapOutput(inputs, clone) as Output;
  const loss = () => {
    const tape = newTape();
    let sum = 0;
    for (const [{ value }, upstream] of forward(tape, onTape(tape, point))) {
      for (let i = 0; i < value.data.length; i++) sum += value.data[i] * upstream.data[i];
    }
    return sum;
  };
  return mapOutput(point, (m) => {
    const slopes = zeros(m.rows, m.cols);
    for (let i = 0; i < m.data.length; i++) {
      const value = m.data[i];
      m.data[i] = value + STEP;
      const above = loss();
      m.data[i] = value - STEP;
      const below = loss();
      m.data[i] = value;
      slopes.data[i] = (above - below) / (2 * STEP);
    }
    return slopes;
  }) as Output;
}

function mapOutput<X>(output: Output, f: (m: Matrix) => X): Record<string, X | X[]> {
  return Object.fromEntries(
    Object.entries(output).map(([name, value]) => {
      const results = asList(value).map(f);
      return [name, Array.isArray(value) ? results : results[0]];
    }),
  );
}
