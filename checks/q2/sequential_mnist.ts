/**
 * The checks of lesson q2/02.
 *
 * @module
 */

import { type Matrix, shape, zeros } from "../../lessons/kit/matrix.ts";
import { matmulTB } from "../../lessons/kit/products.ts";
import { type Random, random } from "../../lessons/kit/random.ts";
import type { Case, Exercise, Law, Lesson } from "../core/exercise.ts";
import { describe } from "../core/shape_problem.ts";
import { fields, matrix, number, numbers } from "../q1/random_inputs.ts";

const bytes = (rng: Random, count: number) =>
  Uint8Array.from({ length: count }, () => rng.integer(256));

const row = (values: ArrayLike<number>): Matrix => ({
  rows: 1,
  cols: values.length,
  data: Float64Array.from(values),
});

function sequenceCase(pixels: Uint8Array, order?: number[]): Case {
  const x = Array.from(pixels, (_, k) => Math.fround(pixels[order ? order[k] : k] / 255));
  return { args: order ? [pixels, order] : [pixels], expected: { x: row(x) } };
}

const sequenceOf: Exercise = {
  name: "sequenceOf",
  file: "sequences.ts",
  does: "reads the pixels of an image one by one, in any order",
  returns: "a Float32Array with a number for each pixel",
  sizes: [],
  make: (_, rng) => sequenceCase(bytes(rng, 6)),
  corners: (rng) => [
    sequenceCase(bytes(rng, 6)),
    { ...sequenceCase(Uint8Array.of(0, 255, 1)), about: "black, white and almost black" },
    { ...sequenceCase(bytes(rng, 7), [2, 0, 3, 1, 6, 4, 5]), about: "in another order" },
    { ...sequenceCase(bytes(rng, 16), rng.permutation(16)), about: "in another order" },
  ],
  read(returned) {
    if (!(returned instanceof Float32Array)) throw new TypeError("not a Float32Array");
    return { x: row(returned) };
  },
};

function rateCase(t: number, n: number, w: number, peak: number, about: string): Case {
  const turn = Math.PI * (t - w) / (n - w);
  const rate = t < w ? peak * (t + 1) / w : peak * (1 + Math.cos(turn)) / 2;
  return { about, args: [t, n, w, peak], expected: { rate: number(rate) } };
}

const learningRate: Exercise = {
  name: "learningRate",
  file: "learning_rate.ts",
  does: "warms up in a straight line and comes down along a cosine",
  returns: "a number",
  sizes: [],
  make: (_, rng) => rateCase(3, 40, 8, 0.1 + rng.uniform(), "in the warm-up"),
  corners: (rng) => [
    rateCase(0, 40, 8, 0.1 + rng.uniform(), "the first step"),
    rateCase(3, 40, 8, 0.1 + rng.uniform(), "in the warm-up"),
    rateCase(7, 40, 8, 0.1 + rng.uniform(), "the last step of the warm-up: the peak"),
    rateCase(8, 40, 8, 0.1 + rng.uniform(), "the first step of the cosine: the peak again"),
    rateCase(15, 40, 8, 0.1 + rng.uniform(), "on the way down"),
    rateCase(24, 40, 8, 0.1 + rng.uniform(), "half way down: half the peak"),
    rateCase(39, 40, 8, 0.1 + rng.uniform(), "the last step"),
    rateCase(0, 10, 0, 0.1 + rng.uniform(), "no warm-up, the first step"),
    rateCase(4, 10, 0, 0.1 + rng.uniform(), "no warm-up"),
  ],
  read: (returned) => ({ rate: number(returned) }),
};

/** A law about what a function draws. */
function aboutDraws<X>(says: string, draw: (call: Call) => X, seen: (drawn: X) => string | null) {
  return { says, broken: (call) => seen(draw(call)) } satisfies Law;
}

type Call = (...args: unknown[]) => unknown;

