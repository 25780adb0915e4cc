/**
 * Misconceptions about the forget bias: how to set it, and what it leaves.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody about `setForgetBias`. */
export const setForgetBiasLadder: ExerciseHints = {
  lesson: "q1/04",
  exercise: "setForgetBias",
  hints: [
    "Which of the 4H numbers in the bias belong to the forget gate?",
    "Copy the data first; then fill one quarter of the copy.",
    "Order i, f, g, o: the forget gate has the columns H … 2H − 1.",
    "data.fill(value, H, 2 * H);",
  ],
};

/** Hints for anybody about `memoryLeft`. */
export const memoryLeftLadder: ExerciseHints = {
  lesson: "q1/04",
  exercise: "memoryLeft",
  hints: [
    "If one step keeps half of the memory, how much do three steps keep?",
    "The gate's value is σ of the bias; the kit has logistic for a single number.",
    "left = σ(b_f)^T",
    "return logistic(forgetBias) ** T;",
  ],
};

/** Wrong ideas about `setForgetBias`. */
export const aboutSetForgetBias: readonly Misconception[] = [
  {
    id: "q1/04.whole-bias",
    exercise: "setForgetBias",
    idea: "The bias is set to the value.",
    why: "Then every gate is pushed open, the input gate too, and the memory fills up. Only the " +
      "forget gate is meant.",
    looksLike: "all four quarters are set to the value, not the forget quarter alone",
    edits: [{ find: "data.fill(value, H, 2 * H);", replace: "data.fill(value);" }],
    hints: [
      "How many of the 4H entries should change?",
      "Look at where the filling begins and ends.",
      "b_f is the second quarter: columns H … 2H − 1",
      "data.fill(value, H, 2 * H);",
    ],
  },
  {
    id: "q1/04.forget-comes-first",
    exercise: "setForgetBias",
    idea: "The forget gate comes first, as in most drawings.",
    why: "In the columns of the parameters the order is i, f, g, o: the first quarter is the " +
      "input gate's.",
    looksLike: "the first quarter is set, which is the input gate's",
    edits: [{ find: "value, H, 2 * H", replace: "value, 0, H" }],
    hints: [
      "Which gate has the columns 0 … H − 1?",
      "Compare the range that you fill with the table of shapes in the lesson.",
      "Order i, f, g, o: b_f is the second quarter",
      "data.fill(value, H, 2 * H);",
    ],
    seen: "the original lab names its weights in the order f, i, c, o",
  },
  {
    id: "q1/04.third-quarter",
    exercise: "setForgetBias",
    idea: "The order is i, o, f, c, so the forget gate has the third quarter.",
    why: "That is ONNX's order. Here the third quarter is the candidate's.",
    looksLike: "the third quarter is set, which is the candidate's",
    edits: [{ find: "value, H, 2 * H", replace: "value, 2 * H, 3 * H" }],
    hints: [
      "Whose order has the forget gate in the third place?",
      "Compare the range that you fill with the table of shapes in the lesson.",
      "Order i, f, g, o: b_f is the second quarter",
      "data.fill(value, H, 2 * H);",
    ],
    seen: "ONNX stores its gates as i, o, f, c",
  },
  {
    id: "q1/04.added-not-set",
    exercise: "setForgetBias",
    idea: "The forget bias is added to the bias that is there.",
    why: "TensorFlow's forget_bias works like that, at every step. This function sets: after it " +
      "the forget part is the value, whatever it was.",
    looksLike: "the value is added to the forget part instead of taking its place",
    edits: [{
      find: "data.fill(value, H, 2 * H);",
      replace: "for (let j = H; j < 2 * H; j++) data[j] += value;",
    }],
    hints: [
      "If the forget part is 0.3 and the value is 2, what should it be afterwards?",
      "Look at how the value gets into the data.",
      "b_f ← value",
      "data.fill(value, H, 2 * H);",
    ],
    seen: "TensorFlow's cells add forget_bias inside the gate",
  },
  {
    id: "q1/04.others-to-zero",
    exercise: "setForgetBias",
    idea: "A bias begins as zeros, and only the forget part gets a value.",
    why: "The function changes a bias that exists. Its other three quarters may have been " +
      "trained, so they stay.",
    looksLike: "the other three quarters become zero instead of staying as they were",
    edits: [{ find: "bh.data.slice()", replace: "zeros(1, 4 * H).data" }],
    hints: [
      "What do the other quarters hold after your call?",
      "Look at what the new data is made of.",
      "b_i, b_g and b_o as they were; b_f ← value",
      "const data = bh.data.slice();",
    ],
    seen: "kngwyu/Rainy, pull request 17; 0h-n0/chrono_initialization fills the bias with 0 first",
  },
];

/** Wrong ideas about `memoryLeft`. */
export const aboutMemoryLeft: readonly Misconception[] = [
  {
    id: "q1/04.forget-means-lose",
    exercise: "memoryLeft",
    idea: "The forget gate says how much is forgotten, so 1 − σ(b) is left at each step.",
    why: "In spite of its name it says how much is kept: c = f ⊙ cPrev + …. A large bias keeps.",
    looksLike: "a share 1 − σ(b) is kept at each step, not σ(b)",
    edits: [{ find: "logistic(forgetBias)", replace: "(1 - logistic(forgetBias))" }],
    hints: [
      "If f is 1, how much of cPrev is in c?",
      "Look at the number that you raise to the power T.",
      "c_t = f ⊙ c_{t−1} + …, so f is what stays",
      "return logistic(forgetBias) ** T;",
    ],
  },
  {
    id: "q1/04.power-inside",
    exercise: "memoryLeft",
    idea: "T steps are T times the bias: σ(T·b).",
    why: "The gate squashes first and the memory is multiplied afterwards, T times. σ(T·b) gets " +
      "nearer to 1 as T grows.",
    looksLike: "the steps are counted inside σ: σ(T·b) instead of σ(b)^T",
    edits: [{ find: "logistic(forgetBias) ** T", replace: "logistic(T * forgetBias)" }],
    hints: [
      "Can more be left after fifty steps than after one?",
      "Look at where T stands.",
      "left = σ(b_f) · σ(b_f) · … , T factors",
      "return logistic(forgetBias) ** T;",
    ],
  },
  {
    id: "q1/04.share-per-step-added",
    exercise: "memoryLeft",
    idea: "Each step loses the share 1 − σ(b), so after T steps 1 − T(1 − σ(b)) is left.",
    why: "Each step loses a share of what is still there, not of what there was at first. Shares " +
      "of shares multiply.",
    looksLike: "the losses of the steps are added: 1 − T(1 − σ(b))",
    edits: [{
      find: "logistic(forgetBias) ** T",
      replace: "1 - T * (1 - logistic(forgetBias))",
    }],
    hints: [
      "With half lost at each step, is less than nothing left after three?",
      "Look at whether the steps multiply or add.",
      "left = σ(b_f)^T",
      "return logistic(forgetBias) ** T;",
    ],
  },
  {
    id: "q1/04.one-step-fewer",
    exercise: "memoryLeft",
    idea: "The first step writes, so only T − 1 steps forget.",
    why:
      "The question is what is left of a memory that is there before the first step: every one " +
      "of the T steps multiplies it.",
    looksLike: "one step too few is counted: σ(b)^(T − 1)",
    edits: [{ find: "** T", replace: "** (T - 1)" }],
    hints: [
      "How much is left after one step, T = 1?",
      "Look at the exponent.",
      "left = σ(b_f)^T, and it is 1 for T = 0",
      "return logistic(forgetBias) ** T;",
    ],
  },
];
