/**
 * The groups of weights that are looked at: each matrix, and each gate of it.
 *
 * @module
 */

import { quantile } from "../../../../assets/statistics.ts";
import { type Cell, GATES, type Weights } from "../../../engines/model.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import { gatesOf, relativeDrift, wasserstein } from "../gates.ts";

/** The matrices of a model. */
export const MATRICES = ["weight_ih", "weight_hh", "fc"] as const;
export type MatrixName = typeof MATRICES[number];

/** One gate of one matrix of one training, after each epoch from 0 on. */
export interface GroupRow {
  cell: Cell;
  seed: number;
  matrix: MatrixName;
  /** `i`, `f`, …; "all" for the whole matrix. */
  gate: string;
  /** Numbers in the group. */
  count: number;
  epochs: GroupMoment[];
}

/** A group of weights after an epoch. */
export interface GroupMoment {
  mean: number;
  deviation: number;
  /** The smallest, the first hundredth, the last one, the largest. */
  least: number;
  low: number;
  high: number;
  most: number;
  /** Wasserstein distance of its distribution to that of the epoch before; 0 for the first. */
  step: number;
  /** The same to that before the first epoch. */
  fromStart: number;
  /** The same to that of the whole matrix; 0 for the whole. */
  fromWhole: number;
  /** How far single weights went since the epoch before, in the mean: Σ|w − w'|/n. */
  went: number;
  /** The same since before the first epoch. */
  wentFromStart: number;
  /** ‖W − W₀‖ / ‖W₀‖ */
  drift: number;
}

/** A tensor of PyTorch's as a matrix in float64. */
export function matrixOf(weights: Weights, name: string): Matrix {
  const { shape: [rows, cols = 1], data } = weights[name];
  return { rows, cols, data: Float64Array.from(data) };
}

/** The groups of one matrix: the whole as "all", and each gate where there are several. */
export function groupsOf(cell: Cell, matrix: MatrixName, weights: Weights): Map<string, Matrix> {
  const whole = matrixOf(weights, matrix === "fc" ? "fc.weight" : `${cell}.${matrix}_l0`);
  const gates = GATES[cell];
  if (matrix === "fc" || gates.length === 1) return new Map([["all", whole]]);
  return new Map([
    ["all", whole],
    ...gatesOf(whole, gates.length).map((block, k) => [gates[k], block] as const),
  ]);
}

/** What becomes of each group of a matrix over a training. */
export function groupRows(
  cell: Cell,
  seed: number,
  matrix: MatrixName,
  epochs: readonly Weights[],
): GroupRow[] {
  const groups = epochs.map((weights) => groupsOf(cell, matrix, weights));
  return [...groups[0].entries()].map(([gate, start]) => ({
    cell,
    seed,
    matrix,
    gate,
    count: start.data.length,
    epochs: groups.map((now, k) => {
      const [before, after] = [groups[Math.max(0, k - 1)].get(gate)!, now.get(gate)!];
      return momentOf(start, before, after, now.get("all")!);
    }),
  }));
}

/** What a group is now. */
function momentOf(start: Matrix, before: Matrix, now: Matrix, whole: Matrix): GroupMoment {
  const values = [...now.data];
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const [least, low, high, most] = [0, 0.01, 0.99, 1].map((q) => quantile(values, q));
  return {
    mean,
    deviation: Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length),
    least,
    low,
    high,
    most,
    step: wasserstein(before.data, now.data),
    fromStart: wasserstein(start.data, now.data),
    fromWhole: distanceToWhole(now, whole),
    went: meanWay(before, now),
    wentFromStart: meanWay(start, now),
    drift: relativeDrift(start, now),
  };
}

/**
 * The Wasserstein distance of a gate to the matrix that it is a part of. Both samples must be of one
 * size: each number of the gate comes as often as there are gates, which changes no distribution.
 */
function distanceToWhole(gate: Matrix, whole: Matrix): number {
  const times = whole.data.length / gate.data.length;
  if (times === 1) return 0;
  const repeated = Float64Array.from(whole.data, (_, k) => gate.data[Math.floor(k / times)]);
  return wasserstein(repeated, whole.data);
}

/** How far single weights are from where they were, in the mean. */
function meanWay(from: Matrix, to: Matrix): number {
  return from.data.reduce((sum, x, k) => sum + Math.abs(to.data[k] - x), 0) / from.data.length;
}
