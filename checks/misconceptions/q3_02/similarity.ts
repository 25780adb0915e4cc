/**
 * Misconceptions about the mean similarity.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "meanSimilarity";
const adding = "if (lengths > 0) sum += dot(i, j) / lengths;";
const counting = "return 2 * sum / (n * (n - 1));";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q3/02",
  exercise,
  hints: [
    "How many pairs of different rows are there among four?",
    "Two loops, the inner one from i + 1 on.",
    "2/(n(n−1)) · Σ_{i<j} a_i·a_j / (|a_i| |a_j|)",
    adding,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/02.with-itself",
    exercise,
    idea: "The mean similarity is the mean of the similarity matrix.",
    why:
      "Its diagonal is n ones: every question with itself. With four questions a quarter of the mean is made of those.",
    looksLike: "each vector is compared with itself too",
    edits: [
      { find: counting, replace: "return (2 * sum + n) / (n * n);" },
    ],
    hints: [
      "What is your result for vectors at right angles to each other?",
      "Look at the pairs that you count.",
      "i < j only",
      counting,
    ],
    seen: "the lab that this course replaces: cosine_similarity(embeddings).mean()",
  },
  {
    id: "q3/02.pairs-counted-once",
    exercise,
    idea: "There are n(n − 1) pairs.",
    why: "There are half as many, if each is counted once.",
    looksLike: "divided by twice as many pairs as were counted",
    edits: [{ find: "2 * sum /", replace: "sum /" }],
    hints: [
      "How many pairs are there among three vectors?",
      "Look at what you divide by.",
      "n(n − 1)/2 pairs with i < j",
      counting,
    ],
  },
  {
    id: "q3/02.not-normalised",
    exercise,
    idea: "A dot product measures similarity.",
    why: "It grows with the lengths. The cosine does not.",
    looksLike: "dot products, not divided by the lengths",
    edits: [{ find: "dot(i, j) / lengths", replace: "dot(i, j)" }],
    hints: [
      "What happens to your result if all vectors become twice as long?",
      "Look at what you add up.",
      "cos = a·b / (|a| |b|)",
      adding,
    ],
  },
  {
    id: "q3/02.squared-lengths",
    exercise,
    idea: "The cosine divides by a·a and b·b.",
    why: "Those are squares of lengths: their root is missing.",
    looksLike: "the root of the product of the squared lengths is missing",
    edits: [{ find: "Math.sqrt(dot(i, i) * dot(j, j))", replace: "dot(i, i) * dot(j, j)" }],
    hints: [
      "What is the cosine of (2, 0) and (2, 0) in your function?",
      "Look at the length of a vector.",
      "|a| = √(a·a)",
      "const lengths = Math.sqrt(dot(i, i) * dot(j, j));",
    ],
  },
  {
    id: "q3/02.zeros-left-out",
    exercise,
    idea: "A pair without a direction is no pair.",
    why: "Then an empty question changes what the mean is a mean of. It counts, with 0.",
    looksLike: "pairs with a row of zeros are left out of the count",
    edits: [
      { find: "  let sum = 0;\n", replace: "  let sum = 0, pairs = 0;\n" },
      {
        find: adding,
        replace:
          "if (lengths > 0) {\n        sum += dot(i, j) / lengths;\n        pairs++;\n      }",
      },
      { find: counting, replace: "return pairs > 0 ? sum / pairs : 0;" },
    ],
    hints: [
      "How many pairs are there if one of three vectors is zeros?",
      "Look at what you divide by.",
      "n(n − 1)/2, zeros or not",
      counting,
    ],
  },
];
