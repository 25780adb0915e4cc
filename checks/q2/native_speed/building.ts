/**
 * Calling functions that build graphs: what they return are names of values, so the graph that they
 * stand in is evaluated, in float64, and the numbers are looked at.
 *
 * @module
 */

import { evaluateAll } from "../../../lessons/engines/onnx/evaluate.ts";
import {
  type Graph,
  input,
  newGraph,
  say,
  type Value,
} from "../../../lessons/engines/onnx/graph.ts";
import type { Numbers } from "../../../lessons/engines/onnx/numbers.ts";
import type { Matrix } from "../../../lessons/kit/matrix.ts";
import { WrongForm } from "../../core/calling.ts";
import type { Output } from "../../core/exercise.ts";
import { describe } from "../../core/shape_problem.ts";

/** A graph, and a way to give it numbers. */
export interface Workbench {
  readonly g: Graph;
  /** An input of the graph with these numbers; `[1]` instead of `[1×1]` where that is asked for. */
  put(name: string, m: Matrix, shape?: readonly number[]): Value;
}

/** Values by the names of the matrices that they are; a sequence is an array of them. */
export type Built = Record<string, Value | readonly Value[]>;

/** Builds a graph and returns the numbers of the values that it is asked for. */
export function computed(build: (bench: Workbench) => Built): Output {
  const { built, numbersOf } = evaluated(build);
  return Object.fromEntries(
    Object.entries(built).map(([name, value]) => [
      name,
      isSequence(value) ? value.map(numbersOf) : numbersOf(value),
    ]),
  );
}

/** The operations that `build` adds, each with the shape of its first result. */
export function operationsOf(
  build: (bench: Workbench) => unknown,
): readonly { op: string; shape: string }[] {
  const { g, values } = evaluated((bench) => {
    build(bench);
    return {};
  });
  return g.nodes.map(({ op, outputs }) => ({ op, shape: say(values.get(outputs[0])!.shape) }));
}

function evaluated(build: (bench: Workbench) => Built) {
  const g = newGraph();
  const feeds: Record<string, Numbers> = {};
  const built = build({
    g,
    put(name, { rows, cols, data }, shape = [rows, cols]) {
      feeds[name] = { shape, data };
      return input(g, name, shape);
    },
  });
  const values = evaluateAll(g, feeds);
  const numbersOf = ({ name }: Value): Matrix => {
    const { shape: [rows, cols = 1], data } = values.get(name)!;
    return { rows, cols, data };
  };
  return { g, built, values, numbersOf };
}

/**
 * The named values of what a student's function returned.
 *
 * @param wanted the shape of each; names with a dot are fields of a field
 * @throws {WrongForm} in one sentence: not a value, a value of another graph, another shape.
 */
export function valuesIn<Name extends string>(
  g: Graph,
  returned: unknown,
  wanted: Readonly<Record<Name, readonly number[]>>,
): Record<Name, Value> {
  if (typeof returned !== "object" || returned === null) {
    throw new WrongForm(`returned ${describe(returned)}`);
  }
  const found = Object.entries<readonly number[]>(wanted).map(([name, shape]) => {
    const value = name.split(".").reduce<unknown>(
      (within, field) => (within as Record<string, unknown> | undefined)?.[field],
      returned,
    );
    const { name: own, shape: has } = (value ?? {}) as Partial<Value>;
    if (typeof own !== "string" || !Array.isArray(has)) {
      throw new WrongForm(
        `${name} is ${describe(value)}, but must be a value of the graph: what gemm, mul and the ` +
          `others return`,
      );
    }
    if (!isIn(g, own)) throw new WrongForm(`${name} is a value of another graph`);
    if (say(has) !== say(shape)) {
      throw new WrongForm(`${name} is ${say(has)}, but must be ${say(shape)}`);
    }
    return [name, value as Value];
  });
  return Object.fromEntries(found);
}

function isIn(g: Graph, name: string): boolean {
  return g.nodes.some(({ outputs }) => outputs.includes(name)) ||
    [...g.inputs, ...g.constants].some((one) => one.name === name);
}

function isSequence(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}
