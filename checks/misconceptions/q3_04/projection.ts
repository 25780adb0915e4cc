/**
 * Misconceptions about random projections.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/04",
    exercise: "randomProjection",
    hints: [
      "If every entry has the variance s², what is the mean of |x·P|²?",
      "Each of the `to` numbers that come out has the variance s²·|x|²; there are `to` of them.",
      "s² = 1/to",
      "return normalMatrix(rng, from, to, 1 / Math.sqrt(to));",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/04.scaled-by-inputs",
    exercise: "randomProjection",
    idea: "The deviation is 1/√from, as in the initialisation of a layer.",
    why:
      "That keeps the size of a single number, not the length of the vector: with more numbers coming out it grows.",
    looksLike: "the deviation is 1/√from: single numbers keep their size, lengths do not",
    edits: [{ find: "1 / Math.sqrt(to)", replace: "1 / Math.sqrt(from)" }],
    hints: [
      "How long is x·P if it has four times as many numbers as x?",
      "Look at which of the two sizes stands under the root.",
      "s² = 1/to",
      "return normalMatrix(rng, from, to, 1 / Math.sqrt(to));",
    ],
  },
  {
    id: "q3/04.not-scaled",
    exercise: "randomProjection",
    idea: "Random is random: normal numbers with deviation 1 will do.",
    why:
      "Cosines do not mind, but lengths grow by √to, and with them every product of two fused numbers.",
    looksLike: "the deviation is 1: nothing is scaled",
    edits: [{ find: "1 / Math.sqrt(to)", replace: "1" }],
    hints: [
      "By how much longer is x·P than x?",
      "Look at the deviation that you draw with.",
      "s² = 1/to",
      "return normalMatrix(rng, from, to, 1 / Math.sqrt(to));",
    ],
  },
  {
    id: "q3/04.variance-for-deviation",
    exercise: "randomProjection",
    idea: "The entries have variance 1/to.",
    why: "That is right, but the generator is asked for a deviation, which is its root.",
    looksLike: "the deviation is 1/to, which should be the variance",
    edits: [{ find: "1 / Math.sqrt(to)", replace: "1 / to" }],
    hints: [
      "Is 1/to a variance or a deviation?",
      "Look at the last argument of normalMatrix.",
      "s² = 1/to",
      "return normalMatrix(rng, from, to, 1 / Math.sqrt(to));",
    ],
  },
  {
    id: "q3/04.uniform-like-a-layer",
    exercise: "randomProjection",
    idea: "nn.Linear is a random projection: uniform within ±1/√from.",
    why:
      "Its variance is a third of 1/from, so lengths shrink or grow, and directions along the axes are not like others.",
    looksLike: "uniform numbers within ±1/√from, as an untrained linear layer has them",
    edits: [{
      find: "return normalMatrix(rng, from, to, 1 / Math.sqrt(to));",
      replace:
        "const limit = 1 / Math.sqrt(from);\n  const P = normalMatrix(rng, from, to, 1);\n  for (let k = 0; k < P.data.length; k++) P.data[k] = limit * (2 * rng.uniform() - 1);\n  return P;",
    }],
    hints: [
      "What is the variance of a uniform number between −a and a?",
      "Look at the distribution that you draw from.",
      "s² = 1/to",
      "return normalMatrix(rng, from, to, 1 / Math.sqrt(to));",
    ],
    seen: "the lab that this course replaces: nn.Linear(256, 512)",
  },
  {
    id: "q3/04.projection-transposed",
    exercise: "randomProjection",
    idea: "A matrix that maps `from` numbers to `to` numbers has `to` rows.",
    why: "That is so for columns on the right of it. Here vectors are rows: x·P.",
    looksLike: "the matrix has the shape [to×from]",
    edits: [{ find: "normalMatrix(rng, from, to,", replace: "normalMatrix(rng, to, from," }],
    hints: [
      "What shape must P have so that [B×from]·P is [B×to]?",
      "Look at the order of the two sizes.",
      "s² = 1/to",
      "return normalMatrix(rng, from, to, 1 / Math.sqrt(to));",
    ],
  },
  {
    id: "q3/04.signs-only",
    exercise: "randomProjection",
    idea: "Random signs are enough: ±1/√to.",
    why:
      "They do keep lengths, and are cheaper (Achlioptas 2003). But x·P then does not point in every direction equally likely, and the density of the cosine holds only roughly.",
    looksLike: "signs ±1/√to instead of normal numbers",
    edits: [{
      find: "return normalMatrix(rng, from, to, 1 / Math.sqrt(to));",
      replace:
        "const P = normalMatrix(rng, from, to, 1);\n  for (let k = 0; k < P.data.length; k++) P.data[k] = Math.sign(P.data[k]) / Math.sqrt(to);\n  return P;",
    }],
    hints: [
      "Where can x·P point if x has a single number that is not zero?",
      "Look at the values that an entry can have.",
      "s² = 1/to",
      "return normalMatrix(rng, from, to, 1 / Math.sqrt(to));",
    ],
  },
  {
    id: "q3/04.positive-numbers",
    exercise: "randomProjection",
    idea: "A weight is a number between 0 and 1.",
    why:
      "Then all columns are alike, and all projected vectors point in nearly the same direction.",
    looksLike: "no entry is negative",
    edits: [{
      find: "return normalMatrix(rng, from, to, 1 / Math.sqrt(to));",
      replace:
        "const P = normalMatrix(rng, from, to, 1 / Math.sqrt(to));\n  for (let k = 0; k < P.data.length; k++) P.data[k] = Math.abs(P.data[k]);\n  return P;",
    }],
    hints: [
      "What is the cosine of two projected vectors that were at right angles?",
      "Look at the signs of the entries.",
      "s² = 1/to",
      "return normalMatrix(rng, from, to, 1 / Math.sqrt(to));",
    ],
  },
];
