/**
 * The checks of lesson q1/04.
 *
 * @module
 */

import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import { derivatives } from "../core/derivatives.ts";
import type { Case, Exercise, Lesson, Output, Size } from "../core/exercise.ts";
import { newTape, type Node, type Tape } from "../core/tape.ts";
import { type CellNodes, lstm } from "../reference/cells.ts";
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

const PARTS = ["i", "f", "g", "o", "c", "h"] as const;
type Part = (typeof PARTS)[number];
const GATES = ["i", "f", "g", "o"];

interface Inputs {
  params: ReturnType<typeof cellParams>;
  xs: Matrix[];
  h0: Matrix;
  c0: Matrix;
}

function inputs({ T, B, H: hidden }: Size, rng: Random): Inputs {
  const { I, H } = widths(rng, hidden);
  return {
    params: cellParams(rng, I, H, 4),
    xs: sequence(rng, T, B, I),
    h0: matrix(rng, B, H),
    c0: matrix(rng, B, H),
  };
}

function unrolled(tape: Tape, cell: CellNodes, xs: readonly Node[], h0: Node, c0: Node) {
  let [h, c] = [h0, c0];
  return xs.map((x) => {
    const step = lstm(tape, cell, x, h, c);
    ({ h, c } = step);
    return step;
  });
}

/** The steps of an LSTM by the reference, as plain matrices. */
function lstmSteps({ params, xs, h0, c0 }: Inputs): Record<Part, Matrix>[] {
  const tape = newTape();
  const [Wxh, Whh, bh] = [params.Wxh, params.Whh, params.bh].map(tape.input);
  return unrolled(tape, { Wxh, Whh, bh }, xs.map(tape.input), tape.input(h0), tape.input(c0))
    .map((step) =>
      Object.fromEntries(PARTS.map((part) => [part, step[part].value])) as Record<Part, Matrix>
    );
}

const setForgetBias: Exercise = {
  name: "setForgetBias",
  file: "lstm.ts",
  does: "sets the second quarter of the bias and nothing else",
  returns: "a new bias, [1×4H]",
  sizes: [],
  make: (_, rng) => biasCase(rng, 2),
  corners: (rng) => [{ ...biasCase(rng, 2), about: "H = 3, value 2" }],
  read: (returned) => ({ bh: returned } as Output),
};

function biasCase(rng: Random, value: number): Case {
  const bh = matrix(rng, 1, 12);
  const expected = { ...bh, data: bh.data.map((b, k) => (k >= 3 && k < 6 ? value : b)) };
  return { args: [bh, value], expected: { bh: expected } };
}

const lstmStep: Exercise = {
  name: "lstmStep",
  file: "lstm.ts",
  does: "computes four gates, the memory and the state",
  returns: "{ i, f, g, o, c, h }, matrices [B×H]",
  sizes: [{ T: 1, B: 2 }, { T: 1, B: 1 }, { T: 1, B: 7 }],
  make(size, rng) {
    const given = inputs(size, rng);
    const { params, xs, h0, c0 } = given;
    return { args: [params, xs[0], h0, c0], expected: lstmSteps(given)[0] };
  },
  read: fields(...PARTS),
};

const lstmForward: Exercise = {
  name: "lstmForward",
  file: "lstm.ts",
  does: "hands both the state and the memory to the next step",
  returns: "an array of T steps { i, f, g, o, c, h }",
  sizes: SIZES,
  make(size, rng) {
    const given = inputs(size, rng);
    const { params, xs, h0, c0 } = given;
    return { args: [params, xs, h0, c0], expected: byPart(lstmSteps(given)) };
  },
  read: (returned) => byPart(returned as Record<Part, Matrix>[]),
};

function byPart(steps: Record<Part, Matrix>[]): Output {
  return Object.fromEntries(PARTS.map((part) => [part, steps.map((step) => step[part])]));
}

