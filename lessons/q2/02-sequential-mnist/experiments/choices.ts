/**
 * What a student may choose for a training of this lesson, and the experiment that follows from it.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import type { Chosen, Experiment, Options } from "../../../../assets/experiment.ts";
import { save } from "../../../../assets/save.ts";
import { askedEngine, engineOptions, engineWords } from "../../../engines/asked.ts";
import type { Cell } from "../../../engines/model.ts";
import { exportModel } from "../../../engines/onnx/export.ts";
import { epochFile } from "../../../engines/saved_training.ts";
import { readSafetensors } from "../../../kit/safetensors.ts";
import type { Order } from "../digits.ts";
import { type Choice, dataOf, folderOf, modelOf } from "../mnist_training.ts";
import { recipes } from "../recipe.ts";
import { trainAll, type TrainingSeries } from "./trainings.ts";

const CELLS: readonly Cell[] = ["rnn", "lstm", "gru"];

/** The options of `deno task run q2/02`. */
export const options: Options = {
  cell: {
    default: "lstm",
    choices: ["rnn", "lstm", "gru", "all"],
    what: "which cell reads the digits; all: one after the other",
  },
  order: {
    default: "rows",
    choices: ["rows", "pixels", "permuted"],
    what: "28 rows, 784 pixels, or those in another order",
  },
  epochs: { default: 5, min: 1, max: 99, what: "times through the images" },
  recipe: { default: "course", choices: Object.keys(recipes), what: "how it is trained" },
  hidden: { default: 128, min: 1, max: 1024, what: "hidden units" },
  batch: { default: 128, min: 1, max: 4096, what: "images in a batch" },
  rate: {
    default: 0,
    min: 0,
    max: 10,
    fraction: true,
    what: "peak learning rate; 0: the recipe's",
  },
  examples: { default: 0, min: 0, max: 60_000, what: "images to learn from; 0: all" },
  ...engineOptions,
  resume: { default: false, what: "go on where a training of the same choices stopped" },
};

/** One training, or one for each cell; it has the name of the recorded run with the same series. */
export function studentExperiment(chosen: Chosen): Experiment<TrainingSeries> {
  const cells = chosen.cell === "all" ? CELLS : [chosen.cell as Cell];
  const choice = choiceOf(chosen);
  let used = "";
  return {
    name: choice.order === "rows" ? "q2-02-rows" : `q2-02-${choice.order}`,
    lesson: "q2/02",
    about: cells.length > 1
      ? "Your three cells learn to read digits."
      : `Your ${choice.cell.toUpperCase()} learns to read digits.`,
    config: { ...choice, cells, resume: chosen.resume },
    seeds: [1],
    small: false,
    engine: () => used,
    async run(_, seeds, progress) {
      const engine = await askedEngine(chosen);
      used = engineWords(engine);
      const choices = seeds.flatMap((seed) => cells.map((cell) => ({ ...choice, cell, seed })));
      const before = chosen.resume ? "resume" : "keep if unfinished";
      const series = await trainAll(engine, { choices, keep: true, before }, progress);
      for (const one of choices) await exportLast(one);
      return series;
    },
  };
}

/** Leaves the trained model beside its checkpoints as an ONNX file for one image at a time. */
async function exportLast(choice: Choice): Promise<void> {
  const { train } = await dataOf(choice);
  const folder = folderOf(choice);
  const { tensors } = readSafetensors(readFileSync(`${folder}/${epochFile(choice.epochs)}`));
  const model = modelOf(choice, train.inputs);
  save(`${folder}/model.onnx`, exportModel(model, tensors, { steps: train.steps, batch: 1 }));
}

/** What is chosen for every training; which cell it is differs if all are asked for. */
function choiceOf(chosen: Chosen): Choice {
  const name = chosen.recipe as keyof typeof recipes;
  const rate = chosen.rate as number;
  return {
    cell: chosen.cell === "all" ? CELLS[0] : chosen.cell as Cell,
    order: chosen.order as Order,
    recipe: { ...recipes[name], ...(rate > 0 && { rate }) },
    recipeName: rate > 0 ? `${name}-${rate}` : name,
    hidden: chosen.hidden as number,
    batch: chosen.batch as number,
    epochs: chosen.epochs as number,
    seed: 1,
    ...(chosen.examples ? { examples: chosen.examples as number } : {}),
  };
}
