/**
 * Misconceptions about the units of a series.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "standardised";
const known = "const known = column.slice(0, train);";
const mean = "const m = known.reduce((sum, x) => sum + x, 0) / train;";
const variance = "const variance = known.reduce((sum, x) => sum + (x - m) ** 2, 0) / train;";
const deviation = "deviation.data[c] = Math.sqrt(variance) || 1;";
const apply = "column.forEach((x, r) => values.data[r * cols + c] = (x - m) / deviation.data[c]);";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/05",
  exercise,
  hints: [
    "Which rows may mean and deviation know?",
    "Column by column: mean and deviation of the first `train` rows, then every row in those units.",
    "m = 1/n Σ x,  s = √(1/n Σ (x − m)²) over the training rows;  value = (x − m)/s",
    apply,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/05.units-of-everything",
    exercise,
    idea: "Mean and deviation are those of the series.",
    why:
      "Then the training knows how warm the test year will be on average. It is the most frequent leak of all, because the line " +
      "that scales stands above the line that splits.",
    looksLike: "mean and deviation are those of all rows, the test part included",
    edits: [
      { find: known, replace: "const known = column;" },
      { find: "sum + x, 0) / train", replace: "sum + x, 0) / rows" },
      { find: "(x - m) ** 2, 0) / train", replace: "(x - m) ** 2, 0) / rows" },
    ],
    hints: [
      "Would your mean change if somebody exchanged the test part?",
      "Look at which rows you add up.",
      "only the first `train` rows",
      known,
    ],
    seen: "StandardScaler().fit_transform(data) before the split",
  },
  {
    id: "q2/05.test-in-its-own-units",
    exercise,
    idea: "Every part is standardised by itself.",
    why:
      "Then a warm test year looks like any other: its mean is 0. The network would read 20 °C as another number than it learned, " +
      "and nobody knows the mean of a year on its first day.",
    looksLike: "the rows after the training part have units of their own",
    edits: [{
      find: apply,
      replace:
        "const rest = column.slice(train), own = rest.reduce((sum, x) => sum + x, 0) / (rest.length || 1), wide = Math.sqrt(rest.reduce((sum, x) => sum + (x - own) ** 2, 0) / (rest.length || 1)) || 1;\n    column.forEach((x, r) => values.data[r * cols + c] = r < train ? (x - m) / deviation.data[c] : (x - own) / wide);",
    }],
    hints: [
      "Do 20 °C become the same number in both parts?",
      "Look at what the rows of the test part are divided by.",
      "the same m and s for every row",
      apply,
    ],
    seen: "scaler.fit_transform(test) where transform(test) was meant",
  },
  {
    id: "q2/05.variance-for-deviation",
    exercise,
    idea: "The mean of the squares is the deviation.",
    why: "It is its square. Values would have the deviation 1/s, and not 1.",
    looksLike: "values are divided by the variance: the root is missing",
    edits: [{ find: "Math.sqrt(variance)", replace: "variance" }],
    hints: [
      "Which unit has your deviation, if the values are in °C?",
      "Look for the root.",
      "s = √(1/n Σ (x − m)²)",
      deviation,
    ],
  },
  {
    id: "q2/05.one-fewer",
    exercise,
    idea: "A deviation is divided by n − 1.",
    why:
      "That estimates the deviation of a population. Here the training rows are to have the deviation 1, so all n of them " +
      "count, as in every library's scaler.",
    looksLike: "the squares are divided by n − 1",
    edits: [{ find: "(x - m) ** 2, 0) / train", replace: "(x - m) ** 2, 0) / (train - 1)" }],
    hints: [
      "What is the deviation of your training rows afterwards?",
      "Look at what the squares are divided by.",
      "1/n Σ (x − m)²",
      variance,
    ],
  },
  {
    id: "q2/05.columns-together",
    exercise,
    idea: "A matrix has one mean and one deviation.",
    why:
      "Columns have units of their own: °C, millimetres, the sine of a day. Each needs its own mean.",
    looksLike: "all columns share one mean and one deviation",
    edits: [
      { find: known, replace: "const known = data.slice(0, train * cols);" },
      { find: "sum + x, 0) / train", replace: "sum + x, 0) / known.length" },
      { find: "(x - m) ** 2, 0) / train", replace: "(x - m) ** 2, 0) / known.length" },
    ],
    hints: [
      "Is the mean of every column 0 afterwards?",
      "Look at which numbers you add up.",
      "column by column",
      known,
    ],
  },
  {
    id: "q2/05.flat-column",
    exercise,
    idea: "There is always some deviation.",
    why:
      "A column that does not vary in the training part has none, and 0/0 is NaN: one such column spoils every weight.",
    looksLike: "a column that does not vary is divided by 0",
    edits: [{ find: "Math.sqrt(variance) || 1", replace: "Math.sqrt(variance)" }],
    hints: [
      "What becomes of a column in which every number is 4?",
      "Look at what you divide by there.",
      "s = 1 if it would be 0",
      deviation,
    ],
  },
  {
    id: "q2/05.only-shifted",
    exercise,
    idea: "It is enough to take the mean away.",
    why: "A column in hundreds still drowns one in tenths.",
    looksLike: "the mean is taken away, and nothing is divided",
    edits: [{ find: "(x - m) / deviation.data[c]", replace: "x - m" }],
    hints: [
      "What is the deviation of your training rows afterwards?",
      "Look at what follows the subtraction.",
      "(x − m)/s",
      apply,
    ],
  },
  {
    id: "q2/05.between-zero-and-one",
    exercise,
    idea: "From the smallest to the largest: 0 to 1.",
    why:
      "One extreme day then sets the unit for all others, and the test part will leave the range.",
    looksLike: "values run from 0 at the smallest to 1 at the largest",
    edits: [
      { find: "known.reduce((sum, x) => sum + x, 0) / train", replace: "Math.min(...known)" },
      {
        find: "known.reduce((sum, x) => sum + (x - m) ** 2, 0) / train",
        replace: "(Math.max(...known) - m) ** 2",
      },
    ],
    hints: [
      "What is the mean of your training rows afterwards?",
      "Look at what you subtract.",
      "m is the mean, s the deviation",
      mean,
    ],
    seen: "MinMaxScaler, the usual first step of stock price tutorials",
  },
];
