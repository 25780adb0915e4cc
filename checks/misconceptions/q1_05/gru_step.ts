/**
 * Misconceptions about one step of the GRU.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "gruStep";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q1/05",
  exercise,
  hints: [
    "Which of the three parts must be known before the candidate can be computed?",
    "Cut x·Wxh + bh into three with splitCols. Two of the parts get hPrev times their weights; " +
    "the third gets r ⊙ hPrev times its own.",
    "r, z = σ(x·W + hPrev·W + b); n = tanh(x·Wxn + (r ⊙ hPrev)·Whn + bn); h = (1 − z) ⊙ hPrev " +
    "+ z ⊙ n",
    "const n = tanh(add(xn, matmul(hadamard(r, hPrev), Whn)));",
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/05.z-keeps",
    exercise,
    idea: "z keeps the old state and 1 − z lets in the new, as in PyTorch.",
    why: "Both conventions exist. In this version z is the share that is replaced, as in the " +
      "lesson's card; the libraries' version comes later in the lesson.",
    looksLike: "z and 1 − z have changed places: z keeps the old state",
    edits: [{
      find: "add(hadamard(map(z, (v) => 1 - v), hPrev), hadamard(z, n))",
      replace: "add(hadamard(z, hPrev), hadamard(map(z, (v) => 1 - v), n))",
    }],
    hints: [
      "If z is 1 everywhere, is the new state the old one or the candidate?",
      "Look at the last line, and at the table of versions in the lesson: what does z keep here?",
      "h = (1 − z) ⊙ hPrev + z ⊙ n",
      "const h = add(hadamard(map(z, (v) => 1 - v), hPrev), hadamard(z, n));",
    ],
    seen: "pytorch/pytorch, issue 20129; microsoft/CNTK, issue 3292",
  },
  {
    id: "q1/05.reset-after-product",
    exercise,
    idea: "The reset gate scales what comes from the state, so it multiplies hPrev·Whn.",
    why: "That is the libraries' GRU. Here r chooses which numbers of hPrev the product may see; " +
      "scaling the result is something else, since the matrix mixes them.",
    looksLike: "the reset acts after the product with Whn instead of before it",
    edits: [{
      find: "matmul(hadamard(r, hPrev), Whn)",
      replace: "hadamard(r, matmul(hPrev, Whn))",
    }],
    hints: [
      "Is (r ⊙ h)·W the same as r ⊙ (h·W)? Try it with two numbers.",
      "Look at the line of the candidate: what is multiplied by r?",
      "n = tanh(x·Wxn + (r ⊙ hPrev)·Whn + bn)",
      "const n = tanh(add(xn, matmul(hadamard(r, hPrev), Whn)));",
    ],
    seen: "keras-team/keras, issue 3701; a GPU kernel in ooples/AiDotNet, pull request 722",
  },
  {
    id: "q1/05.no-reset",
    exercise,
    idea: "The candidate is an ordinary tanh step from x and hPrev; the gates come after it.",
    why: "The reset gate acts inside the candidate. Without it r is computed and does nothing.",
    looksLike: "the candidate sees all of hPrev: the reset gate is not used",
    edits: [{ find: "matmul(hadamard(r, hPrev), Whn)", replace: "matmul(hPrev, Whn)" }],
    hints: [
      "Does your step use r anywhere after computing it?",
      "Look at the line of the candidate.",
      "n = tanh(x·Wxn + (r ⊙ hPrev)·Whn + bn)",
      "const n = tanh(add(xn, matmul(hadamard(r, hPrev), Whn)));",
    ],
    seen: "zhiyongc/GRU-D, issue 2: the candidate is computed without the reset gate",
  },
  {
    id: "q1/05.reset-in-the-mix",
    exercise,
    idea: "After the reset, the state is r ⊙ hPrev; that is what is mixed with the candidate.",
    why: "The reset decides only what the candidate may see. The mix keeps the old state itself, " +
      "so a unit can read nothing and still remember.",
    looksLike: "the mix keeps r ⊙ hPrev instead of hPrev",
    edits: [{
      find: "hadamard(map(z, (v) => 1 - v), hPrev)",
      replace: "hadamard(map(z, (v) => 1 - v), hadamard(r, hPrev))",
    }],
    hints: [
      "If z is 0 everywhere, should the state change?",
      "Look at what 1 − z is multiplied by.",
      "h = (1 − z) ⊙ hPrev + z ⊙ n",
      "const h = add(hadamard(map(z, (v) => 1 - v), hPrev), hadamard(z, n));",
    ],
    seen: "D-Nilsson/GRFP, issue 6: h_prev_reset stands in the mix",
  },
  {
    id: "q1/05.adds-to-the-state",
    exercise,
    idea: "The state is a memory like the LSTM's: the candidate is added to it, weighted by z.",
    why: "The GRU mixes: what comes in takes the place of as much of the old. Without the factor " +
      "1 − z the state grows without bound.",
    looksLike: "the candidate is added to the whole old state; the factor 1 − z is missing",
    edits: [{ find: "hadamard(map(z, (v) => 1 - v), hPrev)", replace: "hPrev" }],
    hints: [
      "If z is 1 everywhere, how much of the old state is left?",
      "Look at the last line: do the two weights add up to 1?",
      "h = (1 − z) ⊙ hPrev + z ⊙ n",
      "const h = add(hadamard(map(z, (v) => 1 - v), hPrev), hadamard(z, n));",
    ],
  },
  {
    id: "q1/05.order-zrn",
    exercise,
    idea: "The update gate comes first: z, r, n.",
    why: "That is the order of Keras and ONNX. Here it is r, z, n, as in PyTorch; otherwise each " +
      "gate uses the other's weights for the input.",
    looksLike: "the parts of x·Wxh + bh are read in the order z, r, n",
    edits: [{ find: "[xr, xz, xn]", replace: "[xz, xr, xn]" }],
    hints: [
      "In which order does the line above the exercise cut Whh?",
      "Look at the names in front of your splitCols.",
      "Columns 0…H−1 belong to r, then z, then n.",
      "const [xr, xz, xn] = splitCols(addRow(matmul(x, params.Wxh), params.bh), 3);",
    ],
    seen: "Keras and ONNX store z, r, h; PyTorch stores r, z, n",
  },
  {
    id: "q1/05.candidate-sigmoid",
    exercise,
    idea: "The three parts are three gates, so all three go through σ.",
    why:
      "The candidate is what may become the state. It goes through tanh, so that the state can " +
      "be negative.",
    looksLike: "the candidate goes through σ instead of tanh",
    edits: [{ find: "tanh(add(xn,", replace: "sigmoid(add(xn," }],
    hints: [
      "Can your state ever become negative?",
      "Look at which function each of the three parts goes through.",
      "r, z = σ(…), but n = tanh(…)",
      "const n = tanh(add(xn, matmul(hadamard(r, hPrev), Whn)));",
    ],
  },
];
