/**
 * Misconceptions about one step of the libraries' GRU.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "gruResetAfterStep";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q1/05",
  exercise,
  hints: [
    "What can all three gates share here that they could not share in gruStep?",
    "Make two sums, x·Wxh + bh and hPrev·Whh, and cut both into three. They meet by simple " +
    "addition in r and z; in n the second one is scaled first.",
    "a = hPrev·Whn + bhn; n = tanh(x·Wxn + bn + r ⊙ a); h = (1 − z) ⊙ n + z ⊙ hPrev",
    "const n = tanh(add(xn, hadamard(r, a)));",
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/05.still-reset-before",
    exercise,
    idea: "The reset acts on hPrev, as in the first version; only z and the bias are new.",
    why: "In this version the product comes first and r scales its result. That is why one " +
      "product can serve all three gates.",
    looksLike: "the reset acts before the product with Whn, as in gruStep",
    edits: [{
      find: "const a = addRow(hn, bhn);\n  const n = tanh(add(xn, hadamard(r, a)));",
      replace: `const a = addRow(hn, bhn);
  const Whn = splitCols(Whh, 3)[2];
  const n = tanh(add(xn, addRow(matmul(hadamard(r, hPrev), Whn), bhn)));`,
    }],
    hints: [
      "How many products with parts of Whh does your step compute? It needs one.",
      "Look at the line of the candidate: what is multiplied by r?",
      "n = tanh(x·Wxn + bn + r ⊙ (hPrev·Whn + bhn))",
      "const n = tanh(add(xn, hadamard(r, a)));",
    ],
    seen: "ONNX's linear_before_reset: 0 is the first version, 1 is this one",
  },
  {
    id: "q1/05.bias-outside-reset",
    exercise,
    idea: "A bias is added after the gates, so r scales hPrev·Whn and bhn is added to it.",
    why: "bhn belongs to a, and r multiplies all of a. Outside it could be merged with bn, and " +
      "there would be no second bias.",
    looksLike: "the reset scales the product but not bhn",
    edits: [{
      find: "tanh(add(xn, hadamard(r, a)))",
      replace: "tanh(addRow(add(xn, hadamard(r, hn)), bhn))",
    }],
    hints: [
      "If r is 0, may bhn still be seen in the candidate?",
      "Look at what exactly r is multiplied by.",
      "n = tanh(x·Wxn + bn + r ⊙ a), with a = hPrev·Whn + bhn",
      "const n = tanh(add(xn, hadamard(r, a)));",
    ],
  },
  {
    id: "q1/05.no-second-bias",
    exercise,
    idea: "Two biases in one sum are as good as one, so bhn can be left out.",
    why:
      "For r and z that is true. In the candidate the second bias stands inside the reset: r ⊙ " +
      "bhn changes from step to step.",
    looksLike: "the second bias bhn is left out of a",
    edits: [{ find: "const a = addRow(hn, bhn);", replace: "const a = hn;" }],
    hints: [
      "Does your step use bhn at all?",
      "Look at the line of a.",
      "a = hPrev·Whn + bhn",
      "const a = addRow(hn, bhn);",
    ],
    seen: "PyTorch forum, “Why LSTM has two bias parameters”: redundant there, but not in a GRU",
  },
  {
    id: "q1/05.reset-scales-input-too",
    exercise,
    idea: "The reset gate scales everything that goes into the candidate.",
    why: "r decides about the past only. What comes from the input, x·Wxn + bn, is not scaled.",
    looksLike: "the reset scales the input's share of the candidate too",
    edits: [{
      find: "tanh(add(xn, hadamard(r, a)))",
      replace: "tanh(hadamard(r, add(xn, a)))",
    }],
    hints: [
      "If r is 0, may the candidate still see x?",
      "Look at the brackets in the line of the candidate.",
      "n = tanh((x·Wxn + bn) + r ⊙ a)",
      "const n = tanh(add(xn, hadamard(r, a)));",
    ],
  },
  {
    id: "q1/05.z-replaces",
    exercise,
    idea: "The mix is that of the first version: z lets in the new.",
    why: "In the libraries' version z and 1 − z have changed places: here z keeps the old state.",
    looksLike: "z and 1 − z have changed places: z lets in the candidate, as in gruStep",
    edits: [{
      find: "add(hadamard(map(z, (v) => 1 - v), n), hadamard(z, hPrev))",
      replace: "add(hadamard(map(z, (v) => 1 - v), hPrev), hadamard(z, n))",
    }],
    hints: [
      "If z is 1 everywhere, what is the new state in PyTorch's GRU?",
      "Look at the last line, and at the column “z keeps” of the lesson's table.",
      "h = (1 − z) ⊙ n + z ⊙ hPrev",
      "const h = add(hadamard(map(z, (v) => 1 - v), n), hadamard(z, hPrev));",
    ],
    seen: "pytorch/pytorch, issue 20129 takes PyTorch's line for an error",
  },
  {
    id: "q1/05.keras-order",
    exercise,
    idea: "It is the libraries' version, so the order is the libraries' too: z, r, n.",
    why: "Keras has z first; PyTorch, cuDNN and this course have r first.",
    looksLike: "the three parts are read in the order z, r, n, which is that of Keras",
    edits: [
      { find: "[xr, xz, xn]", replace: "[xz, xr, xn]" },
      { find: "[hr, hz, hn]", replace: "[hz, hr, hn]" },
    ],
    hints: [
      "Which gate has the columns 0 … H − 1 of Wxh?",
      "Look at the names in front of both splitCols.",
      "Order r, z, n in Wxh, in Whh and in bh",
      "const [hr, hz, hn] = splitCols(matmul(hPrev, Whh), 3);",
    ],
    seen: "Keras and ONNX store z, r, h; PyTorch stores r, z, n",
  },
];
