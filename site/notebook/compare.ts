/**
 * Whether a notebook is what the lessons give.
 *
 * @module
 */

import type { Cell, Notebook } from "./nbformat.ts";
import type { SavedCell, SavedNotebook } from "./read_notebook.ts";

/**
 * One sentence for each difference, none if there is none: cells that are missing, added, moved or changed,
 * outputs that failed, and pictures without words.
 */
export function differences(saved: SavedNotebook, made: Notebook): string[] {
  const wanted = new Map(made.cells.map((cell) => [cell.id, cell]));
  const present = new Map(saved.cells.map((cell) => [cell.id ?? "", cell]));
  return [
    ...made.cells.filter(({ id }) => !present.has(id))
      .map(({ id }) => `cell ${id} is missing`),
    ...saved.cells.filter(({ id }) => !wanted.has(id ?? ""))
      .map(({ id, source }) => `cell ${id ?? `“${source.slice(0, 30)}”`} is not from the lessons`),
    ...moved(saved.cells.flatMap(({ id }) => wanted.has(id ?? "") ? [id!] : []), made.cells),
    ...made.cells.flatMap((cell) => changes(present.get(cell.id), cell)),
  ];
}

function moved(order: readonly string[], cells: readonly Cell[]): string[] {
  const kept = cells.filter(({ id }) => order.includes(id)).map(({ id }) => id);
  const at = kept.findIndex((id, k) => id !== order[k]);
  return at < 0 ? [] : [`cell ${order[at]} stands where ${kept[at]} should`];
}

function changes(saved: SavedCell | undefined, cell: Cell): string[] {
  if (!saved) return [];
  const { id, cell_type, source, metadata } = cell;
  if (saved.type !== cell_type) return [`cell ${id} is ${saved.type}, not ${cell_type}`];
  const line = firstDifference(saved.source, source);
  return [
    ...line ? [`cell ${id}, line ${line}, is not what the lessons give`] : [],
    ...saved.error && !metadata.tags?.includes("raises-exception")
      ? [`cell ${id} failed: ${saved.error}`]
      : [],
    ...saved.shown.some((types) => !types.includes("text/plain"))
      ? [`cell ${id} shows something that has no words beside it`]
      : [],
  ];
}

/** The number of the first line in which two texts differ, from 1. */
function firstDifference(one: string, other: string): number | undefined {
  if (one === other) return undefined;
  const [a, b] = [one.split("\n"), other.split("\n")];
  return a.findIndex((line, k) => line !== b[k]) + 1 || a.length + 1;
}
