/**
 * Misconceptions about what a table is made of.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/04",
    exercise: "tableShares",
    hints: [
      "If you only knew the row of a number, how well could you guess it?",
      "Three means for every number: of its row, of its column, of all. Add up squares over all numbers.",
      "Σ(x − m)² = Σ(m_r − m)² + Σ(m_c − m)² + Σ(x − m_r − m_c + m)², each over all numbers",
      "rest += (x - row - column + mean) ** 2;",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/04.means-counted-once",
    exercise: "tableShares",
    idea: "The variance of the row means over the variance of the numbers.",
    why: "Each row mean stands for as many numbers as there are columns.",
    looksLike: "each mean counts once, not once for every number it stands for",
    edits: [{ find: "rows += (row - mean) ** 2;", replace: "rows += (row - mean) ** 2 / C;" }, {
      find: "columns += (column - mean) ** 2;",
      replace: "columns += (column - mean) ** 2 / R;",
    }],
    hints: [
      "Do your shares add up to 1?",
      "Look at how often each mean is counted.",
      "Σ(x − m)² = Σ(m_r − m)² + Σ(m_c − m)² + Σ(x − m_r − m_c + m)², each over all numbers",
      "rest += (x - row - column + mean) ** 2;",
    ],
  },
  {
    id: "q3/04.rows-for-columns",
    exercise: "tableShares",
    idea: "The effect of rows is how the columns differ.",
    why: "It is how the means of the rows differ.",
    looksLike: "rows and columns are exchanged",
    edits: [{
      find: "{ rows: rows / total, columns: columns / total,",
      replace: "{ rows: columns / total, columns: rows / total,",
    }],
    hints: [
      "Which share is 1 if all numbers of a row are equal?",
      "Look at what you return under which name.",
      "Σ(x − m)² = Σ(m_r − m)² + Σ(m_c − m)² + Σ(x − m_r − m_c + m)², each over all numbers",
      "rest += (x - row - column + mean) ** 2;",
    ],
  },
  {
    id: "q3/04.mean-taken-twice",
    exercise: "tableShares",
    idea: "What is left is x less both means.",
    why: "Each of them contains the mean of all, which is then taken away twice.",
    looksLike: "the mean of all is taken away twice: it must be added once",
    edits: [{ find: "(x - row - column + mean)", replace: "(x - row - column)" }],
    hints: [
      "What is left of a table of nothing but sevens?",
      "Look at what is left of one number.",
      "x − m_r − m_c + m",
      "rest += (x - row - column + mean) ** 2;",
    ],
  },
  {
    id: "q3/04.rest-of-rows-only",
    exercise: "tableShares",
    idea: "What is left is what the rows do not explain.",
    why: "The columns explain some of that.",
    looksLike: "what the columns explain is in the rest too",
    edits: [{ find: "(x - row - column + mean)", replace: "(x - row)" }],
    hints: [
      "Do your three shares add up to 1?",
      "Look at what is taken away from x.",
      "Σ(x − m)² = Σ(m_r − m)² + Σ(m_c − m)² + Σ(x − m_r − m_c + m)², each over all numbers",
      "rest += (x - row - column + mean) ** 2;",
    ],
  },
  {
    id: "q3/04.about-zero",
    exercise: "tableShares",
    idea: "Squares of the numbers.",
    why: "Around their mean: a table of sevens has no variance.",
    looksLike: "squares around zero, not around the mean",
    edits: [{ find: "total += (x - mean) ** 2;", replace: "total += x ** 2;" }, {
      find: "rows += (row - mean) ** 2;",
      replace: "rows += row ** 2;",
    }, { find: "columns += (column - mean) ** 2;", replace: "columns += column ** 2;" }],
    hints: [
      "What changes in your shares if 9 is added to every number?",
      "Look at what you take away before you square.",
      "Σ(x − m)² = Σ(m_r − m)² + Σ(m_c − m)² + Σ(x − m_r − m_c + m)², each over all numbers",
      "rest += (x - row - column + mean) ** 2;",
    ],
  },
  {
    id: "q3/04.deviations-for-variances",
    exercise: "tableShares",
    idea: "Shares of the deviation.",
    why: "Variances add up, deviations do not.",
    looksLike: "roots of the shares",
    edits: [{
      find: "{ rows: rows / total, columns: columns / total, rest: rest / total }",
      replace:
        "{ rows: Math.sqrt(rows / total), columns: Math.sqrt(columns / total), rest: Math.sqrt(rest / total) }",
    }],
    hints: [
      "Do your shares add up to 1?",
      "Look for a root.",
      "Σ(x − m)² = Σ(m_r − m)² + Σ(m_c − m)² + Σ(x − m_r − m_c + m)², each over all numbers",
      "rest += (x - row - column + mean) ** 2;",
    ],
  },
  {
    id: "q3/04.nothing-over-nothing",
    exercise: "tableShares",
    idea: "There is always some variance.",
    why: "A table of equal numbers has none, and 0/0 is NaN.",
    looksLike: "a table in which nothing varies gives NaN",
    edits: [{ find: "if (total === 0) return { rows: 0, columns: 0, rest: 0 };\n", replace: "" }],
    hints: [
      "What is 0/0?",
      "Look at a table of equal numbers.",
      "all shares are 0 there",
      "if (total === 0) return { rows: 0, columns: 0, rest: 0 };",
    ],
  },
];
