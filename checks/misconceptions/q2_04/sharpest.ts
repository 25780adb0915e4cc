/**
 * Misconceptions about power iteration.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "sharpestDirection";
const multiply = "const Hd = hessianTimes(gradient, at, d, distance);";
const next = "d = scaledToOne(Hd);";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/04",
  exercise,
  hints: [
    "What does multiplying by H do to the part of d along its largest eigenvalue, and to the others?",
    "One loop: multiply, make the length 1. If the product is 0 there is nothing to make longer.",
    "d ← Hd/‖Hd‖",
    next,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/04.always-from-the-start",
    exercise,
    idea: "Multiply the start by H, so many times.",
    why:
      "Each product has to be taken of the last one. H·start is the same however often it is computed.",
    looksLike: "every turn multiplies the start again, not what the turn before gave",
    edits: [{ find: multiply, replace: multiply.replace("at, d,", "at, start,") }],
    hints: [
      "Does your result depend on how many times you multiply?",
      "Look at what H is multiplied with in the second turn.",
      "d_{k+1} = H·d_k, made 1 long",
      multiply,
    ],
  },
  {
    id: "q2/04.never-made-short",
    exercise,
    idea: "The direction is what counts, its length does not matter.",
    why:
      "It grows like λⁿ: with a curvature of 100 it has 20 digits after ten turns, and then no number.",
    looksLike: "the product is not made 1 long",
    edits: [{ find: next, replace: "d = Hd;" }],
    hints: [
      "How long is d after ten turns, if the curvature is 100?",
      "Look at what you keep of Hd.",
      "d ← Hd/‖Hd‖",
      next,
    ],
  },
  {
    id: "q2/04.start-as-it-is",
    exercise,
    idea: "The first turn makes the length 1 anyway.",
    why: "If there is one, and if the product is not 0. The promise holds for every result.",
    looksLike: "without any turn, or on a flat loss, the start comes back as long as it was",
    edits: [{ find: "let d = scaledToOne(start);", replace: "let d = start;" }],
    hints: [
      "What do you return for times = 0?",
      "Look at d before the loop.",
      "‖d‖ = 1, always",
      "let d = scaledToOne(start);",
    ],
  },
  {
    id: "q2/04.largest-entry-is-one",
    exercise,
    idea: "Divide by the largest entry, as power iteration does.",
    why: "In many books it does, and it keeps numbers small. Asked is a length of 1.",
    looksLike: "divided by the largest entry: the largest entry is 1, not the length",
    edits: [{
      find: next,
      replace: "d = Hd.map((x) => x / Math.max(...Hd.map(Math.abs)));",
    }],
    hints: [
      "What is the sum of the squares of your result?",
      "Look at what you divide by.",
      "‖d‖ = √(Σ d²) = 1",
      next,
    ],
    seen: "textbooks of numerical analysis",
  },
  {
    id: "q2/04.flat-is-no-number",
    exercise,
    idea: "A product has a length.",
    why: "On a flat loss it is 0, and 0/0 is no number. Then no direction is sharper than another.",
    looksLike: "on a flat loss the result is NaN",
    edits: [{ find: "    if (dot(Hd, Hd) === 0) return d;\n", replace: "" }],
    hints: [
      "What is H·d where the loss is flat?",
      "Look at the division by the length.",
      "if Hd = 0: return d",
      "if (dot(Hd, Hd) === 0) return d;",
    ],
  },
  {
    id: "q2/04.once-more",
    exercise,
    idea: "After the loop the direction is multiplied once more, to be sure.",
    why: "`times` products are asked for. Each costs two gradients.",
    looksLike: "one product more than was asked for",
    edits: [{ find: "k < times", replace: "k <= times" }],
    hints: [
      "What do you return for times = 0?",
      "Count the turns of your loop.",
      "k = 0 … times − 1",
      "for (let k = 0; k < times; k++) {",
    ],
  },
  {
    id: "q2/04.sharpest-with-its-own-distance",
    exercise,
    idea: "hessianTimes knows its distance.",
    why: "It has one if none is given. Whoever asks for another must get it.",
    looksLike: "the distance that is given is not used",
    edits: [{ find: multiply, replace: "const Hd = hessianTimes(gradient, at, d);" }],
    hints: [
      "What changes in your function if the distance is 0.3?",
      "Look at the arguments of hessianTimes.",
      "hessianTimes(∇L, θ, d, distance)",
      multiply,
    ],
  },
];
