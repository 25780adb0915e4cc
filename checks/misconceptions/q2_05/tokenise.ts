/**
 * Misconceptions about words.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "tokenise";
const solution = String.raw`text.toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []`;
const worked = `return ${solution};`;
const pattern = String.raw`/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu`;

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/05",
  exercise,
  hints: [
    "Which letters and signs belong to a word, and which only stand between words?",
    "Look for the words, not for what separates them: match() with the flag g finds all of them.",
    String
      .raw`a word: [\p{L}\p{N}]+, then any number of: an apostrophe and [\p{L}\p{N}]+; flags g and u`,
    worked,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/05.split-at-spaces",
    exercise,
    idea: "Words are what stands between spaces.",
    why:
      'Then "awful", "awful." and "awful!" are three words, each of them rare, and nothing that is ' +
      "learned about one helps with the others.",
    looksLike: "the text is cut at its spaces, and the punctuation stays on the words",
    edits: [{
      find: solution,
      replace: String.raw`text.toLowerCase().split(/\s+/).filter((word) => word !== "")`,
    }],
    hints: [
      'What does your function make of "bad,boring...awful!"?',
      "Look at where you cut.",
      "a word is a run of letters and digits; look for those instead",
      worked,
    ],
    seen: "text.split(), the first line of many notebooks",
  },
  {
    id: "q2/05.capitals-kept",
    exercise,
    idea: "A capital letter is part of the word.",
    why:
      'At the beginning of a sentence it says nothing. "Great" and "great" share what is known about them ' +
      "only if they are one word.",
    looksLike: "capital letters are kept",
    edits: [{ find: "text.toLowerCase()", replace: "text" }],
    hints: [
      'Are "Great" and "great" one word or two for you?',
      "Look for what makes small letters.",
      "text.toLowerCase() first",
      worked,
    ],
  },
  {
    id: "q2/05.apostrophe-cuts",
    exercise,
    idea: "An apostrophe is punctuation.",
    why: `"didn't" becomes "didn" and "t", and the word that turns the sentence round is gone.`,
    looksLike: "an apostrophe inside a word cuts it in two",
    edits: [{ find: pattern, replace: String.raw`/[\p{L}\p{N}]+/gu` }],
    hints: [
      `What does your function make of "isn't"?`,
      "Look at what may follow the first run of letters.",
      String.raw`(?:'[\p{L}\p{N}]+)* after the first run`,
      worked,
    ],
    seen: String.raw`re.findall(r"\w+", text)`,
  },
  {
    id: "q2/05.english-letters-only",
    exercise,
    idea: "Letters are a to z.",
    why:
      '"clichéd" becomes "clich" and "d". The sentences have such words, and other languages consist ' +
      "of them.",
    looksLike: "only a to z count as letters, so é ends a word",
    edits: [{ find: pattern, replace: "/[a-z0-9]+(?:'[a-z0-9]+)*/g" }],
    hints: [
      'What does your function make of "clichéd"?',
      "Look at the letters in your pattern.",
      String.raw`\p{L} is a letter of any alphabet; it needs the flag u`,
      worked,
    ],
  },
  {
    id: "q2/05.digits-dropped",
    exercise,
    idea: "Numbers are not words.",
    why: '"10/10" is an opinion, and one of the clearest.',
    looksLike: "digits are left out",
    edits: [{ find: pattern, replace: String.raw`/\p{L}+(?:'\p{L}+)*/gu` }],
    hints: [
      'What is left of "10/10"?',
      "Look at what may be in a word.",
      String.raw`letters and digits: [\p{L}\p{N}]`,
      worked,
    ],
  },
  {
    id: "q2/05.punctuation-deleted",
    exercise,
    idea: "First delete the punctuation, then cut at the spaces.",
    why: 'Where no space follows, two words become one: "bad,boring" is "badboring".',
    looksLike: "punctuation is deleted instead of separating, so words grow together",
    edits: [{
      find: solution,
      replace: String
        .raw`text.toLowerCase().replace(/[^\p{L}\p{N}'\s]/gu, "").split(/\s+/).filter((word) => word !== "")`,
    }],
    hints: [
      'What does your function make of "bad,boring...awful!"?',
      "Look at what takes the place of a comma.",
      "a comma stands between words, as a space does",
      worked,
    ],
    seen: "str.translate(str.maketrans('', '', string.punctuation))",
  },
  {
    id: "q2/05.no-words-is-null",
    exercise,
    idea: "match() gives a list.",
    why:
      "Where it finds nothing it gives null, and the next function stops at the first empty sentence.",
    looksLike: "a text without words gives null, not an empty list",
    edits: [{ find: " ?? []", replace: "" }],
    hints: [
      'What does your function give for "...!"?',
      "Look at what match() returns if it finds nothing.",
      "?? [] after it",
      worked,
    ],
  },
  {
    id: "q2/05.underscores-are-letters",
    exercise,
    idea: String.raw`\w is a letter.`,
    why: String
      .raw`In a pattern \w is a to z, digits and the underscore: no é, and "two_words" is one.`,
    looksLike: String.raw`\w stands for a letter: é ends a word, and an underscore does not`,
    edits: [{ find: pattern, replace: String.raw`/\w+(?:'\w+)*/g` }],
    hints: [
      'What does your function make of "two_words"?',
      "Look up what \\w stands for.",
      String.raw`[\p{L}\p{N}] with the flag u`,
      worked,
    ],
  },
];
