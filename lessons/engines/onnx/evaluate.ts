/**
 * What a graph computes, in float64 and without a runtime: the same graph that onnxruntime executes
 * can be checked against difference quotients, to as many digits as a student's code.
 *
 * It walks from node to node and is as slow as it is short. `operations.ts` says what each one means.
 *
 * @module
 */

import { type Graph, say } from "./graph.ts";
import { type Numbers, sizeOf } from "./numbers.ts";
import { operations } from "./operations.ts";

export type { Numbers };

/** Numbers by name: what is given to a graph, or what comes out of it. */
export type Named = Readonly<Record<string, Numbers>>;

/**
 * The outputs of a graph.
 *
 * @param feeds every input of the graph by its name
 * @throws {RangeError} in one sentence: an input that is missing, that has another shape or that the
 * graph does not have; an operation that is not known; a value that nothing computes.
 *
 * @example
 * ```ts
 * import { evaluate } from "./evaluate.ts";
 * import { add, input, newGraph, output } from "./graph.ts";
 * import assert from "node:assert/strict";
 *
 * const g = newGraph();
 * const column = input(g, "column", [2, 1]), row = input(g, "row", [1, 2]);
 * output(g, "sum", add(g, column, row));
 * const { sum } = evaluate(g, {
 *   column: { shape: [2, 1], data: Float64Array.of(10, 20) },
 *   row: { shape: [1, 2], data: Float64Array.of(1, 2) },
 * });
 * assert.deepEqual([...sum.data], [11, 12, 21, 22]);
 * ```
 */
export function evaluate(g: Graph, feeds: Named): Named {
  const values = evaluateAll(g, feeds);
  return Object.fromEntries(g.outputs.map(({ name, shape }) => {
    const found = values.get(name);
    if (!found) throw new RangeError(`Nothing in the graph computes its output "${name}".`);
    assertShape(`The output "${name}"`, found, shape);
    return [name, found];
  }));
}

/** Every value of a graph by its name, the outputs and all between; see {@linkcode evaluate}. */
export function evaluateAll(g: Graph, feeds: Named): ReadonlyMap<string, Numbers> {
  const values = new Map<string, Numbers>();
  for (const { name, shape, data } of g.constants) {
    values.set(name, { shape, data: Float64Array.from(data, Number) });
  }
  for (const { name, shape } of g.inputs) {
    if (!feeds[name]) {
      throw new RangeError(
        `The graph reads "${name}" ${say(shape)}, and nothing was given for it.`,
      );
    }
    assertShape(`The input "${name}"`, feeds[name], shape);
    values.set(name, feeds[name]);
  }
  const stray = Object.keys(feeds).find((name) => !g.inputs.some((one) => one.name === name));
  if (stray !== undefined) {
    const known = g.inputs.map(({ name }) => name).join(", ") || "none";
    throw new RangeError(`The graph has no input "${stray}". Its inputs: ${known}.`);
  }
  for (const { op, inputs, outputs, attributes } of g.nodes) {
    const operation = operations[op];
    if (!operation) {
      const known = Object.keys(operations).join(", ");
      throw new RangeError(`What "${op}" means is not known here. Known are: ${known}.`);
    }
    const given = inputs.map((name) => {
      const value = values.get(name);
      if (!value) throw new RangeError(`${op} reads "${name}", which nothing before it computes.`);
      return value;
    });
    operation(given, attributes).forEach((value, k) => values.set(outputs[k], value));
  }
  return values;
}

function assertShape(what: string, { shape, data }: Numbers, wanted: readonly number[]): void {
  if (say(shape) !== say(wanted)) {
    throw new RangeError(`${what} is ${say(shape)}, but must be ${say(wanted)}.`);
  }
  if (data.length !== sizeOf(shape)) {
    throw new RangeError(
      `${what} is ${say(shape)}: that is ${sizeOf(shape)} numbers, not ${data.length}.`,
    );
  }
}
