/**
 * The checks of lesson q2/03.
 *
 * @module
 */

import { quantile } from "../../assets/statistics.ts";
import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import type { Case, Exercise, Lesson } from "../core/exercise.ts";
import { matrix, number, numbers } from "../q1/random_inputs.ts";

const normals = (rng: Random, n: number, width = 1) =>
  Float64Array.from({ length: n }, () => width * rng.normal());

function histogramCase(
  values: Float64Array,
  low: number,
  high: number,
  bins: number,
  about?: string,
): Case {
  const width = (high - low) / bins;
  const density = Array.from({ length: bins }, (_, k) => {
    const inside = [...values].filter((x) => {
      const at = (x - low) / width;
      return at >= k && (at < k + 1 || k === bins - 1 && x <= high);
    });
    return inside.length / (values.length * width);
  });
  return { about, args: [values, low, high, bins], expected: { density: numbers(density) } };
}

const histogram: Exercise = {
  name: "histogram",
  file: "density.ts",
  does: "is a density: its area is the share of numbers inside",
  returns: "an array with a number for each part",
  sizes: [],
  make: (_, rng) => histogramCase(normals(rng, 20), -2, 2, 8),
  corners: (rng) => [
    histogramCase(normals(rng, 30), -1.5, 2, 7),
    histogramCase(normals(rng, 12), -3, 3, 5),
    histogramCase(Float64Array.of(0, 1, 2, 3, 4), 0, 4, 4, "numbers on the edges"),
    histogramCase(Float64Array.of(-5, 0.5, 0.75, 9), 0, 1, 2, "numbers outside"),
    histogramCase(normals(rng, 6), -1, 1, 1, "one part"),
  ],
  read: (returned) => ({ density: numbers(returned) }),
};

function densityCase(values: Float64Array, at: Float64Array, h: number, about?: string): Case {
  const density = [...at].map((x) =>
    values.reduce((sum, v) => sum + Math.exp(-((x - v) ** 2) / (2 * h * h)), 0) /
    (values.length * Math.sqrt(2 * Math.PI * h * h))
  );
  return { about, args: [values, at, h], expected: { density: numbers(density) } };
}

const kernelDensity: Exercise = {
  name: "kernelDensity",
  file: "density.ts",
  does: "puts a small normal distribution on every number",
  returns: "an array with the density at each place",
  sizes: [],
  make: (_, rng) => densityCase(normals(rng, 9), normals(rng, 4), 0.5 + rng.uniform()),
  corners: (rng) => [
    densityCase(normals(rng, 9), normals(rng, 4), 0.3 + 0.2 * rng.uniform()),
    densityCase(normals(rng, 4), normals(rng, 6), 2.5, "a wide kernel, more places than values"),
    densityCase(normals(rng, 1), normals(rng, 3), 0.7, "one value"),
  ],
  laws: [{
    says: "the area under the density is 1",
    broken(call, rng) {
      const step = 0.05;
      const at = Array.from({ length: 400 }, (_, k) => step * (k - 200));
      const density = call(normals(rng, 7), at, 0.8) as number[];
      const area = density.reduce((sum, value) => sum + value * step, 0);
      return Math.abs(area - 1) < 1e-6 ? null : `it is ${Number(area.toPrecision(4))}`;
    },
  }],
  read: (returned) => ({ density: numbers(returned) }),
};

function bandwidthCase(values: Float64Array, quartiles: number[], about?: string): Case {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const s = Math.hypot(...values.map((x) => x - mean)) / Math.sqrt(n - 1);
  const width = Math.min(s, (quartiles[1] - quartiles[0]) / 1.34);
  return {
    about,
    args: [values, quartiles],
    expected: { h: number(0.9 * width / Math.pow(n, 1 / 5)) },
  };
}

const quartilesOf = (values: Float64Array) => [0.25, 0.75].map((q) => quantile([...values], q));

