/**
 * Misconceptions about gates, distances and drift.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const cut = "data: data.slice(k * H * cols, (k + 1) * H * cols),";
const sorted = "const x = Float64Array.from(a).sort(), y = Float64Array.from(b).sort();";
const ratio = "return Math.sqrt(moved / length);";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/03",
    exercise: "gatesOf",
    hints: [
      "Which rows belong to gate k, if each has H?",
      "H is rows divided by gates. The numbers of a matrix lie row after row.",
      "gate k: rows k·H to (k + 1)·H − 1",
      cut,
    ],
  },
  {
    lesson: "q2/03",
    exercise: "wasserstein",
    hints: [
      "What is the distance between 0, 1 and 1, 0?",
      "Sort copies of both, then go along them together.",
      "W₁ = 1/n · Σ |a_(i) − b_(i)|",
      sorted,
    ],
  },
  {
    lesson: "q2/03",
    exercise: "relativeDrift",
    hints: [
      "How long is the way from W₀ to W, and how long is W₀?",
      "Add up two sums of squares in one loop.",
      "‖W − W₀‖ / ‖W₀‖",
      ratio,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/03.gates-side-by-side",
    exercise: "gatesOf",
    idea: "The gates stand side by side, as in Q1.",
    why: "Q1 has them in columns, PyTorch in rows. Every G-th row is a mixture of all gates.",
    looksLike: "every gate takes each G-th row instead of H rows that follow each other",
    edits: [{
      find: "data: data.slice(k * H * cols, (k + 1) * H * cols),",
      replace:
        "data: Float64Array.from({ length: H * cols }, (_, i) => data[(Math.floor(i / cols) * gates + k) * cols + i % cols]),",
    }],
    hints: [
      "Which row comes after the first row of the first gate?",
      "Look at the rows that you take for gate 0.",
      "gate k: rows k·H to (k + 1)·H − 1",
      cut,
    ],
  },
  {
    id: "q2/03.one-row-for-a-gate",
    exercise: "gatesOf",
    idea: "Gate k begins at row k.",
    why: "It begins at row k·H: every gate has H rows.",
    looksLike: "gate k begins at row k instead of k·H",
    edits: [{
      find: "data.slice(k * H * cols, (k + 1) * H * cols)",
      replace: "data.slice(k * cols, (k + H) * cols)",
    }],
    hints: [
      "How many rows lie before gate 1?",
      "Look at the first index of the slice.",
      "k·H rows of cols numbers each",
      cut,
    ],
  },
  {
    id: "q2/03.square-blocks",
    exercise: "gatesOf",
    idea: "A gate has as many rows as columns.",
    why: "That is so in weight_hh, [G·H×H], and nowhere else: weight_ih is [G·H×I].",
    looksLike: "each gate has as many rows as the matrix has columns: right for weight_hh only",
    edits: [{ find: "const H = rows / gates;", replace: "const H = cols;" }],
    hints: [
      "Which shape has a gate of weight_ih?",
      "Look at how you find H.",
      "H = rows/gates",
      "const H = rows / gates;",
    ],
  },
  {
    id: "q2/03.rows-for-numbers",
    exercise: "gatesOf",
    idea: "H rows are H entries of data.",
    why: "data holds the numbers one by one: H rows are H·cols of them.",
    looksLike: "a gate takes H numbers of data instead of H rows",
    edits: [{
      find: "data.slice(k * H * cols, (k + 1) * H * cols)",
      replace: "data.slice(k * H, (k + 1) * H)",
    }],
    hints: [
      "How many numbers has a block?",
      "Look at the slice: does it count rows or numbers?",
      "row r begins at r·cols",
      cut,
    ],
  },
  {
    id: "q2/03.not-sorted",
    exercise: "wasserstein",
    idea: "The distance compares each number with the one at its place.",
    why:
      "Distributions have no places. A matrix whose rows were exchanged has the same distribution, " +
      "and distance zero.",
    looksLike: "the numbers are compared place by place, without sorting",
    edits: [{
      find: "const x = Float64Array.from(a).sort(), y = Float64Array.from(b).sort();",
      replace: "const x = Float64Array.from(a), y = Float64Array.from(b);",
    }],
    hints: [
      "What is the distance of a sample to itself in another order?",
      "Look at the order in which you compare.",
      "sort both first",
      sorted,
    ],
  },
  {
    id: "q2/03.sorted-as-text",
    exercise: "wasserstein",
    idea: "sort() sorts numbers.",
    why:
      "An ordinary array sorts as text: 10 comes before 9, and −1 before −2. Typed arrays sort " +
      "numbers; an ordinary one needs (a, b) => a − b.",
    looksLike: "the numbers are sorted as text: 10 before 9, −1 before −2",
    edits: [{
      find: "const x = Float64Array.from(a).sort(), y = Float64Array.from(b).sort();",
      replace: "const x = Array.from(a).sort(), y = Array.from(b).sort();",
    }],
    hints: [
      "What does [10, 9].sort() give?",
      "Look at what is sorted, and how.",
      "sort((p, q) => p − q), or a typed array",
      sorted,
    ],
    seen: "one of the most asked questions about JavaScript",
  },
  {
    id: "q2/03.moves-cancel",
    exercise: "wasserstein",
    idea: "What goes to the left makes up for what goes to the right.",
    why:
      "Then only the means are compared: a distribution that becomes wider on both sides would not have " +
      "moved. Every move counts, whatever its direction.",
    looksLike: "moves to the left and to the right cancel: this is the distance of the means",
    edits: [
      { find: "sum += Math.abs(x[i] - y[i]);", replace: "sum += x[i] - y[i];" },
      { find: "return sum / x.length;", replace: "return Math.abs(sum) / x.length;" },
    ],
    hints: [
      "What is the distance between −1, 1 and −2, 2?",
      "Look at the sign of what you add up.",
      "1/n · Σ |a_(i) − b_(i)|",
      "for (let i = 0; i < x.length; i++) sum += Math.abs(x[i] - y[i]);",
    ],
  },
  {
    id: "q2/03.largest-move",
    exercise: "wasserstein",
    idea: "Two distributions are as far apart as their most different numbers.",
    why:
      "A single weight far out would decide. That is the distance W∞; W₁ is the mean of all the moves.",
    looksLike: "the largest move instead of the mean of all",
    edits: [
      {
        find: "sum += Math.abs(x[i] - y[i]);",
        replace: "sum = Math.max(sum, Math.abs(x[i] - y[i]));",
      },
      { find: "return sum / x.length;", replace: "return sum;" },
    ],
    hints: [
      "One number of a thousand moves by 1, the others stay. What is the distance?",
      "Look at how the moves are put together.",
      "1/n · Σ |a_(i) − b_(i)|",
      "return sum / x.length;",
    ],
  },
  {
    id: "q2/03.squared-distance",
    exercise: "wasserstein",
    idea: "Distances are squared.",
    why:
      "That is the second Wasserstein distance, before its root. The first adds up the distances " +
      "themselves.",
    looksLike: "the differences are squared",
    edits: [{ find: "Math.abs(x[i] - y[i])", replace: "(x[i] - y[i]) ** 2" }],
    hints: [
      "All numbers are moved by 3. What is the distance?",
      "Look at what is added up.",
      "1/n · Σ |a_(i) − b_(i)|",
      "for (let i = 0; i < x.length; i++) sum += Math.abs(x[i] - y[i]);",
    ],
  },
  {
    id: "q2/03.sum-of-moves",
    exercise: "wasserstein",
    idea: "All the moves together are the distance.",
    why: "Then a matrix with four times as many weights is four times as far. It is the mean.",
    looksLike: "the sum of the moves instead of their mean",
    edits: [{ find: "return sum / x.length;", replace: "return sum;" }],
    hints: [
      "What becomes of your distance if every number comes twice?",
      "Look at the last line.",
      "1/n · Σ |a_(i) − b_(i)|",
      "return sum / x.length;",
    ],
  },
  {
    id: "q2/03.change-of-lengths",
    exercise: "relativeDrift",
    idea: "Drift is how much longer the weights have become.",
    why: "Weights can turn without growing. ‖W‖ − ‖W₀‖ does not see that.",
    looksLike: "the difference of the lengths instead of the length of the difference",
    edits: [{
      find: "moved += (now.data[i] - start.data[i]) ** 2;",
      replace: "moved += now.data[i] ** 2;",
    }, {
      find: "return Math.sqrt(moved / length);",
      replace: "return Math.abs(Math.sqrt(moved / length) - 1);",
    }],
    hints: [
      "What is the drift if every weight changes its sign?",
      "Look at what is squared.",
      "‖W − W₀‖ / ‖W₀‖",
      "moved += (now.data[i] - start.data[i]) ** 2;",
    ],
  },
  {
    id: "q2/03.drift-not-relative",
    exercise: "relativeDrift",
    idea: "Drift is the length of the difference.",
    why:
      "A matrix with four times as many weights then drifts twice as far, and one that begins large moves " +
      "more than one that begins small. It is to be a share of the start.",
    looksLike: "the length of the difference, not divided by that of the start",
    edits: [{ find: "Math.sqrt(moved / length)", replace: "Math.sqrt(moved)" }],
    hints: [
      "What becomes of your drift if all weights are written in thousandths?",
      "Look for what you divide by.",
      "‖W − W₀‖ / ‖W₀‖",
      ratio,
    ],
  },
  {
    id: "q2/03.drift-weight-by-weight",
    exercise: "relativeDrift",
    idea: "It is the mean of the relative drifts of all weights.",
    why:
      "A weight that begins near zero would have an enormous share, and one of them decides the mean. " +
      "The lengths are compared once, for all.",
    looksLike: "each weight is divided by its own start: those near zero decide",
    edits: [
      {
        find: "moved += (now.data[i] - start.data[i]) ** 2;",
        replace: "moved += Math.abs((now.data[i] - start.data[i]) / start.data[i]);",
      },
      { find: "length += start.data[i] ** 2;", replace: "length += 1;" },
      { find: "Math.sqrt(moved / length)", replace: "moved / length" },
    ],
    hints: [
      "A weight begins at 0.0001 and ends at 0.1. How much does it add?",
      "Look at where the division is: inside the sum, or after it?",
      "‖W − W₀‖ / ‖W₀‖: two sums, then one division",
      ratio,
    ],
  },
  {
    id: "q2/03.drift-by-absolute-values",
    exercise: "relativeDrift",
    idea: "The length of a matrix is the sum of its absolute values.",
    why: "That is another norm, L₁. The Frobenius norm is the root of the sum of squares.",
    looksLike: "sums of absolute values instead of roots of sums of squares",
    edits: [
      {
        find: "moved += (now.data[i] - start.data[i]) ** 2;",
        replace: "moved += Math.abs(now.data[i] - start.data[i]);",
      },
      { find: "length += start.data[i] ** 2;", replace: "length += Math.abs(start.data[i]);" },
      { find: "Math.sqrt(moved / length)", replace: "moved / length" },
    ],
    hints: [
      "How long is the vector (3, 4)?",
      "Look at what you add up.",
      "‖W‖ = √(Σ w²)",
      "length += start.data[i] ** 2;",
    ],
  },
  {
    id: "q2/03.drift-over-now",
    exercise: "relativeDrift",
    idea: "It is a share of what the weights are now.",
    why: "Then growing weights hide their own drift: it can never be much above 1.",
    looksLike: "divided by the length now instead of the length at the start",
    edits: [{ find: "length += start.data[i] ** 2;", replace: "length += now.data[i] ** 2;" }],
    hints: [
      "Weights have become a hundred times as large. What do you return?",
      "Look at what you divide by.",
      "‖W − W₀‖ / ‖W₀‖",
      "length += start.data[i] ** 2;",
    ],
  },
  {
    id: "q2/03.drift-without-root",
    exercise: "relativeDrift",
    idea: "The ratio of the sums of squares is the ratio of the lengths.",
    why: "It is its square.",
    looksLike: "the root is missing",
    edits: [{ find: "Math.sqrt(moved / length)", replace: "moved / length" }],
    hints: [
      "What is the drift from 1 to 3?",
      "Look for the root.",
      "‖W‖ = √(Σ w²)",
      ratio,
    ],
  },
];
