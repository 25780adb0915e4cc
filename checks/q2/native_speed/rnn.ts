/**
 * The checks of `rnn_graph.ts` in lesson q2/06.
 *
 * @module
 */

import { add, say, type Value } from "../../../lessons/engines/onnx/graph.ts";
import { transpose } from "../../../lessons/kit/elementwise.ts";
import { type Matrix, zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import { derivatives } from "../../core/derivatives.ts";
import type { Case, Exercise, Law, Output, Size } from "../../core/exercise.ts";
import { newTape, type Node, type Tape } from "../../core/tape.ts";
import {
  cellNodes,
  cellParams,
  type LossAt,
  matrix,
  sequence,
  SIZES,
  upstream,
  widths,
} from "../../q1/random_inputs.ts";
import { type CellNodes, rnn } from "../../reference/cells.ts";
import { computed, operationsOf, valuesIn } from "./building.ts";
import { hxOf, inGraphLayout, packed, parts, withOnes } from "./layout.ts";

type Call = (...args: unknown[]) => unknown;

interface Inputs {
  params: { Wxh: Matrix; Whh: Matrix; bh: Matrix };
  xs: Matrix[];
  h0: Matrix;
}

function inputs({ T, B }: Size, rng: Random): Inputs {
  const { I, H } = widths(rng);
  return {
    params: cellParams(rng, I, H, 1),
    xs: sequence(rng, T, B, I),
    h0: matrix(rng, B, H),
  };
}

function unrolled(tape: Tape, cell: CellNodes, xs: readonly Node[], h0: Node): Node[] {
  let h = h0;
  return xs.map((x) => h = rnn(tape, cell, x, h));
}

/** What the reference computes: the states, what W multiplies, and the slopes, in the graphs' layout. */
function steps({ params, xs, h0 }: Inputs): { h: Matrix; hx: Matrix; slope: Matrix }[] {
  const tape = newTape();
  const [Wxh, Whh, bh] = [params.Wxh, params.Whh, params.bh].map(tape.input);
  const hs = unrolled(tape, { Wxh, Whh, bh }, xs.map(tape.input), tape.input(h0))
    .map(({ value }) => value);
  return xs.map((x, t) => ({
    h: transpose(hs[t]),
    hx: hxOf(t ? hs[t - 1] : h0, x),
    slope: { ...transpose(hs[t]), data: transpose(hs[t]).data.map((h) => 1 - h * h) },
  }));
}

function stepCase(size: Size, rng: Random): Case {
  const given = inputs(size, rng);
  const found = steps(given);
  return {
    args: [packed(given.params), given.xs.map(withOnes), transpose(given.h0)],
    call(f, args) {
      const [W, xs, h0] = args as [Matrix, Matrix[], Matrix];
      return computed(({ g, put }) => {
        const w = put("W", W);
        let h = put("h", h0);
        const built = xs.map((x, t) => {
          const state = [h0.rows, h0.cols];
          const hx = [W.cols, h0.cols];
          const step = valuesIn(g, f(g, w, put(`x ${t}`, x), h), { h: state, hx, slope: state });
          h = step.h;
          return step;
        });
        return {
          hs: built.map((step) => step.h),
          hxs: built.map((step) => step.hx),
          slopes: built.map((step) => step.slope),
        };
      });
    },
    expected: {
      hs: found.map((step) => step.h),
      hxs: found.map((step) => step.hx),
      slopes: found.map((step) => step.slope),
    },
  };
}

/** "2 Gemm, 1 Split", of the operations of those kinds. */
function countOf(operations: readonly { op: string }[], kinds: readonly string[]): string {
  return kinds.map((kind) => [operations.filter(({ op }) => op === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`)
    .join(", ");
}

/** A law about the operations of one step forwards. */
export function oneProduct(gates: number): Law {
  return {
    says: "a step multiplies once, by W as it is",
    broken(call) {
      const [I, H, B] = [2, 3, 2];
      const made = operationsOf(({ g, put }) => {
        const [W, x, state] = [
          put("W", zeros(gates * H, H + 1 + I)),
          put("x", zeros(1 + I, B)),
          put("h", zeros(H, B)),
        ];
        return call(g, W, x, state);
      });
      const seen = countOf(made, ["Gemm", "Split", "Transpose"]);
      return seen === "1 Gemm" ? null : `${seen}: all of them again in every step`;
    },
  };
}

/** A law about the operations of one step backwards. */
export function nothingTwice(
  W: readonly number[],
  build: (call: Call) => Parameters<typeof operationsOf>[0],
): Law {
  return {
    says: "a step back has no Transpose, and no Add as large as W",
    broken(call) {
      const made = operationsOf(build(call));
      const added = made.filter(({ op, shape }) => op === "Add" && shape === say(W)).length;
      const turned = made.filter(({ op }) => op === "Transpose").length;
      if (turned > 0) {
        return `${turned} Transpose, in every step again; gemm reads transposed if asked`;
      }
      return added > 0
        ? `${added} Add as large as W, ${say(W)}; gemm adds its third argument by itself`
        : null;
    },
  };
}

const rnnGraphStep: Exercise = {
  name: "rnnGraphStep",
  file: "rnn_graph.ts",
  does: "adds a step to the graph: one product, one tanh, and the slope for the way back",
  returns: "{ h, hx, slope }, values of the graph",
  sizes: SIZES,
  make: stepCase,
  read: (returned) => returned as Output,
  laws: [oneProduct(1)],
};

function backwardCase(size: Size, rng: Random, at: LossAt): Case {
  const given = inputs(size, rng);
  const { params, xs, h0 } = given;
  const dhs = upstream(rng, size.T, size.B, h0.cols, at);
  const { expected, numerical } = derivatives(
    { dWhh: params.Whh, dbh: params.bh, dWxh: params.Wxh, dh0: h0 },
    (tape, nodes) =>
      unrolled(
        tape,
        cellNodes(nodes),
        xs.map(tape.input),
        nodes.dh0,
      ).flatMap((h, t) => dhs[t] ? [[h, dhs[t]] as const] : []),
  );
  return {
    // Q1 has W on the right: its Whh is already the transpose of what stands in the packed matrix.
    args: [params.Whh, steps(given), dhs.map((dh) => dh && transpose(dh))],
    call(f, args) {
      const [WhhT, kept, dhs] = args as [Matrix, ReturnType<typeof steps>, (Matrix | null)[]];
      const [{ h, hx }] = kept;
      const { dW, dh0 } = computed(({ g, put }) => {
        const w = put("WhhT", WhhT);
        let dW: Value | undefined, from: Value | undefined;
        for (let t = kept.length - 1; t >= 0; t--) {
          const step = {
            h: put(`h ${t}`, kept[t].h),
            hx: put(`hx ${t}`, kept[t].hx),
            slope: put(`slope ${t}`, kept[t].slope),
          };
          const direct = dhs[t] ? put(`dh ${t}`, dhs[t]!) : undefined;
          const dh = from && direct ? add(g, from, direct) : from ?? direct;
          if (!dh) continue;
          const back = valuesIn(g, f(g, w, step, dh, dW), {
            dW: [h.rows, hx.rows],
            dhPrev: [h.rows, h.cols],
          });
          dW = back.dW;
          from = back.dhPrev;
        }
        return { dW: dW!, dh0: from! };
      });
      return { ...parts(dW as Matrix, h.rows), dh0 };
    },
    expected: inGraphLayout(expected),
    numerical: () => inGraphLayout(numerical()),
  };
}

const rnnGraphBackward: Exercise = {
  name: "rnnGraphBackward",
  file: "rnn_graph.ts",
  does: "is the derivative of the step, and adds to the gradient of W inside its product",
  returns: "{ dW, dhPrev }, values of the graph",
  sizes: SIZES,
  make: (size, rng) => backwardCase(size, rng, "every step"),
  corners: (rng) => [
    {
      ...backwardCase({ T: 4, B: 3 }, rng, "the last step"),
      about: "a loss at the last step only",
    },
  ],
  read: (returned) => returned as Output,
  laws: [
    nothingTwice([3, 6], (call) => ({ g, put }) => {
      const [I, H, B] = [2, 3, 4];
      const step = {
        h: put("h", zeros(H, B)),
        hx: put("hx", zeros(H + 1 + I, B)),
        slope: put("slope", zeros(H, B)),
      };
      const [dh, dW] = [put("dh", zeros(H, B)), put("dW", zeros(H, H + 1 + I))];
      return call(g, put("WhhT", zeros(H, H)), step, dh, dW);
    }),
  ],
};

/** In the order of the text. */
export const exercises: readonly Exercise[] = [rnnGraphStep, rnnGraphBackward];
