/**
 * Displayed equations that the formatter takes for something else.
 *
 * @module
 */

/**
 * Finds lines of `$$` blocks that Markdown's formatter would change: it takes a line that begins with
 * `+`, `-` or `*` and a space for an item of a list, and sets it apart with an empty line.
 *
 * @returns One sentence each, beginning with `file:line: `.
 *
 * @example
 * ```ts
 * import { brokenMaths } from "./maths_blocks.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(brokenMaths("$$\na\n+ b\n$$\n", "lesson.md"), [
 *   "lesson.md:3: a line of mathematics begins with +; end the line before with it instead",
 * ]);
 * assert.deepEqual(brokenMaths("$$\na + b\n$$\n", "lesson.md"), []);
 * ```
 */
export function brokenMaths(text: string, file: string): string[] {
  let inside = false;
  return text.split("\n").flatMap((line, number) => {
    if (line.trim() === "$$") inside = !inside;
    if (!inside) return [];
    const at = `${file}:${number + 1}`;
    const [sign] = line.trim().match(/^[-+*](?= )/) ?? [];
    if (sign) {
      return [
        `${at}: a line of mathematics begins with ${sign}; end the line before with it instead`,
      ];
    }
    return line.trim() === "" ? [`${at}: there is an empty line in this block of mathematics`] : [];
  });
}
