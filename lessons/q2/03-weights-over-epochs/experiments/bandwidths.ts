/**
 * What the bandwidth does to a density estimate of weights.
 *
 * @module
 */

import { quantile } from "../../../../assets/statistics.ts";
import type { Cell, Weights } from "../../../engines/model.ts";
import { histogram, kernelDensity } from "../density.ts";
import { bestMultiple } from "./cross_validation.ts";
import { type Grid, placesOf, silvermanOf } from "./densities.ts";
import { groupsOf, type MatrixName } from "./groups.ts";

/** One group of weights in several ways. */
export interface BandwidthPanel {
  cell: Cell;
  gate: string;
  epoch: number;
  silverman: number;
  /** The bandwidth that cross-validation prefers, as a multiple of Silverman's. */
  best: number;
  /** Where the curves are taken; the bins of the histogram divide the same part. */
  grid: Grid;
  histogram: number[];
  curves: { times: number; density: number[] }[];
}

/** What Silverman's bandwidth does to the whole of a matrix. */
export interface SmoothingRow {
  cell: Cell;
  seed: number;
  matrix: MatrixName;
  epoch: number;
  silverman: number;
  /** As in {@linkcode BandwidthPanel}. */
  best: number;
  /** The area of the estimate beyond the smallest and the largest weight. */
  outside: number;
}

/** Bandwidths beside Silverman's, as multiples of it. */
const TIMES = [0.2, 1, 5];

/** Places at which a curve is taken. */
const POINTS = 401;

/** A gate of weight_hh, as a histogram and as curves with several bandwidths. */
export function bandwidthPanel(
  cell: Cell,
  gate: string,
  epochs: readonly Weights[],
  epoch: number,
  bins: number,
): BandwidthPanel {
  const { data } = groupsOf(cell, "weight_hh", epochs[epoch]).get(gate)!;
  const silverman = silvermanOf(data);
  const reach = 2.1 * quantile([...data].map(Math.abs), 0.95);
  const grid = { low: -reach, high: reach, points: POINTS };
  return {
    cell,
    gate,
    epoch,
    silverman,
    best: bestMultiple(data, silverman),
    grid,
    histogram: histogram(data, -reach, reach, bins),
    curves: TIMES.map((times) => ({
      times,
      density: kernelDensity(data, placesOf(grid), times * silverman),
    })),
  };
}

/** What Silverman's bandwidth does to a matrix after an epoch. */
export function smoothingRow(
  cell: Cell,
  seed: number,
  matrix: MatrixName,
  epochs: readonly Weights[],
  epoch: number,
): SmoothingRow {
  const { data } = groupsOf(cell, matrix, epochs[epoch]).get("all")!;
  const silverman = silvermanOf(data);
  return {
    cell,
    seed,
    matrix,
    epoch,
    silverman,
    best: bestMultiple(data, silverman),
    outside: areaOutside(data, silverman),
  };
}

/** The area of an estimate left of the smallest number and right of the largest, up to 5 h. */
function areaOutside(data: Float64Array, h: number): number {
  const least = data.reduce((a, b) => Math.min(a, b)), most = data.reduce((a, b) => Math.max(a, b));
  const width = h / 4;
  const middles = Array.from({ length: 20 }, (_, k) => (k + 0.5) * width);
  const beyond = middles.flatMap((x) => [least - x, most + x]);
  return width * kernelDensity(data, beyond, h).reduce((sum, density) => sum + density, 0);
}
