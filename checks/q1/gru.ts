/**
 * The checks of lesson q1/05.
 *
 * @module
 */

import type { Matrix } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import { derivatives } from "../core/derivatives.ts";
import type { Case, Exercise, Lesson, Output, Size } from "../core/exercise.ts";
import { newTape, type Node, type Tape } from "../core/tape.ts";
import { type CellNodes, gru, gruResetAfter } from "../reference/cells.ts";
import {
  cellNodes,
  cellParams,
  fields,
  type LossAt,
  matrix,
  sequence,
  SIZES,
  upstream,
  widths,
} from "./random_inputs.ts";

interface Inputs {
  params: ReturnType<typeof cellParams> & { bhn?: Matrix };
  xs: Matrix[];
  h0: Matrix;
}

interface Variant {
  /** Names of what a step computes. */
  parts: readonly string[];
  inputs(size: Size, rng: Random): Inputs;
  step(tape: Tape, cell: CellNodes & { bhn?: Node }, x: Node, h: Node): Record<string, Node>;
}

const BEFORE: Variant = {
  parts: ["r", "z", "n", "h"],
  inputs({ T, B, H: hidden }, rng) {
    const { I, H } = widths(rng, hidden);
    return {
      params: cellParams(rng, I, H, 3),
      xs: sequence(rng, T, B, I),
      h0: matrix(rng, B, H),
    };
  },
  step: gru,
};

const AFTER: Variant = {
  parts: ["r", "z", "n", "a", "h"],
  inputs(size, rng) {
    const given = BEFORE.inputs(size, rng);
    return { ...given, params: { ...given.params, bhn: matrix(rng, 1, given.h0.cols) } };
  },
  step: (tape, { bhn, ...cell }, x, h) => gruResetAfter(tape, { ...cell, bhn: bhn! }, x, h),
};

function stepsOf(variant: Variant, { params, xs, h0 }: Inputs): Record<string, Matrix>[] {
  const tape = newTape();
  const cell = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, tape.input(value)]),
  ) as unknown as CellNodes;
  let h = tape.input(h0);
  return xs.map((x) => {
    const step = variant.step(tape, cell, tape.input(x), h);
    h = step.h;
    return Object.fromEntries(variant.parts.map((part) => [part, step[part].value]));
  });
}

function stepExercise(name: string, file: string, does: string, variant: Variant): Exercise {
  return {
    name,
    file,
    does,
    returns: `{ ${variant.parts.join(", ")} }, matrices [B×H]`,
    sizes: [{ T: 1, B: 2 }, { T: 1, B: 1 }, { T: 1, B: 7 }],
    make(size, rng) {
      const given = variant.inputs(size, rng);
      return {
        args: [given.params, given.xs[0], given.h0],
        expected: stepsOf(variant, given)[0] as Output,
      };
    },
    read: fields(...variant.parts),
  };
}

function backwardCase(variant: Variant, size: Size, rng: Random, at: LossAt): Case {
  const given = variant.inputs(size, rng);
  const { params, xs, h0 } = given;
  const dhs = upstream(rng, size.T, size.B, h0.cols, at);
  const { Wxh, Whh, bh, bhn } = params;
  const { expected, numerical } = derivatives(
    { dWxh: Wxh, dWhh: Whh, dbh: bh, ...(bhn && { dbhn: bhn }), dh0: h0, dxs: xs },
    (tape, nodes) => {
      let h: Node = nodes.dh0;
      return xs.flatMap((_, t) => {
        h = variant.step(tape, { ...cellNodes(nodes), bhn: nodes.dbhn }, nodes.dxs[t], h).h;
        const dh = dhs[t];
        return dh === null ? [] : [[h, dh] as const];
      });
    },
  );
  return { args: [params, xs, h0, stepsOf(variant, given), dhs], expected, numerical };
}

function backwardExercise(
  name: string,
  file: string,
  does: string,
  variant: Variant,
  gradients: readonly string[],
): Exercise {
  return {
    name,
    file,
    does,
    returns: `{ ${gradients.join(", ")} }, each in the shape of what it belongs to`,
    sizes: SIZES,
    make: (size, rng) => backwardCase(variant, size, rng, "every step"),
    corners: (rng) => [
      {
        ...backwardCase(variant, { T: 4, B: 2 }, rng, "the last step"),
        about: "a loss at the last step only: the other dhs[t] are null",
      },
      {
        ...backwardCase(variant, { T: 4, B: 2 }, rng, "some steps"),
        about: "a loss at some steps",
      },
      {
        ...backwardCase(variant, { T: 3, B: 2 }, rng, "all but the last step"),
        about: "no loss at the last step: dhs[T−1] is null",
      },
    ],
    read: fields(...gradients),
    gates: { order: ["r", "z", "n"], packed: ["dWxh", "dWhh", "dbh"] },
  };
}

/** Lesson q1/05 as the checks know it. */
export const gruLesson: Lesson = {
  id: "q1/05",
  slug: "05-gru",
  title: "GRU",
  exercises: [
    stepExercise("gruStep", "gru.ts", "resets before the product and mixes with z", BEFORE),
    backwardExercise(
      "gruBackward",
      "gru.ts",
      "follows all four paths from a state to the one before",
      BEFORE,
      ["dWxh", "dWhh", "dbh", "dh0", "dxs"],
    ),
    stepExercise(
      "gruResetAfterStep",
      "gru_reset_after.ts",
      "resets after the product, and z keeps the old state",
      AFTER,
    ),
    backwardExercise(
      "gruResetAfterBackward",
      "gru_reset_after.ts",
      "is the derivative of the form that libraries use",
      AFTER,
      ["dWxh", "dWhh", "dbh", "dbhn", "dh0", "dxs"],
    ),
  ],
};
