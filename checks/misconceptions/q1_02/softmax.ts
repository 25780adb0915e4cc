/**
 * Mistakes in `softmax`: over which numbers to sum, and which maximum to take out.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const MAX = "const max = Math.max(...y);";
const SUM = "for (let v = 0; v < y.length; v++) sum += Math.exp(y[v] - max);";
const WRITE =
  "for (let v = 0; v < y.length; v++) p.data[r * y.length + v] = Math.exp(y[v] - max) / sum;";

/** What goes wrong in softmax. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/02.no-max",
    exercise: "softmax",
    idea: "The formula is e^y over the sum of e^y, and it works on every number that I tried.",
    why: "In float64 e^710 is infinite and e^−746 is 0. Logits around 1000 give infinity over " +
      "infinity, and around −1000 zero over zero: both are NaN.",
    looksLike: "e^y without the maximum taken out: it overflows, and the rest is NaN",
    edits: [
      { find: `${MAX}\n`, replace: "" },
      { find: SUM, replace: "for (let v = 0; v < y.length; v++) sum += Math.exp(y[v]);" },
      {
        find: WRITE,
        replace:
          "for (let v = 0; v < y.length; v++) p.data[r * y.length + v] = Math.exp(y[v]) / sum;",
      },
    ],
    hints: [
      "What is Math.exp(1000), and what is that number divided by itself?",
      "Small logits work. Look for the largest number that you hand to Math.exp.",
      "p_v = e^{y_v − m} / Σ_k e^{y_k − m} for any m; with m = max y, no exponent is above 0.",
      "`const max = Math.max(...y);`, and `Math.exp(y[v] - max)` in both places.",
    ],
    seen: "Stack Overflow, “How to implement the Softmax function in Python”, several answers",
  },
  {
    id: "q1/02.softmax-max-of-batch",
    exercise: "softmax",
    idea: "Any constant may be taken out, so one maximum for the whole matrix will do.",
    why: "One constant is free for each row. A row that lies more than about 745 below the " +
      "largest logit of the batch becomes all zeros, and zero over zero is NaN.",
    looksLike: "one maximum for the whole batch: a row far below it becomes 0/0",
    edits: [{ find: MAX, replace: "const max = Math.max(...logits.data);" }],
    hints: [
      "What happens to a row of logits around −1000 when another row of the batch lies around 1000?",
      "Look at where the maximum is taken: over how many rows?",
      "m_r = max over the columns of row r; each row has its own.",
      "Inside the loop over the rows: `const max = Math.max(...y);`, with y the row.",
    ],
    seen: "np.exp(X − np.max(X)) with a batch X, in many softmax tutorials",
  },
  {
    id: "q1/02.sum-of-batch",
    exercise: "softmax",
    idea: "Probabilities add up to 1, so I divide by the sum of all of them.",
    why: "Each row is one question with its own answer, so each row adds up to 1. Divided by the " +
      "sum of the whole matrix, only all rows together do.",
    looksLike: "divided by the sum over the whole batch; each row should add up to 1",
    edits: [
      { find: MAX, replace: "const max = Math.max(...logits.data);" },
      { find: SUM, replace: "for (const other of logits.data) sum += Math.exp(other - max);" },
    ],
    hints: [
      "What does each row of your result add up to?",
      "Right for B = 1 and wrong for more rows: look at what your sum runs over.",
      "p[r][v] = e^{y[r][v]} / Σ_k e^{y[r][k]}: the sum stays in row r.",
      "`let sum = 0;` inside the loop over the rows, and the inner loop over the columns of that row.",
    ],
    seen: "deepnotes.io on softmax and cross-entropy: exps / np.sum(exps)",
  },
  {
    id: "q1/02.sum-of-columns",
    exercise: "softmax",
    idea: "I divide by the sum along axis 0.",
    why: "Axis 0 runs down the batch. That compares one class in several examples; a softmax " +
      "compares the classes of one example.",
    looksLike: "divided by the sums of the columns; each row should add up to 1",
    edits: [{
      find: WRITE,
      replace: `for (let v = 0; v < y.length; v++) {
      let column = 0;
      for (let other = 0; other < logits.rows; other++) {
        column += Math.exp(row(logits, other)[v] - max);
      }
      p.data[r * y.length + v] = Math.exp(y[v] - max) / column;
    }`,
    }],
    hints: [
      "Do the rows of your result add up to 1, or the columns?",
      "With a batch of one row all your probabilities are 1. Look at what the sum runs over.",
      "p[r][v] = e^{y[r][v]} / Σ_k e^{y[r][k]}: k counts the columns.",
      "One sum for each row: `for (let v = 0; v < y.length; v++) sum += Math.exp(y[v] - max);`",
    ],
    seen: "np.sum(np.exp(x), axis=0) from a course where examples are columns",
  },
  {
    id: "q1/02.max-not-below-zero",
    exercise: "softmax",
    idea: "Only large numbers overflow, so there is something to take out only above 0.",
    why:
      "Numbers far below 0 underflow: with all logits around −1000 every e^y is 0, and the sum " +
      "too. Taking out the maximum, which is negative here, lifts them.",
    looksLike: "the maximum is taken as at least 0; rows far below 0 become 0/0",
    edits: [{ find: MAX, replace: "const max = Math.max(0, ...y);" }],
    hints: [
      "What is Math.exp(−1000), and what do you divide by when all logits are like that?",
      "Logits around 1000 work and around −1000 do not. Look at the number you start the maximum from.",
      "m = max_k y_k, also where it is negative; then the largest exponent is 0 and the sum at least 1.",
      "`const max = Math.max(...y);`; a loop must start from −Infinity, not from 0.",
    ],
    seen: "FluxML/NNlib.jl pull request 43, “Fixed softmax for large negative numbers”",
  },
  {
    id: "q1/02.max-only-on-top",
    exercise: "softmax",
    idea: "I take the maximum out where the large number is, in the numerator.",
    why:
      "It cancels only if it is taken out above and below. Taken out above alone, the row adds " +
      "up to e^−max instead of 1.",
    looksLike: "the maximum is taken out of the numerator but not of the sum",
    edits: [{
      find: SUM,
      replace: "for (let v = 0; v < y.length; v++) sum += Math.exp(y[v]);",
    }],
    hints: [
      "What does a row of your result add up to?",
      "Compare the two places where you call Math.exp.",
      "e^{y_v − m} / Σ_k e^{y_k − m}: the factor e^−m stands above and below, and cancels.",
      "`sum += Math.exp(y[v] - max);`, with the same max as in the numerator.",
    ],
  },
];

/** For somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q1/02",
  exercise: "softmax",
  hints: [
    "What must every row of the result add up to, and what makes sure of it?",
    "One loop over the rows. In it: the row's maximum, then the row's sum, then the row's " +
    "entries. row(logits, r) gives you a row.",
    "p_v = e^{y_v − m} / Σ_k e^{y_k − m}, with m = max_k y_k of the same row.",
    "`const max = Math.max(...y);`, then `sum += Math.exp(y[v] - max);` over the columns of the row.",
  ],
}];
