/**
 * Applying the edits of a misconception to the text of a solution.
 *
 * @module
 */

import { readRegions } from "../course/regions.ts";
import { functionAround } from "../course/skeleton.ts";
import type { Edit } from "./misconception.ts";

/**
 * The text of a solution with the edits applied inside the body of one exercise.
 *
 * @param source the text of the solution
 * @param exercise the exported function whose exercise is edited
 * @param what the name of the misconception, for messages
 * @throws {Error} if an edit does not apply exactly once.
 *
 * @example
 * ```ts
 * import { applyEdits } from "./catalogue_text.ts";
 * import assert from "node:assert/strict";
 *
 * const source = `export function half(x: number): number {
 *   // #region exercise: half of x
 *   return x / 2;
 *   // #endregion
 * }
 * `;
 * const wrong = applyEdits(source, "half", [{ find: "x / 2", replace: "x" }], "q1/01.whole");
 * assert(wrong.includes("return x;"));
 * assert.throws(
 *   () => applyEdits(source, "half", [{ find: "x / 3", replace: "x" }], "q1/01.third"),
 *   { message: 'q1/01.third: the edit "x / 3" applies 0 times in half; it must apply once.' },
 * );
 * ```
 */
export function applyEdits(
  source: string,
  exercise: string,
  edits: readonly Edit[],
  what: string,
): string {
  const lines = source.split("\n");
  const region = readRegions(source, what).find(({ exercise: is, start }) =>
    is && functionAround(lines, start) === exercise
  );
  if (!region) throw new Error(`${what}: there is no exercise in a function "${exercise}".`);
  let body = lines.slice(region.start + 1, region.end).join("\n");
  for (const { find, replace } of edits) {
    const times = body.split(find).length - 1;
    if (times !== 1) {
      throw new Error(
        `${what}: the edit ${JSON.stringify(find)} applies ${times} times in ${exercise}; ` +
          `it must apply once.`,
      );
    }
    body = body.replace(find, () => replace);
  }
  return [...lines.slice(0, region.start + 1), body, ...lines.slice(region.end)].join("\n");
}
