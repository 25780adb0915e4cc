/**
 * Mistakes in `scalarBackward`: backpropagation through time with plain numbers.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** What goes wrong in the scalar backward pass. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/01.no-carry",
    exercise: "scalarBackward",
    idea: "dhs[t] already is the derivative of the loss by h_t, so each step needs only that.",
    why: "dhs[t] is what the loss says about h_t directly. h_t also acts on the loss through " +
      "h_{t+1}, and that part comes back from the step after.",
    looksLike: "the gradient of step t+1 is not carried back to step t",
    edits: [{ find: "const dh = dhs[t] + dhNext;", replace: "const dh = dhs[t];" }],
    hints: [
      "By how many ways does h_1 reach a loss that looks at h_1 and at h_2?",
      "Look at the line that makes dh. What comes back from the step after is computed and not used.",
      "∂L/∂h_t = dhs[t] + dz_{t+1}·u: the direct part, and the part through the next step.",
      "`const dh = dhs[t] + dhNext;`",
    ],
    seen: "a question below min-char-rnn.py: what is dhnext for?",
  },
  {
    id: "q1/01.loss-at-the-end-only",
    exercise: "scalarBackward",
    idea: "The loss stands at the end; from there on only what was carried back counts.",
    why: "This loss may look at every state. What it says about h_t directly has to be added at " +
      "step t, not only at the last one.",
    looksLike: "dhs[t] enters at the last step only; the earlier ones are left out",
    edits: [{
      find: "const dh = dhs[t] + dhNext;",
      replace: "const dh = t === xs.length - 1 ? dhs[t] : dhNext;",
    }],
    hints: [
      "How many numbers are in dhs, and how many of them does your loop read?",
      "Your answer is right when the loss looks at the last state only. Look at the line that makes dh.",
      "∂L/∂h_t = dhs[t] + dz_{t+1}·u at every step; at the last one the second part is 0.",
      "`const dh = dhs[t] + dhNext;`, with `dhNext` starting at 0.",
    ],
  },
  {
    id: "q1/01.carry-skips-tanh",
    exercise: "scalarBackward",
    idea: "u leads from h_{t−1} to h_t, so what I hand back is dh·u.",
    why: "Between u·h_{t−1} and h_t stands the tanh. The derivative has to pass it first: dz·u, " +
      "and dz = dh·(1 − h_t²).",
    looksLike: "what is handed back is dh·u, before the tanh; it should be dz·u",
    edits: [{ find: "dhNext = dz * cell.u;", replace: "dhNext = dh * cell.u;" }],
    hints: [
      "Going forwards from h_{t−1} to h_t: which operations do you pass, and in which order?",
      "dw, du and db are right for T = 1, and dh0 is not. Look at the last line of the loop.",
      "∂L/∂h_{t−1} through step t is dh_t·(1 − h_t²)·u.",
      "`dhNext = dz * cell.u;`",
    ],
  },
  {
    id: "q1/01.state-after",
    exercise: "scalarBackward",
    idea: "At step t everything is taken at t: xs[t], and hs[t] for u.",
    why:
      "In step t the weight u multiplies the state before, h_{t−1}. So that is its factor in du.",
    looksLike: "du uses the state after the step, h_t, where u multiplied h_{t−1}",
    edits: [{ find: "du += dz * hPrev;", replace: "du += dz * hs[t];" }],
    hints: [
      "Which number did u multiply in the forward pass of step t?",
      "Only du is wrong. Look at its factor.",
      "∂L/∂u = Σ dz_t·h_{t−1}, with h_0 at the first step.",
      "`du += dz * hPrev;` with `const hPrev = t > 0 ? hs[t - 1] : h0;`.",
    ],
    seen: "VikParuchuri/zero_to_gpt issue 9, “hidden state index at t=1 during backprop”",
  },
  {
    id: "q1/01.h0-as-zero",
    exercise: "scalarBackward",
    idea: "Before the first step there is no state, so its part of du is 0.",
    why:
      "There is h_0, and the forward pass multiplied it by u. Its part is 0 only where h_0 is 0.",
    looksLike: "the state before the first step counts as 0 in du; it is h0",
    edits: [{ find: "t > 0 ? hs[t - 1] : h0", replace: "t > 0 ? hs[t - 1] : 0" }],
    hints: [
      "What did u multiply in the first step of the forward pass?",
      "Only du is wrong, and already for T = 1. Look at the step with t = 0.",
      "The part of the first step in ∂L/∂u is dz_1·h_0.",
      "`const hPrev = t > 0 ? hs[t - 1] : h0;`",
    ],
  },
  {
    id: "q1/01.overwrites",
    exercise: "scalarBackward",
    idea: "Each step gives me dw, du and db, so I set them.",
    why: "The same w is used at every step, and each use has a share in the loss. The shares add " +
      "up; set instead of added, only the step that was done last remains.",
    looksLike:
      "dw, du and db are set at each step instead of added up; the first step alone remains",
    edits: [
      { find: "dw += dz * xs[t];", replace: "dw = dz * xs[t];" },
      { find: "du += dz * hPrev;", replace: "du = dz * hPrev;" },
      { find: "db += dz;", replace: "db = dz;" },
    ],
    hints: [
      "w is used T times. What would each of these uses alone say about ∂L/∂w?",
      "Right for T = 1 and wrong from T = 2 on, but dh0 is right: look at how dw, du and db grow.",
      "∂L/∂w = Σ_t dz_t·x_t, and the same sum for u and for b.",
      "`dw += dz * xs[t];`, and likewise for du and db.",
    ],
  },
  {
    id: "q1/01.tanh-again",
    exercise: "scalarBackward",
    idea: "The derivative of tanh is 1 − tanh², so I take the tanh of what I have.",
    why: "What you have is h, and h is tanh(z) already. 1 − tanh(h)² is the slope at h, not at z.",
    looksLike: "1 − tanh(h)²: tanh is taken a second time; h has been through it",
    edits: [{
      find: "(1 - hs[t] * hs[t])",
      replace: "(1 - Math.tanh(hs[t]) ** 2)",
    }],
    hints: [
      "hs[t] is what tanh returned. What would tanh of it be?",
      "Everything is a little too large, already for T = 1. Look at the factor that makes dz.",
      "d tanh(z)/dz = 1 − tanh(z)² = 1 − h².",
      "`const dz = dh * (1 - hs[t] * hs[t]);`",
    ],
  },
  {
    id: "q1/01.no-slope",
    exercise: "scalarBackward",
    idea:
      "The derivative goes back to w, u and b through the products; tanh only limits the values.",
    why: "tanh is a function like any other, and its slope 1 − h² is a factor of the chain. " +
      "Without it this is the backward pass of a cell without tanh.",
    looksLike: "the factor 1 − h² of the tanh is missing",
    edits: [{ find: "dh * (1 - hs[t] * hs[t])", replace: "dh" }],
    hints: [
      "What happens to h when z grows a little, if h is close to 1 already?",
      "Look at how dz comes from dh. They are not the same number.",
      "dz_t = dh_t·(1 − h_t²).",
      "`const dz = dh * (1 - hs[t] * hs[t]);`",
    ],
  },
  {
    id: "q1/01.walks-forwards",
    exercise: "scalarBackward",
    idea: "I go through the steps as in the forward pass, from the first to the last.",
    why:
      "What is handed on comes from the step after. Walking forwards, it is not known yet when " +
      "it is needed, and what is handed on goes the wrong way.",
    looksLike: "the walk goes from the first step to the last, so the carry comes from t−1",
    edits: [{
      find: "for (let t = xs.length - 1; t >= 0; t--) {",
      replace: "for (let t = 0; t < xs.length; t++) {",
    }],
    hints: [
      "Which step must be finished before you can know ∂L/∂h_t?",
      "Look at the head of the loop, and at what dhNext holds when a round begins.",
      "∂L/∂h_t needs dz_{t+1}: so T comes first, then T − 1, and so on.",
      "`for (let t = xs.length - 1; t >= 0; t--)`",
    ],
  },
];

/** For somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q1/01",
  exercise: "scalarBackward",
  hints: [
    "At the last step, what does the loss say about h_T? And at the step before, what comes on top of that?",
    "Walk from the last step to the first. You need three sums, and one number that goes from " +
    "round to round: what step t hands to step t − 1.",
    "dh_t = dhs[t] + dhNext,  dz_t = dh_t·(1 − h_t²),  dw += dz·x_t,  du += dz·h_{t−1},  db += " +
    "dz,  dhNext = dz·u.",
    "`const dh = dhs[t] + dhNext; const dz = dh * (1 - hs[t] * hs[t]);`, and when the loop is " +
    "over, dhNext is dh0.",
  ],
}];
