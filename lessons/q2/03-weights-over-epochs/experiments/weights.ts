/**
 * The weights of every training of lesson two, epoch by epoch, gate by gate.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import type { Weights } from "../../../engines/model.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import {
  choicesOf,
  ENGINE,
  lab as labTraining,
  rows,
  type TrainingConfig,
} from "../../02-sequential-mnist/experiments/rows.ts";
import type { Choice } from "../../02-sequential-mnist/mnist_training.ts";
import { trainedWeights } from "../../02-sequential-mnist/trained_weights.ts";
import {
  type BandwidthPanel,
  bandwidthPanel,
  type SmoothingRow,
  smoothingRow,
} from "./bandwidths.ts";
import { type BiasRow, biasRows } from "./biases.ts";
import { type DensityRow, densityRows, type Grid } from "./densities.ts";
import { type GroupRow, groupRows, MATRICES } from "./groups.ts";
import { type LabPanel, labPanel } from "./panels.ts";

/** The series of both runs. */
export interface WeightsSeries {
  groups: GroupRow[];
  biases: BiasRow[];
  /** Of weight_hh, first seed. */
  densities: DensityRow[];
  /** Where the densities are taken. */
  grid: Grid;
  /** One group of weights before and after training, first seed. */
  bandwidths: BandwidthPanel[];
  /** Of weight_ih and weight_hh before and after training. */
  smoothing: SmoothingRow[];
  /** What the original lab drew, first seed. */
  panels: LabPanel[];
}

/** What is looked at. */
export interface WeightsConfig extends TrainingConfig {
  /** Epochs whose densities are drawn, besides the last. */
  readonly shown: readonly number[];
  readonly grid: Grid;
  readonly bins: number;
}

/** What one training adds to the series. */
type Part = Omit<WeightsSeries, "grid">;

function partOf(
  { cell, seed }: Choice,
  epochs: readonly Weights[],
  { shown, grid, bins }: WeightsConfig,
  isFirst: boolean,
): Part {
  const last = epochs.length - 1;
  const moments = [...new Set([...shown.filter((epoch) => epoch < last), last])];
  return {
    groups: MATRICES.flatMap((matrix) => groupRows(cell, seed, matrix, epochs)),
    biases: biasRows(cell, seed, epochs),
    densities: isFirst ? densityRows(cell, epochs, moments, grid) : [],
    bandwidths: isFirst && cell === "lstm"
      ? [0, last].map((epoch) => bandwidthPanel(cell, "f", epochs, epoch, bins))
      : [],
    smoothing: (["weight_ih", "weight_hh"] as const).flatMap((matrix) =>
      [0, last].map((epoch) => smoothingRow(cell, seed, matrix, epochs, epoch))
    ),
    panels: isFirst ? [labPanel(cell, epochs)] : [],
  };
}

async function run(
  config: WeightsConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<WeightsSeries> {
  const engine = await openOnnx({ threads: config.threads });
  const choices = choicesOf(config, seeds);
  const parts: Part[] = [];
  for (const [k, choice] of choices.entries()) {
    const words = `${choice.cell} seed ${choice.seed}`;
    const epochs = await trainedWeights(engine, choice, (done, total, note) => {
      progress(k + done / total, choices.length, `${words}, ${note}`);
    });
    parts.push(partOf(choice, epochs, config, choice.seed === seeds[0]));
    progress(k + 1, choices.length, words);
  }
  const together = <K extends keyof Part>(key: K) =>
    parts.flatMap((part) => part[key] as unknown[]);
  return rounded({
    groups: together("groups"),
    biases: together("biases"),
    densities: together("densities"),
    grid: config.grid,
    bandwidths: together("bandwidths"),
    smoothing: together("smoothing"),
    panels: together("panels"),
  } as WeightsSeries, 4);
}

function experiment(
  name: string,
  about: string,
  training: TrainingConfig,
): Experiment<WeightsSeries, WeightsConfig> {
  return {
    name,
    lesson: "q2/03",
    about,
    config: {
      ...training,
      shown: [0, 1, 3],
      grid: { low: -0.5, high: 0.5, points: 251 },
      bins: 60,
    },
    seeds: [1, 2, 3, 4, 5],
    small: false,
    source: import.meta.url,
    engine: `TypeScript, float64; weights by ${ENGINE}`,
    run,
  };
}

/** The trainings with the lab's recipe. */
export const labWeights = experiment(
  "q2-03-lab",
  "The weights of the lab's recipe after every epoch, gate by gate.",
  labTraining.config,
);

/** The trainings with the course's recipe. */
export const courseWeights = experiment(
  "q2-03-course",
  "The weights of the course's recipe after every epoch, gate by gate.",
  rows.config,
);
