/**
 * Several trainings one after the other, and what is kept of each.
 *
 * @module
 */

import { rmSync } from "node:fs";
import type { Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { mean, quantile } from "../../../../assets/statistics.ts";
import type { Engine } from "../../../engines/engine.ts";
import type { Cell } from "../../../engines/model.ts";
import type { History } from "../../../engines/saved_training.ts";
import {
  type Choice,
  dataOf,
  folderOf,
  modelOf,
  parameterCount,
  type Report,
  trainOnMnist,
} from "../mnist_training.ts";

/** What is kept of a training. */
export interface TrainingRow {
  cell: Cell;
  seed: number;
  /** The name of its recipe. */
  recipe: string;
  /** Numbers that it learns. */
  parameters: number;
  /** After each epoch. The first two are means over the epoch, while the model learned. */
  epochs: { loss: number; right: number; testLoss: number; testRight: number }[];
  /** Each tenth of an epoch: mean and deviation of the losses of its steps; median and largest norm of
   * their gradients, before clipping. */
  tenths: { loss: number; deviation: number; norm: number; largest: number }[];
  /** At the end, on the test images: a row for what it is. */
  confusion: number[][];
  /** Seconds spent in steps. */
  seconds: number;
}

/** The series of every run about training on MNIST. */
export interface TrainingSeries {
  trainings: TrainingRow[];
}

/** What several trainings have in common. */
export interface Plan {
  readonly choices: readonly Choice[];
  /** Whether the checkpoints are kept, or deleted at the end. */
  readonly keep: boolean;
  /** What becomes of a training of the same choice that is there. Default: it is deleted. */
  readonly before?: "resume" | "keep if unfinished";
}

/** Trains one after the other. */
export async function trainAll(
  engine: Engine,
  { choices, keep, before }: Plan,
  progress: Progress,
): Promise<TrainingSeries> {
  const trainings: TrainingRow[] = [];
  for (const [k, choice] of choices.entries()) {
    if (!before) rmSync(folderOf(choice), { recursive: true, force: true });
    const words = `${choice.cell} ${choice.recipeName} seed ${choice.seed}`;
    const history = await trainOnMnist(engine, choice, before === "resume", (done, total, note) => {
      progress(k * total + done, choices.length * total, `${words}, ${note}`);
    });
    if (!keep) rmSync(folderOf(choice), { recursive: true });
    trainings.push(await rowOf(choice, history));
  }
  return rounded({ trainings }, 5);
}

/** What is kept of a training. */
export async function rowOf(choice: Choice, history: History<Report>): Promise<TrainingRow> {
  const { train } = await dataOf(choice);
  const { cell, seed, recipeName, epochs } = choice;
  const size = Math.ceil(history.losses.length / (10 * epochs));
  return {
    cell,
    seed,
    recipe: recipeName,
    parameters: parameterCount(modelOf(choice, train.inputs)),
    epochs: history.epochs.map(({ loss, right, testLoss, testRight }) => ({
      loss,
      right,
      testLoss,
      testRight,
    })),
    tenths: Array.from({ length: Math.ceil(history.losses.length / size) }, (_, k) => {
      const losses = history.losses.slice(k * size, (k + 1) * size);
      const norms = history.norms.slice(k * size, (k + 1) * size);
      const loss = mean(losses);
      return {
        loss,
        deviation: Math.sqrt(mean(losses.map((x) => (x - loss) ** 2))),
        norm: quantile(norms, 0.5),
        largest: Math.max(...norms),
      };
    }),
    confusion: history.epochs[history.epochs.length - 1].confusion.map((row) => [...row]),
    seconds: history.seconds,
  };
}
