/**
 * The same task for every cell, over seeds, each cell with the learning rate that suits it.
 *
 * @module
 */

import type { Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { random } from "../../../kit/random.ts";
import { type CellKind, initModel, parameterCount } from "../model.ts";
import { meanLog } from "./measures.ts";
import { chooseRate, type RateTried } from "./rates.ts";
import type { Task } from "./task.ts";
import { train } from "./train.ts";
import type { OptimiserName } from "./update.ts";

/** What all comparisons choose. */
export interface ComparisonConfig {
  /** The cells, and the hidden units of each. */
  readonly hidden: Readonly<Partial<Record<CellKind, number>>>;
  readonly optimiser: OptimiserName;
  /** Rates to choose from. With one, there is no choice. */
  readonly rates: readonly number[];
  /** Seeds on which the rate is chosen; the result is not measured on these. */
  readonly tuningSeeds: readonly number[];
  /** Largest norm of the gradients together. */
  readonly clip: number;
  /** Forget bias of the LSTM, less the update bias of the GRU. */
  readonly keepBias: number;
  readonly epochs: number;
}

/** One cell, trained from every seed. */
export interface Trained {
  readonly kind: CellKind;
  readonly H: number;
  readonly parameters: number;
  readonly rate: number;
  /** For each seed the loss after each epoch; the first is before training. */
  readonly curves: readonly (readonly number[])[];
}

/** The series of a comparison. */
export interface Comparison {
  readonly cells: readonly Trained[];
  /** How the rates were chosen: the score is the mean of log₁₀ loss over epochs and seeds. */
  readonly grid: readonly RateTried[];
}

/** The cells of a configuration, in the order in which the course meets them. */
export function kindsOf(hidden: ComparisonConfig["hidden"]): CellKind[] {
  return (["rnn", "lstm", "gru"] as const).filter((kind) => hidden[kind] !== undefined);
}

/**
 * Trains every cell from every seed and keeps the curves of the loss.
 *
 * @param start makes the first model; default `initModel`
 */
export function compare(
  task: Task,
  config: ComparisonConfig,
  seeds: readonly number[],
  progress: Progress,
  start: typeof initModel = initModel,
): Comparison {
  const kinds = kindsOf(config.hidden);
  const tuning = config.rates.length > 1 ? config.rates.length * config.tuningSeeds.length : 0;
  const total = kinds.length * (tuning + seeds.length) * config.epochs;
  let done = 0;

  const curveOf = (kind: CellKind, rate: number, seed: number, doing: string): number[] => {
    const curve: number[] = [];
    const training = { ...config, kind, rate, H: config.hidden[kind]! };
    train(task, training, seed, (epoch, model) => {
      const loss = task.lossOf(model);
      curve.push(loss);
      if (epoch > 0) done += 1;
      progress(done, total, `${kind}, ${doing} ${seed}, loss ${loss.toPrecision(3)}`);
    }, start);
    return curve;
  };

  const grid: RateTried[] = [];
  const cells = kinds.map((kind) => {
    const H = config.hidden[kind]!;
    const { rate, tried } = chooseRate(
      kind,
      config.rates,
      config.tuningSeeds,
      (rate, seed) => meanLog(curveOf(kind, rate, seed, `rate ${rate}, seed`)),
    );
    grid.push(...tried);
    const parameters = parameterCount(initModel(random(0), kind, { I: task.I, H, V: task.V }));
    return { kind, H, parameters, rate, curves: seeds.map((s) => curveOf(kind, rate, s, "seed")) };
  });
  return rounded({ cells, grid });
}
