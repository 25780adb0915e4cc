import assert from "node:assert/strict";
import { cells } from "../../lessons/engines/onnx/cells/mod.ts";
import { evaluate, type Named } from "../../lessons/engines/onnx/evaluate.ts";
import {
  gradientGraph,
  packingsOf,
  type StepShape,
} from "../../lessons/engines/onnx/step_graph.ts";
import { type Cell, type Model, weightShapes } from "../../lessons/engines/model.ts";
import { transpose } from "../../lessons/kit/elementwise.ts";
import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import { type Random, random } from "../../lessons/kit/random.ts";
import { EXACT_LIMIT, NUMERICAL_LIMIT } from "../core/comparison.ts";
import { STEP } from "../core/derivatives.ts";
import { newTape, type Node, type Tape } from "../core/tape.ts";
import { gruResetAfter, lstm, rnn } from "./cells.ts";

// The whole step that the engine runs, held to what a student's backward pass is held to: central
// differences of its own loss, and the reference, which shares no line with it.

for (const cell of ["rnn", "lstm", "gru"] satisfies Cell[]) {
  for (const loss of ["cross-entropy", "squared error"] satisfies Model["loss"][]) {
    for (const [steps, batch] of [[1, 5], [3, 2]] as const) {
      const model: Model = { cell, loss, inputs: 3, hidden: 4, outputs: 2 };
      const shape: StepShape = { model, cell: cells[cell], steps, batch };
      const title = `the ${cell} with ${loss}, T = ${steps}`;
      const given = feedsFor(shape, random(7));
      const found = evaluate(gradientGraph(shape), given);

      Deno.test(`${title}: the graph's gradient is the derivative of its loss`, () => {
        const g = gradientGraph(shape);
        for (const { name } of packingsOf(shape)) {
          const slopes = found[`d ${name}`].data.map((_, k) => {
            const at = (h: number) => {
              const data = given[name].data.with(k, given[name].data[k] + h);
              return evaluate(g, { ...given, [name]: { ...given[name], data } }).loss.data[0];
            };
            return (at(STEP) - at(-STEP)) / (2 * STEP);
          });
          const error = apart(found[`d ${name}`].data, slopes);
          assert(error < NUMERICAL_LIMIT, `${name}: ${error}`);
        }
      });

      Deno.test(`${title}: the graph's gradient is the reference's`, () => {
        const right = referenceGradients(shape, given);
        for (const { name, shape: [, cols], blocks } of packingsOf(shape)) {
          for (const { tensor, rows: [from, to], at: [row, col] } of blocks) {
            const { data, cols: width } = right[tensor];
            const entries = Array.from({ length: (to - from) * width }, (_, k) => {
              const [r, c] = [Math.floor(k / width), k % width];
              return [
                found[`d ${name}`].data[(row + r) * cols + col + c],
                data[(from + r) * width + c],
              ];
            });
            const error = apart(entries.map(([ours]) => ours), entries.map(([, theirs]) => theirs));
            assert(error < EXACT_LIMIT, `${tensor}: ${error}`);
          }
        }
      });
    }
  }
}

/** Random weights (what no block covers is zero), inputs with their row of ones, answers, and shares. */
function feedsFor(shape: StepShape, rng: Random): Named {
  const { model: { inputs, outputs, loss }, steps, batch } = shape;
  const numbers = (rows: number, cols: number) => ({
    shape: [rows, cols],
    data: Float64Array.from({ length: rows * cols }, () => 0.7 * rng.normal()),
  });
  const weights = packingsOf(shape).map(({ name, shape: [rows, cols], blocks }) => {
    const drawn = numbers(rows, cols);
    const covered = (k: number) =>
      blocks.some(({ tensor, rows: [from, to], at: [row, col] }) => {
        const [r, c] = [Math.floor(k / cols) - row, k % cols - col];
        const width = weightShapes(shape.model)[tensor][1] ?? 1;
        return r >= 0 && r < to - from && c >= 0 && c < width;
      });
    return [name, { ...drawn, data: drawn.data.map((x, k) => covered(k) ? x : 0) }] as const;
  });
  const x = numbers(steps * (1 + inputs), batch);
  for (let t = 0; t < steps; t++) {
    x.data.fill(1, t * (1 + inputs) * batch, (t * (1 + inputs) + 1) * batch);
  }
  const y = numbers(outputs, batch);
  if (loss === "cross-entropy") {
    y.data.fill(0);
    for (let b = 0; b < batch; b++) y.data[rng.integer(outputs) * batch + b] = 1;
  }
  const share = { shape: [1, batch], data: new Float64Array(batch).fill(1 / batch) };
  return { ...Object.fromEntries(weights), x, y, share };
}