/** What is wrong with numbers that must be uniform in [−limit, limit]. */
function notUniform(name: string, { data }: Matrix, limit: number): string | null {
  const largest = data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const deviation = Math.sqrt(data.reduce((sum, x) => sum + x * x, 0) / data.length);
  const mean = data.reduce((sum, x) => sum + x, 0) / data.length;
  const digits = (x: number) => Number(x.toPrecision(4));
  if (!(largest <= limit)) {
    return `an entry of ${name} is ${digits(largest)}, and l is ${digits(limit)}`;
  }
  if (largest < 0.97 * limit) {
    return `no entry of ${name} is above ${digits(largest)}, and l is ${digits(limit)}`;
  }
  if (Math.abs(mean) > 0.15 * limit) return `the mean of ${name} is ${digits(mean)}, not about 0`;
  const right = limit / Math.sqrt(3);
  if (Math.abs(deviation - right) > 0.1 * right) {
    return `the deviation of ${name} is ${digits(deviation)}; of uniform numbers it is ${
      digits(right)
    }`;
  }
  return null;
}

const same = (a: Matrix, b: Matrix) => a.data.every((x, k) => x === b.data[k]);

const glorotLimit = (rows: number, cols: number) => Math.sqrt(6 / (rows + cols));

const glorotUniform: Exercise = {
  name: "glorotUniform",
  file: "beginning.ts",
  does: "draws weights that keep the size of what goes through them",
  returns: "a matrix [rows×cols]",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  probes: (rng) =>
    [[3, 5], [4, 1]].map((sizes) => ({
      args: [rng.integer(1000), ...sizes],
      bind: ([seed, ...sizes]) => [random(seed as number), ...sizes],
      expected: {},
    })),
  read: () => ({}),
  laws: [
    aboutDraws("it is a matrix [rows×cols]", (call) => call(random(1), 3, 5), (drawn) => {
      const found = drawn as Matrix | undefined;
      const right = found?.data instanceof Float64Array && shape(found) === "[3×5]" &&
        found.data.length === 15;
      return right ? null : `3 rows and 5 columns gave ${describe(drawn)}`;
    }),
    ...[[40, 60], [200, 10], [10, 200]].map(([rows, cols]) =>
      aboutDraws(
        `${rows} × ${cols} entries are uniform between −l and l, l = √(6 / ${rows + cols})`,
        (call) => call(random(rows), rows, cols) as Matrix,
        (drawn) => notUniform("the matrix", drawn, glorotLimit(rows, cols)),
      )
    ),
    aboutDraws(
      "the generator decides it",
      (call) => [1, 1, 2].map((seed) => call(random(seed), 3, 4) as Matrix),
      ([a, again, b]) => {
        if (!same(a, again)) return "the same seed gave two different matrices";
        return same(a, b) ? "two seeds gave the same matrix" : null;
      },
    ),
  ],
};

interface Beginning {
  weightIh: Matrix;
  weightHh: Matrix;
  bias: Matrix;
  readout: Matrix;
}

const CELLS = { rnn: 1, lstm: 4, gru: 3 } as const;
const [I, H, O] = [30, 24, 10];

/** A law about the beginning of each of the three cells. */
function aboutBeginnings(
  says: string,
  seen: (begun: Beginning, cell: keyof typeof CELLS, gates: number) => string | null,
): Law {
  return {
    says,
    broken(call) {
      for (const [cell, gates] of Object.entries(CELLS)) {
        const begun = call(random(5), cell, I, H, O) as Beginning;
        const problem = seen(begun, cell as keyof typeof CELLS, gates);
        if (problem) return `${cell}: ${problem}`;
      }
      return null;
    },
  };
}

/** The block of a gate: rows k·H to (k + 1)·H. */
function block({ cols, data }: Matrix, k: number): Matrix {
  return { rows: H, cols, data: data.slice(k * H * cols, (k + 1) * H * cols) };
}

