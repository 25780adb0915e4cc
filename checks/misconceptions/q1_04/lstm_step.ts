/**
 * Misconceptions about one step of the LSTM.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "lstmStep";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q1/04",
  exercise,
  hints: [
    "Which of the six matrices need x, and which need only the ones before them?",
    "The four gates come from one sum, [B×4H]: compute it once, cut it with splitCols, then " +
    "send each part through its own function.",
    "z = x·Wxh + hPrev·Whh + bh; i, f, o = σ of their parts, g = tanh of its part; c = f ⊙ " +
    "cPrev + i ⊙ g; h = o ⊙ tanh(c)",
    "const [zi, zf, zg, zo] = splitCols(z, 4);",
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/04.no-tanh-on-memory",
    exercise,
    idea: "The candidate has been through tanh already, so the memory needs no second one.",
    why: "The memory is a sum over many steps and can leave (−1, 1). The second tanh brings it " +
      "back before it is shown.",
    looksLike: "the state is o ⊙ c: the memory is shown without a tanh",
    edits: [{ find: "hadamard(o, tanh(c))", replace: "hadamard(o, c)" }],
    hints: [
      "How large can c become after many steps, and how large may h be?",
      "Look at the line that makes h out of o and c.",
      "h = o ⊙ tanh(c)",
      "const h = hadamard(o, tanh(c));",
    ],
    seen: "nicodjimenez/lstm, issues 7, 9 and 47: tanh missing from the state",
  },
  {
    id: "q1/04.candidate-sigmoid",
    exercise,
    idea: "The four parts are four gates, so all four go through σ.",
    why:
      "The candidate is content, not a gate: it has to be able to lower the memory, so it goes " +
      "through tanh and can be negative.",
    looksLike: "the candidate goes through σ instead of tanh, so it is never negative",
    edits: [{ find: "tanh(zg)", replace: "sigmoid(zg)" }],
    hints: [
      "If every part of the cell lies between 0 and 1, how could the memory ever become " +
      "smaller than 0?",
      "Look at which function each of the four parts goes through.",
      "i, f, o = σ(…), but g = tanh(zg)",
      "const g = tanh(zg);",
    ],
  },
  {
    id: "q1/04.order-ifog",
    exercise,
    idea: "The three gates stand together and the candidate comes last: i, f, o, g.",
    why: "The columns of every parameter here are i, f, g, o. With another order the output gate " +
      "is computed with the candidate's weights, and nothing complains.",
    looksLike: "columns read in the order i, f, o, g: candidate and output gate change places",
    edits: [{ find: "[zi, zf, zg, zo]", replace: "[zi, zf, zo, zg]" }],
    hints: [
      "In which order do the four gates stand in Wxh?",
      "Compare the names in front of splitCols with the table of shapes in the lesson.",
      "Columns 0…H−1 belong to i, then f, then g, then o.",
      "const [zi, zf, zg, zo] = splitCols(z, 4);",
    ],
    seen: "CS231n, assignment 3, packs i, f, o, g; apple/coremltools, pull request 93",
  },
  {
    id: "q1/04.order-iofg",
    exercise,
    idea: "Input and output first, then forget, then the candidate: i, o, f, g.",
    why:
      "That is ONNX's order. Here it is i, f, g, o, as in PyTorch and Keras; three of the four " +
      "parts would use somebody else's weights.",
    looksLike: "columns read in the order i, o, f, g, which is ONNX's",
    edits: [{ find: "[zi, zf, zg, zo]", replace: "[zi, zo, zf, zg]" }],
    hints: [
      "Where did you see the order that you use, and is it this course's order?",
      "Look at the names in front of splitCols, and at the note “Whose order?” in the lesson.",
      "Columns 0…H−1 belong to i, then f, then g, then o.",
      "const [zi, zf, zg, zo] = splitCols(z, 4);",
    ],
    seen: "CrispASR, pull request 106: ONNX weights read in PyTorch's order, speakers collapse " +
      "into one",
  },
  {
    id: "q1/04.gates-read-memory",
    exercise,
    idea: "The memory is what the cell remembers, so the memory is what the gates look at.",
    why: "The gates look at x and at the state that was shown, hPrev. The memory is only " +
      "multiplied and added to; a cell whose gates see it is another cell (with peepholes).",
    looksLike: "the products with Whh take the memory cPrev instead of the state hPrev",
    edits: [{ find: "addMatmul(z, hPrev, Whh)", replace: "addMatmul(z, cPrev, Whh)" }],
    hints: [
      "Which two things do all four gates look at?",
      "Look at what is multiplied by Whh.",
      "z = x·Wxh + hPrev·Whh + bh",
      "addMatmul(z, hPrev, Whh);",
    ],
  },
  {
    id: "q1/04.bias-twice",
    exercise,
    idea: "Each of the two products has its bias, as in PyTorch.",
    why: "PyTorch has two bias vectors that are added to one. Here there is one vector, and it " +
      "belongs to the sum, so it is added once.",
    looksLike: "the bias is added twice, once with each product",
    edits: [{
      find: "splitCols(z, 4)",
      replace: "splitCols(addRow(z, bh), 4)",
    }],
    hints: [
      "With all weights zero and bh = 1, what goes into the input gate's σ?",
      "Count how often bh is added on the way to the four parts.",
      "z = x·Wxh + hPrev·Whh + bh, with bh once",
      "const z = addRow(matmul(x, Wxh), bh);",
    ],
    seen: "PyTorch forum, “Why LSTM has two bias parameters”",
  },
  {
    id: "q1/04.input-and-forget-exchanged",
    exercise,
    idea:
      "The input gate takes in what comes from the step before; the forget gate thins out the new.",
    why: "It is the other way round: f says how much of the old memory stays, i says how much of " +
      "the candidate enters.",
    looksLike: "input and forget gate have changed places in the memory",
    edits: [{
      find: "add(hadamard(f, cPrev), hadamard(i, g))",
      replace: "add(hadamard(i, cPrev), hadamard(f, g))",
    }],
    hints: [
      "If f is 1 everywhere and i is 0, what should become of the memory?",
      "Look at which gate stands in front of cPrev.",
      "c = f ⊙ cPrev + i ⊙ g",
      "const c = add(hadamard(f, cPrev), hadamard(i, g));",
    ],
  },
  {
    id: "q1/04.forget-gates-both",
    exercise,
    idea: "One gate opens the memory, for what is old and for what is new.",
    why: "Keeping and writing are two decisions in an LSTM. With f before both, nothing can be " +
      "kept without also being written over.",
    looksLike: "the forget gate multiplies the candidate too, and the input gate does nothing",
    edits: [{ find: "hadamard(i, g)", replace: "hadamard(f, g)" }],
    hints: [
      "Does your step use the input gate anywhere after computing it?",
      "Look at what the candidate is multiplied by.",
      "c = f ⊙ cPrev + i ⊙ g",
      "const c = add(hadamard(f, cPrev), hadamard(i, g));",
    ],
    seen: "ARM-software/CMSIS-NN, pull request 181: forget_gate * cell_gate",
  },
  {
    id: "q1/04.memory-squashed",
    exercise,
    idea: "The memory must stay between −1 and 1, so it goes through tanh before it is stored.",
    why: "A tanh on the stored memory brings back what the LSTM avoids: a slope below 1 at every " +
      "step. Only what is shown goes through tanh.",
    looksLike: "the memory itself is passed through tanh before it is stored",
    edits: [{
      find: "add(hadamard(f, cPrev), hadamard(i, g))",
      replace: "tanh(add(hadamard(f, cPrev), hadamard(i, g)))",
    }],
    hints: [
      "If f is 1 and i is 0, should the memory change at all?",
      "Look at what is done to c between the sum and the return.",
      "c = f ⊙ cPrev + i ⊙ g, and nothing more; the tanh is in h = o ⊙ tanh(c)",
      "const c = add(hadamard(f, cPrev), hadamard(i, g));",
    ],
    seen: "nicodjimenez/lstm, issue 43 asks for it",
  },
];
