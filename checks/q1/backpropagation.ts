/**
 * The checks of lesson q1/03.
 *
 * @module
 */

import { norm, scale } from "../../lessons/kit/elementwise.ts";
import { clone, type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import { derivatives, STEP } from "../core/derivatives.ts";
import type { Case, Exercise, Law, Lesson, Output, Size } from "../core/exercise.ts";
import { rnn } from "../reference/cells.ts";
import { crossEntropyOf, rnnStates } from "./forward_pass.ts";
import {
  cellNodes,
  cellParams,
  fields,
  type LossAt,
  matrix,
  number,
  sequence,
  SIZES,
  upstream,
  widths,
} from "./random_inputs.ts";

const crossEntropyBackward: Exercise = {
  name: "crossEntropyBackward",
  file: "rnn_backward.ts",
  does: "is the derivative of the summed cross-entropy",
  returns: "dy, a matrix [B×V]",
  sizes: [{ T: 1, B: 3 }, { T: 1, B: 1 }, { T: 1, B: 8 }],
  make: ({ B }, rng) => slopeCase(rng, B, 0),
  corners: (rng) => [{ ...slopeCase(rng, 2, 1000), about: "logits around 1000" }],
  read: (returned) => ({ dy: returned } as Output),
};

function slopeCase(rng: Random, B: number, offset: number): Case {
  const V = 4 + rng.integer(3);
  const logits = matrix(rng, B, V);
  logits.data.forEach((y, i) => logits.data[i] = y + offset);
  const targets = Array.from({ length: B }, () => rng.integer(V));
  return {
    args: [logits, targets],
    expected: { dy: exactSlope(logits, targets) },
    numerical: () => ({ dy: slopeByDifferences(logits, targets) }),
  };
}

function exactSlope(logits: Matrix, targets: readonly number[]): Matrix {
  const dy = zeros(logits.rows, logits.cols);
  for (let r = 0; r < dy.rows; r++) {
    const y = logits.data.subarray(r * dy.cols, (r + 1) * dy.cols);
    const e = y.map((v) => Math.exp(v - Math.max(...y)));
    const sum = e.reduce((a, b) => a + b);
    e.forEach((v, c) => dy.data[r * dy.cols + c] = v / sum - (c === targets[r] ? 1 : 0));
  }
  return dy;
}

function slopeByDifferences(logits: Matrix, targets: readonly number[]): Matrix {
  const point = clone(logits);
  const dy = zeros(logits.rows, logits.cols);
  for (let i = 0; i < dy.data.length; i++) {
    const loss = (value: number) => {
      point.data[i] = value;
      return crossEntropyOf(point, targets);
    };
    const value = logits.data[i];
    dy.data[i] = (loss(value + STEP) - loss(value - STEP)) / (2 * STEP);
    point.data[i] = value;
  }
  return dy;
}

const throughTanh: Exercise = {
  name: "throughTanh",
  file: "rnn_backward.ts",
  does: "multiplies by the slope of tanh, given what tanh returned",
  returns: "dz, a matrix [B×H]",
  sizes: [{ T: 1, B: 2 }, { T: 1, B: 1 }],
  make({ B }, rng) {
    const z = matrix(rng, B, 3);
    const dh = matrix(rng, B, 3);
    const h = { ...z, data: z.data.map(Math.tanh) };
    return {
      args: [h, dh],
      ...derivatives(
        { dz: z },
        (tape, { dz }) => [[tape.map(dz, Math.tanh, (y) => 1 - y * y), dh]],
      ),
    };
  },
  read: (returned) => ({ dz: returned } as Output),
};

function backwardCase(
  { T, B, H: hidden }: Size,
  rng: Random,
  at: LossAt,
  k = T,
  size = 1,
): Case {
  const { I, H } = widths(rng, hidden);
  const params = cellParams(rng, I, H, 1);
  const [xs, h0] = [sequence(rng, T, B, I), matrix(rng, B, H)];
  const dhs = upstream(rng, T, B, H, at).map((dh) => dh && scale(dh, size));
  const states = rnnStates(params, xs, h0);
  const { expected, numerical } = derivatives(
    { dWxh: params.Wxh, dWhh: params.Whh, dbh: params.bh, dh0: h0, dxs: xs },
    (tape, nodes) => {
      let h: typeof nodes.dh0 | ReturnType<typeof rnn> = nodes.dh0;
      return xs.flatMap((_, t) => {
        // A piece of truncated backpropagation starts from the number, not from its history.
        if (t > 0 && t % k === 0) h = tape.input(states[t - 1]);
        h = rnn(tape, cellNodes(nodes), nodes.dxs[t], h);
        const dh = dhs[t];
        return dh === null ? [] : [[h, dh] as const];
      });
    },
  );
  return { args: [params, xs, h0, states, dhs], expected, numerical };
}

const GRADIENTS = ["dWxh", "dWhh", "dbh", "dh0", "dxs"];
const RETURNS_GRADIENTS = `{ ${GRADIENTS.join(", ")} }, each in the shape of what it belongs to`;

const rnnBackward: Exercise = {
  name: "rnnBackward",
  file: "rnn_backward.ts",
  does: "carries the gradient back through every step",
  returns: RETURNS_GRADIENTS,
  sizes: SIZES,
  make: (size, rng) => backwardCase(size, rng, "every step"),
  corners: (rng) => [
    {
      ...backwardCase({ T: 4, B: 2 }, rng, "the last step"),
      about: "a loss at the last step only: the other dhs[t] are null",
    },
    { ...backwardCase({ T: 4, B: 2 }, rng, "some steps"), about: "a loss at some steps" },
    {
      ...backwardCase({ T: 3, B: 2 }, rng, "all but the last step"),
      about: "no loss at the last step: dhs[T−1] is null",
    },
    {
      ...backwardCase({ T: 3, B: 2 }, rng, "every step", 3, 1e3),
      about: "gradients in the thousands: nothing is clipped here",
    },
  ],
  read: fields(...GRADIENTS),
};

const clipByValue: Exercise = {
  name: "clipByValue",
  file: "rnn_backward.ts",
  does: "cuts every entry off at ±limit",
  returns: "an array of matrices, one for each gradient",
  sizes: [],
  make: (_, rng) => valueCase(rng, 0.3),
  corners: (rng) => [
    { ...valueCase(rng, 0.3), about: "limit 0.3" },
    { ...valueCase(rng, 1e6), about: "limit far above every entry" },
  ],
  read: (returned) => ({ clipped: returned } as Output),
  laws: [newMatrices((call, grads) => call(grads, 1e6) as Matrix[])],
};

/** Both ways to clip return new matrices, also where nothing is cut. */
function newMatrices(
  clip: (call: (...args: unknown[]) => unknown, grads: Matrix[]) => Matrix[],
): Law {
  return {
    says: "the matrices that come back are new ones, also where nothing is cut",
    broken(call, rng) {
      const grads = [matrix(rng, 2, 3)];
      const [clipped] = clip(call, grads);
      return clipped === grads[0] || clipped.data === grads[0].data
        ? "the caller's own gradients came back: to change the one is to change the other"
        : null;
    },
  };
}

function valueCase(rng: Random, limit: number): Case {
  const grads = [matrix(rng, 4, 6), matrix(rng, 1, 6)];
  const clipped = grads.map((g) => ({
    ...g,
    data: g.data.map((x) => Math.sign(x) * Math.min(Math.abs(x), limit)),
  }));
  return { args: [grads, limit], expected: { clipped } };
}

const clipByNorm: Exercise = {
  name: "clipByNorm",
  file: "rnn_backward.ts",
  does: "shortens all gradients together and keeps their direction",
  returns: "{ clipped: an array of matrices, norm: the norm before }",
  sizes: [],
  make: (_, rng) => normCase(rng, () => 0.5),
  corners: (rng) => [
    { ...normCase(rng, () => 0.5), about: "the norm is above the limit" },
    { ...normCase(rng, () => 1e6), about: "the norm is below the limit: nothing changes" },
    { ...normCase(rng, (norm) => 0.9 * norm), about: "the norm is a little above the limit" },
    {
      ...normCase(rng, (norm) => 1.1 * norm),
      about: "the norm is a little below the limit: nothing changes",
    },
    { ...normCase(rng, () => 1, 0), about: "all gradients are zero" },
  ],
  read(returned) {
    const { clipped, norm } = returned as { clipped: Matrix[]; norm: number };
    return { clipped, norm: number(norm) };
  },
  laws: [newMatrices((call, grads) => (call(grads, 1e6) as { clipped: Matrix[] }).clipped)],
};

function normCase(rng: Random, limitFor: (norm: number) => number, size = 1): Case {
  const grads = [matrix(rng, 2, 3), matrix(rng, 1, 3)].map((g) => scale(g, size));
  const total = norm(...grads);
  const limit = limitFor(total);
  const factor = Math.min(1, limit / Math.max(total, Number.MIN_VALUE));
  return {
    args: [grads, limit],
    expected: { clipped: grads.map((g) => scale(g, factor)), norm: number(total) },
  };
}

function truncatedCase(size: Size, rng: Random, k: number): Case {
  const one = backwardCase(size, rng, "every step", k);
  return { ...one, args: [...one.args, k] };
}

const truncatedBackward: Exercise = {
  name: "truncatedBackward",
  file: "rnn_backward.ts",
  does: "stops the gradient after k steps and lets the states run on",
  returns: RETURNS_GRADIENTS,
  sizes: [{ T: 4, B: 2 }, { T: 1, B: 1 }],
  gradientOf: "the truncated gradient",
  make: (size, rng) => ({ ...truncatedCase(size, rng, 2), about: "pieces of k = 2 steps" }),
  corners: (rng) => [
    {
      ...truncatedCase({ T: 7, B: 2 }, rng, 3),
      about: "T = 7, k = 3: the last piece has one step",
    },
    { ...truncatedCase({ T: 3, B: 2 }, rng, 5), about: "T = 3, k = 5: a single piece" },
    { ...truncatedCase({ T: 3, B: 7 }, rng, 1), about: "k = 1: no gradient crosses a step" },
  ],
  read: fields(...GRADIENTS),
};

/** Lesson q1/03 as the checks know it. */
export const backpropagation: Lesson = {
  id: "q1/03",
  slug: "03-backpropagation-through-time",
  title: "Backpropagation through time",
  exercises: [
    crossEntropyBackward,
    throughTanh,
    rnnBackward,
    clipByValue,
    clipByNorm,
    truncatedBackward,
  ],
};
