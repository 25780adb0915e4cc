/**
 * The checks of lesson q1/02.
 *
 * @module
 */

import { fromRows, type Matrix, toRows, zeros } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import type { Case, Exercise, Lesson, Output } from "../core/exercise.ts";
import { newTape } from "../core/tape.ts";
import { rnn } from "../reference/cells.ts";
import { cellParams, matrix, number, sequence, SIZES, widths } from "./random_inputs.ts";

type Params = ReturnType<typeof cellParams>;

/** The states of a tanh network by the reference. */
export function rnnStates(params: Params, xs: readonly Matrix[], h0: Matrix): Matrix[] {
  const tape = newTape();
  const [Wxh, Whh, bh] = [params.Wxh, params.Whh, params.bh].map(tape.input);
  let h = tape.input(h0);
  return xs.map((x) => (h = rnn(tape, { Wxh, Whh, bh }, tape.input(x), h)).value);
}

const rnnStep: Exercise = {
  name: "rnnStep",
  file: "rnn_forward.ts",
  does: "is tanh(x·Wxh + hPrev·Whh + bh)",
  returns: "h, a matrix [B×H]",
  sizes: [{ T: 1, B: 2 }, { T: 1, B: 1 }, { T: 1, B: 7 }],
  make({ B }, rng) {
    const { I, H } = widths(rng);
    const params = cellParams(rng, I, H, 1);
    const [x, h] = [matrix(rng, B, I), matrix(rng, B, H)];
    return { args: [params, x, h], expected: { h: rnnStates(params, [x], h)[0] } };
  },
  read: (returned) => ({ h: returned } as Output),
};

const rnnForward: Exercise = {
  name: "rnnForward",
  file: "rnn_forward.ts",
  does: "feeds each state to the next step",
  returns: "an array of T matrices [B×H]: h_1 … h_T",
  sizes: SIZES,
  make({ T, B }, rng) {
    const { I, H } = widths(rng);
    const params = cellParams(rng, I, H, 1);
    const [xs, h0] = [sequence(rng, T, B, I), matrix(rng, B, H)];
    return { args: [params, xs, h0], expected: { hs: rnnStates(params, xs, h0) } };
  },
  read: (returned) => ({ hs: returned } as Output),
};

/** Softmax in the plainest way that is right for numbers of any size. */
function softmaxOf(logits: Matrix): Matrix {
  return fromRows(
    toRows(logits).map((y) => {
      const max = Math.max(...y);
      const e = y.map((v) => Math.exp(v - max));
      const sum = e.reduce((a, b) => a + b, 0);
      return e.map((v) => v / sum);
    }),
  );
}

const softmax: Exercise = {
  name: "softmax",
  file: "rnn_forward.ts",
  does: "turns every row into probabilities, however large the numbers",
  returns: "p, a matrix [B×V]",
  sizes: [{ T: 1, B: 3 }, { T: 1, B: 1 }, { T: 1, B: 8 }],
  make({ B }, rng) {
    const logits = matrix(rng, B, 4 + rng.integer(3));
    return { args: [logits], expected: { p: softmaxOf(logits) } };
  },
  corners: (rng) => [
    largeLogits(rng, 1000, "logits around 1000", (y) => ({ p: softmaxOf(y) })),
    largeLogits(rng, -1000, "logits around −1000", (y) => ({ p: softmaxOf(y) })),
    {
      about: "logits that are 1000 apart, in a row and from row to row",
      args: [farApart()],
      expected: { p: softmaxOf(farApart()) },
    },
    softmaxCase(apartRows(rng), "one row far above the other"),
  ],
  read: (returned) => ({ p: returned } as Output),
};

function softmaxCase(logits: Matrix, about: string): Case {
  return { about, args: [logits], expected: { p: softmaxOf(logits) } };
}

/** Two rows of logits, 2000 apart: their maximum is not that of either alone. */
function apartRows(rng: Random): Matrix {
  const logits = matrix(rng, 2, 4);
  logits.data.forEach((y, i) => logits.data[i] = y + (i < 4 ? 1000 : -1000));
  return logits;
}

function largeLogits(
  rng: Random,
  offset: number,
  about: string,
  expected: (logits: Matrix) => Output,
): Case {
  const logits = matrix(rng, 2, 4);
  for (let i = 0; i < logits.data.length; i++) logits.data[i] += offset;
  return { about, args: [logits], expected: expected(logits) };
}

/** Each row needs its own maximum, and nothing but the maximum will do. */
const farApart = () => fromRows([[1000, 999, -1000], [-1000, -999, -2000]]);

/** Σ over the batch of ln Σ e^y − y[target]. */
export function crossEntropyOf(logits: Matrix, targets: readonly number[]): number {
  return toRows(logits).reduce((sum, y, r) => {
    const max = Math.max(...y);
    const rest = y.reduce((s, v) => s + Math.exp(v - max), 0);
    return sum + max + Math.log(rest) - y[targets[r]];
  }, 0);
}

const crossEntropy: Exercise = {
  name: "crossEntropy",
  file: "rnn_forward.ts",
  does: "adds up −ln p of the targets, however small p is",
  returns: "a number: the sum over the batch",
  sizes: [{ T: 1, B: 3 }, { T: 1, B: 1 }, { T: 1, B: 8 }],
  make({ B }, rng) {
    const V = 4 + rng.integer(3);
    const logits = matrix(rng, B, V);
    const targets = Array.from({ length: B }, () => rng.integer(V));
    return {
      args: [logits, targets],
      expected: { loss: number(crossEntropyOf(logits, targets)) },
    };
  },
  corners(rng) {
    const certain = zeros(1, 3);
    certain.data.set([900, -900, 0]);
    const large = largeLogits(rng, 1000, "logits around 1000", () => ({}));
    const rows = apartRows(rng);
    return [
      {
        about: "one row far above the other",
        args: [rows, [2, 3]],
        expected: { loss: number(crossEntropyOf(rows, [2, 3])) },
      },
      {
        about: "the target has probability e^−1800, which is 0 as a float64",
        args: [certain, [1]],
        expected: { loss: number(1800) },
      },
      {
        ...large,
        args: [...large.args, [1, 0]],
        expected: { loss: number(crossEntropyOf(large.args[0] as Matrix, [1, 0])) },
      },
      {
        about: "logits that are 1000 apart, in a row and from row to row",
        args: [farApart(), [1, 0]],
        expected: { loss: number(crossEntropyOf(farApart(), [1, 0])) },
      },
    ];
  },
  read: (returned) => ({ loss: number(returned) }),
};

/** Lesson q1/02 as the checks know it. */
export const forwardPass: Lesson = {
  id: "q1/02",
  slug: "02-the-forward-pass",
  title: "The forward pass",
  exercises: [rnnStep, rnnForward, softmax, crossEntropy],
};
