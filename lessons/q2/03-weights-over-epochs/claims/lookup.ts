/**
 * Finding groups of weights in a run, and comparing them seed by seed.
 *
 * @module
 */

import { ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { type Estimate, mean } from "../../../../assets/statistics.ts";
import { type Cell, GATES } from "../../../engines/model.ts";
import type { BiasRow } from "../experiments/biases.ts";
import type { SmoothingRow } from "../experiments/bandwidths.ts";
import type { GroupMoment, GroupRow, MatrixName } from "../experiments/groups.ts";
import type { WeightsSeries } from "../experiments/weights.ts";

export { CELLS, NAME } from "../../02-sequential-mnist/claims/rows_of.ts";

export type WeightsRun = Run<WeightsSeries>;

/** What a gate is called in words. */
export const GATE_NAME: Readonly<Record<string, string>> = {
  i: "input",
  f: "forget",
  g: "candidate",
  o: "output",
  r: "reset",
  z: "update",
  n: "candidate",
};

/** The gates of a cell: none where there is only one block. */
export function gatesIn(cell: Cell): readonly string[] {
  return GATES[cell].length > 1 ? GATES[cell] : [];
}

/** The block that becomes the new content: the candidate, or all there is. */
export function candidateOf(cell: Cell): string {
  return { rnn: "all", lstm: "g", gru: "n" }[cell];
}

/** A group of weights, one row for each seed, in the order of the seeds. */
export function groupOf(
  { series }: WeightsRun,
  cell: Cell,
  matrix: MatrixName,
  gate = "all",
): GroupRow[] {
  return series.groups.filter((row) =>
    row.cell === cell && row.matrix === matrix && row.gate === gate
  );
}

/** The biases of a gate, one row for each seed. */
export function biasOf({ series }: WeightsRun, cell: Cell, gate: string): BiasRow[] {
  return series.biases.filter((row) => row.cell === cell && row.gate === gate);
}

/** What Silverman's bandwidth does to a matrix before the first epoch or after the last. */
export function smoothingOf(
  { series }: WeightsRun,
  cell: Cell,
  matrix: MatrixName,
  when: "start" | "end",
): SmoothingRow[] {
  return series.smoothing.filter((row) =>
    row.cell === cell && row.matrix === matrix && (row.epoch === 0) === (when === "start")
  );
}

/** What a group is before the first epoch, and after the last. */
export const startOf = ({ epochs }: GroupRow): GroupMoment => epochs[0];
export const endOf = ({ epochs }: GroupRow): GroupMoment => epochs[epochs.length - 1];

/** The mean of a number over some epochs: all but the start, if nothing else is said. */
export function meanOver(
  { epochs }: GroupRow,
  of: (moment: GroupMoment) => number,
  from = 1,
  to = epochs.length - 1,
): number {
  return mean(epochs.slice(from, to + 1).map(of));
}

/** How many times as large a number is in one group as in another, seed by seed. */
export function times(
  a: readonly GroupRow[],
  b: readonly GroupRow[],
  of: (row: GroupRow) => number,
): Estimate {
  return ratio(a.map(of), b.map(of));
}
