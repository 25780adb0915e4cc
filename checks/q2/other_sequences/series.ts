/**
 * The checks of lesson q2/05 about series.
 *
 * @module
 */

import { type Matrix, zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise, Law } from "../../core/exercise.ts";
import { describe } from "../../core/shape_problem.ts";
import { fields, matrix } from "../../q1/random_inputs.ts";

function windowsCase(series: Matrix, T: number, horizon: number, about: string): Case {
  const { cols, data } = series;
  const at = (row: number, col: number) => data[row * cols + col];
  const count = series.rows - T - horizon + 1;
  const x: Matrix[] = [];
  const y = zeros(count, horizon);
  for (let i = 0; i < count; i++) {
    const one = zeros(T, cols);
    for (let t = 0; t < T; t++) {
      for (let c = 0; c < cols; c++) one.data[t * cols + c] = at(i + t, c);
    }
    x.push(one);
    for (let h = 0; h < horizon; h++) y.data[i * horizon + h] = at(i + T + h, 0);
  }
  return { about, args: [series, T, horizon], expected: { x, y } };
}

const windowsExercise: Exercise = {
  name: "windowsOf",
  file: "windows.ts",
  does: "cuts a series into what is read and what is asked",
  returns: "{ x, y }: an array of matrices [T×I], and a matrix [count×horizon]",
  sizes: [],
  make: (_, rng) => windowsCase(matrix(rng, 8, 2), 3, 2, "three rows are read, two are asked for"),
  corners: (rng) => [
    windowsCase(matrix(rng, 9, 2), 3, 2, "three rows are read, two are asked for"),
    windowsCase(matrix(rng, 7, 1), 2, 1, "one step ahead"),
    windowsCase(matrix(rng, 8, 3), 1, 4, "one row is read, four are asked for"),
    windowsCase(matrix(rng, 6, 2), 4, 2, "exactly one window"),
  ],
  read: fields("x", "y"),
};

const PARTS = ["train", "validation", "test"] as const;

interface Cut {
  readonly rows: number;
  readonly T: number;
  readonly horizon: number;
  readonly borders: [number, number];
}

const countOf = ({ rows, T, horizon }: Cut) => rows - T - horizon + 1;

/** The part that holds all rows that a window is asked for, if there is one. */
function partOf(i: number, { T, horizon, borders: [validation, test] }: Cut) {
  const ranges = [[0, validation], [validation, test], [test, Infinity]];
  const [first, last] = [i + T, i + T + horizon - 1];
  return PARTS[ranges.findIndex(([from, to]) => first >= from && last < to)];
}

function splitLaw(says: string, makeCut: (rng: Random) => Cut): Law {
  return {
    says,
    broken(call, rng) {
      const cut = makeCut(rng);
      const { T, horizon, borders } = cut;
      const yours = call(countOf(cut), T, horizon, [...borders]) as Record<string, number[]>;
      const missing = PARTS.find((part) => !Array.isArray(yours?.[part]));
      if (missing) return `${missing} is ${describe(yours?.[missing])}, but must be an array`;
      const setting =
        `T = ${T}, horizon ${horizon}, validation from row ${borders[0]}, test from ` +
        `row ${borders[1]}`;
      for (let i = 0; i < countOf(cut); i++) {
        const found = PARTS.filter((part) => yours[part].includes(i));
        const right = partOf(i, cut);
        if (found.length <= 1 && found[0] === right) continue;
        const asked = horizon === 1 ? `row ${i + T}` : `rows ${i + T} to ${i + T + horizon - 1}`;
        return `${setting}: window ${i} is asked for ${asked} and belongs to ${
          right ?? "no part"
        }; it is in ${found.join(" and ") || "none"}`;
      }
      for (const part of PARTS) {
        const right = [...Array(countOf(cut)).keys()].filter((i) => partOf(i, cut) === part);
        if (yours[part].length !== right.length || yours[part].some((i, k) => i !== right[k])) {
          return `${setting}: ${part} is ${yours[part].join(", ")}; in order it is ${
            right.join(", ") || "empty"
          }`;
        }
      }
      return null;
    },
  };
}

