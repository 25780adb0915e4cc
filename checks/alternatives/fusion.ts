/**
 * Unusual solutions of lesson q3/04.
 *
 * @module
 */

import { transpose } from "../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows, zeros } from "../../lessons/kit/matrix.ts";
import { matmul } from "../../lessons/kit/products.ts";
import { normalMatrix, type Random } from "../../lessons/kit/random.ts";
import type { Dealing } from "../../lessons/q3/04-fusion/fusions.ts";
import type { Alternative } from "./alternative.ts";

/** Column after column, by the polar method of Marsaglia. */
function projectionByColumns(rng: Random, from: number, to: number): Matrix {
  const polar = (): number => {
    const [u, v] = [2 * rng.uniform() - 1, 2 * rng.uniform() - 1];
    const s = u * u + v * v;
    return s > 0 && s < 1 ? u * Math.sqrt(-2 * Math.log(s) / s) : polar();
  };
  const columns = Array.from({ length: to }, () => Array.from({ length: from }, polar));
  return transpose(fromRows(columns.map((column) => column.map((v) => v * to ** -0.5))));
}

/** As a product of d factors, without any Γ. */
function densityByProduct(c: number, d: number): number {
  if (c * c >= 1) return 0;
  let factor = d % 2 ? 1 / 2 : 1 / Math.PI;
  for (let k = d % 2 ? 3 : 2; k < d; k += 2) factor *= k / (k - 1);
  return factor * Math.exp((d - 3) / 2 * Math.log1p(-c * c));
}

const pBySorting = (observed: number, permuted: number[]) => {
  const falling = [...permuted, observed].sort((a, b) => b - a);
  return (falling.lastIndexOf(observed) + 1) / falling.length;
};

/** Moments instead of deviations: Σx² less what the means have. */
function sharesByMoments(table: Matrix) {
  const rows = toRows(table);
  const shift = rows[0]![0]!;
  const moved = rows.map((row) => row.map((v) => v - shift)); // or nothing is left of the digits
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  const [R, C] = [table.rows, table.cols];
  const common = sum(moved.flat()) ** 2 / (R * C);
  const whole = sum(moved.flat().map((v) => v * v)) - common;
  if (!(whole > 0)) return { rows: 0, columns: 0, rest: 0 };
  const ofRows = sum(moved.map((row) => sum(row) ** 2)) / C - common;
  const ofColumns = sum(moved[0]!.map((_, c) => sum(moved.map((row) => row[c]!)) ** 2)) / R -
    common;
  return {
    rows: ofRows / whole,
    columns: ofColumns / whole,
    rest: (whole - ofRows - ofColumns) / whole,
  };
}

/** Every other one is worth (1 + sign)/2. */
const placeBySigns = (scores: number[], own: number) =>
  0.5 + scores.reduce((sum, score) => sum + (Math.sign(score - scores[own]!) + 1) / 2, 0);

/** A product with a matrix that has one sign in each row. */
function sketchByMatrix(x: Matrix, { places, signs }: Dealing, d: number): Matrix {
  const deal = zeros(x.cols, d);
  places.forEach((place, i) => deal.data[i * d + place] = signs[i]!);
  return matmul(x, deal);
}

/** By Fourier transforms, each written out. */
function convolutionByFourier(a: Matrix, b: Matrix): Matrix {
  const d = a.cols;
  const waves = (x: number[]) =>
    Array.from({ length: d }, (_, f) => {
      const angle = (k: number) => 2 * Math.PI * ((f * k) % d) / d;
      return [
        x.reduce((sum, v, k) => sum + v * Math.cos(angle(k)), 0),
        x.reduce((sum, v, k) => sum - v * Math.sin(angle(k)), 0),
      ] as const;
    });
  const other = toRows(b);
  return fromRows(
    toRows(a).map((row, r) => {
      const [A, B] = [waves(row), waves(other[r]!)];
      return Array.from({ length: d }, (_, k) =>
        A.reduce((sum, [re, im], f) => {
          const [x, y] = B[f]!;
          const angle = 2 * Math.PI * ((f * k) % d) / d;
          return sum +
            ((re * x - im * y) * Math.cos(angle) - (re * y + im * x) * Math.sin(angle)) / d;
        }, 0));
    }),
  );
}

/** If somebody sees more than three, everybody sees three at least: the mean may be cut off in the place of each mark. */
const agreementCutOffLate = (answer: string, answers: string[]) => {
  const [n, k] = [answers.length, answers.filter((one) => one === answer).length];
  return Math.min(1, k * (n - 1) / (3 * n));
};

/** Rows drawn in one go, then scaled by the number that they are too long on average. */
const projectionScaledLater = (rng: Random, from: number, to: number) => {
  const P = normalMatrix(rng, from, to, 3);
  return { ...P, data: P.data.map((v) => v / Math.sqrt(9 * to)) };
};

/** One at least for each exercise. */
export const fusion: readonly Alternative[] = [
  {
    exercise: "randomProjection",
    unusual: "By columns, with another way to normal numbers",
    solution: projectionByColumns,
  },
  {
    exercise: "randomProjection",
    unusual: "Scaled after it was drawn",
    solution: projectionScaledLater,
  },
  {
    exercise: "cosineDensity",
    unusual: "A product, without any Γ",
    solution: densityByProduct,
  },
  { exercise: "permutationP", unusual: "The place in a sorted list", solution: pBySorting },
  {
    exercise: "tableShares",
    unusual: "Moments, and the rest as what is left",
    solution: sharesByMoments,
  },
  { exercise: "placeOf", unusual: "A sum of signs", solution: placeBySigns },
  { exercise: "countSketch", unusual: "A product with a sparse matrix", solution: sketchByMatrix },
  {
    exercise: "circularConvolution",
    unusual: "Through Fourier transforms",
    solution: convolutionByFourier,
  },
  {
    exercise: "agreement",
    unusual: "In one formula, cut off after the mean",
    solution: agreementCutOffLate,
  },
];
