/**
 * Equivalent mutants of lessons q3/04 and q3/05; see `equivalent.ts`.
 *
 * @module
 */

import type { Equivalence } from "../equivalent.ts";

/** Each with its reason. */
export const q3_04: readonly Equivalence[] = [
  {
    because: "A normal number is as likely as its negative.",
    mutants: [
      "randomProjection: return normalMatrix(rng, from, to, «1 / Math.sqrt(to) → -(1 / Math.sqrt(to))»);",
    ],
  },
  {
    because: "There is no such score: nothing is larger than undefined, nor equal to it.",
    mutants: [
      "placeOf: let k = «0 → (-1)»",
      "placeOf: for (let k = 0; k «< → <=» scores.length; k++) {…}",
    ],
  },
  {
    because:
      "A typed array has no entry before its first and none after its last: nothing is written there.",
    mutants: [
      "countSketch: let b = «0 → (-1)»",
      "countSketch: for (let b = 0; b «< → <=» x.rows; b++) {…}",
      "circularConvolution: for (let r = 0; r «< → <=» B * d; r += d) {…}",
    ],
  },
  {
    because:
      "A·Aᵀ and Aᵀ·A have the same eigenvalues besides zeros, and so the same trace and the same sum of squares.",
    mutants: [
      "participationRatio: const G = «matmulTB → matmulTA»(A, A);",
    ],
  },
  {
    because: "The matrix of inner products is square.",
    mutants: [
      "participationRatio: for (let i = 0; i < G.«rows → cols»; i++) trace += G.data[i * G.rows + i];",
      "participationRatio: trace += G.data[i * G.«rows → cols» + i];",
    ],
  },
  {
    because:
      "The trace is squared, and its sign is lost; a sum does not depend on the order of its terms.",
    mutants: [
      "participationRatio: trace «+= → -=» G.data[i * G.rows + i];",
      "participationRatio: for (const g of «G.data → G.data.toReversed()») squares += g * g;",
    ],
  },
  {
    because: "Both are 0 where nothing varies, and above 0 where anything does.",
    mutants: [
      "participationRatio: return «squares → trace» > 0 ? trace * trace / squares : 0;",
    ],
  },
  {
    because: "The order has as many entries as there are p-values.",
    mutants: [
      "holm: const adjusted = new Array(«ps → order».length);",
      "holm: least = Math.max(least, Math.min(1, ps[k] * («ps → order».length - before)));",
    ],
  },
  {
    because: "No p-value is below 0, so the first one is the larger of the two either way.",
    mutants: [
      "holm: let least = «0 → (-1)»;",
    ],
  },
];
