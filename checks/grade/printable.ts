/**
 * Text of a submission in a message: it is shown, and does nothing.
 *
 * @module
 */

import type { Failure } from "../core/failure.ts";

/** What is not seen, or moves what is: control characters, marks of direction, characters without a width. */
const UNSEEN =
  // deno-lint-ignore no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\u{e0000}-\u{e0fff}]+/gu;

/**
 * Text that a terminal shows and does not obey, on one line, of bearable length. A service that reads
 * commands from what is printed (`::error::`, `##[group]`) finds none.
 *
 * @example
 * ```ts
 * import { printable } from "./printable.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(printable("\x1b[2Jall\nright"), " [2Jall right");
 * assert.equal(printable("::error::no points"), ": :error::no points");
 * ```
 */
export function printable(text: string, most = 300): string {
  const start = text.slice(0, 2 * most).toWellFormed().replace(UNSEEN, " ");
  return start.replace(/^(\s*):(?=:)/, "$1: ").replaceAll("##[", "# #[").slice(0, most);
}

/** A failure all of whose text is printable. */
export function printableFailure(failure: Failure): Failure {
  return {
    ...failure,
    headline: printable(failure.headline, 500),
    facts: failure.facts.slice(0, 30).map(([label, text]) => [
      printable(label, 40),
      printable(text, 600),
    ]),
  };
}
