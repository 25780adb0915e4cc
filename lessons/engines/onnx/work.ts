/**
 * What an operation has to do at least: arithmetic, and bytes to read and to write.
 *
 * @module
 */

import { evaluateAll } from "./evaluate.ts";
import type { Graph } from "./graph.ts";
import { sizeOf } from "./numbers.ts";

/** An operation by the shapes of what it reads and writes. */
export interface Shaped {
  readonly op: string;
  readonly inputs: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
}

/** Floating point operations of a node, and the bytes of its inputs and outputs in float32. */
export interface Work {
  readonly operations: number;
  readonly bytes: number;
}

/** Matrix products: as they are written, and as the runtime writes them together with a tanh. */
const PRODUCTS = ["Gemm", "FusedGemm"];

/** Operations that move numbers and compute none. */
const MOVES = ["Concat", "Identity", "Reshape", "Split", "Transpose"];

/**
 * The work of a node. A matrix product multiplies and adds once for every entry of what it sums over; what
 * goes entry by entry counts as one operation an entry, however hard that is; moving counts as none.
 *
 * @example
 * ```ts
 * import { workOf } from "./work.ts";
 * import assert from "node:assert/strict";
 *
 * const product = { op: "Gemm", inputs: [[2, 3], [3, 4]], outputs: [[2, 4]] };
 * assert.deepEqual(workOf(product), { operations: 48, bytes: 4 * (6 + 12 + 8) });
 * ```
 */
export function workOf({ op, inputs, outputs }: Shaped): Work {
  const bytes = 4 * [...inputs, ...outputs].reduce((sum, shape) => sum + sizeOf(shape), 0);
  if (MOVES.includes(op)) return { operations: 0, bytes };
  const [out] = outputs;
  if (!PRODUCTS.includes(op)) {
    return { operations: Math.max(sizeOf(out), sizeOf(inputs[0])), bytes };
  }
  return { operations: 2 * sizeOf(out) * (sizeOf(inputs[0]) / out[0]), bytes };
}

/**
 * Floating point operations of all matrix products of a graph.
 *
 * @example
 * ```ts
 * import { gemm, input, newGraph } from "./graph.ts";
 * import { gemmOperations } from "./work.ts";
 * import assert from "node:assert/strict";
 *
 * const g = newGraph();
 * gemm(g, input(g, "a", [2, 3]), input(g, "b", [3, 4]));
 * assert.equal(gemmOperations(g), 48);
 * ```
 */
export function gemmOperations(g: Graph): number {
  const shapes = shapesIn(g);
  const of = (names: readonly string[]) => names.map((name) => shapes.get(name)!);
  return g.nodes.filter(({ op }) => op === "Gemm").reduce(
    (sum, { op, inputs, outputs }) =>
      sum + workOf({ op, inputs: of(inputs), outputs: of(outputs) }).operations,
    0,
  );
}

/** The shape of every value in a graph. */
export function shapesIn(g: Graph): ReadonlyMap<string, readonly number[]> {
  const zeros = g.inputs.map(({ name, shape }) =>
    [name, { shape, data: new Float64Array(sizeOf(shape)) }] as const
  );
  const values = evaluateAll(g, Object.fromEntries(zeros));
  return new Map([...values].map(([name, { shape }]) => [name, shape]));
}
