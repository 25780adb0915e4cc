/**
 * The checks of `lstm_graph.ts` in lesson q2/06.
 *
 * @module
 */

import { logistic } from "../../../lessons/kit/activations.ts";
import { add, type Value } from "../../../lessons/engines/onnx/graph.ts";
import { hadamard, map, transpose } from "../../../lessons/kit/elementwise.ts";
import { type Matrix, zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import { derivatives } from "../../core/derivatives.ts";
import type { Case, Exercise, Output, Size } from "../../core/exercise.ts";
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
import { type CellNodes, lstm } from "../../reference/cells.ts";
import { computed, valuesIn, type Workbench } from "./building.ts";
import { hxOf, inGraphLayout, parts } from "./layout.ts";
import { nothingTwice } from "./rnn.ts";

const SLOPES = ["i", "f", "candidate", "o", "c"] as const;
type Slopes = Record<typeof SLOPES[number], Matrix>;

const ones = ({ rows, cols }: Matrix) => map(zeros(rows, cols), () => 1);
const fromOne = (m: Matrix) => map(m, (x) => 1 - x);
const square = (m: Matrix) => hadamard(m, m);

/** Each slope by itself: a result has one entry for each entry of a sum, so an upstream of ones is exact. */
function slopesCase({ B }: Size, rng: Random): Case {
  const { H } = widths(rng);
  const [zi, zf, zg, zo, cPrev] = Array.from({ length: 5 }, () => matrix(rng, H, B));
  const sigmoid = (tape: Tape, a: Node) => tape.map(a, logistic, (y) => y * (1 - y));
  const tanh = (tape: Tape, a: Node) => tape.map(a, Math.tanh, (y) => 1 - y * y);
  const memory = (tape: Tape, i: Node, f: Node, g: Node) =>
    tape.add(
      tape.hadamard(sigmoid(tape, f), tape.input(cPrev)),
      tape.hadamard(sigmoid(tape, i), tanh(tape, g)),
    );
  const c = (() => {
    const tape = newTape();
    return memory(tape, tape.input(zi), tape.input(zf), tape.input(zg)).value;
  })();
  const upstream = ones(c);
  const found = [
    derivatives(
      { i: zi, f: zf, candidate: zg },
      (tape, { i, f, candidate }) => [[memory(tape, i, f, candidate), upstream]],
    ),
    derivatives({ o: zo, c }, (tape, nodes) => [
      [tape.hadamard(sigmoid(tape, nodes.o), tanh(tape, nodes.c)), upstream],
    ]),
  ];
  return {
    args: [{
      i: map(zi, logistic),
      f: map(zf, logistic),
      candidate: map(zg, Math.tanh),
      o: map(zo, logistic),
      cPrev,
      tanhC: map(c, Math.tanh),
    }],
    call(f, [gates]) {
      return computed(({ g, put }) => {
        const given = Object.entries(gates as Record<string, Matrix>)
          .map(([name, m]) => [name, put(name, m)]);
        const shape = [H, B];
        return valuesIn(g, f(g, Object.fromEntries(given)), {
          i: shape,
          f: shape,
          candidate: shape,
          o: shape,
          c: shape,
        });
      });
    },
    expected: Object.assign({}, ...found.map(({ expected }) => expected)),
    numerical: () => Object.assign({}, ...found.map(({ numerical }) => numerical())),
  };
}

const lstmSlopes: Exercise = {
  name: "lstmSlopes",
  file: "lstm_graph.ts",
  does: "makes the five slopes of a step out of what the way there has computed",
  returns: "{ i, f, candidate, o, c }, values of the graph, [H×B]",
  sizes: [{ T: 1, B: 2 }, { T: 1, B: 1 }, { T: 1, B: 7 }],
  make: slopesCase,
  gradientOf: "the slope of what the gate changes",
  read: (returned) => returned as Output,
};

interface Inputs {
  params: { Wxh: Matrix; Whh: Matrix; bh: Matrix };
  xs: Matrix[];
  h0: Matrix;
  c0: Matrix;
}

/** What a step leaves for the way back, in the graphs' layout. */
interface Kept {
  hx: Matrix;
  h: Matrix;
  c: Matrix;
  f: Matrix;
  slopes: Slopes;
}

function unrolled(tape: Tape, cell: CellNodes, xs: readonly Node[], h0: Node, c0: Node) {
  let [h, c] = [h0, c0];
  return xs.map((x) => {
    const step = lstm(tape, cell, x, h, c);
    ({ h, c } = step);
    return step;
  });
}

function steps({ params, xs, h0, c0 }: Inputs): Kept[] {
  const tape = newTape();
  const [Wxh, Whh, bh] = [params.Wxh, params.Whh, params.bh].map(tape.input);
  const made = unrolled(
    tape,
    { Wxh, Whh, bh },
    xs.map(tape.input),
    tape.input(h0),
    tape.input(c0),
  );
  return made.map((step, t) => {
    const before = t ? made[t - 1] : { h: { value: h0 }, c: { value: c0 } };
    const of = (name: "i" | "f" | "g" | "o" | "c" | "h") => transpose(step[name].value);
    const [i, f, g, o, c] = [of("i"), of("f"), of("g"), of("o"), of("c")];
    const tanhC = map(c, Math.tanh);
    return {
      hx: hxOf(before.h.value, xs[t]),
      h: of("h"),
      c,
      f,
      slopes: {
        i: hadamard(hadamard(i, fromOne(i)), g),
        f: hadamard(hadamard(f, fromOne(f)), transpose(before.c.value)),
        candidate: hadamard(i, fromOne(square(g))),
        o: hadamard(hadamard(o, fromOne(o)), tanhC),
        c: hadamard(o, fromOne(square(tanhC))),
      },
    };
  });
}

/** A step as values of a graph. */
function putStep({ put }: Workbench, { slopes, ...rest }: Kept, t: number | string = "") {
  const named = (some: Record<string, Matrix>, mark = "") =>
    Object.fromEntries(
      Object.entries(some).map(([name, m]) => [name, put(`${name}${mark} ${t}`, m)]),
    );
  return { ...named({ ...rest }), slopes: named({ ...slopes }, "'") };
}

function backwardCase(size: Size, rng: Random, at: LossAt, memory = false): Case {
  const { I, H } = widths(rng);
  const given: Inputs = {
    params: cellParams(rng, I, H, 4),
    xs: sequence(rng, size.T, size.B, I),
    h0: matrix(rng, size.B, H),
    c0: matrix(rng, size.B, H),
  };
  const { params, xs, h0, c0 } = given;
  const dhs = upstream(rng, size.T, size.B, H, at);
  const dcLast = memory ? matrix(rng, size.B, H) : null;
  const { expected, numerical } = derivatives(
    { dWhh: params.Whh, dbh: params.bh, dWxh: params.Wxh, dh0: h0, dc0: c0 },
    (tape, nodes) => {
      const made = unrolled(tape, cellNodes(nodes), xs.map(tape.input), nodes.dh0, nodes.dc0);
      return [
        ...made.flatMap(({ h }, t) => dhs[t] ? [[h, dhs[t]] as const] : []),
        ...(dcLast ? [[made[made.length - 1].c, dcLast] as const] : []),
      ];
    },
  );
  return {
    args: [
      params.Whh,
      steps(given),
      dhs.map((dh) => dh && transpose(dh)),
      dcLast && transpose(dcLast),
    ],
    call(f, args) {
      const [WhhT, kept, dhs, dcLast] = args as [Matrix, Kept[], (Matrix | null)[], Matrix | null];
      const [{ h, hx }] = kept;
      const { dW, dh0, dc0 } = computed((bench) => {
        const { g, put } = bench;
        const w = put("WhhT", WhhT);
        let dW: Value | undefined, from: Value | undefined;
        let dc = dcLast ? put("dc", dcLast) : undefined;
        for (let t = kept.length - 1; t >= 0; t--) {
          const direct = dhs[t] ? put(`dh ${t}`, dhs[t]!) : undefined;
          const dh = from && direct ? add(g, from, direct) : (from ?? direct)!;
          const back = valuesIn(g, f(g, w, putStep(bench, kept[t], t), dh, dc, dW), {
            dW: [4 * h.rows, hx.rows],
            dhPrev: [h.rows, h.cols],
            dcPrev: [h.rows, h.cols],
          });
          dW = back.dW;
          from = back.dhPrev;
          dc = back.dcPrev;
        }
        return { dW: dW!, dh0: from!, dc0: dc! };
      });
      return { ...parts(dW as Matrix, h.rows), dh0, dc0 };
    },
    expected: inGraphLayout(expected),
    numerical: () => inGraphLayout(numerical()),
  };
}

const lstmGraphBackward: Exercise = {
  name: "lstmGraphBackward",
  file: "lstm_graph.ts",
  does: "is the derivative of the step: of h and of c, through four gates stacked along rows",
  returns: "{ dW, dhPrev, dcPrev }, values of the graph",
  sizes: SIZES,
  make: (size, rng) => backwardCase(size, rng, "every step"),
  corners: (rng) => [
    {
      ...backwardCase({ T: 4, B: 3 }, rng, "the last step"),
      about: "a loss at the last step only",
    },
    {
      ...backwardCase({ T: 2, B: 3 }, rng, "every step", true),
      about: "something reaches the last memory too",
    },
  ],
  read: (returned) => returned as Output,
  gates: { order: ["i", "f", "g", "o"], packed: ["dWhh", "db", "dWih"], along: "rows" },
  laws: [
    nothingTwice([12, 6], (call) => (bench) => {
      const [I, H, B] = [2, 3, 4];
      const state = zeros(H, B);
      const step = putStep(bench, {
        hx: zeros(H + 1 + I, B),
        h: state,
        c: state,
        f: state,
        slopes: { i: state, f: state, candidate: state, o: state, c: state },
      });
      const { g, put } = bench;
      const dW = put("dW", zeros(4 * H, H + 1 + I));
      return call(g, put("WhhT", zeros(H, 4 * H)), step, put("dh", state), put("dc", state), dW);
    }),
  ],
};

/** In the order of the text. */
export const exercises: readonly Exercise[] = [lstmSlopes, lstmGraphBackward];
