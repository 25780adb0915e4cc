/**
 * What ONNX's operations mean, in float64: those that `graph.ts` makes.
 *
 * Source: the ONNX operator reference, operator set 17.
 *
 * @module
 */

import { type Node, say } from "./graph.ts";
import { alongLines, cut, joined, type Numbers, pairwise, permuted } from "./numbers.ts";

/** From the inputs of a node to its outputs. */
export type Operation = (given: readonly Numbers[], attributes: Node["attributes"]) => Numbers[];

/** The operations by ONNX's names. */
export const operations: Readonly<Record<string, Operation>> = {
  Identity: ([a]) => [a],
  Neg: ([a]) => [each(a, (x) => -x)],
  Sqrt: ([a]) => [each(a, Math.sqrt)],
  Tanh: ([a]) => [each(a, Math.tanh)],
  Sigmoid: ([a]) => [each(a, (x) => 1 / (1 + Math.exp(-x)))],

  Add: ([a, b]) => [pairwise("Add", a, b, (x, y) => x + y)],
  Sub: ([a, b]) => [pairwise("Sub", a, b, (x, y) => x - y)],
  Mul: ([a, b]) => [pairwise("Mul", a, b, (x, y) => x * y)],
  Div: ([a, b]) => [pairwise("Div", a, b, (x, y) => x / y)],
  Min: ([a, b]) => [pairwise("Min", a, b, Math.min)],

  Gemm([a, b, c], { transA, transB }) {
    const product = matrixProduct(
      transA ? permuted(a, [1, 0]) : a,
      transB ? permuted(b, [1, 0]) : b,
    );
    return [c ? pairwise("Gemm", product, c, (x, y) => x + y) : product];
  },

  Transpose: ([a], { perm }) => [permuted(a, perm as readonly number[])],
  Reshape: ([a, sizes]) => [{ shape: [...sizes.data], data: a.data }],
  Concat: (parts, { axis }) => [joined(parts, axis as number)],
  Split: ([a, lengths], { axis }) => cut(a, axis as number, [...lengths.data]),

  ReduceSum([a, axes]) {
    const along = axes ? [...axes.data] : a.shape.keys();
    return [[...along].reduce((left, axis) => alongLines(left, axis, (line) => [sum(line)]), a)];
  },
  ReduceSumSquare: ([a]) => operations.ReduceSum([each(a, (x) => x * x)], {}),

  Softmax: ([a], { axis }) => [alongLines(a, axis as number, softmax)],
  LogSoftmax: ([a], { axis }) => [alongLines(a, axis as number, logSoftmax)],
};

function each({ shape, data }: Numbers, f: (x: number) => number): Numbers {
  return { shape, data: data.map((x) => f(x)) };
}

function matrixProduct(a: Numbers, b: Numbers): Numbers {
  const [M, K] = a.shape, [L, N] = b.shape;
  if (K !== L) throw new RangeError(`Gemm cannot multiply ${say(a.shape)}·${say(b.shape)}.`);
  const data = new Float64Array(M * N);
  for (let m = 0; m < M; m++) {
    for (let k = 0; k < K; k++) {
      const factor = a.data[m * K + k];
      for (let n = 0; n < N; n++) data[m * N + n] += factor * b.data[k * N + n];
    }
  }
  return { shape: [M, N], data };
}

function softmax(line: readonly number[]): number[] {
  const most = Math.max(...line);
  const powers = line.map((x) => Math.exp(x - most));
  const total = sum(powers);
  return powers.map((power) => power / total);
}

function logSoftmax(line: readonly number[]): number[] {
  const most = Math.max(...line);
  const log = Math.log(sum(line.map((x) => Math.exp(x - most))));
  return line.map((x) => x - most - log);
}

function sum(line: readonly number[]): number {
  return line.reduce((total, x) => total + x, 0);
}
