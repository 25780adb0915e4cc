/**
 * The checks of lesson q2/05 about forecasts without a network, and what a forecast is worth.
 *
 * @module
 */

import { type Matrix, zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { number, numbers, sequence } from "../../q1/random_inputs.ts";

function persistenceCase(x: Matrix[], horizon: number, about: string): Case {
  const said = zeros(x.length, horizon);
  x.forEach(({ rows, cols, data }, i) => {
    for (let h = 0; h < horizon; h++) said.data[i * horizon + h] = data[rows * cols - cols];
  });
  return { about, args: [x, horizon], expected: { said } };
}

const persistence: Exercise = {
  name: "persistence",
  file: "baselines.ts",
  does: "says that nothing changes",
  returns: "a matrix [count×horizon]",
  sizes: [],
  make: (_, rng) => persistenceCase(sequence(rng, 3, 4, 2), 3, "three windows"),
  corners: (rng) => [
    persistenceCase(sequence(rng, 3, 4, 2), 3, "three windows of four rows, three steps ahead"),
    persistenceCase(sequence(rng, 2, 3, 3), 1, "one step ahead"),
    persistenceCase(sequence(rng, 4, 1, 1), 2, "windows of one row"),
  ],
  read: (returned) => ({ said: returned as Matrix }),
};

const normals = (rng: Random, n: number) => Array.from({ length: n }, () => rng.normal());

interface Seasonal {
  readonly values: number[];
  readonly seasons: number[];
  readonly train: number;
  readonly around: number;
  readonly year: number;
}

function seasonalCase({ values, seasons, train, around, year }: Seasonal, about: string): Case {
  const means = Array.from({ length: year }, (_, season) => {
    const near = values.slice(0, train).filter((_, t) =>
      [-year, 0, year].some((turn) => Math.abs(seasons[t] - season + turn) <= around)
    );
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
  return {
    about,
    args: [values, seasons, train, around, year],
    expected: { means: numbers(means) },
  };
}

/** A little more than two years of six seasons, from somewhere in the first. */
function years(rng: Random, train: number, around: number): Seasonal {
  const first = 1 + rng.integer(4);
  const seasons = Array.from({ length: 17 }, (_, t) => (first + t) % 6);
  const values = seasons.map((season) => 10 * season + rng.normal());
  return { values, seasons, train, around, year: 6 };
}

const seasonalMeans: Exercise = {
  name: "seasonalMeans",
  file: "baselines.ts",
  does: "finds what is usual for each season, from the training part alone",
  returns: "an array with a mean for each season of the year",
  sizes: [],
  make: (_, rng) => seasonalCase(years(rng, 14, 1), "neighbouring seasons count"),
  corners: (rng) => {
    const poisoned = years(rng, 13, 0);
    poisoned.values.fill(1e6, 13);
    return [
      seasonalCase(years(rng, 14, 1), "neighbouring seasons count, also over the turn of the year"),
      seasonalCase(years(rng, 15, 0), "only the season itself counts"),
      seasonalCase(years(rng, 12, 2), "two seasons to both sides"),
      seasonalCase(years(rng, 17, 1), "everything is learned from"),
      seasonalCase(poisoned, "huge values in the test part"),
    ];
  },
  read: (returned) => ({ means: numbers(returned) }),
  laws: [{
    says: "what stands after the training part changes nothing",
    broken(call, rng) {
      const { values, seasons, train, around, year } = years(rng, 14, 1);
      const poisoned = values.with(15, NaN);
      const means = call(poisoned, seasons, train, around, year) as number[];
      const at = means.findIndex((value) => !Number.isFinite(value));
      return at < 0
        ? null
        : `with NaN at moment 15 of 14 to learn from, season ${at} is ${means[at]}`;
    },
  }],
};

function dampingCase(anomalies: number[], train: number, horizon: number, about: string): Case {
  const left = Array.from({ length: horizon }, (_, k) => {
    let products = 0, squares = 0;
    for (let t = 0; t + k + 1 < train; t++) {
      products += anomalies[t] * anomalies[t + k + 1];
      squares += anomalies[t] * anomalies[t];
    }
    return products / squares;
  });
  return { about, args: [anomalies, train, horizon], expected: { phi: numbers(left) } };
}

/** Numbers that remember the one before, around a mean that is not zero. */
function remembering(rng: Random, n: number): number[] {
  let last = 0;
  return normals(rng, n).map((noise) => 0.4 + (last = 0.7 * last + noise));
}

const dampingsExercise: Exercise = {
  name: "dampings",
  file: "baselines.ts",
  does: "measures how much of a deviation is left, from the training part alone",
  returns: "an array of `horizon` numbers",
  sizes: [],
  make: (_, rng) => dampingCase(remembering(rng, 12), 9, 3, "nine of twelve are learned from"),
  corners: (rng) => [
    dampingCase(remembering(rng, 14), 9, 3, "nine of fourteen are learned from"),
    dampingCase(remembering(rng, 10), 10, 4, "everything is learned from"),
    dampingCase(remembering(rng, 8).fill(1e3, 6), 6, 2, "huge values in the test part"),
    dampingCase(remembering(rng, 6), 5, 1, "one step"),
  ],
  read: (returned) => ({ phi: numbers(returned) }),
  laws: [{
    says: "what stands after the training part changes nothing",
    broken(call, rng) {
      const left = call(remembering(rng, 12).with(9, NaN), 9, 3) as number[];
      const at = left.findIndex((value) => !Number.isFinite(value));
      return at < 0 ? null : `with NaN right after the training part φ_${at + 1} is ${left[at]}`;
    },
  }],
};

function returnsCase(prices: number[], about: string): Case {
  const returns = prices.slice(1).map((price, t) => Math.log(price) - Math.log(prices[t]));
  return { about, args: [prices], expected: { returns: numbers(returns) } };
}

const pricesOf = (rng: Random, n: number) => normals(rng, n).map((x) => 40 * Math.exp(x));

const logReturns: Exercise = {
  name: "logReturns",
  file: "prices.ts",
  does: "turns prices into growth",
  returns: "an array with one number fewer than there are prices",
  sizes: [],
  make: (_, rng) => returnsCase(pricesOf(rng, 5), "five prices"),
  corners: (rng) => [
    returnsCase(pricesOf(rng, 6), "six prices"),
    returnsCase([100, 50, 100], "halved and doubled"),
    returnsCase(pricesOf(rng, 2), "two prices"),
  ],
  read: (returned) => ({ returns: numbers(returned) }),
};

function skillCase(said: number[], truth: number[], baseline: number[], about: string): Case {
  const squares = (forecast: number[]) =>
    forecast.map((value, i) => (value - truth[i]) ** 2).reduce((a, b) => a + b, 0);
  const skill = (squares(baseline) - squares(said)) / squares(baseline);
  return { about, args: [said, truth, baseline], expected: { skill: number(skill) } };
}

const skill: Exercise = {
  name: "skill",
  file: "baselines.ts",
  does: "compares a forecast with a baseline",
  returns: "a number",
  sizes: [],
  make: (_, rng) => skillCase(normals(rng, 5), normals(rng, 5), normals(rng, 5), "random"),
  corners: (rng) => {
    const truth = normals(rng, 6).map((x) => 20 + x);
    const near = truth.map((x, i) => x + [0.1, -0.2, 0.3][i % 3]);
    const far = truth.map((x, i) => x + [1, 0.5, -2][i % 3]);
    return [
      skillCase(near, truth, far, "better than the baseline"),
      skillCase(far, truth, near, "worse than the baseline"),
      skillCase(far, truth, far, "as good as the baseline"),
      skillCase(truth, truth, far, "perfect"),
      skillCase(normals(rng, 1), normals(rng, 1), normals(rng, 1), "one forecast"),
    ];
  },
  read: (returned) => ({ skill: number(returned) }),
};

/** In the order of the text. */
export const forecastExercises: readonly Exercise[] = [
  persistence,
  seasonalMeans,
  dampingsExercise,
  skill,
  logReturns,
];
