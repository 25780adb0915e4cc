/**
 * Misconceptions about the LSTM over a sequence.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "lstmForward";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q1/04",
  exercise,
  hints: [
    "Which two things does a step hand to the one after it?",
    "Keep both in variables that start as h0 and c0, and replace them after each step.",
    "(h_t, c_t) = step(x_t, h_{t−1}, c_{t−1})",
    "({ h, c } = step);",
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/04.memory-not-carried",
    exercise,
    idea: "The state is what goes from step to step; c is an inner matter of the cell.",
    why: "The memory is the thing that an LSTM carries. If every step starts from c0, the forget " +
      "gate has nothing to keep.",
    looksLike: "every step starts from c0: the memory is not handed on",
    edits: [{ find: "({ h, c } = step);", replace: "({ h } = step);" }],
    hints: [
      "Which cPrev does your third step get?",
      "Look at which variables change at the end of the loop.",
      "c_t = f ⊙ c_{t−1} + i ⊙ g, so step t needs the c of step t − 1",
      "({ h, c } = step);",
    ],
  },
  {
    id: "q1/04.state-not-carried",
    exercise,
    idea: "The memory carries everything, so the gates can go on looking at h0.",
    why: "All four gates look at the state of the step before. With h0 at every step they do not " +
      "see what has happened since.",
    looksLike: "every step sees h0: the state is not handed on, only the memory",
    edits: [{ find: "lstmStep(params, x, h, c)", replace: "lstmStep(params, x, h0, c)" }],
    hints: [
      "Which hPrev does your third step get?",
      "Look at the third argument of lstmStep inside the loop.",
      "z_t = x_t·Wxh + h_{t−1}·Whh + bh",
      "const step = lstmStep(params, x, h, c);",
    ],
  },
  {
    id: "q1/04.every-step-from-the-start",
    exercise,
    idea: "h0 and c0 are the states that belong to the sequence, so every step gets them.",
    why: "They are the states before the first step only. Given to every step, the network reads " +
      "each input as if it were the first.",
    looksLike: "every step starts from h0 and c0: nothing is handed on",
    edits: [{ find: "lstmStep(params, x, h, c)", replace: "lstmStep(params, x, h0, c0)" }],
    hints: [
      "If two inputs are equal, are your two steps equal? Should they be?",
      "Look at what lstmStep is given in the second turn of the loop.",
      "(h_t, c_t) = step(x_t, h_{t−1}, c_{t−1})",
      "const step = lstmStep(params, x, h, c);",
    ],
    seen: "the original lab: h_prev and c_prev are passed to every sentence and never changed",
  },
  {
    id: "q1/04.state-and-memory-exchanged",
    exercise,
    idea: "The memory comes first and the state second, as in TensorFlow's pair (c, h).",
    why: "Here the state comes first. Both are [B×H], so the call works, and the gates look at " +
      "the memory while the state is forgotten and kept.",
    looksLike: "state and memory have changed places in the call of lstmStep",
    edits: [{ find: "lstmStep(params, x, h, c)", replace: "lstmStep(params, x, c, h)" }],
    hints: [
      "What is the third parameter of lstmStep called, and the fourth?",
      "Look at the order of the last two arguments in the loop.",
      "lstmStep(params, x, hPrev, cPrev)",
      "const step = lstmStep(params, x, h, c);",
    ],
    seen: "TensorFlow's LSTMStateTuple is (c, h); PyTorch's state is (h, c)",
  },
];
