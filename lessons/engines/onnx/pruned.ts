/**
 * A graph without what nobody asked for.
 *
 * @module
 */

import type { Graph } from "./graph.ts";

/**
 * The same graph with only those nodes and constants from which a way leads to an output. The runtime
 * computes every node that it is given, whether its result is used or not.
 *
 * @example
 * ```ts
 * import { input, newGraph, output, sqrt, tanh } from "./graph.ts";
 * import { pruned } from "./pruned.ts";
 * import assert from "node:assert/strict";
 *
 * const g = newGraph();
 * const x = input(g, "x", [2]);
 * sqrt(g, x); // nobody reads it
 * output(g, "y", tanh(g, x));
 * assert.deepEqual(pruned(g).nodes.map(({ op }) => op), ["Tanh", "Identity"]);
 * ```
 */
export function pruned(g: Graph): Graph {
  const needed = new Set(g.outputs.map(({ name }) => name));
  const nodes = g.nodes.toReversed().filter(({ inputs, outputs }) => {
    const used = outputs.some((name) => needed.has(name));
    if (used) inputs.forEach((name) => needed.add(name));
    return used;
  }).reverse();
  return { ...g, nodes, constants: g.constants.filter(({ name }) => needed.has(name)) };
}
