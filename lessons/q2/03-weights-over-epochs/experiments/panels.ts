/**
 * The panels of the original lab: all of weight_hh in fifty bins from its smallest to its largest weight.
 *
 * @module
 */

import type { Cell, Weights } from "../../../engines/model.ts";
import { histogram } from "../density.ts";
import { groupsOf } from "./groups.ts";

/** Bins of the lab's histograms. */
export const LAB_BINS = 50;

/** Epochs that the lab trained. */
export const LAB_EPOCHS = 5;

/** One of the lab's panels. */
export interface LabPanel {
  cell: Cell;
  epoch: number;
  /** Weights in the matrix. */
  count: number;
  /** Where the first bin begins and where the last one ends. */
  least: number;
  most: number;
  density: number[];
}

/** The panel of a cell after the lab's last epoch, or after the last one of a shorter training. */
export function labPanel(cell: Cell, epochs: readonly Weights[]): LabPanel {
  const epoch = Math.min(LAB_EPOCHS, epochs.length - 1);
  const { data } = groupsOf(cell, "weight_hh", epochs[epoch]).get("all")!;
  const least = data.reduce((a, b) => Math.min(a, b)), most = data.reduce((a, b) => Math.max(a, b));
  return {
    cell,
    epoch,
    count: data.length,
    least,
    most,
    density: histogram(data, least, most, LAB_BINS),
  };
}
