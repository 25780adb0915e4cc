/**
 * Written answers: `answers.md` of a question, with the tasks of the assignment as prompts. In `solutions/`
 * it has model answers; the student's copy is derived from it.
 *
 * @module
 */

/** What stands where nobody has written yet. */
export const OPEN = "_Your answer._";

/** One task with its answer. */
export interface Answer {
  /** The heading: "1. An RNN with backpropagation through time". */
  readonly title: string;
  /** What is asked, as Markdown. */
  readonly prompt: string;
  /** The runs that it is about: `q2/02 --cell all`, or the name of an experiment, `q1-07-gradients`. */
  readonly runs: readonly string[];
  /** What was answered, as Markdown; empty where nothing was. */
  readonly text: string;
  /** Whether a hand-in is complete without it. */
  readonly optional: boolean;
  /** The line on which the answer begins, from 1. */
  readonly line: number;
}

const BEGIN = /^<!-- answer(: optional)? -->$/;
const END = /^<!-- end -->$/;
const RUN = /^<!-- run: (.+?) -->\n*/gm;

/**
 * Reads the answers of a file.
 *
 * @throws {Error} if a mark is missing, with file and line
 *
 * @example
 * ```ts
 * import { readAnswers } from "./answers.ts";
 * import assert from "node:assert/strict";
 *
 * const source = "## 1. Loss\n\nWhat fell?\n\n<!-- answer -->\n\nThe loss.\n\n<!-- end -->\n";
 * assert.deepEqual(readAnswers(source, "answers.md"), [
 *   { title: "1. Loss", prompt: "What fell?", runs: [], text: "The loss.", optional: false, line: 7 },
 * ]);
 * ```
 */
export function readAnswers(source: string, file: string): Answer[] {
  return placesIn(source.split("\n"), file).map(({ title, from, begin, end, optional }) => {
    const lines = source.split("\n");
    const text = lines.slice(begin + 1, end).join("\n").trim();
    const before = lines.slice(from + 1, begin).join("\n");
    return {
      title,
      prompt: before.replace(RUN, "").trim(),
      runs: [...before.matchAll(RUN)].map(([, run]) => run!),
      text: text === OPEN ? "" : text,
      optional,
      line: begin + 3,
    };
  });
}

/**
 * The student's copy of a file with model answers.
 *
 * @throws {Error} if it has no answers, if one is empty, or if a mark is missing
 */
export function deriveAnswers(source: string, file: string): string {
  const lines = source.split("\n");
  const places = placesIn(lines, file);
  if (places.length === 0) throw new Error(`${file}:1: no "<!-- answer -->" in this file`);
  for (const { begin, end } of places.toReversed()) {
    if (lines.slice(begin + 1, end).every((line) => line.trim() === "")) {
      throw new Error(`${file}:${begin + 1}: this answer is empty; put a model answer into it`);
    }
    lines.splice(begin + 1, end - begin - 1, "", OPEN, "");
  }
  return lines.join("\n");
}

interface Place {
  readonly title: string;
  /** The line of the heading, of the mark before the answer, and of that after it; from 0. */
  readonly from: number;
  readonly begin: number;
  readonly end: number;
  readonly optional: boolean;
}

function placesIn(lines: readonly string[], file: string): Place[] {
  const places: Place[] = [];
  let from = -1;
  let open: { begin: number; optional: boolean } | undefined;
  lines.forEach((line, at) => {
    const begins = BEGIN.exec(line.trim());
    if (begins && (open || from < 0)) {
      throw new Error(`${file}:${at + 1}: an answer begins here without a heading of its own`);
    }
    if (/^## /.test(line) && !open) from = at;
    if (begins) open = { begin: at, optional: begins[1] !== undefined };
    if (!END.test(line.trim())) return;
    if (!open) throw new Error(`${file}:${at + 1}: "<!-- end -->" without "<!-- answer -->"`);
    places.push({ title: lines[from]!.slice(3).trim(), from, ...open, end: at });
    open = undefined;
    from = -1;
  });
  if (open) throw new Error(`${file}:${open.begin + 1}: this answer has no "<!-- end -->"`);
  return places;
}