const silvermanBandwidth: Exercise = {
  name: "silvermanBandwidth",
  file: "density.ts",
  does: "follows the narrower of two measures of width, and the number of values",
  returns: "a number",
  sizes: [],
  make: (_, rng) => {
    const values = normals(rng, 10);
    return bandwidthCase(values, quartilesOf(values));
  },
  corners: (rng) => {
    const [few, many, tails] = [normals(rng, 6), normals(rng, 60, 0.1), normals(rng, 20, 0.3)];
    tails[3] = 9;
    tails[7] = -8;
    const shifted = few.map((x) => x + 5);
    return [
      bandwidthCase(few, [-3, 3], "the deviation is the narrower"),
      bandwidthCase(many, quartilesOf(many), "sixty values"),
      bandwidthCase(
        tails,
        quartilesOf(tails),
        "two values far out: the quartiles are the narrower",
      ),
      bandwidthCase(shifted, [2, 8], "values around 5"),
    ];
  },
  read: (returned) => ({ h: number(returned) }),
};

function gatesCase(rng: Random, H: number, n: number, gates: number, about?: string): Case {
  const weights = matrix(rng, gates * H, n);
  const blocks = Array.from({ length: gates }, (_, k): Matrix => {
    const block = zeros(H, n);
    block.data.forEach((_, i) => block.data[i] = weights.data[k * H * n + i]);
    return block;
  });
  return { about, args: [weights, gates], expected: { blocks } };
}

const gatesExercise: Exercise = {
  name: "gatesOf",
  file: "gates.ts",
  does: "cuts a matrix into its gates",
  returns: "an array of matrices [H×n]",
  sizes: [],
  make: (_, rng) => gatesCase(rng, 2, 3, 4),
  corners: (rng) => [
    gatesCase(rng, 3, 2, 4, "four gates"),
    gatesCase(rng, 2, 5, 3, "three gates"),
    gatesCase(rng, 4, 4, 1, "one gate"),
    gatesCase(rng, 3, 1, 3, "one column"),
  ],
  read: (returned) => {
    if (!Array.isArray(returned)) throw new TypeError("not an array");
    return { blocks: returned as Matrix[] };
  },
};

function distanceCase(a: Float64Array, b: Float64Array, about?: string): Case {
  const ranked = (values: Float64Array) => [...values].sort((x, y) => x - y);
  const [x, y] = [ranked(a), ranked(b)];
  const distance = x.reduce((sum, value, i) => sum + Math.abs(value - y[i]), 0) / x.length;
  return { about, args: [a, b], expected: { distance: number(distance) } };
}

const wasserstein: Exercise = {
  name: "wasserstein",
  file: "gates.ts",
  does: "moves the smallest to the smallest",
  returns: "a number",
  sizes: [],
  make: (_, rng) => distanceCase(normals(rng, 8), normals(rng, 8)),
  corners: (rng) => {
    const values = normals(rng, 12);
    return [
      distanceCase(normals(rng, 15), normals(rng, 15, 2)),
      distanceCase(values, values.toReversed(), "the same numbers in another order"),
      distanceCase(values, values.map((x) => x + 3), "all moved by 3"),
      distanceCase(
        Float64Array.of(10, 9, 2),
        Float64Array.of(1, 30, 4),
        "numbers of several digits",
      ),
      distanceCase(normals(rng, 1), normals(rng, 1), "one number each"),
    ];
  },
  read: (returned) => ({ distance: number(returned) }),
};

function driftCase(start: Matrix, now: Matrix, about?: string): Case {
  const length = (values: Float64Array) => Math.hypot(...values);
  const drift = length(now.data.map((x, i) => x - start.data[i])) / length(start.data);
  return { about, args: [start, now], expected: { drift: number(drift) } };
}

const relativeDrift: Exercise = {
  name: "relativeDrift",
  file: "gates.ts",
  does: "compares the way gone with the length at the start",
  returns: "a number",
  sizes: [],
  make: (_, rng) => driftCase(matrix(rng, 3, 4), matrix(rng, 3, 4)),
  corners: (rng) => {
    const start = matrix(rng, 2, 5);
    return [
      driftCase(start, matrix(rng, 2, 5)),
      driftCase(start, start, "nothing has moved"),
      driftCase(start, { ...start, data: start.data.map((x) => -x) }, "every sign has changed"),
      driftCase(matrix(rng, 1, 1), matrix(rng, 1, 1), "one weight"),
    ];
  },
  read: (returned) => ({ drift: number(returned) }),
};

/** Lesson q2/03 as the checks know it. */
export const weightsOverEpochs: Lesson = {
  id: "q2/03",
  slug: "03-weights-over-epochs",
  title: "Weights over epochs",
  exercises: [
    histogram,
    kernelDensity,
    silvermanBandwidth,
    gatesExercise,
    wasserstein,
    relativeDrift,
  ],
};
