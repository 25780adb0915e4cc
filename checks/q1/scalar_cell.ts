/**
 * The checks of lesson q1/01.
 *
 * @module
 */

import type { Random } from "../../lessons/kit/random.ts";
import { derivatives } from "../core/derivatives.ts";
import type { Case, Exercise, Lesson, Size } from "../core/exercise.ts";
import { number, numbers } from "./random_inputs.ts";
import { rnn } from "../reference/cells.ts";

const STEPS: readonly Size[] = [{ T: 3, B: 1 }, { T: 1, B: 1 }, { T: 6, B: 1 }];

interface Inputs {
  cell: { w: number; u: number; b: number };
  xs: number[];
  h0: number;
}

function inputs({ T }: Size, rng: Random): Inputs {
  return {
    cell: {
      w: 0.5 * rng.normal(),
      u: (rng.uniform() < 0.5 ? -1 : 1) * (0.6 + 0.6 * rng.uniform()),
      b: 0.3 * rng.normal(),
    },
    xs: Array.from({ length: T }, () => rng.normal()),
    h0: 0.8 * rng.uniform(),
  };
}

function statesOf({ cell, xs, h0 }: Inputs): number[] {
  const hs: number[] = [];
  xs.forEach((x, t) => {
    hs.push(Math.tanh(cell.w * x + cell.u * (t === 0 ? h0 : hs[t - 1]) + cell.b));
  });
  return hs;
}

const scalarForward: Exercise = {
  name: "scalarForward",
  file: "scalar_cell.ts",
  does: "keeps the state of every step",
  returns: "an array of T numbers: h_1 … h_T",
  sizes: STEPS,
  make(size, rng) {
    const given = inputs(size, rng);
    return {
      args: [given.cell, given.xs, given.h0],
      expected: { hs: numbers(statesOf(given)) },
    };
  },
  corners: () => [{
    about: "a state that is exactly 0 on the way",
    args: [{ w: 1, u: 1, b: 0 }, [-0.5, 0.25], 0.5],
    expected: { hs: numbers([0, Math.tanh(0.25)]) },
  }],
  read: (returned) => ({ hs: numbers(returned) }),
};

/** Functions to differentiate, by name, so that a case is plain data. */
const FUNCTIONS: Record<string, (x: number) => number> = {
  "x³": (x) => x * x * x,
  "sin(3x)": (x) => Math.sin(3 * x),
  "exp(x)": Math.exp,
};

const centralDifference: Exercise = {
  name: "centralDifference",
  file: "scalar_cell.ts",
  does: "takes the slope from both sides",
  returns: "a number: the slope",
  sizes: [],
  make: (_, rng) => slopeCase("x³", rng),
  corners: (rng) => Object.keys(FUNCTIONS).map((name) => slopeCase(name, rng)),
  read: (returned) => ({ slope: number(returned) }),
};

function slopeCase(name: string, rng: Random): Case {
  const f = FUNCTIONS[name];
  const [x, h] = [rng.normal(), 0.1 + 0.2 * rng.uniform()];
  return {
    about: `f = ${name}, x = ${x.toFixed(3)}, h = ${h.toFixed(3)}`,
    args: [name, x, h],
    bind: ([name, x, h]) => [FUNCTIONS[name as string], x, h],
    expected: { slope: number((f(x + h) - f(x - h)) / (2 * h)) },
  };
}

const product = (p: readonly number[]) =>
  p.reduce((sum, x, i) => sum + (i + 1) * x * x * x * p[(i + 1) % p.length], p[0]);

const numericalGradient: Exercise = {
  name: "numericalGradient",
  file: "scalar_cell.ts",
  does: "nudges one number at a time and puts it back",
  returns: "an array with one slope per number of the point",
  sizes: [],
  make: (_, rng) => pointCase(rng, 3),
  corners: (rng) => [pointCase(rng, 3), pointCase(rng, 5)],
  read: (returned) => ({ slopes: numbers(Array.from(returned as number[])) }),
  changes: [0], // by rounding only; the law below says it better
  laws: [{
    says: "the point is exactly what it was, also when x + h − h is not x",
    broken(call) {
      const point = [0.1, 1e-9, 12345.678];
      call(() => point[0] + point[1] * point[2], point, 1e-5);
      const kept = [0.1, 1e-9, 12345.678];
      const at = point.findIndex((x, i) => x !== kept[i]);
      return at < 0 ? null : `point[${at}] was ${kept[at]} and is ${point[at]} afterwards`;
    },
  }],
};

function pointCase(rng: Random, n: number): Case {
  const point = Array.from({ length: n }, () => rng.normal());
  const h = 0.05;
  const slopes = point.map((x, i) => {
    const at = (y: number) => product(point.map((v, j) => (j === i ? y : v)));
    return (at(x + h) - at(x - h)) / (2 * h);
  });
  return {
    about: `${n} numbers, h = ${h}`,
    args: [point, h],
    bind: ([point, h]) => [() => product(point as number[]), point, h],
    expected: { slopes: numbers(slopes) },
  };
}

function backwardCase(size: Size, rng: Random, lossAt: (t: number) => boolean): Case {
  const given = inputs(size, rng);
  const { cell, xs, h0 } = given;
  const dhs = xs.map((_, t) => (lossAt(t) ? rng.normal() : 0));
  const { expected, numerical } = derivatives(
    { dw: number(cell.w), du: number(cell.u), db: number(cell.b), dh0: number(h0) },
    (tape, { dw, du, db, dh0 }) => {
      let h: typeof dh0 | ReturnType<typeof rnn> = dh0;
      return xs.map((x, t) => {
        h = rnn(tape, { Wxh: dw, Whh: du, bh: db }, tape.input(number(x)), h);
        return [h, number(dhs[t])] as const;
      });
    },
  );
  return { args: [cell, xs, h0, statesOf(given), dhs], expected, numerical };
}

const scalarBackward: Exercise = {
  name: "scalarBackward",
  file: "scalar_cell.ts",
  does: "is the derivative of the loss",
  returns: "{ dw, du, db, dh0 }, four numbers",
  sizes: STEPS,
  make: (size, rng) => backwardCase(size, rng, () => true),
  corners: (rng) => [{
    ...backwardCase({ T: 4, B: 1 }, rng, (t) => t === 3),
    about: "a loss at the last step only",
  }],
  read(returned) {
    const given = returned as Record<string, number>;
    return Object.fromEntries(
      ["dw", "du", "db", "dh0"].map((name) => [name, number(given[name])]),
    );
  },
};

/** Lesson q1/01 as the checks know it. */
export const scalarCell: Lesson = {
  id: "q1/01",
  slug: "01-a-scalar-cell",
  title: "A scalar cell",
  exercises: [scalarForward, centralDifference, numericalGradient, scalarBackward],
};
