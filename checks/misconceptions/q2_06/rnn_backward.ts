/**
 * Misconceptions about a step of the RNN in a graph, backwards.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "rnnGraphBackward";
const weights = "dW: gemm(g, dz, hx, dW, { transB: true })";
const state = "dhPrev: gemm(g, WhhT, dz)";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q2/06",
  exercise,
  hints: [
    "Q1 has dWhh += hPrevᵀ·dz and dhPrev = dz·Whhᵀ. What becomes of them when everything is transposed?",
    "First dz. Then two products: one gives what W learns, on top of dW, the other what the state before " +
    "receives.",
    "dz = dh ⊙ slope;  dW ← dz·hxᵀ + dW;  dhPrev = Whhᵀ·dz",
    weights,
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/06.gradient-not-added",
    exercise,
    idea: "Each step has its gradient of W.",
    why:
      "There is one W and T steps that use it: its gradient is the sum. Here only the first step's is " +
      "left, because it comes last.",
    looksLike: "dW from the later steps is not added to: each step begins again",
    edits: [{ find: "gemm(g, dz, hx, dW, {", replace: "gemm(g, dz, hx, undefined, {" }],
    hints: [
      "Which steps of the sequence does your gradient of W know of?",
      "Look at the arguments of your function: is one of them never used?",
      "dW ← dz·hxᵀ + dW; gemm adds its third argument",
      weights,
    ],
  },
  {
    id: "q2/06.no-slope",
    exercise,
    idea: "What arrives at h is what arrives at the sum.",
    why: "Between them is tanh. What passes it is multiplied by its slope, entry by entry.",
    looksLike: "dz is dh: the slope of tanh is left out",
    edits: [{ find: "const dz = mul(g, dh, slope);", replace: "const dz = dh;" }],
    hints: [
      "h = tanh(z). What is ∂L/∂z, if you know ∂L/∂h?",
      "Look for slope in your code.",
      "dz = dh ⊙ (1 − h²)",
      "const dz = mul(g, dh, slope);",
    ],
  },
  {
    id: "q2/06.state-around-the-tanh",
    exercise,
    idea: "The slope belongs to the weights; the state goes back through Whh.",
    why: "The state before reaches this one through the same tanh as the weights do. Both get dz.",
    looksLike: "dhPrev is Whhᵀ·dh: on its way back the state goes around the tanh",
    edits: [{ find: "gemm(g, WhhT, dz)", replace: "gemm(g, WhhT, dh)" }],
    hints: [
      "On the way from hPrev to h, what comes after Whh?",
      "Look at what you multiply by WhhT.",
      "dhPrev = Whhᵀ·dz",
      state,
    ],
  },
  {
    id: "q2/06.weights-around-the-tanh",
    exercise,
    idea: "The gradient of the weights is what arrives, times what they were multiplied by.",
    why: "What arrives at the product is dz. dh arrives at h, on the other side of the tanh.",
    looksLike: "dW is dh·hxᵀ: the slope of tanh is left out of it",
    edits: [{ find: "gemm(g, dz, hx, dW", replace: "gemm(g, dh, hx, dW" }],
    hints: [
      "What exactly is W·hx, z or h?",
      "Look at the first factor of the gradient of W.",
      "dW ← dz·hxᵀ + dW",
      weights,
    ],
  },
  {
    id: "q2/06.transposed-twice",
    exercise,
    idea: "Backwards through a matrix means its transpose, so gemm must transpose it.",
    why:
      "WhhT is the transpose already. Transposed once more it is Whh; H×H is square, so no shape " +
      "complains.",
    looksLike: "WhhT is transposed once more: dhPrev is Whh·dz",
    edits: [{
      find: "gemm(g, WhhT, dz)",
      replace: "gemm(g, WhhT, dz, undefined, { transA: true })",
    }],
    hints: [
      "What does the T in WhhT say?",
      "Look at the flags of your second product.",
      "dhPrev = Whhᵀ·dz, and Whhᵀ is an argument",
      state,
    ],
  },
  {
    id: "q2/06.state-carried-on",
    exercise,
    idea: "What arrives at h goes on to the state before as well.",
    why:
      "Only if h were hPrev plus something. In the tanh RNN the only way from hPrev to h is through " +
      "Whh.",
    looksLike: "dh is added to dhPrev, as if the state were carried on unchanged",
    edits: [{ find: "gemm(g, WhhT, dz)", replace: "gemm(g, WhhT, dz, dh)" }],
    hints: [
      "In h = tanh(Whh·hPrev + …), how often does hPrev occur?",
      "Look at the third argument of your second product.",
      "dhPrev = Whhᵀ·dz, and nothing else",
      state,
    ],
  },
  {
    id: "q2/06.product-over-units",
    exercise,
    idea: "The gradient of W is dz times hx.",
    why: "The sum must run over the sequences, the columns of both. So hx is read transposed.",
    looksLike: "hx is not read transposed: the product does not sum over the sequences",
    edits: [{ find: "hx, dW, { transB: true }", replace: "hx, dW" }],
    hints: [
      "Over what must the product sum: units, inputs, or sequences?",
      "Write the shapes down: dz is [H×B], hx is [(H+1+I)×B], dW is [H×(H+1+I)].",
      "dW ← dz·hxᵀ + dW",
      weights,
    ],
  },
];
