import type { Experiment, Progress } from "../../../assets/experiment.ts";
import { rounded } from "../../../assets/rounding.ts";
import { norm, sub } from "../../kit/elementwise.ts";
import { random } from "../../kit/random.ts";
import { problem, type Sizes } from "./problem.ts";
import { type CellGradients, rnnBackward, truncatedBackward } from "./rnn_backward.ts";

/** What is chosen. */
export interface TruncationConfig extends Sizes {
  /** Pieces of so many steps. */
  ks: number[];
  /** Spectral radii of Whh. */
  radii: number[];
}

/** How far truncated gradients are from full ones. */
export interface TruncationSeries {
  ks: number[];
  /** For each radius and seed, ‖truncated − full‖ / ‖full‖ of all parameters, for each k. */
  curves: { radius: number; errors: number[][] }[];
}

const weights = ({ dWxh, dWhh, dbh }: CellGradients) => [dWxh, dWhh, dbh];

/** ‖truncated − full‖ / ‖full‖ for pieces of k steps. */
function errorsOf(seed: number, radius: number, config: TruncationConfig): number[] {
  const { params, xs, h0, hs, dhs } = problem(random(seed), config, radius);
  const full = weights(rnnBackward(params, xs, h0, hs, dhs));
  return config.ks.map((k) => {
    const cut = weights(truncatedBackward(params, xs, h0, hs, dhs, k));
    return norm(...cut.map((g, i) => sub(g, full[i]))) / norm(...full);
  });
}

function measure(
  config: TruncationConfig,
  seeds: readonly number[],
  progress: Progress,
): TruncationSeries {
  const curves = config.radii.map((radius, done) => {
    progress(done, config.radii.length, `spectral radius ${radius}`);
    return { radius, errors: seeds.map((seed) => errorsOf(seed, radius, config)) };
  });
  return rounded({ ks: config.ks, curves });
}

/** How wrong gradients are that stop after k steps. */
export const truncation: Experiment<TruncationSeries, TruncationConfig> = {
  name: "q1-03-truncation",
  lesson: "q1/03",
  about: "Gradients that stop after k steps, compared with those that go all the way back.",
  config: {
    T: 48,
    B: 4,
    I: 8,
    H: 32,
    ks: [1, 2, 3, 5, 8, 12, 16, 24, 48],
    radii: [0.5, 1, 1.5],
  },
  seeds: Array.from({ length: 20 }, (_, i) => i + 1),
  small: true,
  source: import.meta.url,
  run: measure,
};
