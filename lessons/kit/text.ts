/**
 * Text as numbers: a vocabulary of characters, one-hot rows, windows.
 *
 * @module
 */

import { type Matrix, zeros } from "./matrix.ts";

/** The characters of a text, in the order of their code points, and where each one stands. */
export interface Vocabulary {
  /** The characters; `chars[i]` is character number i. */
  readonly chars: readonly string[];
  /** The number of each character. */
  readonly index: ReadonlyMap<string, number>;
}

/**
 * The vocabulary of a text: each different character once, sorted.
 *
 * @throws {RangeError} if the text is empty.
 *
 * @example
 * ```ts
 * import { vocabulary } from "./text.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(vocabulary("hello").chars, ["e", "h", "l", "o"]);
 * ```
 */
export function vocabulary(text: string): Vocabulary {
  if (text === "") throw new RangeError("The text is empty: there is no character to learn from.");
  const chars = [...new Set(text)].sort();
  return { chars, index: new Map(chars.map((char, i) => [char, i])) };
}

/**
 * The numbers of the characters of a text.
 *
 * @throws {RangeError} naming the first character that the vocabulary does not have, and its place.
 *
 * @example
 * ```ts
 * import { encode, vocabulary } from "./text.ts";
 * import assert from "node:assert/strict";
 *
 * const v = vocabulary("hello");
 * assert.deepEqual(encode(v, "hole"), [1, 3, 2, 0]);
 * assert.throws(() => encode(v, "help"), /"p" \(at position 3\) is not in the vocabulary/);
 * ```
 */
export function encode(vocabulary: Vocabulary, text: string): number[] {
  return [...text].map((char, at) => {
    const id = vocabulary.index.get(char);
    if (id === undefined) {
      throw new RangeError(
        `${JSON.stringify(char)} (at position ${at}) is not in the vocabulary of ` +
          `${vocabulary.chars.length} characters: ${JSON.stringify(vocabulary.chars.join(""))}.`,
      );
    }
    return id;
  });
}

/** The text that a list of character numbers stands for. The inverse of {@linkcode encode}. */
export function decode(vocabulary: Vocabulary, ids: readonly number[]): string {
  return ids.map((id) => vocabulary.chars[id] ?? "\uFFFD").join("");
}

/**
 * One row per number, with a single 1 in it.
 *
 * @param ids B numbers from 0 to size − 1
 * @returns `[B×size]`
 * @throws {RangeError} if a number is out of range.
 *
 * @example
 * ```ts
 * import { toRows } from "./matrix.ts";
 * import { oneHot } from "./text.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(oneHot([2, 0], 3)), [[0, 0, 1], [1, 0, 0]]);
 * ```
 */
export function oneHot(ids: readonly number[], size: number): Matrix {
  const out = zeros(ids.length, size);
  ids.forEach((id, row) => {
    if (!Number.isInteger(id) || id < 0 || id >= size) {
      throw new RangeError(
        `Row ${row} cannot be one-hot: ${id} is not a number from 0 to ${size - 1}.`,
      );
    }
    out.data[row * size + id] = 1;
  });
  return out;
}

/** A window of text: `length` characters, and for each of them the character that follows it. */
export interface Window {
  /** The characters that are read. */
  readonly inputs: readonly number[];
  /** `targets[t]` follows `inputs[t]`; the last one is the character after the window. */
  readonly targets: readonly number[];
}

/**
 * All windows of a text, each one character further than the one before.
 *
 * @param ids the encoded text
 * @param length characters in a window
 * @throws {RangeError} if the text is not longer than one window.
 *
 * @example
 * ```ts
 * import { windows } from "./text.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(windows([7, 8, 9], 2), [{ inputs: [7, 8], targets: [8, 9] }]);
 * ```
 */
export function windows(ids: readonly number[], length: number): Window[] {
  if (ids.length <= length || length < 1) {
    throw new RangeError(
      `A text of ${ids.length} characters has no window of ${length} and one more to predict.`,
    );
  }
  return Array.from({ length: ids.length - length }, (_, i) => ({
    inputs: ids.slice(i, i + length),
    targets: ids.slice(i + 1, i + length + 1),
  }));
}
