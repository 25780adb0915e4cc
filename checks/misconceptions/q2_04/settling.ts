/**
 * Misconceptions about trainings that come down and stay down.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "settledBelow";
const condition = "if (!(mean < level)) since = null;";
const remember = "else if (since === null) since = t;";
const last = "const last = losses.slice(t - window + 1, t + 1);";
const mean = "const mean = last.reduce((sum, loss) => sum + loss, 0) / window;";
const loop = "for (let t = window - 1; t < losses.length; t++) {";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/04",
  exercise,
  hints: [
    "A loss goes below the level, above it, and below it again. Since when does it stay below?",
    "Go through the means once. Remember a step when they go below; forget it when one does not.",
    "the smallest t with mean_s < level for all s ≥ t;  NaN is not below anything",
    condition,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/04.first-time-below",
    exercise,
    idea: "It has converged when it is below the level for the first time.",
    why: "Trainings that blow up often do so after they had come down. Settled is who stays.",
    looksLike: "the first time below counts, whatever comes later",
    edits: [{ find: remember, replace: "else return t;" }],
    hints: [
      "Losses 3, 1, 3: has this settled below 2?",
      "Look at what happens when a later mean is above the level.",
      "mean_s < level for *all* s ≥ t",
      condition,
    ],
  },
  {
    id: "q2/04.nan-passes",
    exercise,
    idea: "A training is above the level if mean >= level.",
    why:
      "NaN is neither above nor below: every comparison with it is false. A training that became NaN then " +
      "counts as settled. Ask for what must be true, and negate that.",
    looksLike: "a loss that is no number counts as below the level",
    edits: [{ find: "if (!(mean < level))", replace: "if (mean >= level)" }],
    hints: [
      "What is NaN >= 2?",
      "Look at how your condition treats NaN.",
      "not (mean < level)",
      condition,
    ],
    seen: "checks for divergence by `loss > limit`, which NaN never meets",
  },
  {
    id: "q2/04.single-losses",
    exercise,
    idea: "The loss of each step is compared.",
    why: "Batches differ: one hard batch is no divergence. That is what the window is for.",
    looksLike: "single losses are compared, not means over the window",
    edits: [{ find: mean, replace: "const mean = losses[t];" }],
    hints: [
      "What do you use the window for?",
      "Look at what you compare with the level.",
      "mean_t = (loss_{t−w+1} + … + loss_t)/w",
      mean,
    ],
  },
  {
    id: "q2/04.window-ahead",
    exercise,
    idea: "A window begins at its step.",
    why:
      "At step t the losses after it are not known yet. The mean of step t is over the last w losses, and " +
      "t is the last of them.",
    looksLike: "the window lies ahead of its step: the result is w − 1 too early",
    edits: [{ find: remember, replace: "else if (since === null) since = t - window + 1;" }],
    hints: [
      "Which is the last loss that the mean of step t may know?",
      "Look at which step you name for a window.",
      "the window of step t ends at t",
      last,
    ],
  },
  {
    id: "q2/04.shorter-windows-at-the-beginning",
    exercise,
    idea: "At the beginning the mean is over as many losses as there are.",
    why: "Then the first number is a mean of one loss, and a lucky first batch has settled.",
    looksLike: "the first means are over fewer losses than a window",
    edits: [
      { find: "let t = window - 1;", replace: "let t = 0;" },
      {
        find: "losses.slice(t - window + 1, t + 1)",
        replace: "losses.slice(Math.max(0, t - window + 1), t + 1)",
      },
      { find: "/ window", replace: "/ last.length" },
    ],
    hints: [
      "What is your first mean made of, for a window of 3?",
      "Look at where your loop begins.",
      "t = w − 1, w, …",
      loop,
    ],
  },
  {
    id: "q2/04.at-the-level",
    exercise,
    idea: "At the level is low enough.",
    why: "With the loss of guessing as the level, that is a model that knows nothing.",
    looksLike: "a mean that is exactly at the level counts as below",
    edits: [{ find: "mean < level", replace: "mean <= level" }],
    hints: [
      "Is 2 below 2?",
      "Look at the comparison.",
      "mean < level",
      condition,
    ],
  },
  {
    id: "q2/04.counted-from-one",
    exercise,
    idea: "The first step is step 1.",
    why: "Steps are counted from 0 here, as the losses are.",
    looksLike: "steps are counted from 1",
    edits: [{ find: remember, replace: "else if (since === null) since = t + 1;" }],
    hints: [
      "All losses are low, and the window is 1. What do you return?",
      "Look at the step that you remember.",
      "t, from 0 on",
      remember,
    ],
  },
  {
    id: "q2/04.nan-left-out",
    exercise,
    idea: "Losses that are no numbers are left out of the mean.",
    why: "They are the news. A training whose last loss is NaN has not settled.",
    looksLike: "losses that are not finite are left out of the means",
    edits: [
      {
        find: "losses.slice(t - window + 1, t + 1)",
        replace: "losses.slice(t - window + 1, t + 1).filter(Number.isFinite)",
      },
      { find: "/ window", replace: "/ last.length" },
    ],
    hints: [
      "What should come out if the last loss is NaN?",
      "Look for what you throw away.",
      "NaN in a window makes its mean NaN, and NaN is not below the level",
      last,
    ],
  },
  {
    id: "q2/04.sum-carried-along",
    exercise,
    idea: "Add the new loss, subtract the old one: no need to add up each window again.",
    why:
      "It is faster, and it never forgets: Infinity − Infinity is NaN, and so is every sum after it. One " +
      "infinite loss would spoil all later means.",
    looksLike: "the sum is carried along: after one infinite loss every mean is NaN",
    edits: [
      {
        find: "let since: number | null = null;",
        replace: "let since: number | null = null, sum = 0;",
      },
      { find: "let t = window - 1;", replace: "let t = 0;" },
      {
        find: last,
        replace:
          "sum += losses[t];\n    if (t >= window) sum -= losses[t - window];\n    if (t < window - 1) continue;",
      },
      { find: mean, replace: "const mean = sum / window;" },
    ],
    hints: [
      "What is Infinity − Infinity?",
      "Look at what your sum is after the infinite loss has left the window.",
      "each mean from its own losses",
      mean,
    ],
  },
  {
    id: "q2/04.minus-one-for-never",
    exercise,
    idea: "Never is −1, as in findIndex.",
    why:
      "−1 is a number, and whoever averages the steps of many trainings will average it. null says that " +
      "there is no step.",
    looksLike: "−1 where there is no such step, instead of null",
    edits: [{ find: "return since;", replace: "return since ?? -1;" }],
    hints: [
      "What do you return for a training that never settles?",
      "Look at the last line.",
      "where there is no such step: null",
      "return since;",
    ],
  },
];