/** The gradients by the reference, in PyTorch's layout. */
function referenceGradients(shape: StepShape, given: Named): Record<string, Matrix> {
  const { model, steps, batch } = shape;
  const tape = newTape();
  const nodes = Object.fromEntries(
    Object.keys(weightShapes(model)).map((name) => [name, tape.input(courseLayout(name))]),
  );
  const xs = Array.from({ length: steps }, (_, t) => tape.input(inputsAt(t)));
  const h = lastState(tape, model, nodes, xs, batch);
  const said = tape.addRow(tape.matmul(h, nodes["fc.weight"]), nodes["fc.bias"]);
  tape.backward([[said, lossSlope(said.value)]]);
  return Object.fromEntries(
    Object.entries(nodes).map(([name, { grad }]) => [name, transpose(grad)]),
  );

  /** A tensor of the graph's weights, transposed: a row for each input, as everywhere in Q1. */
  function courseLayout(name: string): Matrix {
    const [rows, width = 1] = weightShapes(model)[name];
    const m = zeros(rows, width);
    for (const { name: packed, shape: [, cols], blocks } of packingsOf(shape)) {
      for (const { tensor, rows: [from, to], at: [row, col] } of blocks) {
        if (tensor !== name) continue;
        for (let r = 0; r < to - from; r++) {
          const start = (row + r) * cols + col;
          m.data.set(given[packed].data.subarray(start, start + width), (from + r) * width);
        }
      }
    }
    return transpose(m);
  }

  function inputsAt(t: number): Matrix {
    const rows = 1 + model.inputs;
    const start = (t * rows + 1) * batch;
    const data = given.x.data.slice(start, start + model.inputs * batch);
    return transpose({ rows: model.inputs, cols: batch, data });
  }

  /** ∂L/∂said, `[B×O]`: softmax minus one-hot over B, or twice the error over B·O. */
  function lossSlope(said: Matrix): Matrix {
    const y = transpose({ rows: model.outputs, cols: batch, data: given.y.data });
    const slope = zeros(said.rows, said.cols);
    for (let b = 0; b < batch; b++) {
      const row = [...said.data.subarray(b * said.cols, (b + 1) * said.cols)];
      const total = row.reduce((sum, v) => sum + Math.exp(v), 0);
      row.forEach((v, o) => {
        const at = b * said.cols + o;
        slope.data[at] = model.loss === "cross-entropy"
          ? (Math.exp(v) / total - y.data[at]) / batch
          : 2 * (v - y.data[at]) / (batch * model.outputs);
      });
    }
    return slope;
  }
}

function lastState(
  tape: Tape,
  { cell, hidden }: Model,
  nodes: Record<string, Node>,
  xs: Node[],
  batch: number,
): Node {
  const of = (name: string) => nodes[`${cell}.${name}_l0`];
  const params = { Wxh: of("weight_ih"), Whh: of("weight_hh"), bh: of("bias_ih") };
  let h = tape.input(zeros(batch, hidden)), c = h;
  for (const x of xs) {
    if (cell === "rnn") h = rnn(tape, params, x, h);
    else if (cell === "lstm") ({ h, c } = lstm(tape, params, x, h, c));
    else {
      const bhn = tape.cols(of("bias_hh"), 2 * hidden, 3 * hidden);
      ({ h } = gruResetAfter(tape, { ...params, bhn }, x, h));
    }
  }
  return h;
}

/** The largest distance over the largest size of both. */
function apart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [far, most] = [0, 1e-8];
  for (let k = 0; k < a.length; k++) {
    far = Math.max(far, Math.abs(a[k] - b[k]));
    most = Math.max(most, Math.abs(a[k]) + Math.abs(b[k]));
  }
  return far / most;
}
