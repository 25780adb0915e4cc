/**
 * Rows of the runs about states, and how claims about them are written.
 *
 * @module
 */

import type { Claim, Measured, Verdict } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { difference, ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, type Estimate } from "../../../../assets/statistics.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import type { Start } from "../../02-encoding-questions/encoder.ts";
import type { Motion, Text } from "../experiments/motion.ts";
import type { StatesRow, StatesSeries } from "../experiments/states.ts";

/** The cells as they are printed. */
export const NAME: Readonly<Record<CellKind, string>> = { rnn: "RNN", lstm: "LSTM", gru: "GRU" };

/** All three. */
export const CELLS: readonly CellKind[] = ["rnn", "lstm", "gru"];

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

/** A cosine, or a share of 1, with its sign where it is negative. */
export function plain(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 || value > 0 ? text : `−${text}`;
}

/** "+0.12" */
export function signed(value: number, digits = 2): string {
  const text = plain(value, digits);
  return value > 0 && Number(text) > 0 ? `+${text}` : text;
}

/** "1.32 times" */
export function times(value: number): string {
  return `${value.toFixed(2)}\u00a0times`;
}

/** "92°" */
export function degrees(value: number): string {
  return `${signed(value, 1)}°`;
}

/** A sentence, and how it is decided. */
export interface Said<S> {
  readonly id: string;
  readonly origin: Claim["origin"];
  readonly sentence: string;
  readonly estimate: (run: Run<S>) => Estimate;
  readonly decide: (estimate: Estimate) => Verdict;
  readonly because: (it: string, run: Run<S>) => string;
  readonly write?: (value: number) => string;
}

/** Makes the claim of a sentence about a run. */
export function claimOf<S>(run: string, said: Said<S>): Claim<S> {
  const { id, origin, sentence, estimate, decide, because, write = plain } = said;
  return {
    id: `q3/03.${id}`,
    origin,
    sentence,
    run,
    measure: (run): Measured => {
      const found = estimate(run);
      return measured(found, decide(found), (it) => because(it, run), write);
    },
  };
}

/** A number that the text shows. */
export function quantityOf<S>(
  run: string,
  id: string,
  sentence: string,
  number: (run: Run<S>) => number,
  write: (value: number) => string = plain,
): Claim<S> {
  return {
    id: `q3/03.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) => {
      const value = number(run);
      const because = run.seeds.length === 1 ? "One seed." : `Over ${run.seeds.length} seeds.`;
      return { value, text: write(value), verdict: "quantity", because };
    },
  };
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
