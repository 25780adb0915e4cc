/**
 * Misconceptions about similarity and what explains it.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const scaling = "if (length > 0) u.data.set(row.map((v) => v / length), r * m.cols);";
const rooted = "const length = Math.sqrt(row.reduce((sum, v) => sum + v * v, 0));";
const betweens =
  "for (const [group, count] of counts) between += count * (sums.get(group)! / count - mean) ** 2;";
const share = "return total > 0 ? between / total : 0;";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/03",
    exercise: "similarityMatrix",
    hints: [
      "What is the product of two rows of length 1?",
      "Make every row of both matrices one unit long; then a product with a transpose is all cosines at once.",
      "a_i·b_j / (|a_i| |b_j|)",
      scaling,
    ],
  },
  {
    lesson: "q3/03",
    exercise: "explainedBy",
    hints: [
      "If somebody tells you the group of a number, how much better can you guess it?",
      "First the mean of every group, then the mean of all; a sum of squares of each kind.",
      "η² = Σ_g n_g (m_g − m)² / Σ_i (x_i − m)²",
      betweens,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/03.dot-products",
    exercise: "similarityMatrix",
    idea: "A product of two vectors says how similar they are.",
    why:
      "And how long they are. States grow along a question in some cells; the table would show that.",
    looksLike: "dot products, not divided by the lengths",
    edits: [{ find: "row.map((v) => v / length)", replace: "row" }],
    hints: [
      "What stands on your diagonal if a state is compared with itself?",
      "Look at the length of the rows that you multiply.",
      "cos = a·b / (|a| |b|)",
      scaling,
    ],
  },
  {
    id: "q3/03.one-side-scaled",
    exercise: "similarityMatrix",
    idea: "It is enough to scale one of the two.",
    why: "Then the other one's lengths are still in the numbers.",
    looksLike: "only the rows of the first matrix are scaled",
    edits: [{ find: "matmulTB(unit(a), unit(b))", replace: "matmulTB(unit(a), b)" }],
    hints: [
      "What happens if the rows of b become twice as long?",
      "Look at both sides of the product.",
      "a_i/|a_i| and b_j/|b_j|",
      "return matmulTB(unit(a), unit(b));",
    ],
  },
  {
    id: "q3/03.whole-matrix-scaled",
    exercise: "similarityMatrix",
    idea: "A matrix is scaled by its norm.",
    why: "Each row has a length of its own.",
    looksLike: "all rows are divided by one norm, that of the whole matrix",
    edits: [{
      find: "row.reduce((sum, v) => sum + v * v, 0)",
      replace: "m.data.reduce((sum, v) => sum + v * v, 0)",
    }],
    hints: [
      "Do all your rows have length 1?",
      "Look at what the length is the length of.",
      "|a_i|, for each row",
      rooted,
    ],
  },
  {
    id: "q3/03.divided-by-squares",
    exercise: "similarityMatrix",
    idea: "The length is the sum of squares.",
    why: "Its root is missing.",
    looksLike: "rows are divided by their squared length",
    edits: [{ find: rooted, replace: "const length = row.reduce((sum, v) => sum + v * v, 0);" }],
    hints: [
      "How long is (3, 4)?",
      "Look at how you compute a length.",
      "The length of a row is √(Σ v²), not Σ v².",
      rooted,
    ],
  },
  {
    id: "q3/03.zero-over-zero",
    exercise: "similarityMatrix",
    idea: "Every state has a direction.",
    why:
      "The state of an empty question is zeros. Divided by its length it is NaN, and so is every mean in which it takes part.",
    looksLike: "a row of zeros gives NaN",
    edits: [{ find: "if (length > 0) u", replace: "u" }],
    hints: [
      "What is 0/0?",
      "Look at a row of zeros.",
      "zeros have the cosine 0 with everything",
      scaling,
    ],
  },
  {
    id: "q3/03.correlations",
    exercise: "similarityMatrix",
    idea: "Similarity is correlation: take the mean of each row away first.",
    why: "That is the cosine of other vectors. It may be a better question, but it is another one.",
    looksLike: "the mean of each row is taken away first: correlations, not cosines",
    edits: [{
      find: "const row = m.data.subarray(r * m.cols, (r + 1) * m.cols);",
      replace: "const raw = m.data.slice(r * m.cols, (r + 1) * m.cols);\n" +
        "      const middle = raw.reduce((sum, v) => sum + v, 0) / m.cols;\n" +
        "      const row = raw.map((v) => v - middle);",
    }],
    hints: [
      "What is your similarity of (1, 1) and (1, 2)?",
      "Look at what you do with a row before you scale it.",
      "cos = a·b / (|a| |b|), of the rows as they are",
      "const row = m.data.subarray(r * m.cols, (r + 1) * m.cols);",
    ],
  },
  {
    id: "q3/03.groups-count-alike",
    exercise: "explainedBy",
    idea: "Every group counts once.",
    why: "A group of one number would count as much as one of thousands. Each number counts once.",
    looksLike: "small groups count as much as large ones",
    edits: [{
      find: "between += count * (",
      replace: "between += groups.length / counts.size * (",
    }],
    hints: [
      "Does a group of one number count as much as one of a hundred?",
      "Look at the sum over the groups.",
      "Σ_g n_g (m_g − m)²",
      betweens,
    ],
  },
  {
    id: "q3/03.mean-of-means",
    exercise: "explainedBy",
    idea: "The mean of all is the mean of the groups' means.",
    why: "Only if all groups are equally large. The mean is that of all numbers.",
    looksLike: "the mean of the groups' means stands in the place of the mean of all numbers",
    edits: [{
      find: "let between = 0, total = 0;",
      replace:
        "mean = [...counts].reduce((sum, [group, count]) => sum + sums.get(group)! / count, 0) / counts.size;\n" +
        "  let between = 0, total = 0;",
    }],
    hints: [
      "What is the mean of 1, 1, 1 and 5?",
      "Look at the mean that you compare with.",
      "m = Σ x_i / n",
      "mean += values[i] / groups.length;",
    ],
  },
  {
    id: "q3/03.what-is-left",
    exercise: "explainedBy",
    idea: "The squares within the groups over all squares.",
    why: "That is what the groups do not explain. One less it is asked for.",
    looksLike: "the share that is not explained",
    edits: [{ find: "between / total", replace: "1 - between / total" }],
    hints: [
      "What is your result if all numbers of a group are equal?",
      "Look at which sum of squares is on top.",
      "between / total",
      share,
    ],
  },
  {
    id: "q3/03.explained-by-the-root",
    exercise: "explainedBy",
    idea: "The correlation says how much is explained.",
    why: "Its square does. A correlation of 0.7 explains half of the variance.",
    looksLike: "the root of the share: η, not η²",
    edits: [{ find: "between / total", replace: "Math.sqrt(between / total)" }],
    hints: [
      "Does your result of the groups and that of what is left within them add up to 1?",
      "Look for a root.",
      "η² = between / total",
      share,
    ],
  },
  {
    id: "q3/03.f-ratio",
    exercise: "explainedBy",
    idea: "Between the groups over within the groups.",
    why: "That is the ratio of an F test, without its degrees of freedom. It has no upper end.",
    looksLike: "squares between the groups over those within, not over all",
    edits: [{ find: "between / total", replace: "between / (total - between)" }],
    hints: [
      "Can your result be larger than 1?",
      "Look at what you divide by.",
      "between / (between + within)",
      share,
    ],
  },
];
