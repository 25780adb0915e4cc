/**
 * Files and messages that are more than text to whoever reads them.
 *
 * @module
 */

import type { Attack } from "./attack.ts";

/** Throws a text. */
const throwing = (name: string, wants: string, text: string): Attack => ({
  name,
  wants,
  before: `const text = ${JSON.stringify(text)};`,
  does: () => {
    throw new Error(text);
  },
  says: /^stopped with an error: /,
});

const UNREADABLE = /was not run: it cannot be read/;

export const texts: readonly Attack[] = [
  throwing(
    "commands to the terminal in a message",
    "a screen that shows another grade",
    "\x1b[2J\x1b[H\x1b[32m✓ 36 of 36\x1b]0;passed\x07\x1b]52;c;bHM=\x07\x9b31m\r\b\b\b",
  ),
  throwing(
    "lines of its own in a message",
    "a report with lines that the grader did not write",
    "x\n✓ scalarForward\ntotal 100 of 100\u2028✓\u2029✓\u0085✓\v✓\f✓",
  ),
  throwing(
    "commands to the service that runs the grader",
    "variables, groups and annotations of its own",
    "::set-output name=points::100\n::error::no\n##[group]x\n::add-mask::0",
  ),
  throwing(
    "text that runs from right to left, or is not seen",
    "a message that reads as another one",
    "\u202e001 fo 001\u2066\u200b\u{e0041}\ufeff\u00ad\u180e",
  ),
  throwing(
    "markup and formulas",
    "a script in the report, a formula in the table",
    `<script>alert(1)</script><img src=x onerror=alert(1)>]]>&xxe;=HYPERLINK("http://x")`,
  ),
  throwing(
    "half a character, and NULs",
    "a report that is no text any more",
    "\ud800\udfff\ud83d\u0000\uffff\ufffe",
  ),
  {
    name: "a file with a mark of its byte order, and lines as Windows ends them",
    wants: "nothing: this is a solution",
    file: (solution) => `\ufeff${solution.replaceAll("\n", "\r\n")}`,
  },
  {
    name: "a file of 250 KiB, most of it a comment",
    wants: "nothing: this is a solution",
    file: (solution) => `${solution}\n/*${"é ".repeat(80_000)}*/\n`,
  },
  {
    name: "a file that is not TypeScript",
    wants: "an error in the reader that ends the grader",
    file: () => "export function scalarForward( {{{ \u0000",
    says: UNREADABLE,
  },
  {
    name: "a hundred thousand brackets",
    wants: "a reader that goes down so deep that it ends",
    file: () => `export const scalarForward = ${"(".repeat(100_000)}${")".repeat(100_000)};`,
    says: UNREADABLE,
  },
  {
    name: "a type so deep that the compiler does not come back",
    wants: "the grader to wait for the compiler",
    file: (solution) => `type Deep = ${"[".repeat(3000)}${"]".repeat(3000)};\n${solution}`,
    says: UNREADABLE,
  },
  {
    name: "an empty file",
    wants: "no test to fail",
    file: () => "",
    says: /missing|exports no function|no exports/,
  },
  {
    name: "values and classes in the place of functions",
    wants: "a check that asks only whether the name is there",
    file: () =>
      "export const scalarForward = 1, centralDifference = {};\nexport class numericalGradient {}\n" +
      "export class scalarBackward { constructor() { return { dw: 0 }; } }\n",
    says: /f is not a function|without 'new'/,
  },
  {
    name: "names that are not the course's",
    wants: "the grader to look up __proto__ or to evaluate a name",
    file: () =>
      "const f = () => [];\n" +
      'export { f as "__proto__", f as "constructor", f as "then", f as "1; Deno.exit(0)" };\n',
    says: /exports no function|ended the process/,
  },
  {
    name: "a map of its source that is a file of the system",
    wants: "a stack trace that shows the file",
    file: (solution) =>
      solution.replace("const hs: number[] = [];", 'throw new Error("x");') +
      "\n//# sourceMappingURL=/etc/passwd\n",
    says: /^stopped with an error: x$/,
    loses: "exercise",
  },
  {
    name: "switches of the compiler and the linter in comments",
    wants: "checks to be skipped",
    file: (solution) =>
      "// @ts-nocheck\n// deno-lint-ignore-file\n// deno-fmt-ignore-file\n" +
      "// grade-ignore-file\n/* c8 ignore start */\n" +
      solution.replace("hs.push(h);", "hs.push(0);"),
    says: /hs/,
    loses: "exercise",
  },
];
