/**
 * The checks of lesson q3/03 about t-SNE.
 *
 * @module
 */

import { scale } from "../../../lessons/kit/elementwise.ts";
import { type Matrix, zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise, Law } from "../../core/exercise.ts";
import { describe } from "../../core/shape_problem.ts";
import { matrix } from "../../q1/random_inputs.ts";

/** Squared distances to some others. */
const squaresOf = (rng: Random, n: number, size = 1) =>
  Array.from({ length: n }, () => size * (0.2 + rng.normal() ** 2));

/** What is wrong with some probabilities, or `null`. */
function notProbabilities(p: unknown, n: number): string | null {
  if (!Array.isArray(p)) return `${describe(p)}, where an array of ${n} numbers must come back`;
  if (p.length !== n) return `${p.length} numbers for ${n} neighbours`;
  const bad = p.findIndex((q) => !(q >= 0 && q <= 1));
  if (bad >= 0) return `p[${bad}] is ${p[bad]}`;
  const sum = p.reduce((a, b) => a + b, 0);
  return Math.abs(sum - 1) < 1e-9 ? null : `they add up to ${sum}`;
}

const perplexityOf = (p: readonly number[]) =>
  Math.exp(-p.reduce((sum, q) => sum + (q > 0 ? q * Math.log(q) : 0), 0));

interface Asked {
  readonly about: string;
  readonly squares: (rng: Random) => number[];
  readonly perplexity: number;
}

const asked: readonly Asked[] = [
  { about: "5 of 20 neighbours", squares: (rng) => squaresOf(rng, 20), perplexity: 5 },
  { about: "2.5 of 6", squares: (rng) => squaresOf(rng, 6), perplexity: 2.5 },
  { about: "nearly all of 10", squares: (rng) => squaresOf(rng, 10), perplexity: 9.5 },
  { about: "hardly more than one of 8", squares: (rng) => squaresOf(rng, 8), perplexity: 1.05 },
  { about: "distances in the thousands", squares: (rng) => squaresOf(rng, 12, 4e6), perplexity: 4 },
  { about: "tiny distances", squares: (rng) => squaresOf(rng, 12, 1e-8), perplexity: 4 },
  {
    about: "all far away, and nearly equally far",
    squares: (rng) => squaresOf(rng, 9).map((d) => 5000 + d),
    perplexity: 3,
  },
  {
    about: "three that lie on the point itself",
    squares: (rng) => [0, ...squaresOf(rng, 7), 0, 0],
    perplexity: 5,
  },
];

const perplexityLaws: readonly Law[] = asked.map(({ about, squares, perplexity }) => ({
  says: `the perplexity is what was asked for: ${about}`,
  broken(call, rng) {
    const d = squares(rng);
    const p = call([...d], perplexity);
    const wrong = notProbabilities(p, d.length);
    if (wrong) return wrong;
    const found = perplexityOf(p as number[]);
    return Math.abs(found - perplexity) < 1e-4
      ? null
      : `asked for ${perplexity}, found ${Number(found.toPrecision(6))}`;
  },
}));

const neighbourProbabilitiesExercise: Exercise = {
  name: "neighbourProbabilities",
  file: "neighbours.ts",
  does: "finds the width at which a point has as many neighbours as asked",
  returns: "an array with a probability for each of the others",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  read: () => ({}),
  probes: (rng) =>
    asked.map(({ squares, perplexity }) => ({ args: [squares(rng), perplexity], expected: {} })),
  laws: [
    ...perplexityLaws,
    {
      says: "ln p falls with the squared distance, by the same β for all",
      broken(call, rng) {
        const d = squaresOf(rng, 7);
        const p = call([...d], 4) as number[];
        const wrong = notProbabilities(p, 7);
        if (wrong) return wrong;
        const order = d.map((_, k) => k).sort((a, b) => d[a] - d[b]);
        const [a, z] = [order[0], order[6]];
        const beta = Math.log(p[a] / p[z]) / (d[z] - d[a]);
        const off = order.find((k) =>
          !(Math.abs(Math.log(p[a] / p[k]) - beta * (d[k] - d[a])) < 1e-6)
        );
        if (!(beta > 0)) return `the nearest has p = ${p[a]}, the farthest ${p[z]}`;
        return off === undefined
          ? null
          : `from the nearest to the farthest β is ${beta.toFixed(4)}, to number ${off} it is not`;
      },
    },
    {
      says: "equally far neighbours are equally likely",
      broken(call) {
        const p = call([2, 2, 2, 2], 3);
        return notProbabilities(p, 4) ??
          ((p as number[]).every((q) => Math.abs(q - 0.25) < 1e-9)
            ? null
            : `yours: ${(p as number[]).join(", ")}`);
      },
    },
  ],
};

