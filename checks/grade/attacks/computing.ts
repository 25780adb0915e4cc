/**
 * Right numbers that were not found in the way that the exercise is about.
 *
 * @module
 */

import { scalarCell } from "../../q1/scalar_cell.ts";
import { random } from "../../../lessons/kit/random.ts";
import { STUDENT_SEED } from "../../core/student_seed.ts";
import type { Attack } from "./attack.ts";

/** A way around an exercise: a function in the place of its solution, in a file that is solved otherwise. */
export interface Shortcut {
  readonly name: string;
  /** `q1/03 rnnBackward` */
  readonly exercise: string;
  /** Text at the beginning of the file. */
  readonly before: string;
  // deno-lint-ignore no-explicit-any
  readonly does: (honest: (...given: any[]) => any, ...given: any[]) => unknown;
}

/** Gradients by extrapolated difference quotients, exact to twelve digits. */
const SLOPES = `
const slopes = (matrices, loss) => matrices.map(({ rows, cols, data }) => {
  const found = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const kept = data[i];
    const quotient = (h) => {
      data[i] = kept + h;
      const above = loss();
      data[i] = kept - h;
      const below = loss();
      data[i] = kept;
      return (above - below) / (2 * h);
    };
    const [a, b, c] = [8e-3, 4e-3, 2e-3].map(quotient);
    const [ab, bc] = [(4 * b - a) / 3, (4 * c - b) / 3];
    found[i] = (16 * bc - ab) / 15;
  }
  return { rows, cols, data: found };
});
const weighed = (hs, dhs) => hs.reduce((sum, h, t) =>
  sum + (dhs[t] ? h.data.reduce((s, x, i) => s + x * dhs[t].data[i], 0) : 0), 0);
`;

/** A tanh and an exp that nobody counts. */
const UNCOUNTED = `
const { expm1 } = Math;
Math.exp = (x) => expm1(x) + 1;
Math.tanh = (x) => x > 20 ? 1 : x < -20 ? -1 : ((e) => e / (e + 2))(expm1(2 * x));
`;

declare const slopes: <M>(matrices: readonly M[], loss: () => number) => M[];
declare const weighed: (hs: readonly unknown[], dhs: readonly unknown[]) => number;
declare const rnnForward: (...given: unknown[]) => unknown[];
declare const lstmForward: (...given: unknown[]) => { h: unknown }[];
declare const gruForward: typeof lstmForward;
declare const tanhOf: (z: readonly [number, number]) => readonly [number, number];

