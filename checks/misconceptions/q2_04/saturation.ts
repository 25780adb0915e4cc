/**
 * Misconceptions about how often a gate is near its ends.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "saturation";
const below = "if (data[k] < lower) low.data[k % cols]++;";
const places = "const places = activations.length * rows;";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/04",
  exercise,
  hints: [
    "One unit, three steps, two sequences: how many numbers are looked at?",
    "Two loops: over the steps, and over the numbers of a step. Column j belongs to unit j.",
    "low_j = (number of activations of unit j below the lower limit) / (T·B)",
    below,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/04.saturation-of-the-mean",
    exercise,
    idea: "A unit is saturated if its mean activation is near an end.",
    why:
      "A gate that is open half of the time and closed the other half has the mean 0.5 and is never " +
      "anywhere but at its ends. The share is of places, so compare first and average afterwards.",
    looksLike: "the mean of each unit is compared with the limits, not its activations",
    edits: [{
      find: `  for (const { data } of activations) {
    for (let k = 0; k < data.length; k++) {
      if (data[k] < lower) low.data[k % cols]++;
      if (data[k] > upper) high.data[k % cols]++;
    }
  }
  const places = activations.length * rows;`,
      replace: `  const sums = new Float64Array(cols);
  for (const { data } of activations) data.forEach((x, k) => sums[k % cols] += x);
  sums.forEach((sum, j) => {
    const mean = sum / (activations.length * rows);
    if (mean < lower) low.data[j]++;
    if (mean > upper) high.data[j]++;
  });
  const places = 1;`,
    }],
    hints: [
      "A gate is 0, 1, 0, 1. What is its mean, and how often is it saturated?",
      "Look at what you compare with the limits.",
      "share = mean of [a < lower], not [mean of a < lower]",
      below,
    ],
    seen: "summaries of gates by their mean, which show 0.5 for a gate that only opens and shuts",
  },
  {
    id: "q2/04.limits-included",
    exercise,
    idea: "At 0.9 a gate is saturated.",
    why: "Less than 0.1 and more than 0.9: the limits themselves are neither.",
    looksLike: "numbers that are exactly at a limit are counted",
    edits: [
      { find: "data[k] < lower", replace: "data[k] <= lower" },
      { find: "data[k] > upper", replace: "data[k] >= upper" },
    ],
    hints: [
      "Does your function count 0.9 itself?",
      "Look at both comparisons.",
      "a < lower, a > upper",
      below,
    ],
  },
  {
    id: "q2/04.last-step-only",
    exercise,
    idea: "What the gates are at the end of the sequence is what they have become.",
    why: "A gate decides at every step. The last one is one place of T.",
    looksLike: "only the last step is looked at",
    edits: [
      { find: "of activations)", replace: "of activations.slice(-1))" },
      { find: "activations.length * rows", replace: "rows" },
    ],
    hints: [
      "How many steps does your loop visit?",
      "Look at what you loop over.",
      "share over all T·B places of a unit",
      "for (const { data } of activations) {",
    ],
  },
  {
    id: "q2/04.batch-not-divided-by",
    exercise,
    idea: "The share of the time is over the T steps.",
    why: "Each step holds B sequences. With B of them the shares go up to B.",
    looksLike: "divided by T instead of T·B",
    edits: [{ find: "activations.length * rows", replace: "activations.length" }],
    hints: [
      "Can your share be above 1?",
      "Look at what you divide by.",
      "T·B places for each unit",
      places,
    ],
  },
  {
    id: "q2/04.steps-not-divided-by",
    exercise,
    idea: "The share is over the sequences of the batch.",
    why: "Each sequence has T steps. The shares go up to T.",
    looksLike: "divided by B instead of T·B",
    edits: [{ find: "activations.length * rows", replace: "rows" }],
    hints: [
      "Can your share be above 1?",
      "Look at what you divide by.",
      "T·B places for each unit",
      places,
    ],
  },
  {
    id: "q2/04.units-in-rows",
    exercise,
    idea: "The numbers of a unit follow each other.",
    why:
      "A matrix lies row after row, and a row is a sequence. The numbers of one unit are a whole row " +
      "apart.",
    looksLike: "B numbers that follow each other are taken for one unit",
    edits: [
      { find: "low.data[k % cols]", replace: "low.data[Math.floor(k / rows)]" },
      { find: "high.data[k % cols]", replace: "high.data[Math.floor(k / rows)]" },
    ],
    hints: [
      "Which entry of [B×H] comes after the first one: the same unit, or the next?",
      "Look at how a place in the data becomes a unit.",
      "entry k belongs to row ⌊k/H⌋ and column k mod H",
      below,
    ],
  },
  {
    id: "q2/04.both-ends-in-one",
    exercise,
    idea: "Saturated is saturated.",
    why: "A closed gate and an open one do opposite things; only their slopes are alike.",
    looksLike: "low and high are the same: both count both ends",
    edits: [
      { find: "if (data[k] < lower)", replace: "if (data[k] < lower || data[k] > upper)" },
      {
        find: "if (data[k] > upper) high",
        replace: "if (data[k] < lower || data[k] > upper) high",
      },
    ],
    hints: [
      "A gate is always open. What should low be?",
      "Look at both conditions.",
      "low: a < lower; high: a > upper",
      below,
    ],
  },
  {
    id: "q2/04.limits-of-a-gate-for-all",
    exercise,
    idea: "The limits are 0.1 and 0.9.",
    why: "For a gate between 0 and 1. A tanh goes from −1 to 1, and has other limits.",
    looksLike: "0.1 and 0.9 are used, whatever limits are given",
    edits: [
      { find: "data[k] < lower", replace: "data[k] < 0.1" },
      { find: "data[k] > upper", replace: "data[k] > 0.9" },
    ],
    hints: [
      "What does your function say of a tanh unit that stays at −0.5?",
      "Look for numbers in your code that came as arguments.",
      "a < lower, a > upper",
      below,
    ],
  },
  {
    id: "q2/04.saturated-by-size",
    exercise,
    idea: "A tanh is saturated where its absolute value is large.",
    why: "That is both of its ends at once. Which end it is says what the unit says.",
    looksLike: "absolute values are compared: the lower end of a tanh counts as its upper one",
    edits: [
      { find: "data[k] < lower", replace: "Math.abs(data[k]) < lower" },
      { find: "data[k] > upper", replace: "Math.abs(data[k]) > upper" },
    ],
    hints: [
      "At which end is a unit at −0.95?",
      "Look at what you compare with the upper limit.",
      "a < lower, a > upper, with the sign",
      below,
    ],
  },
];
