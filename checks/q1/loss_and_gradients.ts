/**
 * The check of `lossAndGradients` in lesson q1/06: all pieces of Q1 put together.
 *
 * @module
 */

import { fromRows, type Matrix, toRows } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import { derivatives } from "../core/derivatives.ts";
import type { Case, Exercise, Size } from "../core/exercise.ts";
import { newTape } from "../core/tape.ts";
import { crossEntropyOf } from "./forward_pass.ts";
import {
  type Kind,
  logitsOnTape,
  randomModel,
  randomState,
  stateOnTape,
  statesOnTape,
} from "./models.ts";
import { cellNodes, number, sequence, SIZES, widths } from "./random_inputs.ts";

const GRADIENTS = ["dWxh", "dWhh", "dbh", "dWhy", "dby"];

interface Returned {
  loss: number;
  grads: Matrix[];
  end: { h: Matrix; c?: Matrix };
}

type Targets = (number[] | null)[];

function oneCase(
  kind: Kind,
  { T, B, H: hidden }: Size,
  rng: Random,
  asked: (t: number) => boolean,
): Case {
  const { I, H } = widths(rng, hidden);
  const V = 3 + rng.integer(2);
  const model = randomModel(rng, kind, I, H, V);
  const xs = sequence(rng, T, B, I);
  const start = randomState(rng, kind, B, H);
  const targets: Targets = xs.map((_, t) =>
    asked(t) ? Array.from({ length: B }, () => rng.integer(V)) : null
  );
  const { loss, slopes, end } = forwards(model, xs, targets, start);
  const { cell, readout } = model;
  const { expected, numerical } = derivatives(
    { dWxh: cell.Wxh, dWhh: cell.Whh, dbh: cell.bh, dWhy: readout.Why, dby: readout.by },
    (tape, nodes) => {
      const steps = statesOnTape(
        tape,
        kind,
        cellNodes(nodes),
        xs.map(tape.input),
        stateOnTape(tape, start),
      );
      return steps.flatMap(({ h }, t) => {
        const slope = slopes[t];
        return slope ? [[logitsOnTape(tape, nodes.dWhy, nodes.dby, h), slope] as const] : [];
      });
    },
  );
  const known = { loss: number(loss), "end.h": end.h, ...(end.c && { "end.c": end.c }) };
  return {
    args: [model, xs, targets, start],
    expected: { ...known, ...expected },
    numerical,
  };
}

/** The loss, its slope at every logit (p − 1 at the target), and the last state. */
function forwards(
  { kind, cell, readout }: ReturnType<typeof randomModel>,
  xs: readonly Matrix[],
  targets: Targets,
  start: ReturnType<typeof randomState>,
) {
  const tape = newTape();
  const [Wxh, Whh, bh, Why, by] = [cell.Wxh, cell.Whh, cell.bh, readout.Why, readout.by]
    .map(tape.input);
  const states = statesOnTape(
    tape,
    kind,
    { Wxh, Whh, bh },
    xs.map(tape.input),
    stateOnTape(tape, start),
  );
  let loss = 0;
  const slopes = states.map(({ h }, t) => {
    const wanted = targets[t];
    if (!wanted) return null;
    const y = logitsOnTape(tape, Why, by, h).value;
    loss += crossEntropyOf(y, wanted);
    return fromRows(
      toRows(y).map((row, r) => {
        const sum = row.reduce((s, v) => s + Math.exp(v), 0);
        return row.map((v, k) => Math.exp(v) / sum - (k === wanted[r] ? 1 : 0));
      }),
    );
  });
  const { h, c } = states[states.length - 1];
  return { loss, slopes, end: { h: h.value, c: c?.value } };
}

const every = () => true;

/** The exercise. */
export const lossAndGradients: Exercise = {
  name: "lossAndGradients",
  file: "model.ts",
  does: "puts forward pass, loss and backward pass together for all three cells",
  returns: "{ loss: a number, grads: [dWxh, dWhh, dbh, dWhy, dby], end: the last state }",
  sizes: SIZES,
  make: (size, rng) => oneCase("rnn", size, rng, every),
  corners: (rng) => [
    {
      ...oneCase("rnn", { T: 4, B: 2 }, rng, (t) => t === 3),
      about: "targets at the last step only",
    },
    { ...oneCase("lstm", { T: 3, B: 2 }, rng, every), about: "an LSTM" },
    { ...oneCase("gru", { T: 3, B: 2 }, rng, every), about: "a GRU" },
  ],
  read(returned) {
    const { loss, grads, end } = returned as Returned;
    const named = GRADIENTS.map((name, i) => [name, grads[i]]);
    return {
      loss: number(loss),
      "end.h": end.h,
      ...(end.c && { "end.c": end.c }),
      ...Object.fromEntries(named),
    };
  },
};
