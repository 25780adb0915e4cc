/**
 * The fenced code of a Markdown text.
 *
 * @module
 */

/** A fence of a text. Lines count from 0. */
export interface Fence {
  /** The line that opens it. */
  start: number;
  /** The line that closes it; the number of lines where none does. */
  end: number;
  /** The white space before it. */
  indent: string;
  /** The characters it is made of: three or more backticks or tildes. */
  marks: string;
  /** What follows them: the language and what else is to be known. */
  info: string;
}

/**
 * Finds the fences of a Markdown text, also those inside lists and notes.
 *
 * @example
 * ```ts
 * import { readFences } from "./fences.ts";
 * import assert from "node:assert/strict";
 *
 * const [fence] = readFences("Text.\n\n~~~sh\nls\n~~~\n");
 * assert.deepEqual([fence?.start, fence?.end, fence?.info], [2, 4, "sh"]);
 * ```
 */
export function readFences(text: string): Fence[] {
  const fences: Fence[] = [];
  let open: Fence | undefined;
  const lines = text.split("\n");
  for (const [number, line] of lines.entries()) {
    const [, indent = "", marks, info = ""] = /^([\s>]*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (marks === undefined) continue;
    if (!open) {
      open = { start: number, end: lines.length, indent, marks, info: info.trim() };
      fences.push(open);
    } else if (marks.startsWith(open.marks) && info.trim() === "") {
      open.end = number;
      open = undefined;
    }
  }
  return fences;
}
