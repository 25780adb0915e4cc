import type { Experiment, Progress } from "../../../assets/experiment.ts";
import { rounded } from "../../../assets/rounding.ts";
import { norm } from "../../kit/elementwise.ts";
import type { Matrix } from "../../kit/matrix.ts";
import { random } from "../../kit/random.ts";
import { problem, type Sizes } from "./problem.ts";
import { clipByNorm, clipByValue, rnnBackward } from "./rnn_backward.ts";

/** What is chosen. */
export interface ClippingConfig extends Sizes {
  /** Spectral radius of Whh. */
  radius: number;
  /** Limits for clipping by value, as shares of the largest entry. */
  limits: number[];
}

/** The angle between a clipped gradient and the true one, in degrees. */
export interface ClippingSeries {
  limits: number[];
  /** For each seed, at each limit. */
  byValue: number[][];
  /** The same, clipped by norm to the length that clipping by value left. */
  byNorm: number[][];
  /** That length, as a share of the whole. */
  kept: number[][];
}

/** The angle between two gradients taken as long vectors, by the form that is exact for small ones. */
function angle(a: readonly Matrix[], b: readonly Matrix[]): number {
  const [na, nb] = [norm(...a), norm(...b)];
  let [minus, plus] = [0, 0];
  a.forEach((m, k) =>
    m.data.forEach((value, i) => {
      const [x, y] = [value / na, b[k].data[i] / nb];
      minus += (x - y) ** 2;
      plus += (x + y) ** 2;
    })
  );
  return 2 * Math.atan2(Math.sqrt(minus), Math.sqrt(plus)) * 180 / Math.PI;
}

/** One gradient, clipped both ways to the same length. */
function clipBothWays(seed: number, config: ClippingConfig, limit: number) {
  const { params, xs, h0, hs, dhs } = problem(random(seed), config, config.radius);
  const { dWxh, dWhh, dbh } = rnnBackward(params, xs, h0, hs, dhs);
  const grads = [dWxh, dWhh, dbh];
  const largest = Math.max(...grads.flatMap((g) => [...g.data].map(Math.abs)));
  const clipped = clipByValue(grads, limit * largest);
  const length = norm(...clipped);
  return {
    byValue: angle(clipped, grads),
    byNorm: angle(clipByNorm(grads, length).clipped, grads),
    kept: length / norm(...grads),
  };
}

function measure(
  config: ClippingConfig,
  seeds: readonly number[],
  progress: Progress,
): ClippingSeries {
  const both = seeds.map((seed, done) => {
    progress(done, seeds.length, `seed ${seed}`);
    return config.limits.map((limit) => clipBothWays(seed, config, limit));
  });
  const each = (of: "byValue" | "byNorm" | "kept") => both.map((row) => row.map((at) => at[of]));
  return rounded({
    limits: config.limits,
    byValue: each("byValue"),
    byNorm: each("byNorm"),
    kept: each("kept"),
  }, 5);
}

/** What clipping does to the direction of a gradient. */
export const clipping: Experiment<ClippingSeries, ClippingConfig> = {
  name: "q1-03-clipping",
  lesson: "q1/03",
  about: "The angle between a gradient and the same gradient clipped, by value and by norm.",
  config: {
    T: 20,
    B: 4,
    I: 8,
    H: 32,
    radius: 1.5,
    limits: [1, 0.7, 0.5, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01],
  },
  seeds: Array.from({ length: 20 }, (_, i) => i + 1),
  small: true,
  source: import.meta.url,
  run: measure,
};
