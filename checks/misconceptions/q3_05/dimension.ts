/**
 * Misconceptions about the directions in which codes differ.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/05",
    exercise: "participationRatio",
    hints: [
      "If codes differ equally in K directions, what are Σλ and Σλ²?",
      "Centre the codes first. Σλ is a trace, Σλ² a sum of squares of all inner products.",
      "(Σλ)²/Σλ² = tr(G)²/Σ G_ij², G = A·Aᵀ",
      "return squares > 0 ? trace * trace / squares : 0;",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/05.not-centred",
    exercise: "participationRatio",
    idea: "The codes span what they span.",
    why:
      "From zero, the mean of all codes is a direction too, and often the longest: all else then counts for little.",
    looksLike: "the codes are not centred",
    edits: [{ find: "const A = centred(codes);", replace: "const A = codes;" }],
    hints: [
      "What changes if 5 is added to every number?",
      "Look at what goes into the inner products.",
      "A = codes − their mean",
      "const A = centred(codes);",
    ],
  },
  {
    id: "q3/05.upside-down",
    exercise: "participationRatio",
    idea: "Σλ²/(Σλ)².",
    why: "That is its inverse: 1/K for K directions.",
    looksLike: "the ratio is upside down",
    edits: [{ find: "trace * trace / squares", replace: "squares / (trace * trace)" }],
    hints: [
      "What is your result for two directions alike?",
      "Look at what is above the line.",
      "(Σλ)²/Σλ² = tr(G)²/Σ G_ij², G = A·Aᵀ",
      "return squares > 0 ? trace * trace / squares : 0;",
    ],
  },
  {
    id: "q3/05.trace-not-squared",
    exercise: "participationRatio",
    idea: "Σλ/Σλ².",
    why: "It has a unit: large codes would have fewer directions.",
    looksLike: "the trace is not squared",
    edits: [{ find: "trace * trace / squares", replace: "trace / squares" }],
    hints: [
      "What changes if all codes are doubled?",
      "Look at the units above and below the line.",
      "(Σλ)²/Σλ² = tr(G)²/Σ G_ij², G = A·Aᵀ",
      "return squares > 0 ? trace * trace / squares : 0;",
    ],
  },
  {
    id: "q3/05.diagonal-only",
    exercise: "participationRatio",
    idea: "Σλ² is the sum of the squared diagonal.",
    why:
      "Of a matrix in its own directions. G is not: the sum of squares of all its entries is the same in any.",
    looksLike: "only the diagonal is squared",
    edits: [{
      find: "for (const g of G.data) squares += g * g;",
      replace: "for (let i = 0; i < G.rows; i++) squares += G.data[i * G.rows + i] ** 2;",
    }],
    hints: [
      "What do you get for codes on a line?",
      "Look at which entries you square.",
      "(Σλ)²/Σλ² = tr(G)²/Σ G_ij², G = A·Aᵀ",
      "return squares > 0 ? trace * trace / squares : 0;",
    ],
  },
  {
    id: "q3/05.singular-values",
    exercise: "participationRatio",
    idea: "Σλ² is the trace of G.",
    why: "λ are variances, squares of singular values. The trace is their sum.",
    looksLike: "singular values in the place of variances, by way of their sums",
    edits: [{ find: "trace * trace / squares", replace: "trace / Math.sqrt(squares)" }],
    hints: [
      "What is your result for four directions alike?",
      "Look at the root.",
      "(Σλ)²/Σλ², with squares of lengths for λ",
      "return squares > 0 ? trace * trace / squares : 0;",
    ],
  },
  {
    id: "q3/05.counting-directions",
    exercise: "participationRatio",
    idea: "Count the directions in which they differ at all.",
    why: "Nearly always that is n − 1. It is asked for how many matter.",
    looksLike: "every direction counts as one, however short",
    edits: [{
      find: "return squares > 0 ? trace * trace / squares : 0;",
      replace: "return squares > 0 ? Math.min(codes.rows - 1, codes.cols) + 0 * trace : 0;",
    }],
    hints: [
      "What is your result if one direction is a hundred times as long as the other?",
      "Look at how much a short direction counts.",
      "(Σλ)²/Σλ² = tr(G)²/Σ G_ij², G = A·Aᵀ",
      "return squares > 0 ? trace * trace / squares : 0;",
    ],
  },
  {
    id: "q3/05.rows-centred",
    exercise: "participationRatio",
    idea: "Centre every code.",
    why: "That takes from each code its own mean, not from each number what all codes share.",
    looksLike: "from each code its own mean is taken",
    edits: [{
      find: "const A = centred(codes);",
      replace:
        "const A = { ...codes, data: codes.data.map((v, k) => {\n    const from = Math.floor(k / codes.cols) * codes.cols;\n    const own = codes.data.subarray(from, from + codes.cols);\n    return v - own.reduce((sum, x) => sum + x, 0) / codes.cols;\n  }) };",
    }],
    hints: [
      "What do codes that are all equal give?",
      "Look at which mean you take away.",
      "columns lose their mean",
      "const A = centred(codes);",
    ],
  },
];
