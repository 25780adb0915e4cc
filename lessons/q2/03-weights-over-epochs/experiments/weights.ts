/**
 * The weights of every training of lesson two, epoch by epoch, gate by gate.
 *
 * @module
 */

import type { Experiment } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { quantile } from "../../../../assets/statistics.ts";
import { type Cell, GATES, type Weights } from "../../../engines/model.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import {
  choicesOf,
  ENGINE,
  lab as labTraining,
  rows,
  type TrainingConfig,
} from "../../02-sequential-mnist/experiments/rows.ts";
import { trainedWeights } from "../../02-sequential-mnist/trained_weights.ts";
import { histogram, kernelDensity, silvermanBandwidth } from "../density.ts";
import { gatesOf, relativeDrift, wasserstein } from "../gates.ts";

/** The matrices that are looked at; biases are few numbers, and some begin at zero. */
export type MatrixName = "weight_ih" | "weight_hh" | "fc";

/** One gate of one matrix of one training, after each epoch from 0 on. */
export interface GroupRow {
  cell: Cell;
  seed: number;
  matrix: MatrixName;
  /** `i`, `f`, …; "all" for the whole matrix. */
  gate: string;
  epochs: GroupMoment[];
}

/** A group of weights after an epoch. */
export interface GroupMoment {
  mean: number;
  deviation: number;
  /** The first and the last hundredth. */
  low: number;
  high: number;
  /** ‖W − W₀‖ / ‖W₀‖ */
  drift: number;
  /** Wasserstein distance to the epoch before; 0 for the first. */
  step: number;
}

/** The density of a group after an epoch, on the grid of the series. */
export interface DensityRow {
  cell: Cell;
  gate: string;
  epoch: number;
  bandwidth: number;
  density: number[];
}

/** The series of both runs. */
export interface WeightsSeries {
  groups: GroupRow[];
  /** Of weight_hh, first seed. */
  densities: DensityRow[];
  /** Where the densities are taken: [low, high], equally spaced. */
  grid: { low: number; high: number; points: number };
  /** One group of weights in several ways. */
  bandwidths: {
    cell: Cell;
    gate: string;
    silverman: number;
    histogram: number[];
    curves: { times: number; density: number[] }[];
  };
}

/** What is looked at. */
export interface WeightsConfig extends TrainingConfig {
  /** Epochs whose densities are drawn. */
  readonly shown: readonly number[];
  readonly points: number;
  /** The densities go from minus this to this. */
  readonly reach: number;
  readonly bins: number;
}

/** Bandwidths beside Silverman's, as multiples of it. */
const TIMES = [0.2, 1, 5];

/** A tensor of PyTorch's as a matrix in float64. */
export function matrixOf(weights: Weights, name: string): Matrix {
  const { shape: [rows, cols = 1], data } = weights[name];
  return { rows, cols, data: Float64Array.from(data) };
}

/** The name of a matrix in a file. */
function fullName(cell: Cell, matrix: MatrixName): string {
  return matrix === "fc" ? "fc.weight" : `${cell}.${matrix}_l0`;
}

/** The groups of one matrix after one epoch: each gate, and all together where there are several. */
function groupsOf(cell: Cell, matrix: MatrixName, weights: Weights): Map<string, Matrix> {
  const whole = matrixOf(weights, fullName(cell, matrix));
  const gates = GATES[cell];
  if (matrix === "fc" || gates.length === 1) return new Map([["all", whole]]);
  return new Map([
    ["all", whole],
    ...gatesOf(whole, gates.length).map((block, k) => [gates[k], block] as const),
  ]);
}

function momentOf(start: Matrix, before: Matrix | undefined, now: Matrix): GroupMoment {
  const values = [...now.data];
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return {
    mean,
    deviation: Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length),
    low: quantile(values, 0.01),
    high: quantile(values, 0.99),
    drift: relativeDrift(start, now),
    step: before ? wasserstein(before.data, now.data) : 0,
  };
}

function rowsOf(cell: Cell, seed: number, matrix: MatrixName, epochs: Weights[]): GroupRow[] {
  const groups = epochs.map((weights) => groupsOf(cell, matrix, weights));
  return [...groups[0].keys()].map((gate) => ({
    cell,
    seed,
    matrix,
    gate,
    epochs: groups.map((now, k) =>
      momentOf(groups[0].get(gate)!, groups[k - 1]?.get(gate), now.get(gate)!)
    ),
  }));
}

const quartiles = (values: Float64Array) =>
  [0.25, 0.75].map((q) => quantile([...values], q)) as [number, number];

function experiment(
  name: string,
  about: string,
  training: TrainingConfig,
): Experiment<WeightsSeries, WeightsConfig> {
  return {
    name,
    lesson: "q2/03",
    about,
    config: { ...training, shown: [0, 1, 3, 10], points: 121, reach: 0.6, bins: 60 },
    seeds: [1, 2, 3, 4, 5],
    small: false,
    source: import.meta.url,
    engine: `TypeScript, float64; weights by ${ENGINE}`,
    async run(config, seeds, progress) {
      const engine = await openOnnx({ threads: config.threads });
      const choices = choicesOf(config, seeds);
      const { points, reach, bins } = config;
      const at = Array.from({ length: points }, (_, k) => reach * (2 * k / (points - 1) - 1));
      const groups: GroupRow[] = [], densities: DensityRow[] = [];
      let bandwidths: WeightsSeries["bandwidths"] | undefined;
      for (const [k, choice] of choices.entries()) {
        const { cell, seed } = choice;
        const epochs = await trainedWeights(engine, choice, (done, total, note) => {
          progress(k + done / total, choices.length, `${cell} seed ${seed}, ${note}`);
        });
        for (const matrix of ["weight_ih", "weight_hh", "fc"] as const) {
          groups.push(...rowsOf(cell, seed, matrix, epochs));
        }
        if (seed === seeds[0]) {
          for (const epoch of config.shown.filter((epoch) => epoch < epochs.length)) {
            for (const [gate, { data }] of groupsOf(cell, "weight_hh", epochs[epoch])) {
              const bandwidth = silvermanBandwidth(data, quartiles(data));
              densities.push({
                cell,
                gate,
                epoch,
                bandwidth,
                density: kernelDensity(data, at, bandwidth),
              });
            }
          }
          const last = groupsOf(cell, "weight_hh", epochs[epochs.length - 1]);
          const gate = last.has("f") ? "f" : "all";
          if (!bandwidths || gate === "f") {
            const { data } = last.get(gate)!;
            const silverman = silvermanBandwidth(data, quartiles(data));
            bandwidths = {
              cell,
              gate,
              silverman,
              histogram: histogram(data, -reach, reach, bins),
              curves: TIMES.map((times) => ({
                times,
                density: kernelDensity(data, at, times * silverman),
              })),
            };
          }
        }
        progress(k + 1, choices.length, `${cell} seed ${seed}`);
      }
      const grid = { low: -reach, high: reach, points };
      return rounded({ groups, densities, grid, bandwidths: bandwidths! }, 4);
    },
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
