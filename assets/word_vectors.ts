/**
 * Pretrained word vectors in the text format of GloVe: on each line a word and its numbers, with spaces between.
 *
 * Pennington, Socher & Manning 2014, "GloVe: Global Vectors for Word Representation" (EMNLP). The files of fastText and
 * word2vec have the same lines and a head with two numbers before them, which is passed over.
 *
 * @module
 */

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A vector for each word. */
export interface WordVectors {
  /** How many numbers a vector has. */
  readonly dims: number;
  readonly vectors: ReadonlyMap<string, Float64Array>;
}

/** Which words to keep. Lines of other words are passed over unread, so that a file of gigabytes may be read. */
export type Wanted = (word: string) => boolean;

const HEAD = /^\d+ \d+$/;

/** Takes lines one after the other. */
class Reading {
  #line = 0;
  readonly #vectors = new Map<string, Float64Array>();
  #dims = 0;

  constructor(readonly file: string, readonly wanted: Wanted) {}

  take(text: string): void {
    const line = ++this.#line;
    const trimmed = text.trimEnd();
    if (trimmed === "" || line === 1 && HEAD.test(trimmed)) return;
    const end = trimmed.indexOf(" ");
    const word = trimmed.slice(0, end);
    if (end > 0 && (!this.wanted(word) || this.#vectors.has(word))) return;
    const where = `${this.file}, line ${line}`;
    const fields = end > 0 ? trimmed.slice(end + 1).split(" ") : [];
    if (fields.length === 0) {
      throw new RangeError(
        `${where}: a word and its numbers must stand here, with spaces between.`,
      );
    }
    const vector = Float64Array.from(fields, Number);
    const bad = vector.findIndex((value, k) => !Number.isFinite(value) || fields[k] === "");
    if (bad >= 0) {
      const found = JSON.stringify(fields[bad].slice(0, 20));
      throw new RangeError(`${where}: number ${bad + 1} of "${word}" is ${found}.`);
    }
    this.#dims ||= vector.length;
    if (vector.length !== this.#dims) {
      throw new RangeError(
        `${where}: "${word}" has ${vector.length} numbers; the words before have ${this.#dims}.`,
      );
    }
    this.#vectors.set(word, vector);
  }

  end(): WordVectors {
    return { dims: this.#dims, vectors: this.#vectors };
  }
}

/**
 * Reads vectors from text. Of a word that comes twice, the first line counts.
 *
 * @param file its name, for the sentence about what is wrong
 * @throws {RangeError} in one sentence that names the file and the line.
 *
 * @example
 * ```ts
 * import { parseWordVectors } from "./word_vectors.ts";
 * import assert from "node:assert/strict";
 *
 * const { dims, vectors } = parseWordVectors("cat 1 0.5\ndog 1 -2e-1", "two.txt");
 * assert.equal(dims, 2);
 * assert.deepEqual([...vectors.get("dog")!], [1, -0.2]);
 * assert.throws(
 *   () => parseWordVectors("cat 1 0.5\ndog 1", "two.txt"),
 *   { message: 'two.txt, line 2: "dog" has 1 numbers; the words before have 2.' },
 * );
 * ```
 */
export function parseWordVectors(
  text: string,
  file: string,
  wanted: Wanted = () => true,
): WordVectors {
  const reading = new Reading(file, wanted);
  for (const line of text.split("\n")) reading.take(line);
  return reading.end();
}

/**
 * Reads the vectors of some words from a file of any size, line by line.
 *
 * @throws {Error} in one sentence: no such file, a broken line, or none of the words is in it.
 */
export async function readWordVectors(path: string, wanted: Wanted): Promise<WordVectors> {
  const reading = new Reading(path, wanted);
  let rest = "";
  for await (const part of textOf(path)) {
    const lines = (rest + part).split("\n");
    rest = lines.pop()!;
    for (const line of lines) reading.take(line);
  }
  reading.take(rest);
  const found = reading.end();
  if (found.vectors.size === 0) {
    throw new RangeError(
      `${path} has no vector for any word that is needed. Is it a file of GloVe vectors in text form?`,
    );
  }
  return found;
}

async function* textOf(path: string): AsyncIterable<string> {
  let file: Deno.FsFile;
  try {
    file = await Deno.open(path);
    if (!(await file.stat()).isFile) throw new Error();
  } catch (cause) {
    throw new Error(`There is no file ${path} with word vectors.`, { cause });
  }
  yield* file.readable.pipeThrough(new TextDecoderStream());
}

/** Where the vectors lie that come with the course. */
export const EXCERPT: string = fileURLToPath(new URL("glove/excerpt.txt", import.meta.url));

/**
 * The vectors that come with the course: GloVe, 100 numbers a word, learned from six billion words of Wikipedia and news; the words
 * of our questions and some that are frequent in questions about pictures. In the public domain (PDDL 1.0).
 *
 * `assets/glove/take.ts` made the file and makes one for other questions.
 */
export function readExcerpt(): WordVectors {
  if (!existsSync(EXCERPT)) throw new Error(`${EXCERPT} is missing; git checkout brings it back.`);
  return parseWordVectors(readFileSync(EXCERPT, "utf8"), "glove/excerpt.txt");
}
