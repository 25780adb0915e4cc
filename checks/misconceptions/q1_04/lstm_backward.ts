/**
 * Misconceptions about backpropagation through time for the LSTM.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "lstmBackward";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q1/04",
  exercise,
  hints: [
    "Which two gradients must be in your hands when you come to step t from step t + 1?",
    "Take your rnnBackward. Where it went through tanh, call lstmStepBackward; besides dhNext, " +
    "keep a dcNext.",
    "dh_t = dhs_t + dz_{t+1}·Whhᵀ; (dz_t, dc_{t−1}) = stepBackward(step_t, c_{t−1}, dh_t, " +
    "dc_t); dWxh = Σ x_tᵀ·dz_t; dWhh = Σ h_{t−1}ᵀ·dz_t",
    "const { dz, dcPrev } = lstmStepBackward(steps[t], cPrev, dh, dcNext);",
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/04.no-state-carry",
    exercise,
    idea: "The memory carries the gradient back; that is the point of an LSTM.",
    why: "All four gates of step t + 1 looked at h_t, so h_t also gets dz_{t+1}·Whhᵀ.",
    looksLike: "the gradient of the state of step t+1 is not carried back, only the memory's",
    edits: [{ find: "const dh = dhNext;", replace: "const dh = zeros(h0.rows, h0.cols);" }],
    hints: [
      "Which products of step t + 1 had h_t in them?",
      "Look at where dhNext is read inside the loop.",
      "dh_t = dhs_t + dz_{t+1}·Whhᵀ",
      "dhNext = matmulTB(dz, Whh);",
    ],
    seen: "CaptainE/RNN-LSTM-in-numpy, issue 1: dh_prev is computed and never used",
  },
  {
    id: "q1/04.no-memory-carry",
    exercise,
    idea: "As in rnnBackward, dh goes back from step to step; dc is a matter of the single step.",
    why: "The memory goes on to the next step by itself. Its gradient comes back by itself, as " +
      "dcNext.",
    looksLike: "every step gets a dcNext of zeros: the memory's gradient is not carried back",
    edits: [{
      find: "lstmStepBackward(steps[t], cPrev, dh, dcNext)",
      replace: "lstmStepBackward(steps[t], cPrev, dh, zeros(c0.rows, c0.cols))",
    }],
    hints: [
      "What does lstmStepBackward return besides dz, and what do you do with it?",
      "Look at the last argument of lstmStepBackward, and at what happens to dcPrev.",
      "The dcPrev of step t is the dcNext of step t − 1.",
      "dcNext = dcPrev;",
    ],
    seen: "CaptainE/RNN-LSTM-in-numpy, issue 1: dC_prev is computed and never used",
  },
  {
    id: "q1/04.memory-gradient-piles-up",
    exercise,
    idea: "Gradients add up, so dcNext += dcPrev.",
    why: "The sum with what came from the next step is made inside the step, in dc. Adding again " +
      "counts the later steps twice.",
    looksLike: "dcPrev is added to dcNext instead of taking its place",
    edits: [{ find: "dcNext = dcPrev;", replace: "addTo(dcNext, dcPrev);" }],
    hints: [
      "Is the gradient that came from step t + 1 already inside dcPrev?",
      "Look at the end of the loop, where the memory's gradient goes to the step before.",
      "dc_{t−1} = dc_t ⊙ f_t, and dc_t contains dcNext",
      "dcNext = dcPrev;",
    ],
  },
  {
    id: "q1/04.forget-twice",
    exercise,
    idea: "The paper writes dc_t = … + dc_{t+1} ⊙ f_{t+1}, so the forget gate still has to be " +
      "multiplied.",
    why: "lstmStepBackward returns dcPrev = dc ⊙ f: the paper's product is in it already.",
    looksLike: "the memory's gradient is multiplied by the forget gate twice on its way back",
    edits: [{ find: "dcNext = dcPrev;", replace: "dcNext = hadamard(dcPrev, steps[t].f);" }],
    hints: [
      "Is dcPrev the gradient of c_t or of c_{t−1}?",
      "Look at what you do with dcPrev, and at how lstmStepBackward makes it.",
      "dcPrev = dc ⊙ f, done inside the step",
      "dcNext = dcPrev;",
    ],
    seen: "Greff et al. 2017, appendix: the product is written in the step that receives it",
  },
  {
    id: "q1/04.memory-gradient-into-state",
    exercise,
    idea:
      "Everything that goes back to the step before belongs to its h, so dcPrev is added to dh.",
    why: "dcPrev belongs to c_{t−1} and is handed over as dcNext. The step before passes it on; " +
      "h_{t−1} did not make c_{t−1}.",
    looksLike: "the memory's gradient is also added to the gradient of the state before",
    edits: [{
      find: "dhNext = matmulTB(dz, Whh);",
      replace: "dhNext = add(matmulTB(dz, Whh), dcPrev);",
    }],
    hints: [
      "Was c made of h, or h of c?",
      "Look at what dhNext is made of.",
      "dh_{t−1} gets dz·Whhᵀ; dc_{t−1} gets dc ⊙ f",
      "dhNext = matmulTB(dz, Whh);",
    ],
  },
  {
    id: "q1/04.carry-or-loss",
    exercise,
    idea:
      "Where the loss looks at a state, its gradient is dhs[t]; elsewhere it is what was carried.",
    why: "A state is used twice, by the loss and by the next step. Both gradients count, so they " +
      "are added.",
    looksLike: "where the loss looks, what comes from the next step is dropped",
    edits: [{
      find: "const dh = dhNext;\n    if (dhs[t]) addTo(dh, dhs[t]!);",
      replace: "const dh = dhs[t] ?? dhNext;",
    }],
    hints: [
      "If a loss looks at every state, does your dhNext ever matter?",
      "Look at the line where dhs[t] and dhNext meet.",
      "dh_t = dhs_t + dhNext",
      "if (dhs[t]) addTo(dh, dhs[t]!);",
    ],
  },
  {
    id: "q1/04.loss-at-the-end-only",
    exercise,
    idea: "The loss is at the end of the sequence; from there the gradient finds every step.",
    why: "There may be a loss at every step. Each dhs[t] that is not null enters at its own step.",
    looksLike: "only the last step's dhs is used; what the loss says about earlier states is not",
    edits: [{ find: "if (dhs[t])", replace: "if (t === xs.length - 1 && dhs[t])" }],
    hints: [
      "How many entries of dhs does your loop read?",
      "Look at the condition in front of the line that adds dhs[t].",
      "dh_t = dhs_t + dhNext, at every t where dhs_t is not null",
      "if (dhs[t]) addTo(dh, dhs[t]!);",
    ],
  },
  {
    id: "q1/04.state-after-the-step",
    exercise,
    idea: "dWhh at step t takes the state of step t.",
    why: "Whh was multiplied by the state before the step. At t = 0 that is h0.",
    looksLike: "dWhh takes the state after the step, h[t], instead of h[t−1]",
    edits: [{ find: "addMatmulTA(dWhh, hPrev, dz)", replace: "addMatmulTA(dWhh, steps[t].h, dz)" }],
    hints: [
      "Which state did the forward step multiply by Whh?",
      "Look at the line of dWhh.",
      "dWhh = Σ h_{t−1}ᵀ·dz_t",
      "addMatmulTA(dWhh, hPrev, dz);",
    ],
  },
  {
    id: "q1/04.memory-after-the-step",
    exercise,
    idea: "The step's own c is the memory that its backward step needs.",
    why: "lstmStepBackward finds the step's own c in the step. What it asks for besides is the " +
      "memory before, c[t−1].",
    looksLike: "cPrev is c[t], not c[t−1]: the forget gate's gradients are wrong",
    edits: [{
      find: "const cPrev = t > 0 ? steps[t - 1].c : c0;",
      replace: "const cPrev = steps[t].c;",
    }],
    hints: [
      "What does the parameter cPrev of lstmStepBackward stand for?",
      "Look at which step's c you pass on, and what you pass at t = 0.",
      "c_t = f ⊙ c_{t−1} + i ⊙ g, so the forget gate needs c_{t−1}",
      "const cPrev = t > 0 ? steps[t - 1].c : c0;",
    ],
  },
  {
    id: "q1/04.starts-from-zeros",
    exercise,
    idea: "Before the first step there was nothing, so its states before are zeros.",
    why:
      "The sequence starts from the h0 and c0 that are given. They are zero only by habit, and " +
      "not in a piece of a longer text.",
    looksLike: "the states before the first step are taken as zeros, not as h0 and c0",
    edits: [
      {
        find: "const hPrev = t > 0 ? steps[t - 1].h : h0;",
        replace: "const hPrev = t > 0 ? steps[t - 1].h : zeros(h0.rows, h0.cols);",
      },
      {
        find: "const cPrev = t > 0 ? steps[t - 1].c : c0;",
        replace: "const cPrev = t > 0 ? steps[t - 1].c : zeros(c0.rows, c0.cols);",
      },
    ],
    hints: [
      "Which state did the forward pass start from?",
      "Look at what hPrev and cPrev are at t = 0.",
      "h_{−1} is h0 and c_{−1} is c0 (steps counted from 0)",
      "const hPrev = t > 0 ? steps[t - 1].h : h0;",
    ],
  },
  {
    id: "q1/04.inputs-in-reverse",
    exercise,
    idea: "I push each dx as I come to it.",
    why: "The loop runs from the last step to the first, so a pushed list stands in reverse.",
    looksLike: "dxs stands in reverse order: dxs[0] belongs to the last input",
    edits: [{ find: "dxs[t] = matmulTB(dz, Wxh);", replace: "dxs.push(matmulTB(dz, Wxh));" }],
    hints: [
      "Which step's gradient is pushed first?",
      "Look at how dxs is filled.",
      "dx_t = dz_t·Wxhᵀ stands at place t",
      "dxs[t] = matmulTB(dz, Wxh);",
    ],
  },
  {
    id: "q1/04.cleared-at-each-step",
    exercise,
    idea: "Gradients have to be set to zero before each backward step, as with zero_grad.",
    why: "The same weights worked at every step, so their gradient is the sum over all steps. " +
      "Clearing belongs before the loop.",
    looksLike: "dWxh, dWhh and dbh hold the first step's share only: they restart at each step",
    edits: [{
      find: "const dh = dhNext;",
      replace: "for (const d of [dWxh, dWhh, dbh]) d.data.fill(0);\n    const dh = dhNext;",
    }],
    hints: [
      "How many times was Whh used in the forward pass?",
      "Look at what happens to dWhh between one step and the next.",
      "dWhh = Σ_t h_{t−1}ᵀ·dz_t",
      "addMatmulTA(dWhh, hPrev, dz);",
    ],
  },
];
