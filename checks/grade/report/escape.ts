/**
 * Text that came from a submission, made harmless for wherever it is shown.
 *
 * @module
 */

/** Control characters, line separators, and what turns the direction of writing around. */
const CONTROL =
  // deno-lint-ignore no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text for a terminal or a log: shown, never obeyed. Lines and tabs stay; other control characters are shown
 * by their numbers, and the beginning of a command to a CI runner is taken apart.
 *
 * @example
 * ```ts
 * import { forTerminal } from "./escape.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(forTerminal("\x1b[31mred"), "\\u{1b}[31mred");
 * assert.equal(forTerminal("a\n::set-output name=x::1"), "a\n: :set-output name=x: :1");
 * ```
 */
export function forTerminal(text: string): string {
  return text.replace(CONTROL, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`)
    .replaceAll("::", ": :").replaceAll("##[", "## [");
}

/**
 * Text for XML 1.0, in an element or an attribute. What XML has no characters for is shown by numbers.
 *
 * @example
 * ```ts
 * import { forXml } from "./escape.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(forXml(`a < b & "c"\0]]>`), "a &lt; b &amp; &quot;c&quot;\\u{0}]]&gt;");
 * ```
 */
export function forXml(text: string): string {
  return forTerminal(text.toWellFormed()).replace(/[\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;").replaceAll("\n", "&#10;");
}

/** Text for HTML, in an element or a quoted attribute. */
export function forHtml(text: string): string {
  return forTerminal(text.toWellFormed()).replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/**
 * A field of a CSV file. What a spreadsheet would take for a formula is kept from being one.
 *
 * @example
 * ```ts
 * import { forCsv } from "./escape.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(["a", 'b "c", d', "=1+1", -2].map(forCsv), ["a", '"b ""c"", d"', "'=1+1", "-2"]);
 * ```
 */
export function forCsv(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = forTerminal(value);
  const tame = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n\r']/.test(tame) && /[",\n\r]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
