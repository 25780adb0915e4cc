/**
 * What every run of this lesson keeps of a training.
 *
 * @module
 */

import type { Progress } from "../../../../assets/experiment.ts";
import type { Cell } from "../../../engines/model.ts";
import { parameterCount } from "../../02-sequential-mnist/mnist_training.ts";
import { recipes } from "../../02-sequential-mnist/recipe.ts";
import type { EpochLosses, Learned, Learning, Task } from "../early_stopping.ts";

/** A training. */
export interface LearnedRow {
  cell: Cell;
  seed: number;
  /** Numbers that it learned. */
  parameters: number;
  /** The epoch whose weights were kept, counted from 1. */
  best: number;
  /** After each epoch. */
  epochs: EpochLosses[];
  /** Seconds of training. */
  seconds: number;
}

/** What the trainings of a run have in common. */
export interface TrainingSettings {
  readonly cells: readonly Cell[];
  readonly hidden: number;
  readonly batch: number;
  readonly epochs: number;
  /** The largest learning rate; the rest of the recipe is the course's. */
  readonly rate: number;
}

/** What computes everything that is recorded here: models this small are fastest in one thread. */
export const ENGINE = "ONNX Runtime 1.30.0, float32, 1 thread";

/** All three cells. */
export const CELLS: readonly Cell[] = ["rnn", "lstm", "gru"];

/** How a cell learns in one of these runs. */
export function learningOf({ batch, epochs, rate }: TrainingSettings, seed: number): Learning {
  return { recipe: { ...recipes.course, rate }, batch, epochs, seed };
}

/** What is kept of a training. */
export function rowOf(
  { model }: Task,
  seed: number,
  { best, epochs, seconds }: Learned,
): LearnedRow {
  const { cell } = model;
  return { cell, seed, parameters: parameterCount(model), best, epochs: [...epochs], seconds };
}

/** The progress of one of several trainings. */
export function part(progress: Progress, number: number, all: number, name: string) {
  return (done: number, total: number, note: string) =>
    progress(number * total + done, all * total, `${name}, ${note}`);
}
