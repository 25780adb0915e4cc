/**
 * Misconceptions about the accuracy of VQA.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/04",
    exercise: "agreement",
    hints: [
      "Who judges an answer that one of the ten gave?",
      "Leave out each person in turn; count who of the others gave the answer; a third for each, 1 at most.",
      "mean over i of min(1, #{j ≠ i: answer_j = answer}/3)",
      "const agreeing = answers.filter((other, k) => k !== left && other === answer).length;",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/04.simple-formula",
    exercise: "agreement",
    idea: "min(k/3, 1), as everybody quotes it.",
    why:
      "That lets everybody judge. Of two who gave the answer each sees one other: 0.6, not 0.67.",
    looksLike: "min(k/3, 1) without leaving anybody out",
    edits: [{ find: "k !== left && other", replace: "other" }],
    hints: [
      "What do you give for two of ten?",
      "Look at who is counted.",
      "mean over i of min(1, #{j ≠ i: answer_j = answer}/3)",
      "const agreeing = answers.filter((other, k) => k !== left && other === answer).length;",
    ],
    seen: "quoted so in many papers and repositories",
  },
  {
    id: "q3/04.share-of-people",
    exercise: "agreement",
    idea: "The share of people who gave it.",
    why: "Three who agree are enough for the full mark.",
    looksLike: "the share of people who gave the answer",
    edits: [{
      find: "Math.min(1, agreeing / 3)",
      replace: "agreeing / Math.max(1, answers.length - 1)",
    }],
    hints: [
      "What do you give for three of ten, and for nine?",
      "Look at what you divide by.",
      "mean over i of min(1, #{j ≠ i: answer_j = answer}/3)",
      "const agreeing = answers.filter((other, k) => k !== left && other === answer).length;",
    ],
  },
  {
    id: "q3/04.majority-only",
    exercise: "agreement",
    idea: "Right is what most people said.",
    why: "There may be several right answers; three people are enough.",
    looksLike: "only an answer that more than half gave counts",
    edits: [{
      find: "Math.min(1, agreeing / 3)",
      replace: "agreeing > (answers.length - 1) / 2 ? 1 : 0",
    }],
    hints: [
      "What do you give for four of ten?",
      "Look at how agreement becomes a mark.",
      "mean over i of min(1, #{j ≠ i: answer_j = answer}/3)",
      "const agreeing = answers.filter((other, k) => k !== left && other === answer).length;",
    ],
  },
  {
    id: "q3/04.not-capped",
    exercise: "agreement",
    idea: "A third for each who agrees.",
    why: "But 1 at most, before the mean is taken.",
    looksLike: "marks above 1",
    edits: [{ find: "Math.min(1, agreeing / 3)", replace: "agreeing / 3" }],
    hints: [
      "What do you give if all ten agree?",
      "Look for the upper end.",
      "mean over i of min(1, #{j ≠ i: answer_j = answer}/3)",
      "const agreeing = answers.filter((other, k) => k !== left && other === answer).length;",
    ],
  },
  {
    id: "q3/04.the-best-judge",
    exercise: "agreement",
    idea: "The most favourable of the ten.",
    why: "The mean over all ten, else three of ten would be perfect.",
    looksLike: "the largest mark, not the mean",
    edits: [{
      find: "return each.reduce((sum, one) => sum + one, 0) / answers.length;",
      replace: "return Math.max(...each);",
    }],
    hints: [
      "What do you give for three of ten?",
      "Look at what becomes of the ten marks.",
      "the mean over all",
      "return each.reduce((sum, one) => sum + one, 0) / answers.length;",
    ],
  },
  {
    id: "q3/04.part-of-the-answer",
    exercise: "agreement",
    idea: '"2 dogs" contains "2".',
    why: "An answer is right if it is equal; normalisation is another step.",
    looksLike: "an answer that contains it counts",
    edits: [{ find: "other === answer", replace: "other.includes(answer)" }],
    hints: [
      'Does "22" agree with "2"?',
      "Look at how two answers are compared.",
      "mean over i of min(1, #{j ≠ i: answer_j = answer}/3)",
      "const agreeing = answers.filter((other, k) => k !== left && other === answer).length;",
    ],
  },
];