const initialWeights: Exercise = {
  name: "initialWeights",
  file: "beginning.ts",
  does: "begins every gate for itself",
  returns: "{ weightIh, weightHh, bias, readout }",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  probes: (rng) =>
    Object.keys(CELLS).map((cell) => ({
      args: [rng.integer(1000), cell, 3, 4, 2],
      bind: ([seed, ...rest]) => [random(seed as number), ...rest],
      expected: {},
    })),
  read: () => ({}),
  laws: [
    aboutBeginnings("the shapes are [G·H×I], [G·H×H], [1×G·H] and [O×H]", (begun, _, gates) => {
      const right = {
        weightIh: zeros(gates * H, I),
        weightHh: zeros(gates * H, H),
        bias: zeros(1, gates * H),
        readout: zeros(O, H),
      };
      for (const [name, like] of Object.entries(right)) {
        const found = begun?.[name as keyof Beginning];
        if (!(found?.data instanceof Float64Array) || shape(found) !== shape(like)) {
          return `${name} is ${describe(found)}, with I = ${I}, H = ${H}, O = ${O}`;
        }
      }
      return null;
    }),
    aboutBeginnings(
      "the block of every gate in weightHh is orthogonal",
      ({ weightHh }, _, gates) => {
        for (let k = 0; k < gates; k++) {
          const part = block(weightHh, k);
          const product = matmulTB(part, part);
          const worst = product.data.reduce(
            (most, x, at) => Math.max(most, Math.abs(x - (at % (H + 1) === 0 ? 1 : 0))),
            0,
          );
          if (!(worst < 1e-10)) {
            return `the block Q of gate ${k + 1}: an entry of Q·Qᵀ − 1 is ${worst.toPrecision(3)}`;
          }
        }
        return null;
      },
    ),
    aboutBeginnings("no two gates begin with the same numbers", (begun, _, gates) => {
      for (const name of ["weightIh", "weightHh"] as const) {
        for (let k = 1; k < gates; k++) {
          const [first, other] = [block(begun[name], 0), block(begun[name], k)];
          if (same(first, other)) return `in ${name} the gates 1 and ${k + 1} are the same`;
        }
      }
      return null;
    }),
    aboutBeginnings(
      "the block of every gate in weightIh is Glorot's for H rows and I columns",
      ({ weightIh }, _, gates) => {
        for (let k = 0; k < gates; k++) {
          const problem = notUniform(
            `the block of gate ${k + 1}`,
            block(weightIh, k),
            glorotLimit(H, I),
          );
          if (problem) return problem;
        }
        return null;
      },
    ),
    aboutBeginnings(
      "the readout is Glorot's for O rows and H columns",
      ({ readout }) => notUniform("readout", readout, glorotLimit(O, H)),
    ),
    aboutBeginnings("every bias is 0, but the LSTM's forget gate's is 1", ({ bias }, cell) => {
      const at = bias.data.findIndex((value, k) =>
        value !== Number(cell === "lstm" && k >= H && k < 2 * H)
      );
      return at < 0 ? null : `bias[${at}] is ${bias.data[at]}, with H = ${H}`;
    }),
    {
      says: "the generator decides it",
      broken(call) {
        const [a, again, b] = [1, 1, 2].map((seed) =>
          call(random(seed), "gru", 3, 4, 2) as Beginning
        );
        for (const name of ["weightIh", "weightHh", "readout"] as const) {
          if (!same(a[name], again[name])) return `the same seed gave two different ${name}`;
          if (same(a[name], b[name])) return `two seeds gave the same ${name}`;
        }
        return null;
      },
    },
  ],
};

function predictionCase(rng: Random, B: number, classes: number, about?: string): Case {
  const logits = Float32Array.from({ length: B * classes }, () => rng.normal());
  return predictionOf(logits, classes, about);
}

function predictionOf(logits: Float32Array, classes: number, about?: string): Case {
  const said: number[] = [];
  for (let from = 0; from < logits.length; from += classes) {
    const part = [...logits.subarray(from, from + classes)];
    said.push(part.indexOf(Math.max(...part)));
  }
  return { about, args: [logits, classes], expected: { predictions: numbers(said) } };
}

