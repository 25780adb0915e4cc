/**
 * Densities of the recurrent weights over epochs.
 *
 * @module
 */

import { quantile } from "../../../../assets/statistics.ts";
import type { Cell, Weights } from "../../../engines/model.ts";
import { kernelDensity, silvermanBandwidth } from "../density.ts";
import { groupsOf } from "./groups.ts";

/** The density of a group of weight_hh after an epoch, on the grid of the series. */
export interface DensityRow {
  cell: Cell;
  gate: string;
  epoch: number;
  bandwidth: number;
  density: number[];
}

/** Equally spaced places, both ends included. */
export interface Grid {
  low: number;
  high: number;
  points: number;
}

/** The places of a grid. */
export function placesOf({ low, high, points }: Grid): number[] {
  return Array.from({ length: points }, (_, k) => low + (high - low) * k / (points - 1));
}

/** Silverman's bandwidth, with the quartiles of the numbers. */
export function silvermanOf(data: Float64Array): number {
  const values = [...data];
  return silvermanBandwidth(data, [quantile(values, 0.25), quantile(values, 0.75)]);
}

/** The densities of weight_hh after some epochs; those of single gates only before and after all. */
export function densityRows(
  cell: Cell,
  epochs: readonly Weights[],
  shown: readonly number[],
  grid: Grid,
): DensityRow[] {
  const last = epochs.length - 1;
  return shown.flatMap((epoch) =>
    [...groupsOf(cell, "weight_hh", epochs[epoch])]
      .filter(([gate]) => gate === "all" || epoch === 0 || epoch === last)
      .map(([gate, { data }]) => {
        const bandwidth = silvermanOf(data);
        return {
          cell,
          gate,
          epoch,
          bandwidth,
          density: kernelDensity(data, placesOf(grid), bandwidth),
        };
      })
  );
}
