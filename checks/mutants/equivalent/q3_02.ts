/**
 * Equivalent mutants of lesson q3/02; see `equivalent.ts`.
 *
 * @module
 */

import type { Equivalence } from "../equivalent.ts";

/** Each with its reason. */
export const q3_02: readonly Equivalence[] = [
  {
    because: "A sum of vectors does not depend on their order, but for its last digit.",
    mutants: ["embeddingTable: for (const word of «found → found.toReversed()») {…}"],
  },
  {
    because: "What is written beside a typed array is written nowhere.",
    mutants: [
      "embeddingTable: let e = «0 → (-1)»",
      "embeddingTable: for (let e = 0; e «< → <=» E; e++) mean[e] += vectors.get(word)[e] / found.length;",
    ],
  },
  {
    because:
      "The code of padding is −1, and the part of the table from −E to 0 is empty: a row of zeros is left either way.",
    mutants: [
      "embed: if («code → B» !== PADDING) x.data.set(table.data.subarray(code * E, (code + 1) * E), b * E);",
      "embed: if («code → T» !== PADDING) x.data.set(table.data.subarray(code * E, (code + 1) * E), b * E);",
      "embed: if («code → E» !== PADDING) x.data.set(table.data.subarray(code * E, (code + 1) * E), b * E);",
      "embed: if («code → b» !== PADDING) x.data.set(table.data.subarray(code * E, (code + 1) * E), b * E);",
      "embed: if («code → t» !== PADDING) x.data.set(table.data.subarray(code * E, (code + 1) * E), b * E);",
      "embed: if («code !== PADDING → true») x.data.set(table.data.subarray(code * E, (code + 1) * E), b * E);",
    ],
  },
  {
    because:
      "A question before the first or behind the last has an empty mask, and nothing is done.",
    mutants: [
      "lastReal: let b = «0 → (-1)»",
      "lastReal: for (let b = 0; b «< → <=» B; b++) {…}",
    ],
  },
  {
    because: "Both states are of one shape and of one cell.",
    mutants: [
      "holdState: return { ...«now → old», data: now.data.map((v, i) => real[Math.floor(i / H)] ? v : old.data[i]) };",
      "holdState: return «after → before».c ? { h, c: chosen(before.c, after.c) } : { h };",
    ],
  },
  {
    because: "A row before the first or behind the last is empty, and has no length.",
    mutants: [
      "meanSimilarity: let i = «0 → (-1)»",
      "meanSimilarity: for (let i = 0; i «< → <=» n; i++) {…}",
      "meanSimilarity: for (let j = i + 1; j «< → <=» n; j++) {…}",
    ],
  },
  {
    because: "There is no later row to compare the last one with.",
    mutants: ["meanSimilarity: for (let i = 0; i < n« → - 1»; i++) {…}"],
  },
  {
    because: "A product of two vectors does not depend on their order.",
    mutants: ["meanSimilarity: sum += dot(«i, j → j, i») / lengths;"],
  },
];
