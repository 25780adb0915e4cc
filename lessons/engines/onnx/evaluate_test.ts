import assert from "node:assert/strict";
import { evaluate } from "./evaluate.ts";
import {
  add,
  concat,
  constant,
  div,
  gemm,
  type Graph,
  input,
  logSoftmax,
  min,
  mul,
  neg,
  newGraph,
  output,
  reduceSum,
  reduceSumSquare,
  reshape,
  sigmoid,
  softmax,
  split,
  sqrt,
  sub,
  tanh,
  transpose,
  type Value,
} from "./graph.ts";

type Given = readonly [shape: readonly number[], ...data: number[]];

/** What a graph gives: the shape and the numbers of each of its values. */
function found(
  given: Record<string, Given>,
  build: (g: Graph, values: Record<string, Value>) => Value[],
): Given[] {
  const g = newGraph();
  const values = Object.entries(given).map(([name, [shape]]) => [name, input(g, name, shape)]);
  const results = build(g, Object.fromEntries(values));
  results.forEach((value, k) => output(g, `result ${k}`, value));
  const numbers = evaluate(
    g,
    Object.fromEntries(
      Object.entries(given).map(([name, [shape, ...data]]) =>
        [name, { shape, data: Float64Array.from(data) }] as const
      ),
    ),
  );
  return results.map((_, k) => {
    const { shape, data } = numbers[`result ${k}`];
    return [shape, ...data];
  });
}

const a: Given = [[2, 3], 1, 2, 3, 4, 5, 6];

Deno.test("evaluate() adds, subtracts, multiplies, divides and takes the smaller one", () => {
  const b: Given = [[2, 3], 6, 5, 4, 3, 2, 1];
  assert.deepEqual(found({ a, b }, (g, { a, b }) => [add(g, a, b), sub(g, a, b)]), [
    [[2, 3], 7, 7, 7, 7, 7, 7],
    [[2, 3], -5, -3, -1, 1, 3, 5],
  ]);
  assert.deepEqual(
    found({ a, b }, (g, { a, b }) => [mul(g, a, b), div(g, a, b), min(g, a, b)]),
    [
      [[2, 3], 6, 10, 12, 12, 10, 6],
      [[2, 3], 1 / 6, 2 / 5, 3 / 4, 4 / 3, 5 / 2, 6],
      [[2, 3], 1, 2, 3, 3, 2, 1],
    ],
  );
});

Deno.test("evaluate() repeats sides of length 1, on either side and at once", () => {
  const row: Given = [[1, 3], 10, 20, 30], column: Given = [[2, 1], 100, 200];
  assert.deepEqual(
    found({ a, row, column }, (g, { a, row, column }) => [
      add(g, a, row),
      sub(g, column, a),
      add(g, column, row),
      mul(g, a, constant(g, 2)),
    ]),
    [
      [[2, 3], 11, 22, 33, 14, 25, 36],
      [[2, 3], 99, 98, 97, 196, 195, 194],
      [[2, 3], 110, 120, 130, 210, 220, 230],
      [[2, 3], 2, 4, 6, 8, 10, 12],
    ],
  );
  const cube: Given = [[2, 1, 2], 1, 2, 3, 4];
  assert.deepEqual(found({ cube, column }, (g, { cube, column }) => [add(g, cube, column)]), [
    [[2, 2, 2], 101, 102, 201, 202, 103, 104, 203, 204],
  ]);
});

Deno.test("evaluate() multiplies matrices, transposed or not, and adds a third one", () => {
  const b: Given = [[3, 1], 1, 0, -1],
    wide: Given = [[1, 3], 1, 0, -1],
    c: Given = [[2, 1], 10, 20];
  assert.deepEqual(
    found({ a, b, wide, c }, (g, { a, b, wide, c }) => [
      gemm(g, a, b),
      gemm(g, a, wide, c, { transB: true }),
      gemm(g, a, a, undefined, { transA: true }),
      gemm(g, b, a, undefined, { transA: true, transB: true }),
      gemm(g, a, a, c, { transB: true }),
    ]),
    [
      [[2, 1], -2, -2],
      [[2, 1], 8, 18],
      [[3, 3], 17, 22, 27, 22, 29, 36, 27, 36, 45],
      [[1, 2], -2, -2],
      [[2, 2], 24, 42, 52, 97],
    ],
  );
});

Deno.test("evaluate() knows the functions of one number", () => {
  const x: Given = [[1, 3], 0, Math.log(3), -Math.log(3)], squares: Given = [[1, 2], 4, 9];
  const [tanhs, sigmoids, roots, negated] = found(
    { x, squares },
    (g, { x, squares }) => [tanh(g, x), sigmoid(g, x), sqrt(g, squares), neg(g, squares)],
  );
  const close = ([, ...data]: Given, right: number[]) =>
    data.forEach((value, k) => assert(Math.abs(value - right[k]) < 1e-15, `${value}`));
  close(tanhs, [0, 0.8, -0.8]);
  close(sigmoids, [0.5, 0.75, 0.25]);
  assert.deepEqual([roots, negated], [[[1, 2], 2, 3], [[1, 2], -4, -9]]);
});

