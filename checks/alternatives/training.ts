/**
 * Unusual solutions of lesson q1/06.
 *
 * @module
 */

import { fromRows, type Matrix, toRows } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import type { AdamState } from "../../lessons/q1/06-training/optimisers.ts";
import type { LossAndGradients, Model, State } from "../../lessons/q1/06-training/model.ts";
import { lossAndGradients } from "../../solutions/q1/06-training/model.ts";
import type { Alternative } from "./alternative.ts";
import { atRow, stackedRows } from "./stacking.ts";

type Matrices = readonly Matrix[];

function sgdByCopies(params: Matrices, grads: Matrices, rate: number): void {
  for (const [k, { data }] of params.entries()) {
    data.set(data.map((p, i) => p - grads[k].data[i] * rate));
  }
}

function adagradInTwoPasses(
  params: Matrices,
  grads: Matrices,
  sums: Matrices,
  rate: number,
  epsilon = 1e-8,
): void {
  sums.forEach((s, k) => grads[k].data.forEach((g, i) => s.data[i] += g ** 2));
  params.forEach((p, k) => {
    for (let i = p.data.length; i-- > 0;) {
      p.data[i] += -rate / (epsilon + sums[k].data[i] ** 0.5) * grads[k].data[i];
    }
  });
}

function adamByCorrections(
  params: Matrices,
  grads: Matrices,
  state: AdamState,
  rate: number,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
): void {
  // Both corrections in one step size, as in section 2 of the paper; ε is scaled with it.
  const t = ++state.t;
  const root = Math.sqrt(1 - Math.pow(beta2, t));
  const step = rate * root / (1 - Math.pow(beta1, t));
  for (const [k, p] of params.entries()) {
    const [g, m, v] = [grads[k].data, state.m[k].data, state.v[k].data];
    g.forEach((gi, i) => {
      m[i] += (1 - beta1) * (gi - m[i]);
      v[i] += (1 - beta2) * (gi * gi - v[i]);
      p.data[i] -= step * m[i] / (Math.sqrt(v[i]) + epsilon * root);
    });
  }
}

function batchesByRandomKeys(rng: Random, count: number, size: number): number[][] {
  const order = [...Array(count).keys()]
    .map((index) => ({ index, key: rng.uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ index }) => index);
  return [...Map.groupBy(order, (index) => Math.floor(order.indexOf(index) / size)).values()];
}

function batchesByDrawing(rng: Random, count: number, size: number): number[][] {
  const left = Array.from({ length: count }, (_, i) => i);
  function* batches() {
    while (left.length > 0) {
      yield Array.from(
        { length: Math.min(size, left.length) },
        () => left.splice(rng.integer(left.length), 1)[0],
      );
    }
  }
  return Array.from(batches());
}

function errorByRows(y: Matrix, target: Matrix): { loss: number; dy: Matrix } {
  const [ours, wanted] = [toRows(y), toRows(target)];
  const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
  const apart = ours.map((row, r) => row.map((v, c) => v - wanted[r][c]));
  return {
    loss: mean(apart.map((row) => mean(row.map((a) => a ** 2)))),
    dy: fromRows(apart.map((row) => row.map((a) => 2 * (a / row.length) / apart.length))),
  };
}

/** A batch is a sum over its rows: each goes through the model alone. */
function lossRowByRow(
  model: Model,
  xs: Matrices,
  targets: readonly (readonly number[] | null)[],
  { h, c }: State,
): LossAndGradients {
  const rows = Array.from({ length: h.rows }, (_, b) =>
    lossAndGradients(
      model,
      xs.map((x) => atRow(x, b)),
      targets.map((wanted) => wanted && [wanted[b]]),
      c ? { h: atRow(h, b), c: atRow(c, b) } : { h: atRow(h, b) },
    ));
  const together = (part: "h" | "c") => stackedRows(rows.map(({ end }) => end[part]!));
  return {
    loss: rows.reduce((sum, { loss }) => sum + loss, 0),
    grads: rows[0].grads.map((g, k) => ({
      ...g,
      data: g.data.map((_, i) => rows.reduce((sum, { grads }) => sum + grads[k].data[i], 0)),
    })),
    end: c ? { h: together("h"), c: together("c") } : { h: together("h") },
  };
}

function sampleByWeights({ data }: Matrix, temperature: number, u: number): number {
  // The weights need no division: u is stretched to their sum instead.
  const highest = Math.max(...data);
  const weights = Array.from(data, (y) => Math.exp((y - highest) / temperature));
  const upTo = weights.map((_, v) => weights.slice(0, v + 1).reduce((a, b) => a + b));
  const drawn = upTo.findIndex((sum) => u * upTo.at(-1)! < sum);
  return drawn < 0 ? data.length - 1 : drawn;
}

/** Unusual solutions of lesson q1/06. */
export const training: readonly Alternative[] = [
  {
    exercise: "sgd",
    unusual: "A new array for every parameter, copied over the old one.",
    solution: sgdByCopies,
  },
  {
    exercise: "adagrad",
    unusual: "First all sums, then all steps, from the last entry to the first.",
    solution: adagradInTwoPasses,
  },
  {
    exercise: "adam",
    unusual: "Means moved by what they lack, and both corrections in the step size and in ε.",
    solution: adamByCorrections,
  },
  {
    exercise: "minibatches",
    unusual: "Every index gets a random key and is sorted by it; batches by grouping.",
    solution: batchesByRandomKeys,
  },
  {
    exercise: "minibatches",
    unusual: "Drawn one by one from those that are left, by a generator of batches.",
    solution: batchesByDrawing,
  },
  {
    exercise: "meanSquaredError",
    unusual: "Arrays of arrays, and a mean of means.",
    solution: errorByRows,
  },
  {
    exercise: "lossAndGradients",
    unusual: "Every row of the batch goes through the model alone, and all is added up.",
    solution: lossRowByRow,
  },
  {
    exercise: "sampleWithTemperature",
    unusual: "Weights that are not divided by their sum; a list of partial sums; findIndex.",
    solution: sampleByWeights,
  },
];
