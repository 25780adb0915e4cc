/**
 * A computation as data: a graph of operations on float32 tensors of known shapes.
 *
 * Nothing is computed while a graph is built. `onnx_file.ts` writes it down as an ONNX model, and a
 * runtime computes all of it in one call. The operations are ONNX's own (operator set 17), with its
 * names and its meaning; only those that a training step needs are here.
 *
 * @module
 */

// #region graph
/** A tensor in a graph: its name, and its shape. */
export interface Value {
  readonly name: string;
  readonly shape: readonly number[];
}

/** One operation. */
export interface Node {
  /** ONNX's name: `Gemm`, `Mul`. */
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, number | readonly number[]>>;
}
// #endregion

/** A tensor that is part of the graph. Whole numbers are there for axes and sizes. */
export interface Constant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

/** A graph under construction. Only the functions of this module add to it. */
export interface Graph {
  readonly nodes: Node[];
  readonly constants: Constant[];
  readonly inputs: Value[];
  readonly outputs: Value[];
}

/** A graph with nothing in it. */
export function newGraph(): Graph {
  return { nodes: [], constants: [], inputs: [], outputs: [] };
}

/** Names what is given from outside. */
export function input(g: Graph, name: string, shape: readonly number[]): Value {
  const value = { name, shape };
  g.inputs.push(value);
  return value;
}

/** Gives a value to the outside under a name of its own. */
export function output(g: Graph, name: string, value: Value): void {
  g.nodes.push({ op: "Identity", inputs: [value.name], outputs: [name], attributes: {} });
  g.outputs.push({ name, shape: value.shape });
}

/** A constant; a number stands for a tensor `[1]` of it. */
export function constant(
  g: Graph,
  data: number | Float32Array,
  shape: readonly number[] = [1],
): Value {
  const values = typeof data === "number" ? Float32Array.of(data) : data;
  if (values.length !== sizeOf(shape)) {
    throw new RangeError(
      `A constant of shape ${say(shape)} has ${sizeOf(shape)} numbers, not ${values.length}.`,
    );
  }
  const name = `c${g.constants.length}`;
  g.constants.push({ name, shape, data: values });
  return { name, shape };
}

/** How {@linkcode gemm} reads its matrices. */
export interface Transposed {
  readonly transA?: boolean;
  readonly transB?: boolean;
}

/**
 * The matrix product A·B + C, with A or B transposed on the way if asked. C may be `[M×N]`, or
 * `[M×1]` to be added to every column, or `[1×N]` to be added to every row.
 *
 * @throws {RangeError} if the shapes do not fit.
 *
 * @example
 * ```ts
 * import { gemm, input, newGraph } from "./graph.ts";
 * import assert from "node:assert/strict";
 *
 * const g = newGraph();
 * const W = input(g, "W", [4, 3]), h = input(g, "h", [3, 8]);
 * assert.deepEqual(gemm(g, W, h).shape, [4, 8]);
 * assert.throws(() => gemm(g, h, W), /\[3×8\]·\[4×3\]/);
 * ```
 */
export function gemm(g: Graph, a: Value, b: Value, c?: Value, t: Transposed = {}): Value {
  const [M, K] = t.transA ? [a.shape[1], a.shape[0]] : a.shape;
  const [L, N] = t.transB ? [b.shape[1], b.shape[0]] : b.shape;
  if (a.shape.length !== 2 || b.shape.length !== 2 || K !== L) {
    const at = (v: Value, flag?: boolean) => say(v.shape) + (flag ? "ᵀ" : "");
    throw new RangeError(
      `Cannot multiply ${at(a, t.transA)}·${at(b, t.transB)}: the inner sizes differ.`,
    );
  }
  if (c && !(fits(c.shape[0], M) && fits(c.shape[1], N) && c.shape.length === 2)) {
    throw new RangeError(`Cannot add ${say(c.shape)} to a product of shape ${say([M, N])}.`);
  }
  return add1(g, "Gemm", c ? [a, b, c] : [a, b], [M, N], {
    transA: Number(t.transA ?? false),
    transB: Number(t.transB ?? false),
  });
}

/** a + b, entry by entry; a side of length 1 is repeated. */
export const add = binary("Add");
/** a − b, entry by entry; a side of length 1 is repeated. */
export const sub = binary("Sub");
/** a ⊙ b, entry by entry; a side of length 1 is repeated. */
export const mul = binary("Mul");
/** a / b, entry by entry; a side of length 1 is repeated. */
export const div = binary("Div");
/** The smaller of a and b, entry by entry; a side of length 1 is repeated. */
export const min = binary("Min");

/** The hyperbolic tangent of every entry. */
export const tanh = unary("Tanh");
/** The logistic function of every entry. */
export const sigmoid = unary("Sigmoid");
/** The square root of every entry. */
export const sqrt = unary("Sqrt");
/** Every entry with the other sign. */
export const neg = unary("Neg");

/** Softmax along an axis. */
export function softmax(g: Graph, a: Value, axis: number): Value {
  return add1(g, "Softmax", [a], a.shape, { axis });
}

