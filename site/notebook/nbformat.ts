/**
 * Notebooks as Jupyter keeps them: nbformat 4.5, and no more of it than the course writes.
 *
 * @module
 */

/** What a cell showed, by media type. Binary data is in base64. */
export type MimeBundle = Readonly<Record<string, string>>;

/** What a cell showed, and how: the size of a picture, and its words, by media type. */
export interface Shown {
  readonly data: MimeBundle;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** One thing that a cell printed, showed or failed with. */
export type Output =
  | { output_type: "stream"; name: "stdout" | "stderr"; text: string }
  | { output_type: "display_data" } & Shown
  | { output_type: "error"; ename: string; evalue: string; traceback: string[] };

/** What the course knows about a cell. */
export interface CellPlace {
  /** "q1/03"; absent in cells that belong to no lesson. */
  readonly lesson?: string;
  readonly kind:
    | "text"
    | "begin"
    | "imports"
    | "example"
    | "exercise"
    | "check"
    | "figure"
    | "diagram"
    | "run";
  /** The exercise that the cell is about. */
  readonly exercise?: string;
  /** The module that it belongs into, from the root. */
  readonly file?: string;
}

interface CellBase {
  readonly id: string;
  readonly metadata: { readonly unrolled: CellPlace; readonly tags?: readonly string[] };
  readonly source: string;
}

export interface MarkdownCell extends CellBase {
  readonly cell_type: "markdown";
}

export interface CodeCell extends CellBase {
  readonly cell_type: "code";
  readonly execution_count: number | null;
  readonly outputs: readonly Output[];
}

export type Cell = MarkdownCell | CodeCell;

/** Whose code the cells hold: what the student has written, skeletons, or solutions. */
export type Whose = "yours" | "student" | "solved";

export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: {
    readonly kernelspec: { display_name: string; language: string; name: string };
    readonly language_info: Record<string, string>;
    readonly title: string;
    readonly unrolled: { readonly question: string; readonly code: Whose };
  };
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
}

/** A notebook for Deno's kernel. */
export function notebookOf(
  cells: readonly Cell[],
  about: { title: string; question: string; code: Whose },
): Notebook {
  return {
    cells,
    metadata: {
      kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
      language_info: {
        file_extension: ".ts",
        mimetype: "text/x.typescript",
        name: "typescript",
        nbconvert_exporter: "script",
        pygments_lexer: "typescript",
      },
      title: about.title,
      unrolled: { question: about.question, code: about.code },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/**
 * The file of a notebook. Texts are lists of lines, as Jupyter itself writes them, so that two versions
 * can be compared line by line.
 */
export function notebookText(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    source: linesOf(cell.source),
    ...(cell.cell_type === "code" && { outputs: cell.outputs.map(outputLines) }),
  }));
  return JSON.stringify({ ...notebook, cells }, null, 1) + "\n";
}

function outputLines(output: Output): unknown {
  if (output.output_type === "stream") return { ...output, text: linesOf(output.text) };
  if (output.output_type === "error") return output;
  const data = Object.entries(output.data).map(([type, text]) =>
    [type, type === "image/png" ? text : linesOf(text)] as const
  );
  return { ...output, data: Object.fromEntries(data) };
}

/**
 * A text as its lines, each but the last with its line break.
 *
 * @example
 * ```ts
 * import { linesOf } from "./nbformat.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(linesOf("a\n\nb"), ["a\n", "\n", "b"]);
 * assert.deepEqual(linesOf(""), []);
 * ```
 */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
