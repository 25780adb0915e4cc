/**
 * Finding trainings in a run, and numbers in trainings.
 *
 * @module
 */

import type { Run } from "../../../../assets/run.ts";
import { mean } from "../../../../assets/statistics.ts";
import type { Cell } from "../../../engines/model.ts";
import type { TrainingRow, TrainingSeries } from "../experiments/trainings.ts";

/** The cells in the order of the course, and as they are printed. */
export const CELLS: readonly Cell[] = ["rnn", "lstm", "gru"];
export const NAME: Record<Cell, string> = { rnn: "RNN", lstm: "LSTM", gru: "GRU" };

/** The trainings of a cell, one for each seed, in the order of the seeds. */
export function rowsOf(
  { series }: Run<TrainingSeries>,
  cell: Cell,
  recipe?: string,
): TrainingRow[] {
  return series.trainings.filter((one) =>
    one.cell === cell && (recipe === undefined || one.recipe === recipe)
  );
}

/** The share of test images that is right after an epoch (1 is the first), or after the last. */
export function testRight({ epochs }: TrainingRow, epoch = epochs.length): number {
  return epochs[epoch - 1].testRight;
}

/**
 * Epochs until the mean loss of a tenth of an epoch is below a threshold; all of them if it never is.
 *
 * @example
 * ```ts
 * import { epochsTo } from "./rows_of.ts";
 * import assert from "node:assert/strict";
 *
 * const tenths = [3, 2, 1, 0.5].map((loss) => ({ loss }));
 * assert.equal(epochsTo({ tenths }, 1.5), 0.3);
 * assert.equal(epochsTo({ tenths }, 0.1), 0.4);
 * ```
 */
export function epochsTo(
  { tenths }: { tenths: readonly { loss: number }[] },
  threshold: number,
): number {
  const at = tenths.findIndex(({ loss }) => loss < threshold);
  return (at < 0 ? tenths.length : at + 1) / 10;
}

/** How far the losses of single steps lie from the mean of their tenth of an epoch, on average over the
 * second half of a training. */
export function fluctuation({ tenths }: TrainingRow): number {
  return mean(tenths.slice(tenths.length / 2).map(({ deviation }) => deviation));
}

/** The same as a share of that mean. */
export function relativeFluctuation({ tenths }: TrainingRow): number {
  return mean(tenths.slice(tenths.length / 2).map(({ deviation, loss }) => deviation / loss));
}
