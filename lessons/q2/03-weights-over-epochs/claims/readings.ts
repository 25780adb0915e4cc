/**
 * What "more variance", "less stable" and "drifts more" can mean: one number for each meaning.
 *
 * A sentence that depends on the choice among them is a sentence about the choice. To show the result
 * for all of them is called a multiverse (Steegen, Tuerlinckx, Gelman & Vanpaemel 2016) or
 * specification-curve analysis (Simonsohn, Simmons & Nelson 2020).
 *
 * @module
 */

import type { Estimate } from "../../../../assets/statistics.ts";
import type { Cell } from "../../../engines/model.ts";
import type { GroupMoment, GroupRow, MatrixName } from "../experiments/groups.ts";
import {
  candidateOf,
  endOf,
  groupOf,
  meanOver,
  startOf,
  times,
  type WeightsRun,
} from "./lookup.ts";

/** One meaning. */
export interface Reading {
  readonly id: string;
  /** In words, to be followed by a group: "deviation at the end". */
  readonly words: string;
  readonly of: (row: GroupRow) => number;
}

/** How wide the distribution is. */
export const deviation: Reading = {
  id: "deviation",
  words: "deviation at the end",
  of: (row) => endOf(row).deviation,
};
const width: Reading = {
  id: "width",
  words: "1st to 99th percentile",
  of: (row) => endOf(row).high - endOf(row).low,
};
export const growth: Reading = {
  id: "growth",
  words: "deviation, end over start",
  of: (row) => endOf(row).deviation / startOf(row).deviation,
};

/** A deviation as a share of the distance from the smallest weight to the largest. */
export function panelShareOf({ deviation, least, most }: GroupMoment): number {
  return deviation / (most - least);
}
export const panelShare: Reading = {
  id: "panel-share",
  words: "deviation over the range",
  of: (row) => panelShareOf(endOf(row)),
};

/** How far the distribution moves. */
export const steps: Reading = {
  id: "steps",
  words: "Wasserstein step, mean",
  of: (row) => meanOver(row, ({ step }) => step),
};
export const relativeSteps: Reading = {
  id: "relative-steps",
  words: "step over deviation, mean",
  of: (row) => meanOver(row, ({ step, deviation }) => step / deviation),
};

/** How far the weights move. */
export const way: Reading = {
  id: "way",
  words: "way of a weight, mean",
  of: (row) => meanOver(row, ({ went }) => went),
};
export const drift: Reading = {
  id: "drift",
  words: "relative drift at the end",
  of: (row) => endOf(row).drift,
};

/** All of them, in the order of the figure. */
export const READINGS: readonly Reading[] = [
  deviation,
  width,
  panelShare,
  growth,
  steps,
  relativeSteps,
  way,
  drift,
];

/** Which weights of two cells are compared. */
export interface Part {
  readonly id: string;
  readonly words: string;
  readonly matrix: MatrixName;
  /** Of the other cell; the RNN has one block, which is everything. */
  readonly gate: (cell: Cell) => string;
}

const whole = () => "all";

/** Every matrix as a whole; and the RNN's one block beside the candidate, which does the same work. */
export const PARTS: readonly Part[] = [
  { id: "weight_hh", words: "weight_hh", matrix: "weight_hh", gate: whole },
  {
    id: "weight_hh-candidate",
    words: "weight_hh, candidate",
    matrix: "weight_hh",
    gate: candidateOf,
  },
  { id: "weight_ih", words: "weight_ih", matrix: "weight_ih", gate: whole },
  {
    id: "weight_ih-candidate",
    words: "weight_ih, candidate",
    matrix: "weight_ih",
    gate: candidateOf,
  },
  { id: "fc", words: "readout", matrix: "fc", gate: whole },
];

/** How many times as large a reading is for the RNN as for another cell. */
export function rnnOver(run: WeightsRun, other: Cell, part: Part, reading: Reading): Estimate {
  return times(
    groupOf(run, "rnn", part.matrix),
    groupOf(run, other, part.matrix, part.gate(other)),
    reading.of,
  );
}
