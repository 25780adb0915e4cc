/**
 * Misconceptions about principal components.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "principalComponents";
const centring = "const centred = addRow(states, scale(mean, -1));";
const column =
  "const direction = Float64Array.from({ length: H }, (_, j) => V.data[j * V.cols + k]);";
const sign = "const largest = direction.reduce((a, b) => Math.abs(b) > Math.abs(a) ? b : a);";
const share =
  "const explained = s.slice(0, K).map((value) => variance > 0 ? value ** 2 / variance : 0);";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q3/03",
  exercise,
  hints: [
    "In which direction do states differ that all lie far from the origin?",
    "Subtract the mean of each unit, decompose, and take the first K columns of V.",
    "scores = (states − mean)·axesᵀ,  explained_k = s_k² / Σ s²",
    centring,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/03.not-centred",
    exercise,
    idea: "The singular value decomposition is the PCA.",
    why:
      "Of centred states. Otherwise the first direction points at their mean, and says nothing of how they differ.",
    looksLike: "the states are decomposed without taking their mean away",
    edits: [{ find: centring, replace: "const centred = states;" }],
    hints: [
      "What is the mean of your scores?",
      "Look at what you hand to svd.",
      "centred = states − mean of each column",
      centring,
    ],
  },
  {
    id: "q3/03.scores-not-centred",
    exercise,
    idea: "The directions need the mean taken away; the states are projected as they are.",
    why:
      "The picture is then shifted by the mean along each axis, and its middle is not the origin.",
    looksLike: "the states are projected with their mean left in",
    edits: [{ find: "matmulTB(centred, axes)", replace: "matmulTB(states, axes)" }],
    hints: [
      "What is the mean of your scores?",
      "Look at what you project.",
      "scores = (states − mean)·axesᵀ",
      "return { mean, axes, scores: matmulTB(centred, axes), explained };",
    ],
  },
  {
    id: "q3/03.rows-of-v",
    exercise,
    idea: "The directions are the rows of V.",
    why:
      "V has a direction in each column; the rows are those of Vᵀ, which some libraries return instead.",
    looksLike: "rows of V are taken for directions, where its columns are",
    edits: [{
      find: "(_, j) => V.data[j * V.cols + k]",
      replace: "(_, j) => V.data[(k * V.cols + j) % V.data.length]",
    }],
    hints: [
      "How long is a column of V, and how long a row, if there are fewer states than units?",
      "Look at the index into V.",
      "direction k: V[0][k], V[1][k], …",
      column,
    ],
    seen: "numpy.linalg.svd returns Vᵀ, most others V",
  },
  {
    id: "q3/03.sign-left-open",
    exercise,
    idea: "The sign of a direction means nothing, so it does not matter.",
    why:
      "It means nothing, so it must be fixed: the same states would be drawn mirrored by another library, or by its next version.",
    looksLike: "the signs are those that the library happened to return",
    edits: [{ find: "largest < 0 ? -v : v", replace: "v" }],
    hints: [
      "If svd returned −V, would your picture be the same?",
      "Look at what you do with the sign of a direction.",
      "the entry of largest size is positive",
      "axes.data.set(direction.map((v) => largest < 0 ? -v : v), k * H);",
    ],
  },
  {
    id: "q3/03.sign-of-the-first",
    exercise,
    idea: "The first entry shall be positive.",
    why:
      "The first entry may be nearly zero, and then rounding decides. The one of largest size is safe.",
    looksLike: "the sign is taken from the first entry, not from the one of largest size",
    edits: [{ find: sign, replace: "const largest = direction[0];" }],
    hints: [
      "What happens if the first entry is 1e−17?",
      "Look at which entry decides.",
      "the entry of largest |·|",
      sign,
    ],
  },
  {
    id: "q3/03.sign-of-the-maximum",
    exercise,
    idea: "The largest entry is the maximum.",
    why:
      "The maximum of the entries is nearly always positive, also where a negative one is larger in size.",
    looksLike: "the sign is taken from the maximum, not from the entry of largest size",
    edits: [{ find: "Math.abs(b) > Math.abs(a)", replace: "b > a" }],
    hints: [
      "Which entry of (0.2, −0.9, 0.4) decides?",
      "Look at how two entries are compared.",
      "compare |a| and |b|",
      sign,
    ],
  },
  {
    id: "q3/03.explained-by-s",
    exercise,
    idea: "The singular values are the variances.",
    why:
      "Their squares are, up to a factor. Shares of the values themselves make the picture look worse than it is at first, and better later.",
    looksLike: "shares of the singular values, not of their squares",
    edits: [
      { find: "total + value ** 2", replace: "total + value" },
      { find: "value ** 2 / variance", replace: "value / variance" },
    ],
    hints: [
      "What is the variance along a direction in which all states are twice as far apart?",
      "Look at what you add up.",
      "explained_k = s_k² / Σ s²",
      share,
    ],
  },
  {
    id: "q3/03.explained-of-the-plane",
    exercise,
    idea: "The shares of the directions that are shown add up to 1.",
    why:
      "They are shares of the whole variance. What the plane does not show is the point of the number.",
    looksLike:
      "divided by the variance of the directions kept, so that the shares always add up to 1",
    edits: [{ find: "s.reduce((total, value)", replace: "s.slice(0, K).reduce((total, value)" }],
    hints: [
      "If two directions are kept of 256, what do your shares add up to?",
      "Look at the sum in the denominator.",
      "Σ over all singular values",
      "const variance = s.reduce((total, value) => total + value ** 2, 0);",
    ],
  },
  {
    id: "q3/03.standardised",
    exercise,
    idea: "Every unit should have variance 1.",
    why:
      "That is the PCA of the correlations: another picture, in which units that hardly move count as much as the others.",
    looksLike: "every unit is divided by its deviation first",
    edits: [{
      find: centring,
      replace: "const only = addRow(states, scale(mean, -1));\n" +
        "  const squares = only.data.reduce((sums, v, i) => {\n" +
        "    sums[i % H] += v * v / n;\n" +
        "    return sums;\n" +
        "  }, new Float64Array(H));\n" +
        "  const centred = { ...only, data: only.data.map((v, i) => v / (Math.sqrt(squares[i % H]) || 1)) };",
    }],
    hints: [
      "Does a unit that moves by 0.01 count as much as one that moves by 1?",
      "Look at what you do besides taking the mean away.",
      "centred = states − mean, and nothing else",
      centring,
    ],
    seen: "StandardScaler before PCA, as in most tutorials",
  },
];