Deno.test("evaluate() takes the softmax and its logarithm along an axis, however large the numbers", () => {
  const [l1, l3] = [1000, 1000 + Math.log(3)];
  const x: Given = [[2, 2], l1, l1, l3, l1];
  const [down, across, logs] = found({ x }, (g, { x }) => [
    softmax(g, x, 0),
    softmax(g, x, 1),
    logSoftmax(g, x, 0),
  ]);
  const close = ([, ...data]: Given, right: number[]) =>
    data.forEach((value, k) => assert(Math.abs(value - right[k]) < 1e-12, `${value}`));
  close(down, [0.25, 0.5, 0.75, 0.5]);
  close(across, [0.5, 0.5, 0.75, 0.25]);
  close(logs, [0.25, 0.5, 0.75, 0.5].map(Math.log));
});

Deno.test("evaluate() moves numbers: transposed, reshaped, cut and joined", () => {
  assert.deepEqual(
    found({ a }, (g, { a }) => [
      transpose(g, a),
      reshape(g, a, [3, 2]),
      ...split(g, a, [1, 2], 1),
      ...split(g, a, [1, 1], 0),
    ]),
    [
      [[3, 2], 1, 4, 2, 5, 3, 6],
      [[3, 2], 1, 2, 3, 4, 5, 6],
      [[2, 1], 1, 4],
      [[2, 2], 2, 3, 5, 6],
      [[1, 3], 1, 2, 3],
      [[1, 3], 4, 5, 6],
    ],
  );
  const b: Given = [[2, 1], 7, 8];
  assert.deepEqual(
    found({ a, b }, (g, { a, b }) => [concat(g, [a, b, a], 1), concat(g, [a, a], 0)]),
    [
      [[2, 7], 1, 2, 3, 7, 1, 2, 3, 4, 5, 6, 8, 4, 5, 6],
      [[4, 3], 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6],
    ],
  );
});

Deno.test("evaluate() sums along an axis, or everything", () => {
  assert.deepEqual(
    found({ a }, (g, { a }) => [
      reduceSum(g, a, 0),
      reduceSum(g, a, 1),
      reduceSum(g, a),
      reduceSumSquare(g, a),
    ]),
    [
      [[1, 3], 5, 7, 9],
      [[2, 1], 6, 15],
      [[1, 1], 21],
      [[1, 1], 91],
    ],
  );
});

Deno.test("evaluate() says in one sentence what is wrong", () => {
  const g = newGraph();
  const x = input(g, "x", [2]);
  output(g, "y", tanh(g, x));
  const of = (shape: number[], ...data: number[]) => ({ shape, data: Float64Array.from(data) });
  assert.throws(() => evaluate(g, {}), {
    message: 'The graph reads "x" [2], and nothing was given for it.',
  });
  assert.throws(() => evaluate(g, { x: of([1], 1) }), {
    message: 'The input "x" is [1], but must be [2].',
  });
  assert.throws(() => evaluate(g, { x: of([2], 1) }), {
    message: 'The input "x" is [2]: that is 2 numbers, not 1.',
  });
  assert.throws(() => evaluate(g, { x: of([2], 1, 2), z: of([1], 1) }), {
    message: 'The graph has no input "z". Its inputs: x.',
  });
  g.nodes.push({ op: "LSTM", inputs: ["x"], outputs: ["h"], attributes: {} });
  assert.throws(() => evaluate(g, { x: of([2], 1, 2) }), {
    message: /^What "LSTM" means is not known here. Known are: Identity, Neg, .*LogSoftmax.$/,
  });
  g.nodes.pop();
  g.nodes.push({ op: "Neg", inputs: ["q"], outputs: ["r"], attributes: {} });
  assert.throws(() => evaluate(g, { x: of([2], 1, 2) }), {
    message: 'Neg reads "q", which nothing before it computes.',
  });
  g.nodes.pop();
  g.outputs.push({ name: "nothing", shape: [1] });
  assert.throws(() => evaluate(g, { x: of([2], 1, 2) }), {
    message: 'Nothing in the graph computes its output "nothing".',
  });
  g.nodes.push({ op: "Neg", inputs: ["x"], outputs: ["nothing"], attributes: {} });
  assert.throws(() => evaluate(g, { x: of([2], 1, 2) }), {
    message: 'The output "nothing" is [2], but must be [1].',
  });
});
