/**
 * What the functions that read a network's answers must do.
 *
 * @module
 */

import { type Matrix, zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { matrix } from "../../q1/random_inputs.ts";
import { row } from "./pictures.ts";

type Shape = [channels: number, height: number, width: number];

const maps = (rng: Random, [C, H, W]: Shape, shift = 0.5) =>
  Float32Array.from({ length: C * H * W }, () => shift + rng.normal());

function averageCase(x: Float32Array, shape: Shape, about?: string): Case {
  const places = shape[1] * shape[2];
  const means = Array.from(
    { length: shape[0] },
    (_, c) => [...x.subarray(c * places, (c + 1) * places)].reduce((sum, v) => sum + v, 0) / places,
  );
  return { about, args: [x, shape], expected: { features: row(means) } };
}

export const averagedOverPlaces: Exercise = {
  name: "averagedOverPlaces",
  file: "features.ts",
  does: "takes the mean of each map",
  returns: "an array with a number for each channel",
  sizes: [],
  make: (_, rng) => averageCase(maps(rng, [3, 2, 4]), [3, 2, 4]),
  corners: (rng) => [
    averageCase(maps(rng, [5, 3, 2]), [5, 3, 2], "more channels than places in a row"),
    averageCase(maps(rng, [1, 4, 4]), [1, 4, 4], "one channel"),
    averageCase(maps(rng, [4, 1, 1]), [4, 1, 1], "one place"),
    averageCase(maps(rng, [2, 3, 3], -2), [2, 3, 3], "negative numbers"),
  ],
  read: (returned) => ({ features: row(returned as Float64Array) }),
};

function centredCase(features: Matrix, about?: string): Case {
  const { rows: N, cols: D, data } = features;
  const out = zeros(N, D);
  out.data.forEach((_, k) => {
    const column = Array.from({ length: N }, (_, n) => data[n * D + k % D]);
    out.data[k] = column.reduce((sum, v) => sum + (data[k] - v) / N, 0);
  });
  return { about, args: [features], expected: { features: out } };
}

export const centred: Exercise = {
  name: "centred",
  file: "features.ts",
  does: "takes from each column its mean",
  returns: "a matrix [N×D]",
  sizes: [],
  make: (_, rng) => centredCase(matrix(rng, 4, 3)),
  corners: (rng) => [
    centredCase(matrix(rng, 2, 5), "fewer pictures than features"),
    centredCase(matrix(rng, 6, 1), "one feature"),
    centredCase(matrix(rng, 1, 4), "one picture, which becomes zero"),
    centredCase(
      { ...matrix(rng, 3, 2), data: Float64Array.of(7, 1, 7, 2, 7, 6) },
      "a constant feature",
    ),
  ],
  read: (returned) => ({ features: returned as Matrix }),
};

function cosineCase(features: Matrix, about?: string): Case {
  const { rows: N, cols: D, data } = features;
  const unit = Array.from({ length: N }, (_, n) => {
    const vector = data.subarray(n * D, (n + 1) * D);
    const length = Math.hypot(...vector);
    return vector.map((v) => length > 0 ? v / length : 0);
  });
  const out = zeros(N, N);
  unit.forEach((u, a) =>
    unit.forEach((v, b) => out.data[a * N + b] = u.reduce((sum, x, d) => sum + x * v[d], 0))
  );
  return { about, args: [features], expected: { similarities: out } };
}

export const cosineSimilarities: Exercise = {
  name: "cosineSimilarities",
  file: "features.ts",
  does: "compares directions, not lengths",
  returns: "a matrix [N×N]",
  sizes: [],
  make: (_, rng) => cosineCase(matrix(rng, 3, 4)),
  corners: (rng) => {
    const [lengths, nothing, opposite] = [matrix(rng, 3, 2), matrix(rng, 3, 4), matrix(rng, 2, 3)];
    lengths.data.forEach((_, k) => lengths.data[k] *= [1, 30, 0.02][Math.floor(k / 2)]);
    nothing.data.fill(0, 4, 8);
    opposite.data.forEach((v, k) => k < 3 && (opposite.data[3 + k] = -2 * v));
    return [
      cosineCase(matrix(rng, 5, 3), "more pictures than features"),
      cosineCase(lengths, "vectors of very different lengths"),
      cosineCase(nothing, "a vector that is zero"),
      cosineCase(opposite, "opposite directions"),
      cosineCase(matrix(rng, 1, 3), "one picture"),
    ];
  },
  read: (returned) => ({ similarities: returned as Matrix }),
};

const NAMES = ["person", "boat", "cat", "sheep", "vase", "clock"];

function labelsCase(scores: Float32Array, shape: Shape, count: number, about?: string): Case {
  const [kinds, height, width] = shape;
  const places = height * width;
  const best = Array.from({ length: kinds }, (_, kind) => ({
    kind,
    score: Math.max(...scores.subarray(kind * places, (kind + 1) * places)),
  })).sort((a, b) => b.score - a.score || a.kind - b.kind).slice(0, count);
  return {
    about,
    args: [scores, shape, NAMES.slice(0, kinds), count],
    expected: {
      kinds: row(best.map(({ kind }) => kind)),
      scores: row(best.map(({ score }) => score)),
    },
  };
}

export const topLabels: Exercise = {
  name: "topLabels",
  file: "features.ts",
  does: "names the kinds with the highest scores, each at its best place",
  returns: "an array of { label, score }",
  sizes: [],
  make: (_, rng) => labelsCase(maps(rng, [5, 2, 3]), [5, 2, 3], 3),
  corners: (rng) => [
    labelsCase(maps(rng, [6, 1, 1]), [6, 1, 1], 4, "one place"),
    labelsCase(maps(rng, [4, 3, 2], -9), [4, 3, 2], 2, "scores below zero"),
    labelsCase(maps(rng, [3, 2, 2]), [3, 2, 2], 5, "fewer kinds than are asked for"),
    labelsCase(Float32Array.of(2, 8, 8, 1, 8, 3), [6, 1, 1], 3, "equal scores"),
    labelsCase(Float32Array.of(9, 100, 20, 3, 1, 10), [6, 1, 1], 6, "numbers of several digits"),
    labelsCase(
      Float32Array.of(5, 5, 5, 5, 6, 0, 0, 0),
      [2, 2, 2],
      1,
      "high everywhere, or higher once",
    ),
    labelsCase(maps(rng, [5, 2, 1]), [5, 2, 1], 1, "the best only"),
  ],
  read(returned, args) {
    const labels = args[2] as string[];
    const list = returned as { label: string; score: number }[];
    return {
      kinds: row(list.map(({ label }) => labels.indexOf(label))),
      scores: row(list.map(({ score }) => score)),
    };
  },
};