const predictions: Exercise = {
  name: "predictions",
  file: "evaluation.ts",
  does: "takes the class with the largest logit",
  returns: "an array with a class number for each example",
  sizes: [{ T: 1, B: 6 }, { T: 1, B: 1 }],
  make: ({ B }, rng) => predictionCase(rng, B, 4),
  corners: (rng) => [
    predictionOf(Float32Array.of(-3, -1, -2, -0.5, -4, -9), 3, "all logits are negative"),
    predictionOf(Float32Array.of(1, 5, 5, 2, 0, 0, 0, 0), 4, "two logits are the largest"),
    predictionOf(Float32Array.of(1, -7, 2, 3, -9, 0), 3, "a large negative logit"),
    predictionCase(rng, 5, 2, "two classes"),
    predictionCase(rng, 3, 1, "one class"),
  ],
  read: (returned) => ({ predictions: numbers(returned) }),
};

function confusionCase(rng: Random, n: number, classes: number, about?: string): Case {
  const truth = Array.from({ length: n }, () => rng.integer(classes));
  const said = truth.map((label) => rng.uniform() < 0.5 ? label : rng.integer(classes));
  const confusion = zeros(classes, classes);
  for (let i = 0; i < n; i++) confusion.data[truth[i] * classes + said[i]]++;
  return { about, args: [truth, said, classes], expected: { confusion } };
}

const confusionMatrix: Exercise = {
  name: "confusionMatrix",
  file: "evaluation.ts",
  does: "counts what was taken for what",
  returns: "a matrix [classes×classes]",
  sizes: [],
  make: (_, rng) => confusionCase(rng, 30, 4),
  corners: (rng) => [
    confusionCase(rng, 40, 3),
    confusionCase(rng, 25, 5),
    confusionCase(rng, 2, 4, "classes that never come"),
  ],
  read: (returned) => ({ confusion: returned as Matrix }),
};

function sharesCase(confusion: Matrix, about?: string): Case {
  const n = confusion.rows;
  const recall = zeros(1, n), precision = zeros(1, n);
  for (let k = 0; k < n; k++) {
    const of = (at: (j: number) => number) =>
      Array.from({ length: n }, (_, j) => confusion.data[at(j)]).reduce((a, b) => a + b, 0);
    const right = confusion.data[k * n + k];
    recall.data[k] = right / (of((j) => k * n + j) || 1);
    precision.data[k] = right / (of((j) => j * n + k) || 1);
  }
  return { about, args: [confusion], expected: { recall, precision } };
}

function counts(rng: Random, n: number): Matrix {
  const m = matrix(rng, n, n);
  return { ...m, data: m.data.map(() => rng.integer(9)) };
}

const recallAndPrecision: Exercise = {
  name: "recallAndPrecision",
  file: "evaluation.ts",
  does: "compares the diagonal with its row and its column",
  returns: "{ recall, precision }, both matrices [1×classes]",
  sizes: [],
  make: (_, rng) => sharesCase(counts(rng, 4)),
  corners: (rng) => [
    sharesCase(counts(rng, 4)),
    sharesCase(counts(rng, 3)),
    sharesCase({ rows: 2, cols: 2, data: Float64Array.of(0, 0, 3, 2) }, "a class that never comes"),
    sharesCase({ rows: 2, cols: 2, data: Float64Array.of(4, 0, 2, 0) }, "a class never said"),
    sharesCase({ rows: 2, cols: 2, data: Float64Array.of(1, 0, 0, 2) }, "one and two examples"),
  ],
  read: fields("recall", "precision"),
};

/** Lesson q2/02 as the checks know it. */
export const sequentialMnist: Lesson = {
  id: "q2/02",
  slug: "02-sequential-mnist",
  title: "Sequential MNIST",
  exercises: [
    sequenceOf,
    glorotUniform,
    initialWeights,
    learningRate,
    predictions,
    confusionMatrix,
    recallAndPrecision,
  ],
};