const cuts: readonly (readonly [string, (rng: Random) => Cut])[] = [
  [
    "a window is in the part that holds all that it is asked for",
    (rng) => ({ rows: 26, T: 3, horizon: 2, borders: [10 + rng.integer(3), 18] }),
  ],
  [
    "what a window is asked for never lies on both sides of a border",
    (rng) => ({ rows: 34, T: 2, horizon: 4, borders: [12 + rng.integer(3), 23] }),
  ],
  [
    "one step ahead every window has a part",
    (rng) => ({ rows: 20, T: 4, horizon: 1, borders: [9 + rng.integer(3), 15] }),
  ],
  [
    "windows of one row are split like any others",
    (rng) => ({ rows: 12, T: 1, horizon: 2, borders: [4 + rng.integer(2), 8] }),
  ],
  [
    "what a window reads may reach back over a border",
    (rng) => ({ rows: 24, T: 8, horizon: 2, borders: [12, 16 + rng.integer(2)] }),
  ],
];

const splitByTime: Exercise = {
  name: "splitByTime",
  file: "windows.ts",
  does: "keeps everything that is asked for on one side of a border",
  returns: "{ train, validation, test }: arrays of window numbers",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  probes: (rng) =>
    cuts.map(([, makeCut]) => {
      const cut = makeCut(rng);
      return { args: [countOf(cut), cut.T, cut.horizon, cut.borders], expected: {} };
    }),
  read: () => ({}),
  laws: cuts.map(([says, makeCut]) => splitLaw(says, makeCut)),
};

function standardisedCase(series: Matrix, train: number, about: string): Case {
  const { rows, cols, data } = series;
  const [mean, deviation, values] = [zeros(1, cols), zeros(1, cols), zeros(rows, cols)];
  for (let c = 0; c < cols; c++) {
    let sum = 0, squares = 0;
    for (let r = 0; r < train; r++) sum += data[r * cols + c] / train;
    for (let r = 0; r < train; r++) squares += (data[r * cols + c] - sum) ** 2 / train;
    mean.data[c] = sum;
    deviation.data[c] = squares === 0 ? 1 : Math.sqrt(squares);
    for (let r = 0; r < rows; r++) {
      values.data[r * cols + c] = (data[r * cols + c] - sum) / deviation.data[c];
    }
  }
  return { about, args: [series, train], expected: { mean, deviation, values } };
}

/** A series whose columns differ in size and place. */
function unequal(rng: Random, rows: number, cols: number): Matrix {
  const m = matrix(rng, rows, cols);
  return { ...m, data: m.data.map((x, k) => 3 + k % cols * 5 + x * (1 + k % cols)) };
}

function withRow(m: Matrix, row: number, value: number): Matrix {
  const from = row * m.cols;
  return { ...m, data: m.data.map((x, k) => k >= from && k < from + m.cols ? value : x) };
}

const standardised: Exercise = {
  name: "standardised",
  file: "windows.ts",
  does: "takes its units from the training part alone",
  returns: "{ values, mean, deviation }: matrices [n×I], [1×I] and [1×I]",
  sizes: [],
  make: (_, rng) => standardisedCase(unequal(rng, 8, 2), 5, "eight rows, five to learn from"),
  corners: (rng) => {
    const flat = unequal(rng, 7, 2);
    for (let r = 0; r < 5; r++) flat.data[2 * r + 1] = 4;
    return [
      standardisedCase(unequal(rng, 9, 3), 6, "nine rows, six to learn from"),
      standardisedCase(unequal(rng, 6, 1), 6, "all rows to learn from"),
      standardisedCase(withRow(unequal(rng, 8, 2), 6, 1e6), 5, "a huge row in the test part"),
      standardisedCase(flat, 5, "a column that does not vary in the training part"),
    ];
  },
  read: fields("values", "mean", "deviation"),
  laws: [{
    says: "what stands after the training rows changes neither mean nor deviation",
    broken(call, rng) {
      const series = unequal(rng, 8, 2);
      const poisoned = withRow(series, 6, NaN);
      const [before, after] = [series, poisoned].map((m) =>
        call(m, 5) as { mean: Matrix; deviation: Matrix }
      );
      for (const name of ["mean", "deviation"] as const) {
        const at = before[name].data.findIndex((x, c) => !Object.is(x, after[name].data[c]));
        if (at >= 0) return `with NaN in row 6 ${name}[0][${at}] is ${after[name].data[at]}`;
      }
      return null;
    },
  }],
};

/** In the order of the text. */
export const seriesExercises: readonly Exercise[] = [windowsExercise, splitByTime, standardised];
