/**
 * How curved the loss of a batch is while Adam trains, along the gradient and where it is most curved;
 * and what becomes of such a number when the two places stand too near or too far.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import type { Cell } from "../../../engines/model.ts";
import { random } from "../../../kit/random.ts";
import { curvatureAlong, DISTANCE, dot, moved, scaledToOne } from "../curvature.ts";
import type { Q1Model } from "../q1_cells.ts";
import { type Examples, gradientOn, lossOf, parametersOf, withParameters } from "../q1_loss.ts";
import { sharpness } from "../sharpness.ts";
import { someDigits } from "../some_digits.ts";
import { bothRecipes, LOOKED_AT, type TrainedConfig, trainedModels } from "./trained_models.ts";

/** The loss around a model. */
export interface CurvatureMoment {
  epoch: number;
  loss: number;
  /** The norm of the gradient. */
  slope: number;
  /** The curvature along the gradient, gᵀHg / gᵀg. */
  along: number;
  /** The largest curvature. */
  sharpness: number;
}

/** One training. */
export interface CurvatureRow {
  cell: Cell;
  recipe: string;
  seed: number;
  epochs: CurvatureMoment[];
}

/** The curvature along the gradient of one model, from places at several distances. */
export interface DifferenceRow {
  distance: number;
  /** By two gradients, and by three losses. */
  byGradients: number;
  byLosses: number;
}

/** The series. */
export interface CurvatureSeries {
  trainings: CurvatureRow[];
  /** Of the first training, after its first epoch. */
  differences: DifferenceRow[];
}

/** What is looked at. */
export interface CurvatureConfig extends TrainedConfig {
  /** Epochs whose models are looked at; 0 is before the first. */
  readonly looks: readonly number[];
  /** Digits in the batch, the first ones that the models learn from. */
  readonly digits: number;
  /** Products with the matrix of second derivatives. */
  readonly times: number;
}

/** The loss around a model on a batch. */
function around(model: Q1Model, examples: Examples, times: number): Omit<CurvatureMoment, "epoch"> {
  const at = parametersOf(model);
  const gradient = gradientOn(model, examples);
  const slope = gradient(at);
  const rng = random(1);
  return {
    loss: lossOf(model, examples),
    slope: Math.sqrt(dot(slope, slope)),
    along: curvatureAlong(gradient, at, slope),
    sharpness: sharpness(gradient, at, at.map(() => rng.normal()), times).value,
  };
}

/** From 10⁻⁸ to 1, two to a decade. */
const DISTANCES = Array.from({ length: 17 }, (_, k) => 10 ** (k / 2 - 8));

function differencesOf(model: Q1Model, examples: Examples): DifferenceRow[] {
  const at = parametersOf(model);
  const gradient = gradientOn(model, examples);
  const direction = scaledToOne(gradient(at));
  const lossAt = (s: number) => lossOf(withParameters(model, moved(at, direction, s)), examples);
  const here = lossAt(0);
  return [...DISTANCES, DISTANCE].map((distance) => ({
    distance,
    byGradients: curvatureAlong(gradient, at, direction, distance),
    byLosses: (lossAt(distance) - 2 * here + lossAt(-distance)) / distance ** 2,
  }));
}

async function measure(
  config: CurvatureConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<CurvatureSeries> {
  const trainings: CurvatureRow[] = [];
  let differences: DifferenceRow[] | undefined;
  for await (const { choice, epochs, data, report } of trainedModels(config, seeds, progress)) {
    const { cell, recipeName: recipe, seed } = choice;
    const examples = someDigits(data.train, 0, config.digits);
    differences ??= differencesOf(epochs[1], examples);
    const looks = [...new Set(config.looks)].filter((epoch) => epoch < epochs.length);
    const row: CurvatureRow = { cell, recipe, seed, epochs: [] };
    for (const epoch of looks) {
      row.epochs.push({ epoch, ...around(epochs[epoch], examples, config.times) });
      report(row.epochs.length / looks.length, `epoch ${epoch}`);
    }
    trainings.push(row);
  }
  return { trainings: rounded(trainings, 5), differences: rounded(differences!, 12) };
}

/** The curvature of the loss for the trainings of lesson two, with both recipes. */
export const curvatureOfLoss: Experiment<CurvatureSeries, CurvatureConfig> = {
  name: "q2-04-curvature",
  lesson: "q2/04",
  about: "How curved the loss of a batch is along its gradient, and at most, while Adam trains.",
  config: { ...bothRecipes, looks: [0, 1, 3, 10], digits: 128, times: 12 },
  seeds: [1, 2, 3, 4, 5],
  small: false,
  source: import.meta.url,
  engine: LOOKED_AT,
  run: measure,
};
