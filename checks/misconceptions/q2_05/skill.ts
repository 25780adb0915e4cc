/**
 * Misconceptions about what a forecast is worth.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const quotient = "return 1 - squares(said) / squares(baseline);";
const errors = "(sum, value, i) => sum + (forecast[i] - value) ** 2";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/05",
    exercise: "skill",
    hints: [
      "What is the skill of the baseline itself, and that of a perfect forecast?",
      "Two sums of squared errors, over the same truth.",
      "1 − Σ(ŷ − y)² / Σ(b − y)²",
      quotient,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/05.roots-compared",
    exercise: "skill",
    idea: "Errors are compared in their own unit, so the roots are divided.",
    why: "It is another score, and a smaller one: half the error is a skill of 0.75, not of 0.5.",
    looksLike: "the roots of the errors are divided, not the errors",
    edits: [{
      find: "squares(said) / squares(baseline)",
      replace: "Math.sqrt(squares(said) / squares(baseline))",
    }],
    hints: [
      "What is your skill for errors of 1 where the baseline has 2?",
      "Look for a root.",
      "1 − MSE / MSE of the baseline",
      quotient,
    ],
  },
  {
    id: "q2/05.share-that-is-left",
    exercise: "skill",
    idea: "The quotient is the skill.",
    why: "It is the share of the error that is left: 0 would be perfect.",
    looksLike: "the quotient itself is returned: 1 − is missing",
    edits: [{ find: "1 - squares(said)", replace: "squares(said)" }],
    hints: [
      "What is your skill of a perfect forecast?",
      "Look at what stands in front of the quotient.",
      "1 − MSE / MSE of the baseline",
      quotient,
    ],
  },
  {
    id: "q2/05.baseline-above",
    exercise: "skill",
    idea: "The baseline's error over one's own.",
    why: "Turned round it has no upper end, and a perfect forecast divides by zero.",
    looksLike: "the quotient is turned round",
    edits: [{
      find: "1 - squares(said) / squares(baseline)",
      replace: "squares(baseline) / squares(said) - 1",
    }],
    hints: [
      "What is your skill of a perfect forecast?",
      "Look at what is above and what is below.",
      "the baseline is below",
      quotient,
    ],
  },
  {
    id: "q2/05.share-of-variance",
    exercise: "skill",
    idea: "Skill is R²: the share of the variance that is explained.",
    why:
      "R² compares with the mean of the test part, which nobody knows beforehand. A price that wanders has a huge variance, so anything near it has an " +
      "R² of almost 1.",
    looksLike: "the forecast is compared with the mean of the truth, not with the baseline",
    edits: [{
      find: "squares(baseline)",
      replace: "squares(truth.map(() => truth.reduce((a, b) => a + b, 0) / truth.length))",
    }],
    hints: [
      "Does your skill depend on the baseline?",
      "Look at what the errors are divided by.",
      "Σ(b − y)²",
      quotient,
    ],
    seen: "r2_score on prices, as proof that the network predicts them",
  },
  {
    id: "q2/05.absolute-errors",
    exercise: "skill",
    idea: "An error is a distance.",
    why:
      "A good score too, but another one. The cells are trained on squared errors, and so is this.",
    looksLike: "errors are absolute, not squared",
    edits: [{ find: "(forecast[i] - value) ** 2", replace: "Math.abs(forecast[i] - value)" }],
    hints: [
      "How much worse is one error of 2 than two errors of 1?",
      "Look at what is added up.",
      "Σ(ŷ − y)², squares",
      errors,
    ],
  },
  {
    id: "q2/05.distance-to-the-baseline",
    exercise: "skill",
    idea: "The forecast is compared with the baseline.",
    why: "Both are compared with what happened; between themselves they only differ.",
    looksLike: "the distance between forecast and baseline is measured, not that to the truth",
    edits: [{
      find: "1 - squares(said) / squares(baseline)",
      replace:
        "1 - said.reduce((sum, value, i) => sum + (value - baseline[i]) ** 2, 0) / squares(baseline)",
    }],
    hints: [
      "What is your skill if forecast and baseline are the same?",
      "Look at what the forecast is subtracted from.",
      "Σ(ŷ − y)²",
      quotient,
    ],
  },
];
