/**
 * The checks of lesson q1/07.
 *
 * @module
 */

import { norm } from "../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import { matmul } from "../../lessons/kit/products.ts";
import { type Random, random } from "../../lessons/kit/random.ts";
import type { Case, Exercise, Law, Lesson, Size } from "../core/exercise.ts";
import { describe, shapeProblem } from "../core/shape_problem.ts";
import { newTape } from "../core/tape.ts";
import { type Kind, randomModel, randomState, stateOnTape, statesOnTape } from "./models.ts";
import { matrix, numbers, sequence, SIZES, widths } from "./random_inputs.ts";

const FILE = "gradients.ts";

function normsCase(kind: Kind, { T, B, H: hidden }: Size, rng: Random): Case {
  const { I, H } = widths(rng, hidden);
  const model = randomModel(rng, kind, I, H, 2);
  const [xs, start] = [sequence(rng, T, B, I), randomState(rng, kind, B, H)];
  const dhT = matrix(rng, B, H);
  const tape = newTape();
  const [Wxh, Whh, bh] = [model.cell.Wxh, model.cell.Whh, model.cell.bh].map(tape.input);
  const first = stateOnTape(tape, start);
  const rest = statesOnTape(tape, kind, { Wxh, Whh, bh }, xs.map(tape.input), first);
  const hs = [first, ...rest].map((state) => state.h);
  tape.backward([[hs[T], dhT]]);
  return {
    args: [model, xs, start, dhT],
    expected: { norms: numbers(hs.map((h) => norm(h.grad))) },
  };
}

const gradientNorms: Exercise = {
  name: "gradientNorms",
  file: FILE,
  does: "measures what reaches every state, from h_0 to h_T",
  returns: "an array of T + 1 numbers",
  sizes: SIZES,
  make: (size, rng) => normsCase("rnn", size, rng),
  corners: (rng) => [
    { ...normsCase("lstm", { T: 4, B: 2 }, rng), about: "an LSTM" },
    { ...normsCase("gru", { T: 4, B: 2 }, rng), about: "a GRU" },
  ],
  read: (returned) => ({ norms: numbers(returned) }),
};

const powerNorms: Exercise = {
  name: "powerNorms",
  file: FILE,
  does: "follows the powers of a matrix",
  returns: "an array of T numbers: ‖W‖, ‖W²‖, …",
  sizes: [{ T: 3, B: 1 }, { T: 1, B: 1 }, { T: 6, B: 1 }],
  make({ T }, rng) {
    const W = matrix(rng, 3, 3);
    const norms: number[] = [];
    let power = W;
    for (let t = 0; t < T; t++) {
      norms.push(Math.hypot(...power.data));
      power = matmul(W, power);
    }
    return { args: [W, T], expected: { norms: numbers(norms) } };
  },
  read: (returned) => ({ norms: numbers(returned) }),
};

/** A matrix whose eigenvalues are known: triangular, with these on its diagonal. */
function triangular(rng: Random, diagonal: readonly number[]): Matrix {
  const n = diagonal.length;
  const m = matrix(rng, n, n);
  for (let r = 0; r < n; r++) {
    for (let c = 0; c <= r; c++) m.data[r * n + c] = c === r ? diagonal[r] : 0;
  }
  return m;
}

function radiusLaw(says: string, make: (rng: Random) => readonly [Matrix, number]): Law {
  return {
    says,
    broken(call, rng) {
      const [W, radius] = make(rng);
      const yours = call(W);
      if (typeof yours !== "number") return `spectralRadius returned ${describe(yours)}`;
      return Math.abs(yours - radius) <= 1e-6 * Math.max(1, radius)
        ? null
        : `yours ${Number(yours.toPrecision(5))}, right ${radius}`;
    },
  };
}

