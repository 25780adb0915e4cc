/**
 * Three optimisers, many learning rates: which rates teach which cell.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import type { CellKind } from "../model.ts";
import { kindsOf } from "./comparison.ts";
import { type HelloConfig, helloConfig } from "./hello.ts";
import { epochsTo, finalLoss } from "./measures.ts";
import { seedsTo } from "./seeds.ts";
import { train } from "./train.ts";
import { Diverged, type OptimiserName } from "./update.ts";
import { windowTask } from "./windows.ts";

/** What is tried. */
export interface OptimisersConfig extends Omit<HelloConfig, "optimiser" | "tuningSeeds"> {
  readonly optimisers: readonly OptimiserName[];
  /** The loss below which a cell has learned the task, in nats. */
  readonly threshold: number;
}

/** One optimiser with one rate on one cell. */
export interface Tried {
  readonly optimiser: OptimiserName;
  readonly rate: number;
  readonly kind: CellKind;
  /** For each seed the epochs until the loss is below the threshold; `null` if it never is. */
  readonly epochs: readonly (number | null)[];
  /** For each seed the loss after the last epoch; `null` if training diverged. */
  readonly finals: readonly (number | null)[];
}

/** The series of this experiment. */
export interface OptimisersSeries {
  readonly tried: readonly Tried[];
}

/** The task of q1-06-hello, with every optimiser at every rate. */
export const optimisers: Experiment<OptimisersSeries, OptimisersConfig> = {
  name: "q1-06-optimisers",
  lesson: "q1/06",
  about: "Gradient descent, Adagrad and Adam at seven learning rates, on “hello world”.",
  config: {
    ...withoutChoice(helloConfig),
    optimisers: ["sgd", "adagrad", "adam"],
    rates: [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    threshold: 0.1,
    epochs: 60,
  },
  seeds: seedsTo(3),
  small: false,
  source: import.meta.url,
  run: tryAll,
};

function withoutChoice({ optimiser: _, tuningSeeds: __, ...rest }: HelloConfig) {
  return rest;
}

function tryAll(
  config: OptimisersConfig,
  seeds: readonly number[],
  progress: Progress,
): OptimisersSeries {
  const task = windowTask(config);
  const all = config.optimisers.flatMap((optimiser) =>
    kindsOf(config.hidden).flatMap((kind) =>
      config.rates.map((rate) => ({ optimiser, kind, rate }))
    )
  );
  const curveOf = (one: typeof all[number], seed: number): number[] => {
    const curve: number[] = [];
    const training = { ...config, ...one, H: config.hidden[one.kind]! };
    try {
      train(task, training, seed, (_, model) => curve.push(task.lossOf(model)));
    } catch (error) {
      if (!(error instanceof Diverged)) throw error;
      return [...curve, NaN];
    }
    return curve;
  };
  const finite = (x: number) => Number.isFinite(x) ? x : null;
  const tried = all.map((one, done) => {
    progress(done, all.length, `${one.optimiser}, ${one.kind}, rate ${one.rate}`);
    const curves = seeds.map((seed) => curveOf(one, seed));
    return {
      ...one,
      epochs: curves.map((curve) => finite(epochsTo(curve, config.threshold))),
      finals: curves.map((curve) => finite(finalLoss(curve))),
    };
  });
  progress(all.length, all.length);
  return { tried: rounded(tried, 4) };
}
