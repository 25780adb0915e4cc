/**
 * The trained models of lesson two, epoch by epoch, in the form of Q1.
 *
 * @module
 */

import type { Progress } from "../../../../assets/experiment.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import {
  choicesOf,
  ENGINE,
  lab,
  rows,
  type TrainingConfig,
} from "../../02-sequential-mnist/experiments/rows.ts";
import { type Choice, dataOf } from "../../02-sequential-mnist/mnist_training.ts";
import { trainedWeights } from "../../02-sequential-mnist/trained_weights.ts";
import type { Sequences } from "../../02-sequential-mnist/digits.ts";
import { type Q1Model, q1Model } from "../q1_cells.ts";

/** Whose weights are looked at. */
export interface TrainedConfig extends TrainingConfig {
  /** How many images they learned from, if not all. */
  readonly examples?: number;
}

/** The trainings of lesson two, with both recipes. */
export const bothRecipes: TrainedConfig = {
  ...rows.config,
  recipes: { ...rows.config.recipes, ...lab.config.recipes },
};

/** What computes what is recorded about them. */
export const LOOKED_AT = `TypeScript, float64; weights by ${ENGINE}`;

/** One training: the model before the first epoch and after each. */
export interface Trained {
  readonly choice: Choice;
  readonly epochs: readonly Q1Model[];
  readonly data: { readonly train: Sequences; readonly test: Sequences };
  /** Says how much of what is to be done with this training is done: 0 to 1. */
  readonly report: (share: number, note: string) => void;
}

/** One training after the other; what is not there is trained first. */
export async function* trainedModels(
  config: TrainedConfig,
  seeds: readonly number[],
  progress: Progress,
): AsyncGenerator<Trained> {
  const engine = await openOnnx({ threads: config.threads });
  const { examples } = config;
  const choices = choicesOf(config, seeds).map((choice) => ({
    ...choice,
    ...(examples && { examples }),
  }));
  for (const [k, choice] of choices.entries()) {
    const words = `${choice.cell} ${choice.recipeName} seed ${choice.seed}`;
    const weights = await trainedWeights(engine, choice, (done, total, note) => {
      progress(k + done / total / 2, choices.length, `${words}, ${note}`);
    });
    yield {
      choice,
      epochs: weights.map((one) => q1Model(choice.cell, one)),
      data: await dataOf(choice),
      report: (share, note) => progress(k + share, choices.length, `${words}, ${note}`),
    };
  }
}
