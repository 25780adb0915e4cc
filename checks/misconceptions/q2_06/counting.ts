/**
 * Misconceptions about counting operations, and about what they cost at least.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const count = "stepOperations", least = "leastSeconds";
const sum = "return 2 * B * (T * 2 * W + (T - 1) * Whh + 3 * readout);";
const larger = "Math.max(operations / peak, bytes / bandwidth)";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/06",
    exercise: count,
    hints: [
      "Write down every product of a step, forwards and backwards, with its three sizes. Which of them occur " +
      "in every step?",
      "In each product every weight is multiplied and added once for every sequence. So count weights, and " +
      "how often each is used.",
      "2·B·(T·2·G·H·(H+1+I) + (T−1)·G·H·H + 3·O·H)",
      sum,
    ],
  },
  {
    lesson: "q2/06",
    exercise: least,
    hints: [
      "An operation of 300 floating point operations and 3 bytes: what does it wait for?",
      "For each operation by itself: how long does its arithmetic take, how long its memory, and which of " +
      "them decides?",
      "Σ max(operations / peak, bytes / bandwidth)",
      larger,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/06.multiplications-only",
    exercise: count,
    idea: "A product of matrices multiplies M·K·N times.",
    why:
      "And adds as often. Peaks are given in both, so whoever counts one of them is at 50 % at best.",
    looksLike: "additions are not counted: the result is half",
    edits: [{ find: "2 * B * (", replace: "B * (" }],
    hints: [
      "A sum of K products: how many multiplications, and how many additions?",
      "Look for a factor of two.",
      "a product [M×K]·[K×N] has 2·M·K·N operations",
      sum,
    ],
  },
  {
    id: "q2/06.backwards-is-twice-forwards",
    exercise: count,
    idea: "The way back costs twice the way there.",
    why:
      "That is the rule of thumb for a layer that hands a gradient to its input too. Nobody asks for the " +
      "gradient of x here, and before the first step there is no state to learn from.",
    looksLike: "the way back is counted as twice the way there, in every step",
    edits: [{ find: "T * 2 * W + (T - 1) * Whh", replace: "T * 3 * W" }],
    hints: [
      "Which gradients does a step back compute, and which does nobody need?",
      "Look at Whhᵀ·dz: how many rows and columns of W does it use, and in how many steps?",
      "dz·hxᵀ with all of W, T times; Whhᵀ·dz with Whh only, T − 1 times",
      sum,
    ],
    seen: "the estimate that this repository's own bench made at first",
  },
  {
    id: "q2/06.bias-not-counted",
    exercise: count,
    idea: "The bias is added, not multiplied.",
    why: "Here it is a column of W that meets a row of ones, so it is multiplied like all others.",
    looksLike: "W is counted without the column of the bias",
    edits: [{ find: "(H + 1 + I)", replace: "(H + I)" }],
    hints: [
      "How many columns does W have?",
      "Look at what W is multiplied by: which of its rows is all ones?",
      "W is [G·H×(H+1+I)]",
      "const W = G * H * (H + 1 + I)",
    ],
  },
  {
    id: "q2/06.back-before-the-first-step",
    exercise: count,
    idea: "Every step hands a gradient to the one before.",
    why: "Before the first one there is none: its state is zero and learns nothing.",
    looksLike: "Whhᵀ·dz is counted in the first step too, where nobody needs it",
    edits: [{ find: "(T - 1) * Whh", replace: "T * Whh" }],
    hints: [
      "Who would read the gradient that leaves the first step?",
      "Look at your count for T = 1.",
      "(T − 1)·G·H·H",
      sum,
    ],
  },
  {
    id: "q2/06.readout-in-every-step",
    exercise: count,
    idea: "The readout says something in every step.",
    why: "Only the last state is read out: one word about the whole image.",
    looksLike: "the readout is counted in every step; only the last state is read out",
    edits: [{ find: "3 * readout", replace: "3 * T * readout" }],
    hints: [
      "How many answers does the model give for a sequence?",
      "Look at which part of your count grows with T.",
      "3·O·H, once",
      sum,
    ],
  },
  {
    id: "q2/06.one-gate-of-state",
    exercise: count,
    idea: "The gradient of the state is [H×B], so its product is with an [H×H] matrix.",
    why: "All G gates see the state, so it gets something back from all of them: Whhᵀ is [H×G·H].",
    looksLike: "Whhᵀ·dz is counted for one gate only",
    edits: [{ find: "Whh = G * H * H", replace: "Whh = H * H" }],
    hints: [
      "How many rows does dz have?",
      "Look at the shape of WhhT in the LSTM.",
      "Whhᵀ is [H×G·H]",
      "Whh = G * H * H",
    ],
  },
  {
    id: "q2/06.one-bound-for-all",
    exercise: least,
    idea: "All arithmetic at the peak, all bytes at the bandwidth: the larger of the two sums.",
    why:
      "That would let the bytes of one operation flow during the arithmetic of another. They run one after " +
      "the other, each at its own bound; the sum of the larger ones is never below the larger of the sums.",
    looksLike: "one bound for the sums; every operation has a bound of its own",
    edits: [{
      find: "all.reduce(\n    (sum, { operations, bytes }) => sum + " + larger + ",\n    0,\n  )",
      replace: "Math.max(\n    all.reduce((sum, { operations }) => sum + operations, 0) / peak,\n" +
        "    all.reduce((sum, { bytes }) => sum + bytes, 0) / bandwidth,\n  )",
    }],
    hints: [
      "Two operations, one all arithmetic, one all memory, a second each. How long do they take, one after " +
      "the other?",
      "Look at what comes first: the sum or the larger of two.",
      "Σ max(operations / peak, bytes / bandwidth)",
      larger,
    ],
  },
  {
    id: "q2/06.arithmetic-and-memory",
    exercise: least,
    idea: "First the bytes come, then the arithmetic happens: both times add up.",
    why:
      "A processor loads the next numbers while it computes with these. The least time is that of the " +
      "slower of the two.",
    looksLike: "the times of arithmetic and memory are added; they overlap",
    edits: [{ find: larger, replace: "operations / peak + bytes / bandwidth" }],
    hints: [
      "Must a processor wait with its arithmetic until the last byte is there?",
      "Look at how you combine the two times of one operation.",
      "max(operations / peak, bytes / bandwidth)",
      larger,
    ],
  },
  {
    id: "q2/06.the-faster-of-two",
    exercise: least,
    idea: "The least time is the smaller of the two.",
    why:
      "An operation is done when both are: its arithmetic and its memory. It waits for the slower one.",
    looksLike: "the smaller of the two times is taken; an operation waits for the slower one",
    edits: [{ find: "Math.max(", replace: "Math.min(" }],
    hints: [
      "Arithmetic takes 1 ms, memory 5 ms. When is the operation done?",
      "Look at which of the two times you keep.",
      "max(operations / peak, bytes / bandwidth)",
      larger,
    ],
  },
  {
    id: "q2/06.arithmetic-alone",
    exercise: least,
    idea: "What counts is arithmetic: operations over peak.",
    why:
      "A product entry by entry reads two numbers and writes one for a single multiplication. Its arithmetic " +
      "is done long before its numbers are there.",
    looksLike: "memory is left out: every operation is taken to run at the peak",
    edits: [{ find: larger, replace: "operations / peak" }],
    hints: [
      "How many bytes does an addition of two matrices read for each operation?",
      "Look for the bandwidth in your code.",
      "max(operations / peak, bytes / bandwidth)",
      larger,
    ],
  },
];
