/**
 * Misconceptions about counting words.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "logOdds";
const start = "const counts = new Array<number>(size).fill(smoothing);";
const counting = "for (const code of own.flat()) counts[code]++;";
const total = "const total = counts.reduce((sum, n) => sum + n);";
const weight = "weights: one.shares.map((share, w) => Math.log(share) - Math.log(zero.shares[w])),";
const bias = "bias: Math.log(one.sentences) - Math.log(zero.sentences),";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/05",
  exercise,
  hints: [
    "Of all words that were written in favour of a film, which share is this one?",
    "Count for one class, then for the other with the same code. Begin every count with the smoothing.",
    "weight = ln((n₁ + α)/(N₁ + αV)) − ln((n₀ + α)/(N₀ + αV))",
    weight,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/05.no-smoothing",
    exercise,
    idea: "Counts are counts; nothing is to be added.",
    why:
      "A word that one class never used would then decide every sentence alone: its weight is infinite. Two infinite ones " +
      "make NaN.",
    looksLike: "the smoothing is missing: a word that one class never uses has an infinite weight",
    edits: [{ find: "fill(smoothing)", replace: "fill(0)" }],
    hints: [
      "What is the weight of a word that only one class uses?",
      "Look at what the counts begin with.",
      "n + α for every word",
      start,
    ],
  },
  {
    id: "q2/05.smoothing-not-in-the-sum",
    exercise,
    idea: "The smoothing belongs to the counts, and the sum is that of the real words.",
    why:
      "Then the shares of one class add up to more than 1, and to more in the class that has fewer words.",
    looksLike: "the smoothing is missing in the sum that is divided by",
    edits: [{
      find: "reduce((sum, n) => sum + n)",
      replace: "reduce((sum, n) => sum + n) - smoothing * size",
    }],
    hints: [
      "Do the shares of a class add up to 1?",
      "Look at what you divide by.",
      "N + α·V",
      total,
    ],
  },
  {
    id: "q2/05.smoothing-once-in-the-sum",
    exercise,
    idea: "α was added, so α is added to the sum too.",
    why: "It was added to each of V counts.",
    looksLike: "the sum grows by α, not by α for each of the V words",
    edits: [{
      find: "reduce((sum, n) => sum + n)",
      replace: "reduce((sum, n) => sum + n) - smoothing * (size - 1)",
    }],
    hints: [
      "To how many counts did you add the smoothing?",
      "Look at what you divide by.",
      "N + α·V",
      total,
    ],
  },
  {
    id: "q2/05.per-sentence",
    exercise,
    idea: "The share of a word is how many there are for each sentence.",
    why:
      "In this model a class is a bag from which words are drawn. A class that writes longer sentences would otherwise have more of " +
      "every word.",
    looksLike: "counts are divided by the number of sentences, not by the number of words",
    edits: [{ find: "counts.map((n) => n / total)", replace: "counts.map((n) => n / own.length)" }],
    hints: [
      "Do the shares of a class add up to 1?",
      "Look at what you divide by.",
      "all words of the class, with their smoothing",
      total,
    ],
  },
  {
    id: "q2/05.once-per-sentence",
    exercise,
    idea: "What counts is whether a word is in a sentence.",
    why:
      "That is another model, the Bernoulli one. It is as good on short texts, but here every occurrence counts.",
    looksLike: "a word that stands in a sentence twice is counted once",
    edits: [{
      find: "own.flat()",
      replace: "own.flatMap((codes) => [...new Set(codes)])",
    }],
    hints: [
      "How often do you count a word that a sentence has three times?",
      "Look at what is counted: words, or sentences with the word.",
      "n_k(w): every occurrence",
      counting,
    ],
    seen: "scikit-learn has both: MultinomialNB and BernoulliNB",
  },
  {
    id: "q2/05.classes-exchanged",
    exercise,
    idea: "Class 0 comes first, so it stands in front.",
    why: "A weight above zero is to speak for class 1.",
    looksLike: "every sign is turned round: the weights speak for class 0",
    edits: [{ find: "[count(0), count(1)]", replace: "[count(1), count(0)]" }],
    hints: [
      "Is the weight of a word that only class 1 uses above zero?",
      "Look at the order of the difference.",
      "ln p(w | 1) − ln p(w | 0)",
      weight,
    ],
  },
  {
    id: "q2/05.no-prior",
    exercise,
    idea: "An empty sentence says nothing, so the bias is 0.",
    why: "It says nothing, and then the more frequent class is the better guess.",
    looksLike: "the bias is always 0",
    edits: [{ find: "Math.log(one.sentences) - Math.log(zero.sentences)", replace: "0" }],
    hints: [
      "Of which class is a sentence without words, if there are four times as many of one?",
      "Look at the bias.",
      "ln N₁ − ln N₀",
      bias,
    ],
  },
  {
    id: "q2/05.difference-of-shares",
    exercise,
    idea: "How much more frequent a word is: the difference of the shares.",
    why:
      "Words are drawn one after the other, so shares are multiplied. Logarithms turn that into a sum; the shares themselves " +
      "do not add up to anything.",
    looksLike: "weights are differences of shares: the logarithms are missing",
    edits: [{
      find: "Math.log(share) - Math.log(zero.shares[w])",
      replace: "share - zero.shares[w]",
    }],
    hints: [
      "Shares of words are multiplied. What must be added up?",
      "Look for the logarithms.",
      "ln p(w | 1) − ln p(w | 0)",
      weight,
    ],
  },
  {
    id: "q2/05.prior-by-words",
    exercise,
    idea: "The bias compares how much was written for each class.",
    why: "What is to be guessed is the class of a sentence, so sentences are counted.",
    looksLike: "the bias compares numbers of words, not of sentences",
    edits: [{ find: "sentences: own.length", replace: "sentences: own.flat().length" }],
    hints: [
      "What is drawn first: a class for a sentence, or for a word?",
      "Look at what the bias counts.",
      "ln N₁ − ln N₀, in sentences",
      bias,
    ],
  },
];
