/**
 * The checks of lesson q2/01: the layers. Everything is compared with the reference of Q1.
 *
 * @module
 */

import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import type { Case, Exercise, Lesson, Size } from "../core/exercise.ts";
import { newTape, type Node, type Tape } from "../core/tape.ts";
import { GATES, type Kind } from "../q1/models.ts";
import { cellParams, matrix, sequence, SIZES, widths } from "../q1/random_inputs.ts";
import { type CellNodes, gruResetAfter, lstm, rnn } from "../reference/cells.ts";
import { leaves, multiplies } from "./tensor_laws.ts";
import { learning } from "./tensor_learning.ts";
import { loadTensorFlow, matrixOf, sequenceTensor, tensorsOf } from "./tensorflow.ts";

/** The parameters of a cell, with the second bias that only a GRU has. */
type Params = ReturnType<typeof cellParams> & { bhn?: Matrix };

/** A sequence and parameters as the student's functions take them. */
function asTensors(args: readonly unknown[]): unknown[] {
  const [xs, params] = args as [Matrix[], Params];
  return [sequenceTensor(xs), tensorsOf(params)];
}

/** The states of a cell on a tape, one step after the other, beginning with zeros. */
const steps: Record<
  Kind,
  (tape: Tape, nodes: CellNodes & { bhn: Node }, xs: Node[], h: Node) => Node
> = {
  rnn: (tape, nodes, xs, h0) => xs.reduce((h, x) => rnn(tape, nodes, x, h), h0),
  lstm: (tape, nodes, xs, zero) =>
    xs.reduce((s, x) => lstm(tape, nodes, x, s.h, s.c), { h: zero, c: zero }).h,
  gru: (tape, nodes, xs, h0) => xs.reduce((h, x) => gruResetAfter(tape, nodes, x, h).h, h0),
};

function lastState(kind: Kind, xs: readonly Matrix[], params: Params): Matrix {
  const tape = newTape();
  const nodes = Object.fromEntries(Object.entries(params).map(([k, m]) => [k, tape.input(m)]));
  const zero = tape.input(zeros(xs[0].rows, params.Whh.rows));
  return steps[kind](tape, nodes as never, xs.map(tape.input), zero).value;
}

function layerCase(kind: Kind, { T, B }: Size, rng: Random, about?: string): Case {
  const { I, H } = widths(rng);
  const params: Params = cellParams(rng, I, H, GATES[kind]);
  if (kind === "gru") params.bhn = matrix(rng, 1, H);
  const xs = sequence(rng, T, B, I);
  return {
    about,
    args: [xs, params],
    bind: asTensors,
    expected: { h: lastState(kind, xs, params) },
  };
}

/** The case that the laws look at: three steps of two sequences. */
const SMALL: Size = { T: 3, B: 2 };

function layer(kind: Kind, name: string, does: string): Exercise {
  const small = (rng: Random) => layerCase(kind, SMALL, rng);
  return {
    name,
    file: "layers.ts",
    does,
    returns: "a tensor [B×H]",
    sizes: SIZES,
    make: (size, rng) => layerCase(kind, size, rng),
    corners: (rng) => [layerCase(kind, { T: 6, B: 3 }, rng)],
    laws: [leaves(1, small), multiplies(SMALL.T + 1, SMALL.T, small)],
    read: (returned) => ({ h: matrixOf(returned) }),
    precision: "float32",
  };
}

function inputsCase({ T, B }: Size, gates: number, rng: Random): Case {
  const { I, H } = widths(rng);
  const params = cellParams(rng, I, H, gates);
  const xs = sequence(rng, T, B, I);
  const fromInputs = xs.map((x) => {
    const tape = newTape();
    const product = tape.matmul(tape.input(x), tape.input(params.Wxh));
    return tape.addRow(product, tape.input(params.bh)).value;
  });
  return { args: [xs, params], bind: asTensors, expected: { steps: fromInputs } };
}

const inputsByStep: Exercise = {
  name: "inputsByStep",
  file: "layers.ts",
  does: "serves all steps with one product",
  returns: "an array of T tensors [B×G·H]",
  sizes: SIZES,
  make: (size, rng) => inputsCase(size, 1, rng),
  corners: (rng) => [inputsCase({ T: 5, B: 3 }, 4, rng)],
  laws: [
    leaves(SMALL.T, (rng) => inputsCase(SMALL, 3, rng)),
    multiplies(1, SMALL.T, (rng) => inputsCase(SMALL, 3, rng)),
  ],
  read: (returned) => {
    if (!Array.isArray(returned)) throw new TypeError("not an array");
    return { steps: returned.map(matrixOf) };
  },
  precision: "float32",
};

/** Lesson q2/01 as the checks know it. */
export const tensors: Lesson = {
  id: "q2/01",
  slug: "01-the-same-cell-in-tensors",
  title: "The same cell in tensors",
  exercises: [
    inputsByStep,
    layer("rnn", "rnnLayer", "is the tanh network of Q1"),
    layer("lstm", "lstmLayer", "is the LSTM of Q1"),
    layer("gru", "gruLayer", "is the GRU of Q1 with the reset after the product"),
    ...learning,
  ],
  prepare: loadTensorFlow,
};