const spectralRadius: Exercise = {
  name: "spectralRadius",
  file: FILE,
  does: "finds the largest |eigenvalue| from powers alone",
  returns: "a number",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  probes: (rng) =>
    [matrix(rng, 3, 3), triangular(rng, [0.5, -1.5, 1]), triangular(rng, [2, 2]), zeros(2, 2)]
      .map((W) => ({ args: [W], expected: {} })),
  read: () => ({}),
  laws: [
    radiusLaw(
      "the radius of a triangular matrix is the largest |entry| of its diagonal",
      (rng) => [triangular(rng, [0.5, -1.5, 1, 0.2]), 1.5],
    ),
    radiusLaw(
      "a rotation by some angle, times 0.9, has radius 0.9 (a complex pair of eigenvalues)",
      (rng) => {
        const angle = 1 + rng.uniform();
        const [c, s] = [0.9 * Math.cos(angle), 0.9 * Math.sin(angle)];
        return [fromRows([[c, -s], [s, c]]), 0.9];
      },
    ),
    radiusLaw(
      "a turn along an ellipse, times 0.9, has radius 0.9, though it stretches and shrinks vectors",
      (rng) => {
        const angle = 1 + rng.uniform();
        const [c, s] = [0.9 * Math.cos(angle), 0.9 * Math.sin(angle)];
        return [fromRows([[c, -4 * s], [s / 4, c]]), 0.9];
      },
    ),
    radiusLaw("a matrix with huge eigenvalues does not overflow", (rng) => [
      triangular(rng, [1e100, 1, 3]),
      1e100,
    ]),
    radiusLaw("a matrix with tiny eigenvalues does not underflow", () => [
      fromRows([[1e-3, 0], [0, 2e-3]]),
      2e-3,
    ]),
    {
      says: "n = 2^squarings: none gives ‖W‖, one gives ‖W²‖^(1/2)",
      broken(call, rng) {
        const W = matrix(rng, 3, 3);
        const right = [norm(W), Math.sqrt(norm(matmul(W, W)))];
        const yours = [0, 1].map((squarings) => call(W, squarings) as number);
        const at = yours.findIndex((value, k) => !(Math.abs(value - right[k]) < 1e-9 * right[k]));
        return at < 0 ? null : `squarings = ${at}: yours ${yours[at]}, right ${right[at]}`;
      },
    },
    radiusLaw("a nilpotent matrix has radius 0", () => [fromRows([[0, 1], [0, 0]]), 0]),
  ],
};

const withSpectralRadius: Exercise = {
  name: "withSpectralRadius",
  file: FILE,
  does: "scales a matrix to the radius that is asked for",
  returns: "a matrix in the shape of W",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  probes: (rng) => [
    { args: [triangular(rng, [0.5, -2, 1]), 0.9], expected: {} },
    { args: [matrix(rng, 3, 3), 1.5], expected: {} },
  ],
  read: () => ({}),
  laws: [{
    says: "the result is W times radius/ρ(W)",
    broken(call, rng) {
      const W = triangular(rng, [0.5, -2, 1]);
      const given = W.data.slice(); // the call might change W itself
      const yours = call(W, 0.9) as Matrix;
      const problem = shapeProblem({ W: yours }, { W });
      if (problem) return `the result: ${problem}`;
      const wrong = given.findIndex((w, i) => !(Math.abs(yours.data[i] - 0.45 * w) < 1e-6));
      return wrong < 0
        ? null
        : `W has radius 2; for radius 0.9 ${given[wrong]} became ${
          yours.data[wrong]
        }, not 0.45 times that`;
    },
  }],
};

const H = 400;
const TMAX = 100;

/** A law about the bias that `chronoBias` makes from a bias of random numbers, H = 400. */
function aboutBias(
  says: string,
  seen: (bias: { i: number[]; f: number[]; rest: number[] }, before: number[]) => string | null,
): Law {
  return {
    says,
    broken(call, rng) {
      const bh = matrix(rng, 1, 4 * H);
      const kept = [...bh.data];
      const yours = call(random(rng.integer(1000)), bh, TMAX) as Matrix;
      const problem = shapeProblem({ bh: yours }, { bh: zeros(1, 4 * H) });
      if (problem) return `the result: ${problem}`;
      const part = (from: number, to: number) => [...yours.data.slice(from * H, to * H)];
      return seen({ i: part(0, 1), f: part(1, 2), rest: part(2, 4) }, kept);
    },
  };
}

