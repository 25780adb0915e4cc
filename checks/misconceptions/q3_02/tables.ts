/**
 * Misconceptions about tables of word vectors.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const copying =
  "vocabulary.forEach((word, k) => table.data.set(vectors.get(word) ?? mean, (k + 1) * E));";
const looking =
  "if (code !== PADDING) x.data.set(table.data.subarray(code * E, (code + 1) * E), b * E);";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/02",
    exercise: "embeddingTable",
    hints: [
      "Which row belongs to the first word of the vocabulary?",
      "Find the words that have a vector; their mean goes into every row first.",
      "row 0: the mean; row k + 1: the vector of word k, or the mean",
      copying,
    ],
  },
  {
    lesson: "q3/02",
    exercise: "embed",
    hints: [
      "What does the cell take at step t: one question, or one word of every question?",
      "Make T matrices [B×E], and copy a row of the table for each question.",
      "x_t[b] = table[codes[b][t]], and zeros where codes[b][t] is PADDING",
      looking,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/02.no-row-for-unknown",
    exercise: "embeddingTable",
    idea: "The first word of the vocabulary has the first row.",
    why:
      "Codes count from 1, and 0 is the unknown word. Each word would get the vector of the one before it, and an unknown word that " +
      "of the first.",
    looksLike: "word k stands in row k, not k + 1: the unknown word shares a row with the first",
    edits: [{ find: "(k + 1) * E", replace: "k * E" }],
    hints: [
      "Which code has the first word of the vocabulary?",
      "Look at the row into which you copy.",
      "row of word k: k + 1",
      copying,
    ],
    seen: "the lab that this course replaces: word_to_idx.get(word, 0), where 0 is also a word",
  },
  {
    id: "q3/02.unknown-is-zero",
    exercise: "embeddingTable",
    idea: "What is not known is nothing: zeros.",
    why:
      "Zeros are what padding is. An unknown word is a word: something was asked about, only not what.",
    looksLike: "words without a vector get zeros, as if they were padding",
    edits: [
      { find: "  table.data.set(mean);\n", replace: "" },
      { find: "vectors.get(word) ?? mean", replace: "vectors.get(word) ?? new Float64Array(E)" },
    ],
    hints: [
      "How does the cell tell an unknown word from padding?",
      "Look at the rows of words without a vector.",
      "row 0 and every word without a vector: the mean",
      copying,
    ],
  },
  {
    id: "q3/02.row-zero-forgotten",
    exercise: "embeddingTable",
    idea: "Only the words of the vocabulary need rows.",
    why: "Row 0 is looked up too, for every word that the vocabulary does not have.",
    looksLike: "row 0, the unknown word's, stays zeros",
    edits: [{ find: "  table.data.set(mean);\n", replace: "" }],
    hints: [
      "What stands in row 0?",
      "Look at the row that no word of the vocabulary has.",
      "row 0: the mean of the vectors that were found",
      "table.data.set(mean);",
    ],
  },
  {
    id: "q3/02.mean-over-the-vocabulary",
    exercise: "embeddingTable",
    idea: "A mean over the vocabulary is divided by its size.",
    why:
      "Only the words that were found are in the sum. Divided by all, the mean shrinks towards zero, the more words are missing.",
    looksLike: "the sum of the vectors found is divided by the size of the whole vocabulary",
    edits: [{ find: "[e] / found.length", replace: "[e] / vocabulary.length" }],
    hints: [
      "If one word in ten has a vector, what is your mean?",
      "Look at what you divide by.",
      "mean = Σ over the words found / how many were found",
      "for (let e = 0; e < E; e++) mean[e] += vectors.get(word)![e] / found.length;",
    ],
  },
  {
    id: "q3/02.mean-of-all-vectors",
    exercise: "embeddingTable",
    idea: "The mean of the file is the best guess.",
    why:
      "The file holds hundreds of thousands of words that nobody asks about pictures. The mean is over the words of this vocabulary; " +
      "and it must not depend on which other words a file happens to have.",
    looksLike:
      "the mean is taken over all vectors, also those of words that are not in the vocabulary",
    edits: [{
      find: "vocabulary.filter((word) => vectors.has(word))",
      replace: "[...vectors.keys()]",
    }],
    hints: [
      "Does your mean change if the file has one more word?",
      "Look at the words that you go over.",
      "the words of the vocabulary that have a vector",
      "const found = vocabulary.filter((word) => vectors.has(word));",
    ],
  },
  {
    id: "q3/02.padding-is-unknown",
    exercise: "embed",
    idea: "Where there is no word there is the unknown word.",
    why:
      "The unknown word has a vector, so a short question would go on with unknown words. Padding is zeros.",
    looksLike: "padding gets the vector of the unknown word",
    edits: [{
      find: looking,
      replace: "const place = Math.max(code, 0);\n" +
        "      x.data.set(table.data.subarray(place * E, (place + 1) * E), b * E);",
    }],
    hints: [
      "What does the cell read behind the last word?",
      "Look at what happens when the code is −1.",
      "PADDING → a row of zeros",
      looking,
    ],
  },
  {
    id: "q3/02.unknown-not-looked-up",
    exercise: "embed",
    idea: "Code 0 means that there is nothing.",
    why: "It is the unknown word, and it has a row. Nothing is −1.",
    looksLike: "the unknown word, code 0, is treated as padding",
    edits: [{ find: "code !== PADDING", replace: "code > 0" }],
    hints: [
      "What do you do with code 0?",
      "Look at the condition under which a row is copied.",
      "only PADDING, −1, has no row",
      looking,
    ],
    seen: "libraries in which 0 is both: mask_zero=True, padding_idx=0",
  },
  {
    id: "q3/02.question-by-question",
    exercise: "embed",
    idea: "A matrix for each question, a row for each word.",
    why: "The cell takes a step of all questions at once: T matrices [B×E], not B matrices [T×E].",
    looksLike: "there is a matrix for each question, where one for each step is asked for",
    edits: [{
      find:
        "return Array.from({ length: T }, (_, t) => {\n    const x = zeros(B, E);\n    codes.forEach((question, b) => {\n      const code = question[t];",
      replace:
        "return codes.map((question) => {\n    const x = zeros(T, E);\n    question.forEach((code, b) => {",
    }],
    hints: [
      "How many questions are in the first matrix that you return?",
      "Look at the outer loop.",
      "for each step a matrix [B×E]",
      "return Array.from({ length: T }, (_, t) => {",
    ],
  },
];
