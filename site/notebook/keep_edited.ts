/**
 * Nobody's work is overwritten: a notebook that somebody has written in is put aside first.
 *
 * @module
 */

import { renameSync } from "node:fs";
import { basename } from "node:path";
import { readIfThere } from "../../checks/course/repository.ts";
import type { Notebook } from "./nbformat.ts";
import { readNotebook, type SavedCell } from "./read_notebook.ts";

/**
 * Puts the notebook at a path aside, if it holds cells that a new one would not.
 *
 * @returns the name under which it is kept
 */
export function keepEdited(path: string, made: Notebook): string | undefined {
  const text = readIfThere(path);
  if (text === undefined || !hasWork(text, path, made)) return undefined;
  const now = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const kept = path.replace(/\.ipynb$/, `.${now}.ipynb`);
  renameSync(path, kept);
  return basename(kept);
}

function hasWork(text: string, path: string, made: Notebook): boolean {
  let cells: readonly SavedCell[];
  try {
    ({ cells } = readNotebook(text, path));
  } catch {
    return true; // whatever it is, it is not ours to remove
  }
  const known = new Set(made.cells.map(({ source }) => source.trim()));
  // What was derived from the lessons can be derived again; exercises and cells of one's own cannot.
  return cells.some(({ place, source }) =>
    (place === undefined || place.kind === "exercise") && source.trim() !== "" &&
    !known.has(source.trim())
  );
}