const chronoBias: Exercise = {
  name: "chronoBias",
  file: FILE,
  does: "shares out all time scales among the units",
  returns: "a new bias, [1×4H]",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  probes: (rng) =>
    [2, 10, 100].map((Tmax) => ({
      args: [rng.integer(1000), matrix(rng, 1, 12), Tmax],
      bind: ([seed, ...rest]) => [random(seed as number), ...rest],
      expected: {},
    })),
  read: () => ({}),
  laws: [
    aboutBias("every unit draws its own number", ({ f }) => {
      const different = new Set(f).size;
      return different > H / 2 ? null : `${H} units share ${different} values`;
    }),
    {
      says: "the generator decides: the same seed gives the same bias",
      broken(call, rng) {
        const bh = matrix(rng, 1, 8);
        const [a, b] = [1, 1].map((seed) => call(random(seed), bh, TMAX) as Matrix);
        const problem = shapeProblem({ bh: a }, { bh });
        if (problem) return `the result: ${problem}`;
        return a.data.every((v, k) => v === b.data[k]) ? null : "two calls with one seed differ";
      },
    },
    aboutBias("b_f lies between ln 1 and ln (Tmax − 1)", ({ f }) => {
      const [low, high] = [Math.min(...f), Math.max(...f)];
      return low >= 0 && high <= Math.log(TMAX - 1)
        ? null
        : `Tmax = ${TMAX}: b_f runs from ${low.toFixed(3)} to ${high.toFixed(3)}`;
    }),
    aboutBias("e^b_f is uniform: its mean is near Tmax/2", ({ f }) => {
      const average = f.reduce((sum, b) => sum + Math.exp(b), 0) / H;
      return Math.abs(average - TMAX / 2) < 10
        ? null
        : `Tmax = ${TMAX}: the mean of e^b_f over ${H} units is ${average.toFixed(1)}`;
    }),
    aboutBias(
      "u reaches both ends: over many units the smallest is near 1, the largest near Tmax − 1",
      ({ f }) => {
        const [low, high] = [Math.exp(Math.min(...f)), Math.exp(Math.max(...f))];
        return low < 5 && high > TMAX - 5
          ? null
          : `Tmax = ${TMAX}: u runs from ${low.toFixed(2)} to ${high.toFixed(2)} over ${H} units`;
      },
    ),
    {
      says: "for Tmax = 3, u lies between 1 and 2 and fills that range",
      broken(call) {
        const yours = call(random(5), zeros(1, 4 * H), 3) as Matrix;
        const problem = shapeProblem({ bh: yours }, { bh: zeros(1, 4 * H) });
        if (problem) return `the result: ${problem}`;
        const u = [...yours.data.slice(H, 2 * H)].map(Math.exp);
        const [low, high] = [Math.min(...u), Math.max(...u)];
        const fills = low >= 1 - 1e-9 && low < 1.1 && high <= 2 + 1e-9 && high > 1.9;
        return fills ? null : `u runs from ${low.toFixed(3)} to ${high.toFixed(3)}`;
      },
    },
    aboutBias("b_i is −b_f, unit by unit", ({ i, f }) => {
      const at = i.findIndex((b, k) => !(Math.abs(b + f[k]) < 1e-12));
      return at < 0 ? null : `unit ${at}: b_i is ${i[at]}, b_f is ${f[at]}`;
    }),
    aboutBias("the parts of g and o stay as they were", ({ rest }, before) => {
      const at = rest.findIndex((b, k) => b !== before[2 * H + k]);
      return at < 0 ? null : `entry ${2 * H + at} was ${before[2 * H + at]} and is ${rest[at]}`;
    }),
    {
      says: "the bias that was given is not changed",
      broken(call, rng) {
        const bh = matrix(rng, 1, 8);
        const kept = [...bh.data];
        call(random(1), bh, TMAX);
        return bh.data.every((b, k) => b === kept[k]) ? null : "the argument was changed";
      },
    },
  ],
};

/** Lesson q1/07 as the checks know it. */
export const gradientsAcrossTime: Lesson = {
  id: "q1/07",
  slug: "07-gradients-across-time",
  title: "Gradients across time",
  exercises: [gradientNorms, powerNorms, spectralRadius, withSpectralRadius, chronoBias],
};
