/**
 * How far the solutions are from PyTorch.
 *
 * @module
 */

import type { Matrix } from "../../lessons/kit/matrix.ts";
import {
  type CellParams,
  crossEntropy,
  readout,
  rnnForward,
} from "../../solutions/q1/02-the-forward-pass/rnn_forward.ts";
import {
  crossEntropyBackward,
  readoutBackward,
  rnnBackward,
  type Upstream,
} from "../../solutions/q1/03-backpropagation-through-time/rnn_backward.ts";
import { lstmBackward, lstmForward } from "../../solutions/q1/04-lstm/lstm.ts";
import { gruBackward, gruForward } from "../../solutions/q1/05-gru/gru.ts";
import {
  gruResetAfterBackward,
  gruResetAfterForward,
  type ResetAfterParams,
} from "../../solutions/q1/05-gru/gru_reset_after.ts";
import type { Output } from "../core/exercise.ts";
import { asList } from "../core/comparison.ts";
import { number } from "../q1/random_inputs.ts";
import type { GoldenCase, GoldenKind } from "./reading.ts";

/** The largest absolute deviations of one kind of cell. */
export interface Deviation {
  readonly kind: GoldenKind;
  readonly cases: number;
  readonly values: number;
  readonly gradients: number;
}

/** Compares the solutions with all cases; one row per kind, in the order of the file. */
export function deviations(cases: readonly GoldenCase[]): Deviation[] {
  const kinds = [...new Set(cases.map((one) => one.kind))];
  return kinds.map((kind) => {
    const own = cases.filter((one) => one.kind === kind);
    const results = own.map((one) => ({ one, ours: compute(one) }));
    return {
      kind,
      cases: own.length,
      values: Math.max(...results.map(({ one, ours }) => largest(ours.values, one.values))),
      gradients: Math.max(...results.map(({ one, ours }) => largest(ours.grads, one.grads))),
    };
  });
}

/** The largest |difference| over everything in `right`; NaN if a number of ours is not one. */
function largest(ours: Output, right: Output): number {
  let most = 0;
  for (const [name, value] of Object.entries(right)) {
    const mine = asList(ours[name]);
    asList(value).forEach((m, t) => {
      m.data.forEach((v, i) => {
        const apart = Math.abs(v - mine[t].data[i]);
        if (!(apart <= most) && !Number.isNaN(most)) most = apart;
      });
    });
  }
  return most;
}

interface Unrolled {
  hs: Matrix[];
  more?: Output;
  backward(dhs: Upstream): Output;
}

function unroll({ kind, params, xs, h0, c0 }: GoldenCase): Unrolled {
  const cell = params as unknown as CellParams;
  const output = (grads: object) => ({ ...grads }) as Output;
  if (kind === "rnn") {
    const hs = rnnForward(cell, xs, h0);
    return { hs, backward: (dhs) => output(rnnBackward(cell, xs, h0, hs, dhs)) };
  }
  if (kind === "lstm") {
    const steps = lstmForward(cell, xs, h0, c0!);
    return {
      hs: steps.map((step) => step.h),
      more: { cs: steps.map((step) => step.c) },
      backward: (dhs) => output(lstmBackward(cell, xs, h0, c0!, steps, dhs)),
    };
  }
  if (kind === "gru_reset_before") {
    const steps = gruForward(cell, xs, h0);
    return {
      hs: steps.map((step) => step.h),
      backward: (dhs) => output(gruBackward(cell, xs, h0, steps, dhs)),
    };
  }
  const after = params as unknown as ResetAfterParams;
  const steps = gruResetAfterForward(after, xs, h0);
  return {
    hs: steps.map((step) => step.h),
    backward: (dhs) => output(gruResetAfterBackward(after, xs, h0, steps, dhs)),
  };
}

function compute(one: GoldenCase): { values: Output; grads: Output } {
  const { hs, more, backward } = unroll(one);
  const last = { Why: one.params.Why, by: one.params.by };
  const logits = hs.map((h) => readout(last, h));
  const loss = logits.reduce((sum, y, t) => sum + crossEntropy(y, one.targets[t]), 0);
  const dys = logits.map((y, t) => crossEntropyBackward(y, one.targets[t]));
  const { dWhy, dby, dhs } = readoutBackward(last, hs, dys);
  return {
    values: { hs, ...more, logits, loss: number(loss) },
    grads: { ...backward(dhs), dWhy, dby },
  };
}
