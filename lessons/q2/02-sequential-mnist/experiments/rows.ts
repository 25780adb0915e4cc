/**
 * Rows of digits: the course's recipe and the lab's, over seeds; and what each part of a recipe does.
 *
 * @module
 */

import type { Experiment } from "../../../../assets/experiment.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import type { Cell } from "../../../engines/model.ts";
import type { Order } from "../digits.ts";
import type { Choice } from "../mnist_training.ts";
import { type Recipe, recipes } from "../recipe.ts";
import { trainAll, type TrainingSeries } from "./trainings.ts";

/** Everything that trainings on MNIST have in common. */
export interface TrainingConfig {
  readonly cells: readonly Cell[];
  readonly order: Order;
  /** Recipes by their names. */
  readonly recipes: Readonly<Record<string, Recipe>>;
  readonly hidden: number;
  readonly batch: number;
  readonly epochs: number;
  readonly threads: number;
}

/** The size of the original lab. */
export const labSize = { hidden: 128, batch: 128, threads: 2 } as const;

/** What computes everything that is recorded here. */
export const ENGINE = "ONNX Runtime 1.30.0, float32, 2 threads";

const cells = ["rnn", "lstm", "gru"] as const;

/** The trainings of a config: for each seed every cell with every recipe. */
export function choicesOf(config: TrainingConfig, seeds: readonly number[]): Choice[] {
  const { order, hidden, batch, epochs } = config;
  return seeds.flatMap((seed) =>
    Object.entries(config.recipes).flatMap(([recipeName, recipe]) =>
      config.cells
        .filter((cell) => cell === "lstm" || !recipeName.includes("forget"))
        .map((cell) => ({ cell, order, recipe, recipeName, hidden, batch, epochs, seed }))
    )
  );
}

/** An experiment that trains on MNIST. */
export function mnistExperiment(
  name: string,
  about: string,
  config: TrainingConfig,
  seeds: readonly number[],
  keep: boolean,
): Experiment<TrainingSeries, TrainingConfig> {
  return {
    name,
    lesson: "q2/02",
    about,
    config,
    seeds,
    small: false,
    source: import.meta.url,
    engine: ENGINE,
    async run(config, seeds, progress) {
      const engine = await openOnnx({ threads: config.threads });
      return await trainAll(engine, { choices: choicesOf(config, seeds), keep }, progress);
    },
  };
}

/** The course's recipe. */
export const rows = mnistExperiment(
  "q2-02-rows",
  "RNN, LSTM and GRU read 28 rows of a digit, trained as the course does it.",
  { cells, order: "rows", recipes: { course: recipes.course }, ...labSize, epochs: 10 },
  [1, 2, 3, 4, 5],
  true,
);

/** The lab's recipe. */
export const lab = mnistExperiment(
  "q2-02-lab",
  "The same cells trained as the original lab did it: PyTorch's weights, one learning rate, no clip.",
  { cells, order: "rows", recipes: { lab: recipes.lab }, ...labSize, epochs: 10 },
  [1, 2, 3, 4, 5],
  true,
);

const { course } = recipes;

/** The course's recipe, and the same without one of its parts. */
export const ablation = mnistExperiment(
  "q2-02-ablation",
  "The course's recipe, and the same with one of its parts taken away.",
  {
    cells,
    order: "rows",
    recipes: {
      "course": course,
      "no-orthogonal": { ...course, recurrent: "uniform" },
      "no-glorot": { ...course, others: "uniform" },
      "no-forget-bias": { ...course, forgetBias: 0 },
      "no-clip": { ...course, clip: null },
      "constant-rate": { ...course, schedule: "constant" },
      "constant-low-rate": { ...course, schedule: "constant", rate: 1e-3 },
    },
    ...labSize,
    epochs: 5,
  },
  [1, 2, 3],
  false,
);
