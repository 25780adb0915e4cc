/**
 * Fingerprints of a text by winnowing.
 *
 * Schleimer, Wilkerson & Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003,
 * section 3: of the hashes of all k-grams, the smallest of every window of w is kept, the rightmost where
 * there are several. Every run of w + k − 1 tokens that two texts share leaves a fingerprint in both; no run
 * shorter than k leaves any.
 *
 * @module
 */

import type { Token } from "./tokens.ts";

/** Tokens in a gram. */
export const GRAM = 14;

/** Hashes in a window. */
export const WINDOW = 9;

/** A fingerprint and the tokens that it stands for. */
export interface Fingerprint {
  readonly hash: number;
  /** The first and the last line of the gram. */
  readonly lines: readonly [from: number, to: number];
}

/**
 * The fingerprints of a sequence of tokens.
 *
 * @example
 * ```ts
 * import { tokensOf } from "./tokens.ts";
 * import { fingerprints } from "./winnowing.ts";
 * import assert from "node:assert/strict";
 *
 * const hashes = (text: string) => new Set(fingerprints(tokensOf(text)).map(({ hash }) => hash));
 * const text = "for (let i = 0; i < n; i++) { sum += a[i] * b[i]; } return sum / n; // mean product";
 * const renamed = text.replaceAll("sum", "total").replaceAll("i", "k");
 * assert.deepEqual(hashes(renamed), hashes(text));
 * ```
 */
export function fingerprints(
  tokens: readonly Token[],
  gram = GRAM,
  window = WINDOW,
): Fingerprint[] {
  const hashes = gramHashes(tokens.map(({ kind }) => hashOf(kind)), gram);
  const chosen: number[] = [];
  for (let end = Math.min(window, hashes.length) - 1; end < hashes.length && end >= 0; end++) {
    let at = Math.max(0, end - window + 1);
    for (let k = at; k <= end; k++) if (hashes[k] <= hashes[at]) at = k;
    if (chosen.at(-1) !== at) chosen.push(at);
  }
  return chosen.map((at) => ({
    hash: hashes[at],
    lines: [tokens[at].line, tokens[at + gram - 1].line],
  }));
}

/** A rolling hash over all grams (Karp & Rabin 1987), in 32 bits. */
function gramHashes(words: readonly number[], gram: number): number[] {
  const BASE = 0x01000193;
  let highest = 1;
  for (let k = 1; k < gram; k++) highest = Math.imul(highest, BASE);
  const hashes: number[] = [];
  let hash = 0;
  words.forEach((word, k) => {
    if (k >= gram) hash = (hash - Math.imul(words[k - gram], highest)) | 0;
    hash = (Math.imul(hash, BASE) + word) | 0;
    if (k >= gram - 1) hashes.push(mixed(hash));
  });
  return hashes;
}

/** Spreads the bits, so that the smallest hash is not that of the commonest token. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