/** The logarithm of the softmax along an axis, without overflow. */
export function logSoftmax(g: Graph, a: Value, axis: number): Value {
  return add1(g, "LogSoftmax", [a], a.shape, { axis });
}

/** The transpose of a matrix. */
export function transpose(g: Graph, a: Value): Value {
  if (a.shape.length !== 2) throw new RangeError(`Cannot transpose ${say(a.shape)}: not a matrix.`);
  return add1(g, "Transpose", [a], [a.shape[1], a.shape[0]], { perm: [1, 0] });
}

/** The same numbers in another shape. */
export function reshape(g: Graph, a: Value, shape: readonly number[]): Value {
  if (sizeOf(a.shape) !== sizeOf(shape)) {
    throw new RangeError(`Cannot reshape ${say(a.shape)} to ${say(shape)}: the sizes differ.`);
  }
  return add1(g, "Reshape", [a, sizes(g, shape)], shape);
}

/** The sum along an axis, which is kept with length 1; over everything if no axis is given. */
export function reduceSum(g: Graph, a: Value, axis?: number): Value {
  const shape = a.shape.map((n, k) => axis === undefined || k === axis ? 1 : n);
  const axes = axis === undefined ? [] : [sizes(g, [axis])];
  return add1(g, "ReduceSum", [a, ...axes], shape, { keepdims: 1 });
}

/** The sum of the squares of all entries, `[1×…×1]`. */
export function reduceSumSquare(g: Graph, a: Value): Value {
  return add1(g, "ReduceSumSquare", [a], a.shape.map(() => 1), { keepdims: 1 });
}

/** Matrices one below the other (axis 0) or side by side (axis 1). */
export function concat(g: Graph, parts: readonly Value[], axis: number): Value {
  const [first] = parts;
  if (parts.some((p) => p.shape.some((n, k) => k !== axis && n !== first.shape[k]))) {
    throw new RangeError(
      `Cannot join ${parts.map((p) => say(p.shape)).join(", ")} along axis ${axis}.`,
    );
  }
  const shape = first.shape.map((n, k) =>
    k === axis ? parts.reduce((sum, p) => sum + p.shape[k], 0) : n
  );
  return add1(g, "Concat", parts, shape, { axis });
}

/**
 * Cuts a tensor along an axis into pieces of the given lengths.
 *
 * @throws {RangeError} if the lengths do not add up.
 */
export function split(g: Graph, a: Value, lengths: readonly number[], axis: number): Value[] {
  if (lengths.reduce((x, y) => x + y, 0) !== a.shape[axis]) {
    throw new RangeError(
      `Cannot split ${say(a.shape)} along axis ${axis} into ${lengths.join(" + ")}.`,
    );
  }
  const shapes = lengths.map((n) => a.shape.map((m, k) => k === axis ? n : m));
  return addNode(g, "Split", [a, sizes(g, lengths)], shapes, { axis });
}

/** A shape in words: `[512×128]`. */
export function say(shape: readonly number[]): string {
  return `[${shape.join("×")}]`;
}

function unary(op: string): (g: Graph, a: Value) => Value {
  return (g, a) => add1(g, op, [a], a.shape);
}

function binary(op: string): (g: Graph, a: Value, b: Value) => Value {
  return (g, a, b) => {
    const rank = Math.max(a.shape.length, b.shape.length);
    const side = (v: Value, k: number) => v.shape[k - rank + v.shape.length] ?? 1;
    const shape = Array.from({ length: rank }, (_, k) => {
      const [n, m] = [side(a, k), side(b, k)];
      if (n !== m && n !== 1 && m !== 1) {
        throw new RangeError(
          `${op} cannot combine ${say(a.shape)} and ${say(b.shape)}, entry by entry.`,
        );
      }
      return Math.max(n, m);
    });
    return add1(g, op, [a, b], shape);
  };
}

function add1(
  g: Graph,
  op: string,
  inputs: readonly Value[],
  shape: readonly number[],
  attributes: Node["attributes"] = {},
): Value {
  return addNode(g, op, inputs, [shape], attributes)[0];
}

function addNode(
  g: Graph,
  op: string,
  inputs: readonly Value[],
  shapes: readonly (readonly number[])[],
  attributes: Node["attributes"],
): Value[] {
  const outputs = shapes.map((shape, k) => ({ name: `v${g.nodes.length}_${k}`, shape }));
  g.nodes.push({
    op,
    inputs: inputs.map(({ name }) => name),
    outputs: outputs.map(({ name }) => name),
    attributes,
  });
  return outputs;
}

function sizes(g: Graph, numbers: readonly number[]): Value {
  const name = `c${g.constants.length}`;
  const shape = [numbers.length];
  g.constants.push({ name, shape, data: BigInt64Array.from(numbers.map(BigInt)) });
  return { name, shape };
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, n) => product * n, 1);
}

function fits(n: number, whole: number): boolean {
  return n === whole || n === 1;
}
