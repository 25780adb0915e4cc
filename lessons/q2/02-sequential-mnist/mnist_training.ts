/**
 * A cell learns to read digits, and is saved as it learns.
 *
 * @module
 */

import { fileURLToPath } from "node:url";
import type { Progress } from "../../../assets/experiment.ts";
import { ADAM, type Batch, type Engine, type Trainer } from "../../engines/engine.ts";
import { type Cell, type Model, weightShapes } from "../../engines/model.ts";
import { type History, type SavedTraining, trainSaved } from "../../engines/saved_training.ts";
import { glorotUniform, initialWeights } from "./beginning.ts";
import { batchOf, CLASSES, digitSequences, type Order, type Sequences } from "./digits.ts";
import { confusionMatrix, predictions } from "./evaluation.ts";
import { learningRate } from "./learning_rate.ts";
import { rateOf, type Recipe, weightsOf } from "./recipe.ts";
import { sequenceOf } from "./sequences.ts";

/** One training, chosen completely. */
export interface Choice {
  readonly cell: Cell;
  readonly order: Order;
  readonly recipe: Recipe;
  /** A word for the recipe, for the name of the folder. */
  readonly recipeName: string;
  readonly hidden: number;
  readonly batch: number;
  readonly epochs: number;
  readonly seed: number;
  /** How many images to learn from and to be tested with, if not all. */
  readonly examples?: number;
}

/** What the model can do after an epoch, on images that it never learned from. */
export interface Report {
  readonly testLoss: number;
  /** The share that it gets right. */
  readonly testRight: number;
  /** How often each digit was taken for each: a row for what it is. */
  readonly confusion: readonly (readonly number[])[];
}

/** The model of a choice. */
export function modelOf({ cell, hidden }: Choice, inputs: number): Model {
  return { cell, inputs, hidden, outputs: CLASSES, loss: "cross-entropy" };
}

/** How many numbers a model learns. */
export function parameterCount(model: Model): number {
  const sizes = Object.entries(weightShapes(model)).map(([name, shape]) => {
    const size = shape.reduce((product, n) => product * n, 1);
    if (!name.endsWith("bias_hh_l0")) return size;
    return model.cell === "gru" ? model.hidden : 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The folder of a training. */
export function folderOf(choice: Choice): string {
  const { cell, order, recipeName, hidden, batch, epochs, seed, examples } = choice;
  const words = [cell, order, recipeName, `h${hidden}`, `b${batch}`, `e${epochs}`, `seed${seed}`];
  if (examples) words.push(`n${examples}`);
  return fileURLToPath(new URL(`../../../out/trained/${words.join("-")}`, import.meta.url));
}

/** What makes a training this one. Other code of a student's is another training. */
export function identityOf(choice: Choice, engine: Engine): Record<string, string | number> {
  const { recipe, recipeName: _, ...rest } = choice;
  const code = [sequenceOf, glorotUniform, initialWeights, learningRate].map(String).join("\n");
  return {
    ...rest,
    examples: choice.examples ?? "all",
    recipe: JSON.stringify(recipe),
    engine: `${engine.name} on ${engine.device}`,
    code: fingerprint(code),
  };
}

/** Data that was made once, by the choices that decide it. */
let made: { key: string; data: ReturnType<typeof digitSequences> } | undefined;

/** MNIST as a choice reads it. The same order is made once. */
export function dataOf({ order, examples }: Choice): ReturnType<typeof digitSequences> {
  const key = `${order} ${examples}`;
  if (made?.key !== key) made = { key, data: digitSequences(order, examples) };
  return made.data;
}

/**
 * Trains a cell on MNIST, to the end.
 *
 * @param resume whether to go on where a training of the same choice stopped
 * @throws {Error} in one sentence, as `trainSaved` does
 */
export async function trainOnMnist(
  engine: Engine,
  choice: Choice,
  resume: boolean,
  progress: Progress,
): Promise<History<Report>> {
  return await trainSaved(engine, await trainingOf(engine, choice, resume), progress);
}

async function trainingOf(
  engine: Engine,
  choice: Choice,
  resume: boolean,
): Promise<SavedTraining<Report>> {
  const { recipe, batch, epochs, seed } = choice;
  const { train, test } = await dataOf(choice);
  const model = modelOf(choice, train.inputs);
  const total = Math.ceil(train.count / batch) * epochs;
  return {
    identity: identityOf(choice, engine),
    folder: folderOf(choice),
    resume,
    weights: weightsOf(model, recipe, seed),
    setup: { model, steps: train.steps, batch, adam: ADAM, clip: recipe.clip },
    course: {
      count: train.count,
      batch,
      epochs,
      seed,
      examples: (indices) => batchOf(train, indices),
      rate: (step) => rateOf(recipe, step, total),
      right: rightOf,
    },
    report: (trainer) => reportOn(trainer, test),
    words: ({ testRight }) => `test ${(100 * testRight).toFixed(1)} %`,
  };
}

function rightOf(said: Float32Array, { y }: Batch): number {
  return predictions(said, CLASSES).filter((digit, k) => digit === y[k]).length;
}

/** What a model can do on sequences that it never learned from. */
export async function reportOn(trainer: Trainer, { x, labels, count }: Sequences): Promise<Report> {
  const logits = await trainer.predict(x, count);
  const truth = [...labels];
  const said = predictions(logits, CLASSES);
  const { data } = confusionMatrix(truth, said, CLASSES);
  return {
    testLoss: meanCrossEntropy(logits, truth),
    testRight: said.filter((digit, k) => digit === truth[k]).length / count,
    confusion: Array.from(
      { length: CLASSES },
      (_, row) => [...data.subarray(row * CLASSES, (row + 1) * CLASSES)],
    ),
  };
}

function meanCrossEntropy(logits: Float32Array, truth: readonly number[]): number {
  let sum = 0;
  truth.forEach((label, k) => {
    const row = logits.subarray(k * CLASSES, (k + 1) * CLASSES);
    const most = Math.max(...row);
    const total = row.reduce((sum, value) => sum + Math.exp(value - most), 0);
    sum += Math.log(total) + most - row[label];
  });
  return sum / truth.length;
}

/** A short number for a text (FNV-1a, 32 bits). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
