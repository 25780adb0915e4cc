/**
 * The same matrix at every step: its powers, and a gradient on its way through them.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { norm } from "../../../kit/elementwise.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import { matmulTB } from "../../../kit/products.ts";
import { normalMatrix, random } from "../../../kit/random.ts";
import { recallBatch } from "../../../kit/recall.ts";
import { initModel } from "../../06-training/model.ts";
import { powerNorms, spectralRadius, withSpectralRadius } from "../gradients.ts";
import { type Band, bandOf } from "./curve.ts";
import { decayOf } from "./decay.ts";
import { flowOf, randomGradient } from "./flow.ts";
import { largestSingularValue } from "./singular_value.ts";

/** What is chosen. */
export interface PowersConfig {
  /** Steps. */
  T: number;
  /** Hidden units. */
  H: number;
  /** Different symbols that the tanh network reads. */
  symbols: number;
  /** Spectral radii. */
  radii: readonly number[];
}

/** What one spectral radius does. */
export interface RadiusSeries {
  /** As asked for. */
  radius: number;
  /** As measured on the scaled matrix, for each seed. */
  measured: number[];
  /** The largest singular value, for each seed. */
  singular: number[];
  /** ‖Whh^n‖ / ‖I‖ (Frobenius) for n = 0 … T. */
  powers: Band;
  /** |dL/dh| at n steps back through the matrix alone, relative to the last; n = 0 … T. */
  linear: Band;
  /** The same through a tanh network that reads symbols. */
  tanh: Band;
  /** For each seed: the factor per step over the second half, of the powers and of the tanh network. */
  powersFactor: number[];
  tanhFactor: number[];
}

/** One entry for each radius. */
export interface PowersSeries {
  radii: RadiusSeries[];
}

/** Keeps the seeds of the sequences apart from those of the weights. */
const DATA = 1_000_000;

function oneSeed({ T, H, symbols }: PowersConfig, radius: number, seed: number) {
  const rng = random(seed);
  const W = withSpectralRadius(normalMatrix(rng, H, H, 1 / Math.sqrt(H)), radius);
  const fresh = initModel(rng, "rnn", { I: symbols, H, V: symbols });
  const model = { ...fresh, cell: { ...fresh.cell, Whh: W } };
  const data = random(seed + DATA);
  const { xs } = recallBatch(data, 1, T, symbols);
  const dhT = randomGradient(data, 1, H);
  const powers = [1, ...powerNorms(W, T).map((length) => length / Math.sqrt(H))];
  const tanh = flowOf(model, xs, dhT).h!;
  return {
    measured: spectralRadius(W),
    singular: largestSingularValue(W),
    powers,
    linear: backThrough(W, T, dhT),
    tanh,
    powersFactor: decayOf(powers.slice(Math.floor(T / 2))).factor,
    tanhFactor: decayOf(tanh.slice(Math.floor(T / 2))).factor,
  };
}

/** The lengths of dh, dh·Wᵀ, dh·Wᵀ·Wᵀ …, relative to the first. */
function backThrough(W: Matrix, T: number, dhT: Matrix): number[] {
  const lengths = [norm(dhT)];
  for (let n = 1, dh = dhT; n <= T; n++) {
    dh = matmulTB(dh, W);
    lengths.push(norm(dh));
  }
  return lengths.map((length) => length / lengths[0]);
}

function measure(
  config: PowersConfig,
  seeds: readonly number[],
  progress: Progress,
): PowersSeries {
  let done = 0;
  const radii = config.radii.map((radius) => {
    const all = seeds.map((seed) => {
      progress(++done, config.radii.length * seeds.length, `radius ${radius}, seed ${seed}`);
      return oneSeed(config, radius, seed);
    });
    return {
      radius,
      measured: all.map((one) => one.measured),
      singular: all.map((one) => one.singular),
      powers: bandOf(all.map((one) => one.powers)),
      linear: bandOf(all.map((one) => one.linear)),
      tanh: bandOf(all.map((one) => one.tanh)),
      powersFactor: all.map((one) => one.powersFactor),
      tanhFactor: all.map((one) => one.tanhFactor),
    };
  });
  return rounded({ radii }, 4);
}

/** Five spectral radii. */
export const powers: Experiment<PowersSeries, PowersConfig> = {
  name: "q1-07-powers",
  lesson: "q1/07",
  about: "Powers of random matrices of five spectral radii, and gradients through them.",
  config: { T: 50, H: 32, symbols: 8, radii: [0.5, 0.9, 1, 1.1, 1.5] },
  seeds: Array.from({ length: 20 }, (_, i) => i + 1),
  small: false,
  source: import.meta.url,
  run: measure,
};