const lstmStepBackward: Exercise = {
  name: "lstmStepBackward",
  file: "lstm.ts",
  does: "is the derivative of one step",
  returns: "{ dz: [B×4H], dcPrev: [B×H] }",
  sizes: [{ T: 1, B: 2 }, { T: 1, B: 1 }, { T: 1, B: 7 }],
  make(size, rng) {
    const given = inputs(size, rng);
    const { params, xs, h0, c0 } = given;
    const [dh, dcNext] = [matrix(rng, h0.rows, h0.cols), matrix(rng, h0.rows, h0.cols)];
    // dz is what reaches the sums before the gates: differentiate by a bias that each row has alone.
    const H = h0.cols;
    const { expected, numerical } = derivatives(
      { dz: zeros(h0.rows, 4 * H), dcPrev: c0 },
      (tape, nodes) => {
        const [Wxh, Whh, bh] = [params.Wxh, params.Whh, params.bh].map(tape.input);
        const sums = tape.addRow(
          tape.add(
            tape.add(tape.matmul(tape.input(xs[0]), Wxh), tape.matmul(tape.input(h0), Whh)),
            nodes.dz,
          ),
          bh,
        );
        const identity = tape.input(eye(4 * H));
        const none = tape.input(zeros(H, 4 * H));
        const noBias = tape.input(zeros(1, 4 * H));
        const step = lstm(
          tape,
          { Wxh: identity, Whh: none, bh: noBias },
          sums,
          tape.input(h0),
          nodes.dcPrev,
        );
        return [[step.h, dh], [step.c, dcNext]];
      },
    );
    return { args: [lstmSteps(given)[0], c0, dh, dcNext], expected, numerical };
  },
  read: fields("dz", "dcPrev"),
  gates: { order: GATES, packed: ["dz"] },
};

function eye(n: number): Matrix {
  const m = zeros(n, n);
  for (let i = 0; i < n; i++) m.data[i * n + i] = 1;
  return m;
}

function backwardCase(size: Size, rng: Random, at: LossAt): Case {
  const given = inputs(size, rng);
  const { params, xs, h0, c0 } = given;
  const dhs = upstream(rng, size.T, size.B, h0.cols, at);
  const { expected, numerical } = derivatives(
    { dWxh: params.Wxh, dWhh: params.Whh, dbh: params.bh, dh0: h0, dc0: c0, dxs: xs },
    (tape, nodes) =>
      unrolled(tape, cellNodes(nodes), nodes.dxs, nodes.dh0, nodes.dc0)
        .flatMap(({ h }, t) => {
          const dh = dhs[t];
          return dh === null ? [] : [[h, dh] as const];
        }),
  );
  return { args: [params, xs, h0, c0, lstmSteps(given), dhs], expected, numerical };
}

const lstmBackward: Exercise = {
  name: "lstmBackward",
  file: "lstm.ts",
  does: "carries the gradients of the state and of the memory back through every step",
  returns: "{ dWxh, dWhh, dbh, dh0, dc0, dxs }, each in the shape of what it belongs to",
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
  ],
  read: fields("dWxh", "dWhh", "dbh", "dh0", "dc0", "dxs"),
  gates: { order: GATES, packed: ["dWxh", "dWhh", "dbh"] },
};

const memoryLeft: Exercise = {
  name: "memoryLeft",
  file: "lstm.ts",
  does: "is σ(forget bias) to the power T",
  returns: "a number between 0 and 1",
  sizes: [],
  make: () => leftCase(0, 1),
  corners: () => [leftCase(0, 3), leftCase(2, 50), leftCase(-1.5, 2), leftCase(1, 0)],
  read: (returned) => ({ left: number(returned) }),
};

function leftCase(bias: number, T: number): Case {
  return {
    about: `forget bias ${bias}, T = ${T}`,
    args: [bias, T],
    expected: { left: number((1 + Math.exp(-bias)) ** -T) },
  };
}

/** Lesson q1/04 as the checks know it. */
export const lstmLesson: Lesson = {
  id: "q1/04",
  slug: "04-lstm",
  title: "LSTM",
  exercises: [
    lstmStep,
    lstmForward,
    lstmStepBackward,
    lstmBackward,
    setForgetBias,
    memoryLeft,
  ],
};
