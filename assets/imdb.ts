/**
 * A thousand sentences from reviews of films, half of them for and half of them against the film.
 *
 * Kotzias, Denil, de Freitas & Smyth 2015, "From group to individual labels using deep features" (KDD), who took them from the
 * reviews at imdb.com; published as "Sentiment Labelled Sentences" by the UCI Machine Learning Repository under CC BY 4.0. The file
 * is a fixture of the tests of the npm package `sentiment` (MIT), `test/fixtures/imdb.json`.
 *
 * The sentences stand in the order of the reviews: neighbours are often of one review, and of one opinion.
 *
 * @module
 */

import { readPackageFile } from "./package_file.ts";

/** A sentence and what it says of the film. */
export interface Sentence {
  readonly text: string;
  /** 1: for the film; 0: against it. */
  readonly label: 0 | 1;
}

const PACKAGE = "sentiment@5.0.2";

/**
 * Reads all sentences, in their order.
 *
 * @throws {Error} a sentence, if the package cannot be fetched or the file is damaged.
 */
export async function readImdb(): Promise<Sentence[]> {
  const text = await readPackageFile(PACKAGE, "test/fixtures/imdb.json", "The IMDb sentences");
  return parseSentences(text, "imdb.json");
}

/**
 * Sentences from JSON: a list of `{ "text": …, "class": 0 or 1 }`. An empty item at its end, as the file has one, is left out.
 *
 * @param file its name, for the sentence about what is wrong
 * @throws {RangeError} in one sentence that names the file, the item (counted from 1) and the field.
 *
 * @example
 * ```ts
 * import { parseSentences } from "./imdb.ts";
 * import assert from "node:assert/strict";
 *
 * const items = '[{ "text": "Superb. ", "class": 1 }, { "text": "", "class": null }]';
 * assert.deepEqual(parseSentences(items, "x.json"), [{ text: "Superb.", label: 1 }]);
 * assert.throws(
 *   () => parseSentences('[{ "text": "Superb.", "class": 4 }]', "x.json"),
 *   { message: "x.json, item 1: class is 4; it must be 0 or 1." },
 * );
 * ```
 */
export function parseSentences(json: string, file: string): Sentence[] {
  const items = listIn(json, file);
  if (items.length > 0 && isEmpty(items[items.length - 1])) items.pop();
  if (items.length === 0) throw new RangeError(`${file} holds no sentences.`);
  return items.map((item, k) => {
    const { text, class: label } = (item ?? {}) as Record<string, unknown>;
    const wrong = (field: string, value: unknown, must: string) =>
      new RangeError(
        `${file}, item ${k + 1}: ${field} is ${
          JSON.stringify(value) ?? "missing"
        }; it must be ${must}.`,
      );
    if (typeof text !== "string" || text.trim() === "") throw wrong("text", text, "a sentence");
    if (label !== 0 && label !== 1) throw wrong("class", label, "0 or 1");
    return { text: text.trim(), label };
  });
}

function listIn(json: string, file: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new RangeError(`${file} is not JSON, or is cut off: ${(error as Error).message}.`);
  }
  if (!Array.isArray(value)) throw new RangeError(`${file} must hold a list of items.`);
  return value;
}

function isEmpty(item: unknown): boolean {
  const { text, class: label } = (item ?? {}) as Record<string, unknown>;
  return text === "" && label === null;
}