export const shortcuts: readonly Shortcut[] = [
  {
    name: "difference quotients through the forward pass",
    exercise: "q1/03 rnnBackward",
    before: `import { rnnForward } from "../02-the-forward-pass/rnn_forward.ts";\n${SLOPES}`,
    does: (_, params, xs, h0, __, dhs) => {
      const { Wxh, Whh, bh } = params;
      const loss = () => weighed(rnnForward(params, xs, h0), dhs);
      const [dWxh, dWhh, dbh, dh0, ...dxs] = slopes([Wxh, Whh, bh, h0, ...xs], loss);
      return { dWxh, dWhh, dbh, dh0, dxs };
    },
  },
  {
    name: "difference quotients that nobody can count",
    exercise: "q1/03 rnnBackward",
    before:
      `import { rnnForward } from "../02-the-forward-pass/rnn_forward.ts";\n${SLOPES}${UNCOUNTED}`,
    does: (_, params, xs, h0, __, dhs) => {
      const { Wxh, Whh, bh } = params;
      const loss = () => weighed(rnnForward(params, xs, h0), dhs);
      const [dWxh, dWhh, dbh, dh0, ...dxs] = slopes([Wxh, Whh, bh, h0, ...xs], loss);
      return { dWxh, dWhh, dbh, dh0, dxs };
    },
  },
  {
    name: "complex steps: exact to the last digit, and never a tanh of Math's",
    exercise: "q1/03 rnnBackward",
    before: `
      const tanhOf = ([a, b]) => {
        const [e, c, s] = [Math.expm1(2 * a) + 1, Math.cos(2 * b), Math.sin(2 * b)];
        const below = e * e + 2 * e * c + 1;
        return [(e * e - 1) / below, 2 * e * s / below];
      };
    `,
    does: (_, { Wxh, Whh, bh }, xs, h0, __, dhs) => {
      const [I, H] = [Wxh.rows, Wxh.cols], B = h0.rows, tiny = 1e-30;
      /** The imaginary part of the loss if one entry of one matrix has an imaginary part. */
      const imaginary = (which: unknown, at: number) => {
        const part = (matrix: unknown, i: number) => matrix === which && i === at ? tiny : 0;
        let h = Array.from(h0.data, (x, i) => [x as number, part(h0, i)]);
        let sum = 0;
        for (let t = 0; t < xs.length; t++) {
          const next: (readonly [number, number])[] = [];
          for (let b = 0; b < B; b++) {
            for (let j = 0; j < H; j++) {
              let [re, im] = [bh.data[j], part(bh, j)];
              for (let i = 0; i < I; i++) {
                const [x, w] = [xs[t].data[b * I + i], Wxh.data[i * H + j]];
                re += x * w;
                im += part(xs[t], b * I + i) * w + x * part(Wxh, i * H + j);
              }
              for (let i = 0; i < H; i++) {
                const [[hr, hi], w] = [h[b * H + i], Whh.data[i * H + j]];
                re += hr * w;
                im += hi * w + hr * part(Whh, i * H + j);
              }
              next.push(tanhOf([re, im]));
            }
          }
          h = next as [number, number][];
          if (dhs[t]) h.forEach(([, im], i) => sum += im * dhs[t].data[i]);
        }
        return sum / tiny;
      };
      const of = (matrix: { rows: number; cols: number; data: Float64Array }) => ({
        ...matrix,
        data: matrix.data.map((_, i) => imaginary(matrix, i)),
      });
      return { dWxh: of(Wxh), dWhh: of(Whh), dbh: of(bh), dh0: of(h0), dxs: xs.map(of) };
    },
  },
  {
    name: "difference quotients through an LSTM",
    exercise: "q1/04 lstmBackward",
    before: SLOPES + UNCOUNTED,
    does: (_, params, xs, h0, c0, __, dhs) => {
      const { Wxh, Whh, bh } = params;
      const loss = () => weighed(lstmForward(params, xs, h0, c0).map(({ h }) => h), dhs);
      const [dWxh, dWhh, dbh, dh0, dc0, ...dxs] = slopes([Wxh, Whh, bh, h0, c0, ...xs], loss);
      return { dWxh, dWhh, dbh, dh0, dc0, dxs };
    },
  },
  {
    name: "difference quotients through a GRU",
    exercise: "q1/05 gruBackward",
    before: SLOPES + UNCOUNTED,
    does: (_, params, xs, h0, __, dhs) => {
      const { Wxh, Whh, bh } = params;
      const loss = () => weighed(gruForward(params, xs, h0).map(({ h }) => h), dhs);
      const [dWxh, dWhh, dbh, dh0, ...dxs] = slopes([Wxh, Whh, bh, h0, ...xs], loss);
      return { dWxh, dWhh, dbh, dh0, dxs };
    },
  },
];

/** The right answers to what a student's own checks ask, by the question. */
export function knownAnswers(): Record<string, number[]> {
  const { sizes, make, corners } = scalarCell.exercises[0];
  const rng = random(STUDENT_SEED);
  const cases = [...sizes.map((size) => make(size, rng)), ...(corners?.(rng) ?? [])];
  return Object.fromEntries(
    cases.map(({ args, expected: { hs } }) => [
      JSON.stringify(args),
      [hs].flat().flatMap(({ data }) => Array.from(data)),
    ]),
  );
}

declare const answers: Record<string, number[]>;
declare const seen: string[];

/** Attacks on what is asked: the same questions again, or questions that can be told apart. */
export const learning: readonly Attack[] = [
  {
    name: "knows the answers for the seed of the student's own checks",
    wants: "a grader that asks what everybody was asked at home",
    before: `const answers = ${JSON.stringify(knownAnswers())};`,
    does: (_, ...given) => answers[JSON.stringify(given)] ?? [],
    says: /hs/,
    deceives: "checks with a known seed",
  },
  {
    name: "tells the questions in an error",
    wants: "to hand in again with the answers to what was asked",
    does: (_, ...given) => {
      throw new Error(JSON.stringify(given));
    },
    says: /^.{0,1500}$/,
  },
  {
    name: "is right until it has been asked often enough",
    wants: "a check that stops looking",
    before: "const seen = [];",
    does: (honest, ...given) => seen.push("x") > 4 ? [] : honest(...given),
    says: /hs/,
  },
  {
    name: "is right when it is asked the same again",
    wants: "a second try that counts",
    before: "const seen = [];",
    does: (honest, ...given) => {
      const question = JSON.stringify(given);
      if (seen.includes(question)) return honest(...given);
      seen.push(question);
      return [];
    },
    says: /hs/,
  },
  {
    name: "is right for the smallest case only",
    wants: "points for the corner that is easy",
    does: (honest, ...given) => given[1].length === 1 ? honest(...given) : [],
    says: /hs/,
  },
];
