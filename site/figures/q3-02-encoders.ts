/**
 * What the figures of lessons q3/02 and q3/03 share: rows of encoders, one for each cell, start and seed.
 *
 * @module
 */

import { median } from "../../assets/statistics.ts";
import { cellLabel } from "./style.ts";

/** A cell. */
export type Kind = keyof typeof cellLabel;

/** One encoder. */
export interface CellRow {
  readonly cell: Kind;
  readonly seed: number;
  readonly start?: string;
}

/** How the starts are called. */
export const START: Readonly<Record<string, string>> = {
  pytorch: "PyTorch’s start",
  course: "Q1’s start",
};

/** The cells of some rows, in the order of the course. */
export function cellsIn(rows: readonly { readonly cell: Kind }[]): Kind[] {
  return (["rnn", "lstm", "gru"] as const).filter((kind) => rows.some(({ cell }) => cell === kind));
}

/** The starts of some rows, in their order. */
export function startsIn(rows: readonly CellRow[]): string[] {
  return [...new Set(rows.map(({ start }) => start ?? ""))];
}

/** The rows of a cell; with the first start, if no other is asked for. */
export function rowsOf<R extends CellRow>(
  rows: readonly R[],
  cell: Kind,
  start = startsIn(rows)[0],
): R[] {
  return rows.filter((row) => row.cell === cell && (row.start ?? "") === start);
}

/** The median of a number over the seeds of a cell. */
export function middle<R extends CellRow>(
  rows: readonly R[],
  cell: Kind,
  of: (row: R) => number,
  start?: string,
): number {
  return median(rowsOf(rows, cell, start).map(of));
}

/** "the RNN, the LSTM and the GRU" */
export function cellWords(cells: readonly Kind[]): string {
  const names = cells.map((cell) => `the ${cellLabel[cell]}`);
  const last = names.pop()!;
  return names.length > 0 ? `${names.join(", ")} and ${last}` : last;
}

/** A cosine as the figures write it. */
export function cosine(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 || value > 0 ? text : `−${text}`;
}
