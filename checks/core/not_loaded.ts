/**
 * Why a module could not be loaded, in one line.
 *
 * @module
 */

/**
 * What an error says that came from importing a module: where the source cannot be read, or what the
 * module threw. The file may be another one, which the module imports.
 *
 * @example
 * ```ts
 * import { whyNotLoaded } from "./not_loaded.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(
 *   whyNotLoaded(new TypeError("SyntaxError: Expected ')'\n  at file:///c/lessons/q1/04-lstm/lstm.ts:7:2")),
 *   "lessons/q1/04-lstm/lstm.ts, line 7 cannot be read: Expected ')'",
 * );
 * assert.equal(whyNotLoaded(new Error("no such day")), "stopped while it was loaded: no such day");
 * ```
 */
export function whyNotLoaded(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const parse = said.match(
    /(?:SyntaxError|could not be parsed): ([^\n]*?)(?:\n[^]*)?\s*at file:\/\/\S*\/(lessons\/\S+?):(\d+):\d+/,
  );
  if (!parse) return `stopped while it was loaded: ${said.split("\n")[0]}`;
  const [, problem, place, line] = parse;
  return `${place}, line ${line} cannot be read: ${problem}`;
}
