/**
 * The check of lesson q3/04 about random projections: what they are like, since every student's numbers are others.
 *
 * @module
 */

import { zeros } from "../../../lessons/kit/matrix.ts";
import type { Matrix } from "../../../lessons/kit/matrix.ts";
import { matmul } from "../../../lessons/kit/products.ts";
import { normalMatrix, random } from "../../../lessons/kit/random.ts";
import type { Exercise, Law } from "../../core/exercise.ts";
import { shapeProblem } from "../../core/shape_problem.ts";

const FROM = 60, TO = 240;

/** A law about one projection. */
function about(says: string, seen: (P: Matrix) => string | null, [from, to] = [FROM, TO]): Law {
  return {
    says,
    broken(call, rng) {
      const P = call(random(rng.integer(1000)), from, to) as Matrix;
      const problem = shapeProblem({ P }, { P: zeros(from, to) });
      return problem ? `the result: ${problem}` : seen(P);
    },
  };
}

const mean = (values: ArrayLike<number>, of = (v: number) => v) =>
  Array.from(values, of).reduce((sum, v) => sum + v, 0) / values.length;

/** Lengths before and after, for a tall matrix and a wide one. */
const keepsLengths = (from: number, to: number): Law =>
  about(`squared lengths are kept on average, from ${from} numbers to ${to}`, (P) => {
    const x = normalMatrix(random(7), 40, from, 1);
    const y = matmul(x, P);
    const square = (m: Matrix) => m.data.reduce((sum, v) => sum + v * v, 0);
    const ratio = square(y) / square(x);
    return Math.abs(ratio - 1) < 0.12
      ? null
      : `|x·P|² is ${ratio.toPrecision(3)} times |x|², over 40 vectors`;
  }, [from, to]);

/** Random projections. */
export const randomProjectionExercise: Exercise = {
  name: "randomProjection",
  file: "projection.ts",
  does: "draws a matrix that keeps lengths on average",
  returns: "a matrix [from×to]",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  probes: (rng) =>
    [[3, 5], [5, 3], [4, 4], [1, 6]].map(([from, to]) => ({
      args: [rng.integer(1000), from, to],
      bind: ([seed, ...rest]) => [random(seed as number), ...rest],
      expected: {},
    })),
  read: () => ({}),
  laws: [
    about(
      "the matrix has a row for each number that goes in, and a column for each that comes out",
      () => null,
      [
        4,
        7,
      ],
    ),
    {
      says:
        "the generator decides: the same seed gives the same matrix, and another seed another one",
      broken(call) {
        const [a, b, c] = [1, 1, 2].map((seed) => call(random(seed), 3, 4) as Matrix);
        const problem = shapeProblem({ P: a }, { P: zeros(3, 4) });
        if (problem) return `the result: ${problem}`;
        if (!a.data.every((v, k) => v === b.data[k])) return "two calls with one seed differ";
        return a.data.every((v, k) => v === c.data[k]) ? "two seeds give one matrix" : null;
      },
    },
    about("every entry is drawn for itself", ({ data }) => {
      const different = new Set(data).size;
      return different > 0.99 * data.length
        ? null
        : `${data.length} entries have ${different} values`;
    }),
    keepsLengths(60, 240),
    keepsLengths(240, 60),
    about("its entries are around zero", ({ data }) => {
      const size = Math.sqrt(mean(data, (v) => v * v));
      return Math.abs(mean(data)) < 0.05 * size
        ? null
        : `their mean is ${mean(data).toPrecision(2)}, their size ${size.toPrecision(2)}`;
    }),
    about(
      "its entries are normal: of their fourth powers the mean is three times the square of that of their squares",
      ({ data }) => {
        const kurtosis = mean(data, (v) => v ** 4) / mean(data, (v) => v * v) ** 2;
        return Math.abs(kurtosis - 3) < 0.35
          ? null
          : `it is ${kurtosis.toFixed(2)} times; uniform numbers have 1.8, signs 1`;
      },
    ),
    about("two vectors at right angles stay nearly so", (P) => {
      const y = matmul({
        rows: 2,
        cols: FROM,
        data: Float64Array.from({ length: 2 * FROM }, (_, k) => k === 0 || k === FROM + 1 ? 1 : 0),
      }, P);
      const [a, b] = [y.data.subarray(0, TO), y.data.subarray(TO)];
      const inner = (u: Float64Array, v: Float64Array) => u.reduce((s, x, k) => s + x * v[k], 0);
      const cosine = inner(a, b) / Math.sqrt(inner(a, a) * inner(b, b));
      return Math.abs(cosine) < 0.35 ? null : `their cosine is ${cosine.toFixed(2)}`;
    }),
  ],
};
