/**
 * Misconceptions about sentences as numbers.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const placing = "const codes = new Map(vocabulary.map((word, k) => [word, k + 1]));";
const coding = "return words.map((word) => codes.get(word) ?? UNKNOWN);";
const keeping = "const kept = codes.slice(-length);";
const filling = "return [...new Array<number>(length - kept.length).fill(PADDING), ...kept];";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/05",
    exercise: "codesOf",
    hints: [
      "Which number has the first word of the vocabulary, and which a word that is not in it?",
      "One number for each word, in their order. A Map from words to numbers is faster than a search.",
      "code = place + 1, or 0",
      coding,
    ],
  },
  {
    lesson: "q2/05",
    exercise: "padded",
    hints: [
      "Which step does the network answer after, and what should it have just read?",
      "Keep the last codes first, then put the padding in front of them.",
      "length − kept.length times −1, then the codes",
      filling,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/05.unknown-left-out",
    exercise: "codesOf",
    idea: "A word without a number can be left out.",
    why:
      "That there was a word is something too, and the words after it move one step nearer. In a sentence full of unknown " +
      "words nothing would be left.",
    looksLike: "unknown words are left out",
    edits: [{
      find: coding,
      replace: "return words.flatMap((word) => codes.get(word) ?? []);",
    }],
    hints: [
      "How many numbers do you return for a sentence of four words?",
      "Look at what becomes of a word that is not in the vocabulary.",
      "one number for each word; 0 for an unknown one",
      coding,
    ],
  },
  {
    id: "q2/05.counted-from-zero",
    exercise: "codesOf",
    idea: "Places are counted from 0.",
    why:
      "0 is the unknown word. If the most frequent word has 0 too, the network cannot tell the two apart.",
    looksLike: "the first word has the code 0, which is the unknown word's",
    edits: [{ find: "k + 1", replace: "k" }],
    hints: [
      "Which code has the first word of the vocabulary?",
      "Look at what you add to the place.",
      "code = place + 1",
      placing,
    ],
  },
  {
    id: "q2/05.unknown-is-padding",
    exercise: "codesOf",
    idea: "A word that is not known is nothing: −1.",
    why: "−1 says that there is no word. A word that is not known is a word.",
    looksLike: "an unknown word gets −1, the sign for no word at all",
    edits: [{ find: "?? UNKNOWN", replace: "?? PADDING" }],
    hints: [
      "Is there a word or none, where a word is not known?",
      "Look at what stands after ??.",
      "UNKNOWN, which is 0",
      coding,
    ],
  },
  {
    id: "q2/05.vocabulary-grows",
    exercise: "codesOf",
    idea: "A new word gets the next number.",
    why:
      "Nothing was ever learned about that number, and the input has no place for it. The vocabulary is closed when " +
      "training begins.",
    looksLike: "an unknown word is given the next free number",
    edits: [{
      find: "return words.map((word) => codes.get(word) ?? UNKNOWN);",
      replace:
        "return words.map((word) => codes.get(word) ?? codes.set(word, codes.size + 1).get(word)!);",
    }],
    hints: [
      "How many different numbers can your function give?",
      "Look at what becomes of a word that is not in the vocabulary.",
      "0, always",
      coding,
    ],
  },
  {
    id: "q2/05.unknown-is-last",
    exercise: "codesOf",
    idea: "The unknown word comes after all others.",
    why: "It could; here it is 0, so that its number does not depend on how many words there are.",
    looksLike: "the unknown word gets the number after the last word's",
    edits: [{ find: "?? UNKNOWN", replace: "?? vocabulary.length + 1" }],
    hints: [
      "Which number has the unknown word?",
      "Look at what stands after ??.",
      "UNKNOWN, which is 0",
      coding,
    ],
  },
  {
    id: "q2/05.padding-at-the-end",
    exercise: "padded",
    idea: "The sentence comes first, then what is left is filled up.",
    why:
      "The network answers after its last step. With the padding there, a short sentence has been followed by two dozen steps of " +
      "nothing, and the state has had that long to forget it.",
    looksLike: "the padding stands behind the words",
    edits: [{
      find: filling,
      replace: "return [...kept, ...new Array<number>(length - kept.length).fill(PADDING)];",
    }],
    hints: [
      "What is the last number of a short sentence?",
      "Look at the order of the two parts.",
      "padding first, then the words",
      filling,
    ],
    seen: 'pad_sequence of PyTorch, and "post" in Keras; both also offer a mask or lengths',
  },
  {
    id: "q2/05.first-words-kept",
    exercise: "padded",
    idea: "Of a long sentence the beginning is kept.",
    why:
      "Either can be done. Here the end is kept, where reviewers say what they think, and which is nearest to the answer.",
    looksLike: "of a long sentence the first words are kept, not the last",
    edits: [{ find: "codes.slice(-length)", replace: "codes.slice(0, length)" }],
    hints: [
      "Which words of a long sentence are left?",
      "Look at where you cut.",
      "codes.slice(−length)",
      keeping,
    ],
  },
  {
    id: "q2/05.long-ones-not-cut",
    exercise: "padded",
    idea: "Only short sentences need anything.",
    why: "The network has a fixed number of steps; a longer sentence does not fit.",
    looksLike: "a long sentence is not cut",
    edits: [
      { find: "codes.slice(-length)", replace: "codes.slice()" },
      { find: "length - kept.length", replace: "Math.max(0, length - kept.length)" },
    ],
    hints: [
      "How many numbers do you return for seven words and four steps?",
      "Look at what you do with a sentence that is too long.",
      "keep the last `length`",
      keeping,
    ],
  },
  {
    id: "q2/05.padded-with-unknown",
    exercise: "padded",
    idea: "Padding is a word that is not known.",
    why:
      "The unknown word has an input of its own, and one that says something. Padding must add nothing.",
    looksLike: "it is filled up with 0, which is the unknown word",
    edits: [{ find: "fill(PADDING)", replace: "fill(UNKNOWN)" }],
    hints: [
      "Which number means that there is no word?",
      "Look at what you fill with.",
      "PADDING, which is −1",
      filling,
    ],
    seen: "libraries in which 0 is the padding and 1 the unknown word",
  },
  {
    id: "q2/05.sentence-turned-round",
    exercise: "padded",
    idea: "Filling from the end is the same as turning the sentence round.",
    why: "The words must stay in their order, or the network reads another sentence.",
    looksLike: "the words come in reverse order",
    edits: [{ find: "...kept]", replace: "...kept.toReversed()]" }],
    hints: [
      "Which word comes last?",
      "Look at the order of the words.",
      "padding, then the words as they are",
      filling,
    ],
  },
];