/** Probabilities of pairs, symmetric, that add up to 1. */
function pairs(rng: Random, n: number): Matrix {
  const P = zeros(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) P.data[i * n + j] = P.data[j * n + i] = rng.uniform() ** 2;
  }
  return scale(P, 1 / P.data.reduce((a, b) => a + b, 0));
}

const apartSquared = (Y: Matrix, i: number, j: number) => {
  let sum = 0;
  for (let k = 0; k < Y.cols; k++) sum += (Y.data[i * Y.cols + k] - Y.data[j * Y.cols + k]) ** 2;
  return sum;
};

/** KL(P‖Q), less what does not depend on Y: −Σ p ln q. */
function loss(P: Matrix, Y: Matrix): number {
  const n = Y.rows;
  let weights = 0, cross = 0, mass = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const w = 1 / (1 + apartSquared(Y, i, j));
      weights += w;
      cross -= P.data[i * n + j] * Math.log(w);
      mass += P.data[i * n + j];
    }
  }
  return cross + mass * Math.log(weights);
}

/** The derivative of {@linkcode loss}: through the weights, and through their sum. */
function slope(P: Matrix, Y: Matrix): Matrix {
  const [n, K] = [Y.rows, Y.cols];
  let weights = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (i !== j) weights += 1 / (1 + apartSquared(Y, i, j));
  }
  const dY = zeros(n, K);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const w = 1 / (1 + apartSquared(Y, i, j));
      const both = P.data[i * n + j] + P.data[j * n + i];
      for (let k = 0; k < K; k++) {
        const apart = Y.data[i * K + k] - Y.data[j * K + k];
        dY.data[i * K + k] += 2 * apart * (both * w - 2 * w * w / weights);
      }
    }
  }
  return dY;
}

function gradientCase(P: Matrix, Y: Matrix, about?: string): Case {
  return {
    about,
    args: [P, Y],
    expected: { dY: slope(P, Y) },
    numerical: () => ({
      dY: {
        ...Y,
        data: Y.data.map((_, i) => {
          const at = (step: number) =>
            loss(P, { ...Y, data: Y.data.map((v, j) => i === j ? v + step : v) });
          return (at(1e-5) - at(-1e-5)) / 2e-5;
        }),
      },
    }),
  };
}

const tsneGradientExercise: Exercise = {
  name: "tsneGradient",
  file: "neighbours.ts",
  does: "says which way each point would have to move",
  returns: "a matrix in the shape of Y",
  gradientOf: "the divergence of P from Q",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    gradientCase(pairs(rng, 4), matrix(rng, 4, 2), "four points"),
    gradientCase(pairs(rng, 7), matrix(rng, 7, 2), "seven points"),
    gradientCase(pairs(rng, 5), scale(matrix(rng, 5, 2), 8), "points far apart"),
    gradientCase(pairs(rng, 5), scale(matrix(rng, 5, 2), 1e-2), "points close together"),
    gradientCase(pairs(rng, 4), matrix(rng, 4, 3), "three dimensions"),
    gradientCase(pairs(rng, 6), matrix(rng, 6, 1), "one dimension"),
  ],
  read: (returned) => ({ dY: returned as Matrix }),
};

/** In the order of the text. */
export const neighbourExercises: readonly Exercise[] = [
  neighbourProbabilitiesExercise,
  tsneGradientExercise,
];
