/**
 * Misconceptions about what a classifier got right.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const largest = "if (logits[from + k] > logits[from + best]) best = k;";
const count = "truth.forEach((row, i) => counts.data[row * classes + said[i]]++);";
const share = "if (row > 0) recall.data[k] = right / row;";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/02",
    exercise: "predictions",
    hints: [
      "How many examples are there, if there are logits.length numbers and so many classes?",
      "Go from row to row; in each, remember the place of the largest number so far.",
      "class = argmax over k of logits[from + k]",
      largest,
    ],
  },
  {
    lesson: "q2/02",
    exercise: "confusionMatrix",
    hints: [
      "Which entry grows when a 7 was taken for a 1?",
      "Begin with zeros; each example adds one in one place.",
      "counts[truth][said] + 1",
      count,
    ],
  },
  {
    lesson: "q2/02",
    exercise: "recallAndPrecision",
    hints: [
      "What is the sum of row k, and what the sum of column k?",
      "Add up both for each class; the diagonal is what was right.",
      "recall = C_kk / Σ_j C_kj,  precision = C_kk / Σ_j C_jk",
      share,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/02.largest-above-zero",
    exercise: "predictions",
    idea: "The search for the largest begins at zero.",
    why: "Logits may all be negative. Then nothing beats zero, and every example is class 0.",
    looksLike: "the search begins with the value 0: if all logits are negative, it finds none",
    edits: [
      { find: "let best = 0;", replace: "let best = 0, most = 0;" },
      {
        find:
          "for (let k = 1; k < classes; k++) {\n      if (logits[from + k] > logits[from + best]) best = k;",
        replace:
          "for (let k = 0; k < classes; k++) {\n      if (logits[from + k] > most) most = logits[from + (best = k)];",
      },
    ],
    hints: [
      "Which class does your function take if all logits are negative?",
      "Look at what the first number is compared with.",
      "compare with the first logit of the row, not with 0",
      largest,
    ],
  },
  {
    id: "q2/02.last-of-several",
    exercise: "predictions",
    idea: "If two are the largest, it does not matter which one is taken.",
    why: "It matters that everybody takes the same one, and the field takes the first.",
    looksLike: "of several largest logits the last one is taken, not the first",
    edits: [{ find: "> logits[from + best]", replace: ">= logits[from + best]" }],
    hints: [
      "What do you return for 5, 5?",
      "Look at the comparison.",
      "a later one must be larger, not equal",
      largest,
    ],
  },
  {
    id: "q2/02.largest-size",
    exercise: "predictions",
    idea: "The strongest logit wins.",
    why: "A large negative logit says strongly that it is not this class.",
    looksLike: "the largest |logit| is taken, whatever its sign",
    edits: [{
      find: "logits[from + k] > logits[from + best]",
      replace: "Math.abs(logits[from + k]) > Math.abs(logits[from + best])",
    }],
    hints: [
      "What does a logit of −9 say about its class?",
      "Look at the comparison.",
      "argmax of the logits themselves",
      largest,
    ],
  },
  {
    id: "q2/02.rows-and-columns-exchanged",
    exercise: "confusionMatrix",
    idea: "A row for what was said.",
    why:
      "Here, as in most libraries, a row is what the example is. Exchanged, recall and precision " +
      "change places, and nothing else shows it.",
    looksLike: "rows and columns are exchanged: a row stands for what was said",
    edits: [{
      find: "counts.data[row * classes + said[i]]++",
      replace: "counts.data[said[i] * classes + row]++",
    }],
    hints: [
      "In which row is a 7 that was taken for a 1?",
      "Look at the index.",
      "counts[truth][said]",
      count,
    ],
    seen: "libraries differ: scikit-learn has the truth in rows, some textbooks in columns",
  },
  {
    id: "q2/02.errors-only",
    exercise: "confusionMatrix",
    idea: "What was right is no confusion.",
    why: "The diagonal is needed: without it there is nothing to compare the errors with.",
    looksLike: "the diagonal stays empty: right answers are not counted",
    edits: [{
      find: "truth.forEach((row, i) => counts",
      replace: "truth.forEach((row, i) => row !== said[i] && counts",
    }],
    hints: [
      "What is the sum of all entries, and how many examples are there?",
      "Look at which examples you count.",
      "counts[truth][said] + 1, for every example",
      count,
    ],
  },
  {
    id: "q2/02.shares-for-counts",
    exercise: "confusionMatrix",
    idea: "The entries are shares of all examples.",
    why: "The matrix counts. Whoever wants shares divides; counts cannot be had back from shares.",
    looksLike: "the entries are divided by the number of examples",
    edits: [{
      find: "counts.data[row * classes + said[i]]++",
      replace: "counts.data[row * classes + said[i]] += 1 / truth.length",
    }],
    hints: [
      "What is the sum of all entries?",
      "Look at how much an example adds.",
      "counts[truth][said] + 1",
      count,
    ],
  },
  {
    id: "q2/02.recall-and-precision-exchanged",
    exercise: "recallAndPrecision",
    idea: "Recall is the share of what was said that is right.",
    why: "That is precision. Recall asks of what the examples are: how many of them were found.",
    looksLike: "recall and precision are exchanged",
    edits: [
      {
        find: "if (row > 0) recall.data[k] = right / row;",
        replace: "if (column > 0) recall.data[k] = right / column;",
      },
      {
        find: "if (column > 0) precision.data[k] = right / column;",
        replace: "if (row > 0) precision.data[k] = right / row;",
      },
    ],
    hints: [
      "Of all sevens, how many were found? Is that the row of the seven or its column?",
      "Look at which sum you divide by.",
      "recall = C_kk / Σ_j C_kj",
      share,
    ],
  },
  {
    id: "q2/02.nothing-by-nothing",
    exercise: "recallAndPrecision",
    idea: "A class that never comes needs no special care.",
    why: "0/0 is not a number, and one of those makes every mean of them one too.",
    looksLike: "a class that never comes, or is never said, gives NaN instead of 0",
    edits: [
      { find: "if (row > 0) recall", replace: "recall" },
      { find: "if (column > 0) precision", replace: "precision" },
    ],
    hints: [
      "What is the sum of the row of a class that never comes?",
      "Look at the two divisions.",
      "0 where there is nothing to divide by",
      share,
    ],
  },
  {
    id: "q2/02.share-of-everything",
    exercise: "recallAndPrecision",
    idea: "Recall of a class is its part of all examples.",
    why:
      "Then a rare class has a low recall even if all of it was found. It is divided by its own " +
      "row.",
    looksLike: "the diagonal is divided by the number of all examples",
    edits: [
      {
        find: "let row = 0, column = 0;",
        replace:
          "let row = 0, column = 0;\n    const all = confusion.data.reduce((a, b) => a + b, 0);",
      },
      { find: "right / row", replace: "right / all" },
      { find: "right / column", replace: "right / all" },
    ],
    hints: [
      "What is the recall of a class that was always found?",
      "Look at what you divide by.",
      "recall = C_kk / Σ_j C_kj",
      share,
    ],
  },
];
