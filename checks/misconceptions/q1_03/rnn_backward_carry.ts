/**
 * Mistakes in `rnnBackward`, first part: what arrives at a state, and what is carried back from it.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const ARRIVES = `const dh = dhNext;
    if (dhs[t]) addTo(dh, dhs[t]!);`;
const CARRY = "dhNext = matmulTB(dz, Whh);";

/** What goes wrong with the gradient that walks back through time. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/03.no-carry",
    exercise: "rnnBackward",
    idea: "dhs[t] already is ∂L/∂h_t, so each step needs only that.",
    why: "dhs[t] is what the loss says about h_t with the later states held fixed. h_t also acts " +
      "through h_{t+1}; that part has to be carried back and added.",
    looksLike: "the gradient of step t+1 is not carried back to step t",
    edits: [{ find: "const dh = dhNext;", replace: "const dh = zeros(h0.rows, h0.cols);" }],
    hints: [
      "Along which two ways does h_t reach the loss?",
      "Right for T = 1, wrong from T = 2 on: look at what your dh contains besides dhs[t].",
      "dh_t = dhs[t] + dz_{t+1}·Whhᵀ; the second part comes from the round before.",
      "`dhNext = matmulTB(dz, Whh);` at the end of a round, and in the next one dh is dhNext plus dhs[t].",
    ],
    seen: "qixianbiao/RNN issue 2; a question below min-char-rnn.py: what does dhnext mean?",
  },
  {
    id: "q1/03.loss-or-carry",
    exercise: "rnnBackward",
    idea: "Where the loss looks I take dhs[t], and where it is null I take what was carried.",
    why: "Both arrive at h_t and both count. Where the loss looks at h_t, what comes back from " +
      "the later steps is still there, and it is lost if dhs[t] takes its place.",
    looksLike: "where the loss looks, dhs[t] replaces the carry instead of being added to it",
    edits: [{ find: ARRIVES, replace: "const dh = dhs[t] ?? dhNext;" }],
    hints: [
      "With a loss at every step, is the gradient that you carry ever used?",
      "With a loss at the last step only you are right. Look at the line that chooses between two matrices.",
      "dh_t = dhs[t] + dz_{t+1}·Whhᵀ: a sum; null counts as zero.",
      "`const dh = dhNext; if (dhs[t]) addTo(dh, dhs[t]!);`",
    ],
  },
  {
    id: "q1/03.loss-at-the-end-only",
    exercise: "rnnBackward",
    idea: "The gradient enters at the last step; from there it only has to be carried back.",
    why: "That is so if the loss looks at the last state only. Here it may look at every step, " +
      "and each dhs[t] that is not null enters at its own step.",
    looksLike: "dhs[t] enters at the last step only; the earlier ones are left out",
    edits: [{
      find: "if (dhs[t]) addTo(dh, dhs[t]!);",
      replace: "if (t === xs.length - 1 && dhs[t]) addTo(dh, dhs[t]!);",
    }],
    hints: [
      "How many matrices are there in dhs, and how many of them does your loop read?",
      "With a loss at the last step only you are right. Look at where dhs comes in.",
      "dh_t = dhs[t] + dz_{t+1}·Whhᵀ at every step t.",
      "Inside the loop, without a condition on t: `if (dhs[t]) addTo(dh, dhs[t]!);`",
    ],
    seen:
      "the original lab hands a list of one target to a backward pass that loops over five steps",
  },
  {
    id: "q1/03.no-upstream",
    exercise: "rnnBackward",
    idea: "I hand the carried gradient to each step; it starts at zero and grows on the way.",
    why: "A carry that starts at zero stays at zero, since it is only ever multiplied. The " +
      "gradient comes in through dhs, step by step.",
    looksLike: "dhs does not enter at all, so every gradient is 0",
    edits: [{ find: "if (dhs[t]) addTo(dh, dhs[t]!);", replace: "" }],
    hints: [
      "All your gradients are 0. Where does the first number that is not 0 enter your loop?",
      "Look at the line that makes dh: what should arrive there besides the carry?",
      "dh_t = dhs[t] + dz_{t+1}·Whhᵀ, where the second part is 0 at the last step.",
      "`if (dhs[t]) addTo(dh, dhs[t]!);`",
    ],
    seen: "DeepLearning.AI forum, “Question on backpropagation; week 1, prog. assignment 1”",
  },
  {
    id: "q1/03.carry-skips-tanh",
    exercise: "rnnBackward",
    idea: "Whh leads from h_{t−1} to h_t, so I carry dh·Whhᵀ back.",
    why: "Whh leads from h_{t−1} to z_t, before the tanh. What goes back through it is dz_t; " +
      "without the factor 1 − h² at each step the carry comes out too large.",
    looksLike: "dh, not dz, is carried back through Whh: the tanh of step t is skipped",
    edits: [{ find: CARRY, replace: "dhNext = matmulTB(dh, Whh);" }],
    hints: [
      "Going forwards from h_{t−1} to h_t: which operations do you pass, and in which order?",
      "For T = 1 only dh0 is wrong. Look at the last line of the loop.",
      "∂L/∂h_{t−1} through step t is dz_t·Whhᵀ, and dz_t = dh_t ⊙ (1 − h_t²).",
      "`dhNext = matmulTB(dz, Whh);`",
    ],
  },
  {
    id: "q1/03.carry-piles-up",
    exercise: "rnnBackward",
    idea: "Gradients add up, so I add to dhNext like to everything else.",
    why: "The weights are shared by all steps, so their shares add up. Each h_t is used by one " +
      "next step: what is handed to h_{t−1} is made anew in every round.",
    looksLike: "the carry is added to in each round instead of made anew",
    edits: [{ find: CARRY, replace: "addTo(dhNext, matmulTB(dz, Whh));" }],
    hints: [
      "What should dhNext hold at the end of a round, and what does it still hold from before?",
      "dh0 is wrong already for T = 1. Look at the last line of the loop: does it set or add?",
      "dh_{t−1} = dhs[t−1] + dz_t·Whhᵀ. There is no dh_t in it.",
      "`dhNext = matmulTB(dz, Whh);`: an assignment.",
    ],
    seen:
      "PyTorch forum, “Implementing Truncated Backpropagation Through Time”: the gradient accumulates",
  },
  {
    id: "q1/03.whh-not-transposed",
    exercise: "rnnBackward",
    idea: "Forwards I multiply by Whh, so backwards I multiply by Whh.",
    why: "Forwards entry [i][j] leads from unit i to unit j. On the way back it leads from j to " +
      "i, and that is the transpose. Whh is square, so the wrong one fits too.",
    looksLike: "carried back through Whh instead of Whhᵀ; Whh is square, so no shape tells",
    edits: [{
      find: CARRY,
      replace: `dhNext = zeros(dz.rows, dz.cols);
    for (let r = 0; r < dz.rows; r++) {
      for (let i = 0; i < dz.cols; i++) {
        for (let j = 0; j < dz.cols; j++) {
          dhNext.data[r * dz.cols + i] += dz.data[r * dz.cols + j] * Whh.data[j * dz.cols + i];
        }
      }
    }`,
    }],
    hints: [
      "Whh[i][j] leads from unit i to unit j. Along which entry does the gradient of j come back to i?",
      "For T = 1 only dh0 is wrong, and dxs is right. Compare the line for dxs with the one for the carry.",
      "y = h·W gives dh = dy·Wᵀ: so dz·Whhᵀ.",
      "`dhNext = matmulTB(dz, Whh);`; the TB says that b is transposed.",
    ],
    seen:
      "victorzhou.com, An Introduction to Recurrent Neural Networks for Beginners: d_h = self.Whh @ temp",
  },
  {
    id: "q1/03.no-slope",
    exercise: "rnnBackward",
    idea: "The gradient goes back through the products; tanh only limits the values.",
    why: "tanh is a step of the chain like any other, and multiplies by 1 − h². Without it this " +
      "is the backward pass of a network without tanh.",
    looksLike: "dz is dh itself: the factor 1 − h² of the tanh is missing",
    edits: [{ find: "const dz = throughTanh(hs[t], dh);", replace: "const dz = dh;" }],
    hints: [
      "What happens to the gradient of a unit whose state is nearly 1?",
      "Everything is wrong, already for T = 1. Look at how dz comes from dh.",
      "dz_t = dh_t ⊙ (1 − h_t²), at every step.",
      "`const dz = throughTanh(hs[t], dh);`",
    ],
  },
  {
    id: "q1/03.stops-before-h0",
    exercise: "rnnBackward",
    idea: "At the first step there is no step before, so nothing is carried further.",
    why: "There is a state before, h_0, and dh0 is its gradient. What you have before the last " +
      "carry is the gradient of h_1.",
    looksLike: "dh0 is the gradient of h_1: the last carry, through the first step, is missing",
    edits: [{ find: CARRY, replace: `if (t > 0) ${CARRY}` }],
    hints: [
      "How many steps lie between h_0 and h_1?",
      "Only dh0 is wrong. Look at what the last round, t = 0, hands on.",
      "dh_0 = dz_1·Whhᵀ, like for every other state that the loss does not look at.",
      "`dhNext = matmulTB(dz, Whh);` in every round; after the loop it is dh0.",
    ],
  },
];

/** For somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q1/03",
  exercise: "rnnBackward",
  hints: [
    "At step t, which two gradients arrive at h_t, and which of them do you know only when " +
    "step t + 1 is done?",
    "It is scalarBackward with matrices: three sums, and one matrix that goes from round to " +
    "round. addMatmulTA, addSumOfRows and matmulTB are the three rules.",
    "dh_t = dhs[t] + dz_{t+1}·Whhᵀ,  dz_t = dh_t ⊙ (1 − h_t²),  dWxh += x_tᵀ·dz_t,  dWhh += " +
    "h_{t−1}ᵀ·dz_t,  dbh += Σ rows dz_t,  dx_t = dz_t·Wxhᵀ.",
    "`const dz = throughTanh(hs[t], dh); addMatmulTA(dWhh, t > 0 ? hs[t - 1] : h0, dz); dhNext " +
    "= matmulTB(dz, Whh);`",
  ],
}];
