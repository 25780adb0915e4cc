/**
 * Misconceptions about the words of a question.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "questionWords";
const matching =
  'const words = spelt.match(RegExp(`${number}|${part}(?:\'${part})*`, "gu")) ?? [];';
const parts = "const part = /[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*/u.source;";
const splitting =
  'return words.flatMap((word) => word.endsWith("\'s") ? [word.slice(0, -2), "\'s"] : [word]);';

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q3/02",
  exercise,
  hints: [
    "Which two questions look the same on the screen and are different strings?",
    "First give everything one spelling; then match; then split what was matched.",
    "a word is [\\p{L}\\p{N}] and then any number of [\\p{L}\\p{N}\\p{M}], joined by apostrophes; a number may hold . and :",
    parts,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/02.cut-at-spaces",
    exercise,
    idea: "Words are what stands between spaces.",
    why:
      'Then every question ends with a word that holds its question mark: "picture?" is another word than "picture", and has ' +
      "another vector.",
    looksLike: "the question is cut at spaces, and signs stay on the words",
    edits: [{ find: matching, replace: "const words = spelt.split(/\\s+/).filter(Boolean);" }],
    hints: [
      'Is "dog?" in your vocabulary?',
      "Look at what you do with the last word of a question.",
      "a word is a run of letters, marks and digits",
      matching,
    ],
    seen: "the lab that this course replaces: question.lower().split()",
  },
  {
    id: "q3/02.only-ascii",
    exercise,
    idea: "\\w is a letter.",
    why:
      'It is one of 63 signs of English. "café" becomes "caf", and a question in Hindi has no words.',
    looksLike: "only the letters of English count as letters",
    edits: [{ find: "/[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*/u", replace: "/\\w+/" }],
    hints: [
      'What does your function make of "éléphant"?',
      "Look at the class of signs that you match.",
      "\\p{L} is a letter of any alphabet; it needs the flag u",
      parts,
    ],
    seen: "a scan of published VQA code: re.compile(r'\\w+')",
  },
  {
    id: "q3/02.not-composed",
    exercise,
    idea: "Two strings that look the same are the same.",
    why:
      '"é" may be one character, or an e and an accent. Without composing there are two words, and two vectors.',
    looksLike: "letters with a separate accent stay as they were typed",
    edits: [{ find: '.normalize("NFC")', replace: "" }],
    hints: [
      'Is "é" === "é"? The second may be two characters.',
      "Look at what you do before you match.",
      'text.normalize("NFC") composes letters and accents',
      'const spelt = question.normalize("NFC").toLowerCase()',
    ],
  },
  {
    id: "q3/02.marks-cut-words",
    exercise,
    idea: "After composing, letters and digits are enough.",
    why:
      "Not every letter with a mark has a composed form, and the vowels of Hindi are marks: without them its words fall to pieces.",
    looksLike: "marks that belong to a letter end the word",
    edits: [{ find: "[\\p{L}\\p{N}\\p{M}]*", replace: "[\\p{L}\\p{N}]*" }],
    hints: [
      "How many words has हिन्दी?",
      "Look at the signs that may follow the first one of a word.",
      "\\p{M} are the marks that belong to the letter before them",
      parts,
    ],
    seen: "the tokeniser of lesson q2/05, which was written for English",
  },
  {
    id: "q3/02.marks-alone",
    exercise,
    idea: "Letters, digits and marks: any run of them is a word.",
    why:
      "An emoji may carry a mark that says how it is drawn. Alone it is no word; a word begins with a letter or a digit.",
    looksLike: "a mark without a letter counts as a word",
    edits: [{
      find: "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*",
      replace: "[\\p{L}\\p{N}\\p{M}]+",
    }],
    hints: [
      "What does your function make of ❤️? There is a second character behind the heart.",
      "Look at what a word may begin with.",
      "[\\p{L}\\p{N}] first, then [\\p{L}\\p{N}\\p{M}]*",
      parts,
    ],
  },
  {
    id: "q3/02.one-apostrophe",
    exercise,
    idea: "An apostrophe is the sign on the keyboard.",
    why: 'Phones type ’. "what’s" would fall into "what" and "s", and "isn’t" into "isn" and "t".',
    looksLike: "the curved apostrophe ends a word",
    edits: [{ find: '\n    .replace(/[’ʼ]/g, "\'")', replace: "" }],
    hints: [
      'What does your function make of "isn’t" as a phone types it?',
      "Look at the signs that count as apostrophes.",
      "’ and ʼ become '",
      '.replace(/[’ʼ]/g, "\'")',
    ],
  },
  {
    id: "q3/02.apostrophe-ends-a-word",
    exercise,
    idea: "An apostrophe is a sign like any other.",
    why: '"isn\'t" would become "isn" and "t": the word that turns the question round is lost.',
    looksLike: "words end at an apostrophe",
    edits: [{ find: "(?:'${part})*", replace: "" }],
    hints: [
      'What becomes of "isn\'t"?',
      "Look at what may stand inside a word.",
      "part (' part)*",
      matching,
    ],
  },
  {
    id: "q3/02.possessive-kept",
    exercise,
    idea: '"girl\'s" is a word.',
    why:
      'It is the girl, and whose. As one word it shares no vector with "girl", and pretrained vectors do not know it.',
    looksLike: "'s stays on its word",
    edits: [{ find: splitting, replace: "return words;" }],
    hints: [
      'Do "the girl" and "the girl\'s" share a word in what you return?',
      "Look at the words that end with 's.",
      '"girl\'s" → "girl", "\'s"',
      splitting,
    ],
  },
  {
    id: "q3/02.possessive-thrown-away",
    exercise,
    idea: "'s says nothing.",
    why: '"What\'s" would lose its verb. It is a word of its own, and pretrained vectors have it.',
    looksLike: "'s is cut off and thrown away",
    edits: [{ find: '[word.slice(0, -2), "\'s"]', replace: "[word.slice(0, -2)]" }],
    hints: [
      'Where is the "is" of "what\'s"?',
      "Look at what you return for a word that ends with 's.",
      '"what\'s" → "what", "\'s"',
      splitting,
    ],
  },
  {
    id: "q3/02.numbers-cut",
    exercise,
    idea: "A point ends a word.",
    why:
      '"10:30" is one time and "7.5" one number. Cut, they are four small numbers that were not meant.',
    looksLike: "numbers are cut at points and colons",
    edits: [{ find: "${number}|", replace: "" }],
    hints: [
      'How many numbers are in "10:30"?',
      "Look at what your expression does with a point between two digits.",
      "digits, then any number of (. or :, digits)",
      "const number = /\\p{N}+(?:[.:]\\p{N}+)+/u.source;",
    ],
  },
  {
    id: "q3/02.thousands-cut",
    exercise,
    idea: "A comma ends a word.",
    why: '"1,000" would be a one and a zero. VQA\'s own normalisation drops commas between digits.',
    looksLike: "numbers are cut at the comma between thousands",
    edits: [{ find: '\n    .replace(/(?<=\\p{N}),(?=\\p{N})/gu, "")', replace: "" }],
    hints: [
      'How many numbers are in "1,000"?',
      "Look at a comma that has digits on both sides.",
      "a comma between two digits is dropped",
      '.replace(/(?<=\\p{N}),(?=\\p{N})/gu, "")',
    ],
  },
  {
    id: "q3/02.case-kept",
    exercise,
    idea: "The vocabulary takes care of capitals.",
    why:
      'It does not: "What" and "what" would be two words, and pretrained vectors are mostly in small letters.',
    looksLike: "capitals are kept",
    edits: [{ find: ".toLowerCase()", replace: "" }],
    hints: [
      'Are "Is" and "is" one word?',
      "Look at the first word of a question.",
      "everything in small letters, before matching",
      'const spelt = question.normalize("NFC").toLowerCase()',
    ],
  },
];
