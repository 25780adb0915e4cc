/**
 * Equivalent mutants of lesson q3/01; see `equivalent.ts`.
 *
 * @module
 */

import type { Equivalence } from "../equivalent.ts";

/** Each with its reason. */
export const q3_01: readonly Equivalence[] = [
  {
    because:
      "A typed array has no entry before its first and none after its last: nothing is written there.",
    mutants: [
      "normalised: let c = «0 → (-1)»",
      "normalised: for (let c = 0; c «< → <=» 3; c++) {…}",
      "normalised: for (let c = 0; c < «3 → 4»; c++) {…}",
      "averagedOverPlaces: let c = «0 → (-1)»",
      "averagedOverPlaces: for (let c = 0; c «< → <=» channels; c++) {…}",
      "cosineSimilarities: let a = «0 → (-1)»",
      "cosineSimilarities: for (let a = 0; a «< → <=» N; a++) {…}",
    ],
  },
  {
    because:
      "The turn too many writes the first entry of the next point, channel or row, which is written again in its own turn; after the last there is nothing to write to.",
    mutants: [
      "resized: for (let c = 0; c «< → <=» 3; c++) {…}",
      "resized: for (let c = 0; c < «3 → 4»; c++) {…}",
      "normalised: for (let k = 0; k «< → <=» places; k++) {…}",
      "cosineSimilarities: for (let b = 0; b «< → <=» N; b++) {…}",
    ],
  },
  {
    because: "The array is new: every entry is 0 until it is written, and it is written once.",
    mutants: [
      "resized: data[(y * width + x) * 3 + c] «= → +=» Math.round(above * (1 - down) + below * down);",
      "normalised: x[c * places + k] «= → +=» (image.data[k * 3 + c] * scale2 - mean[c]) / deviation[c];",
      "centred: out.data[n * D + d] «= → +=» data[n * D + d] - mean;",
      "cosineSimilarities: out.data[a * N + b] «= → +=» lengths > 0 ? inner(a, b) / lengths : 0;",
    ],
  },
  {
    because:
      "There is no row before the first and none after the last: nothing is read or written there.",
    mutants: [
      "centred: let d = «0 → (-1)»",
      "centred: let n = «0 → (-1)» (2)",
      "centred: for (let n = 0; n «< → <=» N; n++) out.data[n * D + d] = data[n * D + d] - mean;",
    ],
  },
  {
    because: "The inner product is symmetric.",
    mutants: [
      "cosineSimilarities: out.data[a * N + b] = lengths > 0 ? inner(«a, b → b, a») / lengths : 0;",
    ],
  },
];
