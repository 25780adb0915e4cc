/**
 * One function of a module as text: taken out for a cell, put back from one.
 *
 * Modules are formatted by `deno fmt`, so that what stands at the beginning of a line is at the top
 * level, and a function ends with the first closing brace that stands there.
 *
 * @module
 */

/** Where a function stands in a module, its doc comment included. */
export interface FunctionPlace {
  readonly start: number;
  /** After its last character, without the line break. */
  readonly end: number;
}

/**
 * Finds an exported function.
 *
 * @returns `undefined` where there is none, or where it does not end
 *
 * @example
 * ```ts
 * import { functionIn } from "./function_in.ts";
 * import assert from "node:assert/strict";
 *
 * const source = `const two = 2;\n\n/** Doubles. *\/\nexport function twice(x: number) {\n  return two * x;\n}\n`;
 * const { start, end } = functionIn(source, "twice")!;
 * assert.equal(source.slice(start, end).split("\n").length, 4);
 * assert.equal(functionIn(source, "thrice"), undefined);
 * ```
 */
export function functionIn(source: string, name: string): FunctionPlace | undefined {
  const head = new RegExp(
    `^export (?:async )?(?:function\\*? ${name}\\b|(?:const|class) ${name}\\b)`,
    "m",
  ).exec(source);
  if (!head) return undefined;
  const tail = /^[}\])]+;?[ \t]*$/gm;
  tail.lastIndex = head.index;
  let last = tail.exec(source);
  // The closing parenthesis of a long list of parameters opens the body: ") {" does not match.
  while (last && !last[0].includes("}")) last = tail.exec(source);
  const line = source.slice(head.index, source.indexOf("\n", head.index));
  const end = /;\s*$/.test(line) ? head.index + line.length : last && last.index + last[0].length;
  if (!end) return undefined;
  return { start: docBefore(source, head.index), end };
}

/** Where the doc comment that ends right above a place begins; the place itself if there is none. */
function docBefore(source: string, at: number): number {
  const before = source.slice(0, at);
  if (!before.endsWith("*/\n")) return at;
  const start = before.lastIndexOf("/**");
  return start < 0 ? at : start;
}

/** A module with another text in the place of one of its functions. */
export function withFunction(source: string, name: string, text: string): string | undefined {
  const place = functionIn(source, name);
  return place && source.slice(0, place.start) + text.trim() + source.slice(place.end);
}
