/**
 * What the figures of lesson q2/03 share: finding groups of weights in a run, and words.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";
import { median } from "../../assets/statistics.ts";
import type {
  GroupMoment,
  GroupRow,
  MatrixName,
} from "../../lessons/q2/03-weights-over-epochs/experiments/groups.ts";
import type { WeightsSeries } from "../../lessons/q2/03-weights-over-epochs/experiments/weights.ts";
import { cellLabel } from "./style.ts";

export type WeightsRun = Run<WeightsSeries>;
export type Kind = keyof typeof cellLabel;

/** The names of the matrices in headings. */
export const MATRIX_LABEL: Readonly<Record<MatrixName, string>> = {
  weight_ih: "weight_ih, from the input",
  weight_hh: "weight_hh, from the state",
  fc: "fc.weight, the readout",
};

/** How the two recipes are named in titles. */
export function recipeWords({ name }: WeightsRun): string {
  return name === "q2-03-lab" ? "the lab’s recipe" : "the course’s recipe";
}

/** The cells of a run, in the order of the course. */
export function cellsOf({ series }: WeightsRun): Kind[] {
  return (["rnn", "lstm", "gru"] as const).filter((cell) =>
    series.groups.some((row) => row.cell === cell)
  );
}

/** The gates of a cell in a run; none for the RNN. */
export function gatesOfRun({ series }: WeightsRun, cell: Kind): string[] {
  return series.groups.filter((row) =>
    row.cell === cell && row.matrix === "weight_hh" && row.gate !== "all" &&
    row.seed === series.groups[0]!.seed
  ).map(({ gate }) => gate);
}

/** The last epoch of a run. */
export function lastEpoch({ series }: WeightsRun): number {
  return series.groups[0]!.epochs.length - 1;
}

/** "10 epochs", "1 epoch". */
export function epochsWords(run: WeightsRun): string {
  const epochs = lastEpoch(run);
  return `${epochs} ${epochs === 1 ? "epoch" : "epochs"}`;
}

/** "5 seeds", "one seed". */
export function seedsWords({ seeds }: Run): string {
  return seeds.length === 1 ? "one seed" : `${seeds.length} seeds`;
}

/** What the lines and bands of a figure are. */
export function bandWords({ seeds }: Run): string {
  return seeds.length === 1
    ? "Lines: one seed."
    : `Lines: median over ${seeds.length} seeds; bands: 10th to 90th percentile.`;
}

/** The rows of a group, one for each seed. */
export function rowsOf(
  { series }: WeightsRun,
  cell: Kind,
  matrix: MatrixName,
  gate = "all",
): GroupRow[] {
  return series.groups.filter((row) =>
    row.cell === cell && row.matrix === matrix && row.gate === gate
  );
}

/** The median over seeds of a number at the end. */
export function atEnd(rows: readonly GroupRow[], of: (moment: GroupMoment) => number): number {
  return median(rows.map(({ epochs }) => of(epochs.at(-1)!)));
}
