/**
 * Rows of the runs about states.
 *
 * @module
 */

import { difference, ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { signed } from "../../../../assets/said.ts";
import { bootstrap, type Estimate } from "../../../../assets/statistics.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import type { Start } from "../../02-encoding-questions/encoder.ts";
import type { Motion, Text } from "../experiments/motion.ts";
import type { StatesRow, StatesSeries } from "../experiments/states.ts";

/** A run about states. */
export type StatesRun = Run<StatesSeries>;

/** A number of each encoder of a cell, in the order of the seeds. */
export function each(
  { series }: StatesRun,
  cell: CellKind,
  of: (row: StatesRow) => number,
  start: Start = "pytorch",
): number[] {
  return series.rows.filter((row) => row.cell === cell && row.start === start).map(of);
}

/** What an encoder did with one text. */
export function motion(row: StatesRow, text: Text = "questions"): Motion {
  return row.motions.find((one) => one.text === text)!;
}

/** "92°" */
export function degrees(value: number): string {
  return `${signed(value, 1)}°`;
}

/** How many times as large a number is for one cell as for another, seed by seed. */
export function timesOf(
  run: StatesRun,
  [a, b]: readonly [CellKind, CellKind],
  of: (row: StatesRow) => number,
  start?: Start,
): Estimate {
  return ratio(each(run, a, of, start), each(run, b, of, start));
}

/** How much larger a number is for one cell than for another, seed by seed. */
export function moreOf(
  run: StatesRun,
  [a, b]: readonly [CellKind, CellKind],
  of: (row: StatesRow) => number,
  start?: Start,
): Estimate {
  return difference(each(run, a, of, start), each(run, b, of, start));
}

/** The mean over seeds of a number of one cell. */
export function meanOf(
  run: StatesRun,
  cell: CellKind,
  of: (row: StatesRow) => number,
  start?: Start,
): Estimate {
  return bootstrap(each(run, cell, of, start));
}
