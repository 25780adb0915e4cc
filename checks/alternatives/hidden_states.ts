/**
 * Unusual solutions of lesson q3/03.
 *
 * @module
 */

import { norm, sub, transpose } from "../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows } from "../../lessons/kit/matrix.ts";
import { matmul } from "../../lessons/kit/products.ts";
import type { Decomposition } from "../../lessons/q3/03-hidden-states-in-motion/components.ts";
import type { Alternative } from "./alternative.ts";

/** Decomposes the scatter matrix, whose singular values are the squares of those of the states. */
function componentsByScatter(states: Matrix, K: number, svd: (a: Matrix) => Decomposition) {
  const rows = toRows(states);
  const mean = rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
  const centred = fromRows(rows.map((row) => row.map((v, j) => v - mean[j]!)));
  const { s, V } = svd(matmul(transpose(centred), centred));
  const axes = toRows(transpose(V)).slice(0, K).map((axis) => {
    const top = axis.reduce((at, v, j) => Math.abs(v) > Math.abs(axis[at]!) ? j : at, 0);
    return axis.map((v) => axis[top]! < 0 ? 0 - v : v);
  });
  const whole = s.reduce((sum, v) => sum + v, 0) || 1;
  return {
    mean: fromRows([mean]),
    axes: fromRows(axes),
    scores: matmul(centred, transpose(fromRows(axes))),
    explained: s.slice(0, K).map((v) => v / whole),
  };
}

function straightnessByNorms(path: Matrix): number {
  const points = toRows(path).map((row) => fromRows([row]));
  const way = points.slice(1).reduce((sum, point, t) => sum + norm(sub(point, points[t]!)), 0);
  return way === 0 ? 1 : norm(sub(points.at(-1)!, points[0]!)) / way;
}

/** By the law of cosines, from three distances. */
function anglesByTriangles(path: Matrix): number[] {
  const rows = toRows(path);
  const apart = (a: number[], b: number[]) => Math.hypot(...a.map((v, k) => v - b[k]!));
  return rows.slice(2).map((last, t) => {
    const [first, middle] = [rows[t]!, rows[t + 1]!];
    const [a, b] = [apart(first, middle), apart(middle, last)];
    if (a === 0 || b === 0) return 0;
    // Of unit steps the chord is 2·sin of half the angle between them: no cosine that could be too large.
    const u = middle.map((v, k) => (v - first[k]!) / a),
      v = last.map((x, k) => (x - middle[k]!) / b);
    const [chord, other] = [apart(u, v), apart(u, v.map((x) => -x))];
    return Math.atan2(chord, other) * 360 / Math.PI;
  });
}

function similarityPairByPair(a: Matrix, b: Matrix): Matrix {
  const cosine = (x: number[], y: number[]) => {
    const [p, q] = [Math.hypot(...x), Math.hypot(...y)];
    return p && q ? x.reduce((sum, v, k) => sum + v / p * (y[k]! / q), 0) : 0;
  };
  return fromRows(toRows(a).map((x) => toRows(b).map((y) => cosine(x, y))));
}

/** How much better a number is guessed by its group's mean than by the mean of all. */
function explainedByGuessing(values: readonly number[], groups: readonly (string | number)[]) {
  const middle = (some: number[]) => some.reduce((sum, v) => sum + v, 0) / some.length;
  const own = (group: string | number) => [...values].filter((_, i) => groups[i] === group);
  const wrong = (guess: (i: number) => number) =>
    [...values].reduce((sum, v, i) => sum + (v - guess(i)) ** 2, 0);
  const all = middle([...values]);
  const without = wrong(() => all);
  return without === 0 ? 0 : (without - wrong((i) => middle(own(groups[i]!)))) / without;
}

/** Bisects the logarithm of σ instead of β. */
function neighboursBySigma(squares: ArrayLike<number>, perplexity: number): number[] {
  const d = Array.from(squares);
  const least = d.reduce((a, b) => Math.min(a, b));
  const at = (logSigma: number) => {
    const raw = d.map((v) => Math.exp((least - v) / 2 * Math.exp(-2 * logSigma)));
    const sum = raw.reduce((a, b) => a + b, 0);
    return raw.map((v) => v / sum);
  };
  const effective = (p: number[]) =>
    p.reduce((product, q) => q > 0 ? product * q ** -q : product, 1);
  let [narrow, wide] = [-40, 40];
  for (let k = 0; k < 80; k++) {
    const middle = (narrow + wide) / 2;
    if (effective(at(middle)) < perplexity) narrow = middle;
    else wide = middle;
  }
  return at((narrow + wide) / 2);
}

/** As the paper splits it: attraction less repulsion, pair by pair with both points at once. */
function gradientByForces(P: Matrix, Y: Matrix): Matrix {
  const points = toRows(Y);
  const w = (i: number, j: number) =>
    1 / (1 + points[i]!.reduce((sum, v, k) => sum + (v - points[j]![k]!) ** 2, 0));
  let Z = 0;
  for (let i = 0; i < Y.rows; i++) for (let j = 0; j < i; j++) Z += 2 * w(i, j);
  const force = points.map((point) => point.map(() => 0));
  for (let i = 0; i < Y.rows; i++) {
    for (let j = 0; j < i; j++) {
      const near = w(i, j);
      const attraction = P.data[i * Y.rows + j]! * near;
      const repulsion = near * near / Z;
      points[i]!.forEach((v, k) => {
        const pull = 4 * (attraction - repulsion) * (v - points[j]![k]!);
        force[i]![k]! += pull;
        force[j]![k]! -= pull;
      });
    }
  }
  return fromRows(force);
}

/** Every one is right. */
export const hiddenStates: readonly Alternative[] = [
  {
    exercise: "principalComponents",
    unusual: "It decomposes the scatter matrix.",
    solution: componentsByScatter,
  },
  { exercise: "straightness", unusual: "It uses the kit's norm.", solution: straightnessByNorms },
  { exercise: "turningAngles", unusual: "It uses chords.", solution: anglesByTriangles },
  {
    exercise: "similarityMatrix",
    unusual: "It takes one cosine after the other.",
    solution: similarityPairByPair,
  },
  {
    exercise: "explainedBy",
    unusual: "It compares two ways of guessing.",
    solution: explainedByGuessing,
  },
  {
    exercise: "neighbourProbabilities",
    unusual: "It bisects the logarithm of σ.",
    solution: neighboursBySigma,
  },
  { exercise: "tsneGradient", unusual: "It adds up forces.", solution: gradientByForces },
];
