/**
 * Misconceptions about the weights before the first step.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const glorot = "glorotUniform";
const worked = "return uniformMatrix(rng, rows, cols, Math.sqrt(6 / (rows + cols)));";

const initial = "initialWeights";
const blocks = "weightHh: stacked(gates.map(() => orthogonal(rng, H))),";
const inputs = "weightIh: stacked(gates.map(() => glorotUniform(rng, H, I))),";
const forget = 'if (cell === "lstm" && gate === "f") bias.data.fill(1, k * H, (k + 1) * H);';

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/02",
    exercise: glorot,
    hints: [
      "What is the largest number that may be drawn, for 28 columns and 128 rows?",
      "The kit draws uniform matrices: uniformMatrix(rng, rows, cols, limit).",
      "l = √(6 / (rows + cols))",
      worked,
    ],
  },
  {
    lesson: "q2/02",
    exercise: initial,
    hints: [
      "How many gates has the cell, and how large is the block of one of them?",
      "Make a list with a block for each gate, and put the blocks one below the other with stacked.",
      "W_hh: G orthogonal blocks [H×H];  W_ih: G blocks [H×I] of Glorot's;  b_f = 1",
      blocks,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/02.deviation-for-limit",
    exercise: glorot,
    idea: "l = √(2 / (rows + cols)).",
    why: "That is the standard deviation that the numbers are to have. A uniform distribution on " +
      "[−l, l] has the deviation l/√3, so l is √3 times as large.",
    looksLike: "l is √(2/(rows + cols)): that is the deviation, and the limit is √3 times it",
    edits: [{ find: "Math.sqrt(6 /", replace: "Math.sqrt(2 /" }],
    hints: [
      "What is the variance of a uniform number on [−l, l]?",
      "Look at the number under the root.",
      "Var = l²/3 = 2/(rows + cols), so l = √(6/(rows + cols))",
      worked,
    ],
  },
  {
    id: "q2/02.one-side-only",
    exercise: glorot,
    idea: "What matters is how many numbers are added up: the columns.",
    why:
      "For the way forward, yes. On the way back the rows are added up. Glorot's compromise uses " +
      "their mean.",
    looksLike: "l is made of the columns alone: √(3/cols)",
    edits: [{ find: "6 / (rows + cols)", replace: "3 / cols" }],
    hints: [
      "What is added up on the way back: rows or columns?",
      "Look at what stands under the root.",
      "l = √(6/(rows + cols))",
      worked,
    ],
    seen: "Kaiming's rule (fan in), which many tutorials call Xavier",
  },
  {
    id: "q2/02.no-root",
    exercise: glorot,
    idea: "l = 6 / (rows + cols).",
    why: "The variance is 2/(rows + cols), and the limit is a length: its root times √3.",
    looksLike: "the root is missing",
    edits: [{ find: "Math.sqrt(6 / (rows + cols))", replace: "6 / (rows + cols)" }],
    hints: [
      "Is l of the size of a number or of a variance?",
      "Look for the root.",
      "l = √(6/(rows + cols))",
      worked,
    ],
  },
  {
    id: "q2/02.all-gates-at-once",
    exercise: initial,
    idea: "weight_ih is one matrix [G·H×I], so it is drawn as one.",
    why:
      "Every gate is a matrix [H×I] of its own that only stands beside the others. Drawn as one, " +
      "the limit is made for 4·H rows and every gate begins too small.",
    looksLike: "weightIh is drawn as one matrix of G·H rows: its limit is too small for a gate",
    edits: [{
      find: "stacked(gates.map(() => glorotUniform(rng, H, I)))",
      replace: "glorotUniform(rng, gates.length * H, I)",
    }],
    hints: [
      "To how many numbers does one gate of one unit add its input?",
      "Look at how many rows you say to glorotUniform.",
      "G blocks [H×I], each with l = √(6/(H + I))",
      inputs,
    ],
    seen: "torch.nn.init.xavier_uniform_(lstm.weight_ih_l0), as in many published recipes",
  },
  {
    id: "q2/02.one-block-for-all",
    exercise: initial,
    idea: "One orthogonal matrix is made and used for every gate.",
    why: "Then all gates begin as the same function of the state, and forget exactly when they " +
      "write. Each gate needs its own draw.",
    looksLike: "all gates share one orthogonal block",
    edits: [
      {
        find: "  const bias = zeros(1, gates.length * H);",
        replace: "  const bias = zeros(1, gates.length * H);\n  const Q = orthogonal(rng, H);",
      },
      { find: "gates.map(() => orthogonal(rng, H))", replace: "gates.map(() => Q)" },
    ],
    hints: [
      "In what do the gates of your LSTM differ before the first step?",
      "Look at how often orthogonal is called.",
      "Q_i, Q_f, Q_g, Q_o: four draws",
      blocks,
    ],
  },
  {
    id: "q2/02.glorot-for-recurrent",
    exercise: initial,
    idea: "Glorot's rule fits the recurrent weights as well.",
    why: "It keeps the size of numbers on average, through one layer. Through T steps the same " +
      "matrix is applied T times, and only an orthogonal one keeps every length every time.",
    looksLike: "weightHh is Glorot's instead of orthogonal",
    edits: [{ find: "orthogonal(rng, H)", replace: "glorotUniform(rng, H, H)" }],
    hints: [
      "What becomes of the length of a vector after 28 products with your W_hh?",
      "Look at what weightHh is made of.",
      "Q·Qᵀ = 1 for the block of every gate",
      blocks,
    ],
  },
  {
    id: "q2/02.forget-bias-first-block",
    exercise: initial,
    idea: "The forget gate comes first.",
    why:
      "PyTorch's order is i, f, g, o. A bias of 1 on the input gate writes more, and does nothing " +
      "against forgetting.",
    looksLike: "the bias of 1 stands in the block of the input gate",
    edits: [{ find: 'gate === "f"', replace: 'gate === "i"' }],
    hints: [
      "Which gate has the places H … 2·H − 1?",
      "Look at the order in GATES.",
      "b = [0 … 0 | 1 … 1 | 0 … 0 | 0 … 0]",
      forget,
    ],
  },
  {
    id: "q2/02.bias-for-all-gates",
    exercise: initial,
    idea: "All gates should begin open.",
    why: "Only forgetting destroys what was learned. An input gate that is open from the start " +
      "writes noise, and an open output gate shows it.",
    looksLike: "all biases of the LSTM are 1, not only the forget gate's",
    edits: [{ find: ' && gate === "f"', replace: "" }],
    hints: [
      "Which of the four gates decides what is kept?",
      "Look at which blocks of the bias you fill.",
      "b_f = 1; b_i = b_g = b_o = 0",
      forget,
    ],
  },
  {
    id: "q2/02.no-forget-bias",
    exercise: initial,
    idea: "Biases begin at zero.",
    why: "At zero the forget gate is half open: after 28 steps 2^−28 of the memory is left.",
    looksLike: "the bias of the forget gate begins at 0",
    edits: [{ find: "bias.data.fill(1,", replace: "bias.data.fill(0," }],
    hints: [
      "How much of its memory does a cell keep over 28 steps if f = 1/2?",
      "Look at the bias of the forget gate.",
      "b_f = 1",
      forget,
    ],
  },
  {
    id: "q2/02.readout-transposed-limit",
    exercise: initial,
    idea: "The readout is one more gate.",
    why: "It has O rows, not H. Its limit is √(6/(O + H)).",
    looksLike: "the readout's limit is made for H rows instead of O",
    edits: [{
      find: "readout: glorotUniform(rng, O, H),",
      replace: "readout: uniformMatrix(rng, O, H, Math.sqrt(6 / (H + H))),",
    }],
    hints: [
      "How many rows and columns has the readout?",
      "Look at the two sizes in its limit.",
      "l = √(6/(O + H))",
      "readout: glorotUniform(rng, O, H),",
    ],
  },
];
