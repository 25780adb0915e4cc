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
