/**
 * Reading a notebook from a file, whoever saved it last.
 *
 * @module
 */

import type { CellPlace, Whose } from "./nbformat.ts";

/** A cell as any front end may have saved it. */
export interface SavedCell {
  readonly id: string | undefined;
  readonly type: string;
  readonly source: string;
  readonly place: CellPlace | undefined;
  /** Media types of what it showed, one list for each output. */
  readonly shown: readonly (readonly string[])[];
  readonly error: string | undefined;
}

/** A notebook as any front end may have saved it. */
export interface SavedNotebook {
  readonly question: string | undefined;
  readonly code: Whose | undefined;
  readonly cells: readonly SavedCell[];
}

/**
 * Reads the text of a notebook.
 *
 * @throws {Error} in one sentence, if it is none
 */
export function readNotebook(text: string, file: string): SavedNotebook {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not a notebook: it is not JSON.`);
  }
  const { cells, metadata, nbformat } = read as Record<string, unknown>;
  if (!Array.isArray(cells) || nbformat !== 4) {
    throw new Error(`${file} is not a notebook of nbformat 4.`);
  }
  const own = (metadata as { unrolled?: { question?: string; code?: Whose } } | undefined)
    ?.unrolled;
  return { question: own?.question, code: own?.code, cells: cells.map(savedCell) };
}

// deno-lint-ignore no-explicit-any
function savedCell(cell: any): SavedCell {
  // deno-lint-ignore no-explicit-any
  const outputs: any[] = Array.isArray(cell?.outputs) ? cell.outputs : [];
  const error = outputs.find(({ output_type }) => output_type === "error");
  return {
    id: cell?.id,
    type: String(cell?.cell_type),
    source: joined(cell?.source),
    place: cell?.metadata?.unrolled,
    shown: outputs.map(({ data }) => data ? Object.keys(data) : ["text/plain"]),
    error: error && `${error.ename}: ${error.evalue}`,
  };
}

function joined(text: unknown): string {
  return Array.isArray(text) ? text.join("") : String(text ?? "");
}
