/**
 * Misconceptions about a step of the LSTM in a graph, backwards.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "lstmGraphBackward";
const memory = "const whole = dc ? add(g, dc, throughH) : throughH;";
const blocks = "mul(g, whole, slopes.f), // the second block, below that of i";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q2/06",
  exercise,
  hints: [
    "Two gradients arrive, at h and at c. Which of the five slopes belongs to which of them?",
    "First the whole dc: what arrives at c, and what comes through h. Then a block of dz for each gate, " +
    "joined along the rows. The products are those of the RNN.",
    "dc ← dc + dh ⊙ ∂h/∂c;  dz = [dc ⊙ i′; dc ⊙ f′; dc ⊙ g′; dh ⊙ o′];  dW ← dz·hxᵀ + dW;  " +
    "dhPrev = Whhᵀ·dz;  dcPrev = dc ⊙ f",
    memory,
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/06.memory-not-carried",
    exercise,
    idea: "h was made of c, so what reaches c comes through h.",
    why:
      "The memory also goes on to the next step, and something comes back from there: the argument dc. " +
      "It is the road for which the LSTM was invented.",
    looksLike: "the gradient that comes along the memory, dc, is not used",
    edits: [{ find: "dc ? add(g, dc, throughH) : throughH", replace: "throughH" }],
    hints: [
      "Where does c go besides into h?",
      "Look at the arguments of your function: is one of them never used?",
      "dc ← dc + dh ⊙ ∂h/∂c",
      memory,
    ],
  },
  {
    id: "q2/06.memory-instead-of-state",
    exercise,
    idea: "Where a dc arrives, it is the gradient of the memory.",
    why:
      "It is the part that comes from the next step. The loss sees c through this step's h as well, and " +
      "the two add up.",
    looksLike: "where dc arrives, what reaches the memory through h is left out",
    edits: [{ find: "dc ? add(g, dc, throughH) : throughH", replace: "dc ?? throughH" }],
    hints: [
      "In the middle of the sequence, on how many roads does the loss reach c?",
      "Look at the line where you choose between dc and what comes through h.",
      "dc ← dc + dh ⊙ ∂h/∂c",
      memory,
    ],
  },
  {
    id: "q2/06.onnx-gate-order",
    exercise,
    idea: "This is an ONNX graph, so the gates are in ONNX's order.",
    why:
      "ONNX's own LSTM has i, o, f, c. Here there is none: W is PyTorch's, and its blocks are i, f, g, o.",
    looksLike: "the blocks of dz are in ONNX's order i, o, f, c; those of W are i, f, g, o",
    edits: [
      { find: "mul(g, whole, slopes.f),", replace: "mul(g, dh, slopes.o)," },
      { find: "mul(g, whole, slopes.candidate),", replace: "mul(g, whole, slopes.f)," },
      { find: "mul(g, dh, slopes.o),\n  ]", replace: "mul(g, whole, slopes.candidate),\n  ]" },
    ],
    hints: [
      "In which order does lstmGraphStep cut the gates apart?",
      "Compare your list for concat with the split on the way there.",
      "dz = [dzi; dzf; dzg; dzo]",
      blocks,
    ],
    seen: "the ONNX operator reference, LSTM: W is the concatenation of [iofc]",
  },
  {
    id: "q2/06.candidate-second",
    exercise,
    idea: "The order is i, g, f, o: what is written first, then what is kept.",
    why: "TensorFlow's first LSTM had that order. The rows of W are those of PyTorch: i, f, g, o.",
    looksLike: "the blocks of the forget gate and the candidate are swapped",
    edits: [
      { find: "mul(g, whole, slopes.f),", replace: "mul(g, whole, slopes.candidate)," },
      {
        find: "mul(g, whole, slopes.candidate),\n    mul(g, dh",
        replace: "mul(g, whole, slopes.f),\n    mul(g, dh",
      },
    ],
    hints: [
      "In which order does lstmGraphStep cut the gates apart?",
      "Compare your list for concat with the split on the way there.",
      "dz = [dzi; dzf; dzg; dzo]",
      blocks,
    ],
    seen: "tf.nn.rnn_cell.BasicLSTMCell splits into i, j, f, o",
  },
  {
    id: "q2/06.output-through-memory",
    exercise,
    idea: "All four gates get the gradient of the memory.",
    why:
      "The output gate does not touch the memory: it decides how much of it h shows. It gets dh.",
    looksLike: "the output gate receives dc; it acts on h, not on the memory",
    edits: [{ find: "mul(g, dh, slopes.o)", replace: "mul(g, whole, slopes.o)" }],
    hints: [
      "In which of the two equations does o occur, that of c or that of h?",
      "Look at the fourth block of dz.",
      "dzo = dh ⊙ ∂h/∂zo",
      "mul(g, dh, slopes.o)",
    ],
  },
  {
    id: "q2/06.memory-past-the-forget-gate",
    exercise,
    idea: "The memory is carried on unchanged, so its gradient is too.",
    why:
      "It is multiplied by f on the way there, so also on the way back. Only with f = 1 nothing is lost.",
    looksLike: "dcPrev is dc: it does not go through the forget gate",
    edits: [{ find: "dcPrev: mul(g, whole, f)", replace: "dcPrev: whole" }],
    hints: [
      "If the forget gate is closed, what does the memory before matter?",
      "Look at the line of dcPrev.",
      "dcPrev = dc ⊙ f",
      "dcPrev: mul(g, whole, f)",
    ],
  },
  {
    id: "q2/06.memory-hands-on-half",
    exercise,
    idea:
      "What came along the memory goes on along the memory; what came through h ends in the gates.",
    why:
      "Both have arrived at c, and from there nobody can tell them apart. dcPrev is the whole dc, times f.",
    looksLike: "dcPrev is made of dc as it arrived, without what came through h",
    edits: [{
      find: "dcPrev: mul(g, whole, f)",
      replace: "dcPrev: mul(g, dc ?? throughH, f)",
    }],
    hints: [
      "Is dc, as it arrives, everything that the loss says about this memory?",
      "Look at which value you multiply by f.",
      "dcPrev = (dc + dh ⊙ ∂h/∂c) ⊙ f",
      "dcPrev: mul(g, whole, f)",
    ],
  },
  {
    id: "q2/06.lstm-gradient-not-added",
    exercise,
    idea: "Each step has its gradient of W.",
    why: "There is one W and T steps that use it: its gradient is the sum.",
    looksLike: "dW from the later steps is not added to: each step begins again",
    edits: [{ find: "gemm(g, dz, hx, dW, {", replace: "gemm(g, dz, hx, undefined, {" }],
    hints: [
      "Which steps of the sequence does your gradient of W know of?",
      "Look at the arguments of your function: is one of them never used?",
      "dW ← dz·hxᵀ + dW; gemm adds its third argument",
      "dW: gemm(g, dz, hx, dW, { transB: true })",
    ],
  },
];
