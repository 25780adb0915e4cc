/**
 * Misconceptions about places.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/04",
    exercise: "placeOf",
    hints: [
      "How many stand before it?",
      "Count those that are larger; of those that are equal, half stand before it.",
      "1 + #{larger} + ½ #{others that are equal}",
      "else if (scores[k] === scores[own]) place += 0.5;",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/04.optimistic-ties",
    exercise: "placeOf",
    idea: "The place is 1 and one for each that is larger.",
    why:
      "A score that is the same for all then puts everybody first: a constant would be the perfect model.",
    looksLike: "equal ones stand behind it",
    edits: [{ find: "    else if (scores[k] === scores[own]) place += 0.5;\n", replace: "" }],
    hints: [
      "Which place does your function give if all scores are equal?",
      "Look at those that are equal.",
      "1 + #{larger} + ½ #{others that are equal}",
      "else if (scores[k] === scores[own]) place += 0.5;",
    ],
  },
  {
    id: "q3/04.pessimistic-ties",
    exercise: "placeOf",
    idea: "Everybody who is at least as large stands before it.",
    why: "Then a constant puts everybody last. On average it is in the middle.",
    looksLike: "equal ones stand before it",
    edits: [{ find: "place += 0.5", replace: "place += 1" }],
    hints: [
      "Which place does your function give if all scores are equal?",
      "Look at those that are equal.",
      "1 + #{larger} + ½ #{others that are equal}",
      "else if (scores[k] === scores[own]) place += 0.5;",
    ],
  },
  {
    id: "q3/04.from-zero",
    exercise: "placeOf",
    idea: "Places are indices.",
    why: "The first place is 1: 1/place is asked for later.",
    looksLike: "places are counted from 0",
    edits: [{ find: "let place = 1;", replace: "let place = 0;" }],
    hints: [
      "What is one over your first place?",
      "Look at where you begin to count.",
      "1 + #{larger} + ½ #{others that are equal}",
      "else if (scores[k] === scores[own]) place += 0.5;",
    ],
  },
  {
    id: "q3/04.smallest-first",
    exercise: "placeOf",
    idea: "The nearest has the smallest number.",
    why: "A distance, yes. A cosine is large if two are near.",
    looksLike: "the smallest score is first",
    edits: [{ find: "scores[k] > scores[own]", replace: "scores[k] < scores[own]" }],
    hints: [
      "Is a large cosine near or far?",
      "Look at the comparison.",
      "1 + #{larger} + ½ #{others that are equal}",
      "else if (scores[k] === scores[own]) place += 0.5;",
    ],
  },
  {
    id: "q3/04.own-counts-too",
    exercise: "placeOf",
    idea: "Count all that are equal, and take half.",
    why: "It is equal to itself, and stands before nobody: half a place too far back.",
    looksLike: "it counts itself among the equal ones",
    edits: [{ find: "    if (k === own) continue;\n", replace: "" }],
    hints: [
      "What is the place of the largest?",
      "Look at k = own.",
      "others that are equal",
      "if (k === own) continue;",
    ],
  },
  {
    id: "q3/04.order-decides-ties",
    exercise: "placeOf",
    idea: "Of equal ones the first stands first.",
    why: "Then the order of a file decides how good a model is.",
    looksLike: "of equal ones, those with a smaller index stand before it",
    edits: [{ find: "place += 0.5", replace: "place += k < own ? 1 : 0" }],
    hints: [
      "Does your result change if the pictures are listed in another order?",
      "Look at those that are equal.",
      "1 + #{larger} + ½ #{others that are equal}",
      "else if (scores[k] === scores[own]) place += 0.5;",
    ],
  },
];
