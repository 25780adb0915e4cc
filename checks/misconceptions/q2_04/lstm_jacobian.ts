/**
 * Misconceptions about the Jacobian of a step of the LSTM.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "lstmJacobian";
const sum = "const dcdh = add(add(throughI, throughF), throughG);";
const forget = "const throughF = timesColumns(Wf, hadamard(cPrev, slopeOfSigma(f)));";
const shown = "const shown = hadamard(o, slopeOfTanh(tanh(c)));";
const stateLine = "const dhdh = add(timesColumns(dcdh, shown), throughO);";
const corner = "const dhdc = diagonal(hadamard(f, shown));";
const blocks = "return above(concatCols([dhdh, dcdh]), concatCols([dhdc, diagonal(f)]));";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/04",
  exercise,
  hints: [
    "Which of i, f, g, o, c and h change when hPrev changes a little, and which when cPrev does?",
    "hPrev reaches c through i, f and g; from c it reaches h, and once more through o. cPrev reaches " +
    "c through f alone.",
    "∂c/∂hPrev = Wi·diag(g⊙i(1−i)) + Wf·diag(cPrev⊙f(1−f)) + Wg·diag(i(1−g²));  ∂c/∂cPrev = diag(f)",
    stateLine,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/04.gates-held-fixed",
    exercise,
    idea: "c = f ⊙ cPrev + i ⊙ g: c depends on cPrev, and the gates are numbers.",
    why: "The gates i, f and g are made of hPrev: through them hPrev reaches c.",
    looksLike: "∂c/∂hPrev is 0: the gates are taken as given",
    edits: [{ find: sum, replace: "const dcdh = zeros(H, H);" }],
    hints: [
      "What are i, f and g computed from?",
      "Look at the block ∂c/∂hPrev.",
      "three products, one for each gate that makes c",
      sum,
    ],
    seen: "“the derivative of an LSTM's memory is its forget gate”, said of the whole step",
  },
  {
    id: "q2/04.output-gate-held-fixed",
    exercise,
    idea: "h is o ⊙ tanh(c), so hPrev reaches it through c.",
    why: "And through o, which is made of hPrev like the other gates.",
    looksLike: "the road through the output gate is missing in ∂h/∂hPrev",
    edits: [{ find: stateLine, replace: "const dhdh = timesColumns(dcdh, shown);" }],
    hints: [
      "What does the output gate depend on?",
      "Look at how many roads lead from hPrev to h.",
      "∂h/∂hPrev = ∂c/∂hPrev·diag(o(1 − tanh²c)) + Wo·diag(tanh(c)⊙o(1 − o))",
      stateLine,
    ],
  },
  {
    id: "q2/04.new-memory-in-the-forget-gate",
    exercise,
    idea: "The forget gate multiplies the memory c.",
    why: "It multiplies the memory before the step. c is what comes out.",
    looksLike: "c stands where cPrev should, in the road through the forget gate",
    edits: [{ find: "hadamard(cPrev, slopeOfSigma(f))", replace: "hadamard(c, slopeOfSigma(f))" }],
    hints: [
      "Which memory does f multiply?",
      "Look at the road through f.",
      "c = f ⊙ cPrev + …",
      forget,
    ],
  },
  {
    id: "q2/04.candidate-as-a-gate",
    exercise,
    idea: "All four have the slope y(1 − y).",
    why: "g is a tanh: 1 − g².",
    looksLike: "the candidate has the slope g(1 − g) instead of 1 − g²",
    edits: [{ find: "slopeOfTanh(g)", replace: "slopeOfSigma(g)" }],
    hints: [
      "Which of i, f, g, o is made by a tanh?",
      "Look at the slope in the road through g.",
      "∂g/∂(sum inside it) = 1 − g²",
      "const throughG = timesColumns(Wg, hadamard(i, slopeOfTanh(g)));",
    ],
  },
  {
    id: "q2/04.tanh-of-c-has-no-slope",
    exercise,
    idea: "h is o times the memory, so ∂h/∂c is o.",
    why: "It is o times tanh(c): the slope 1 − tanh²(c) belongs to it.",
    looksLike: "∂h/∂c is o: the slope of tanh(c) is missing",
    edits: [{ find: "hadamard(o, slopeOfTanh(tanh(c)))", replace: "hadamard(o, map(c, () => 1))" }],
    hints: [
      "What stands between c and h?",
      "Look at how much of a change of c is seen in h.",
      "∂h/∂c = o ⊙ (1 − tanh²(c))",
      shown,
    ],
  },
  {
    id: "q2/04.slope-of-c-for-tanh-of-c",
    exercise,
    idea: "The slope of tanh(c) is 1 − c².",
    why: "1 − y² takes the value y = tanh(c). c itself may be far above 1.",
    looksLike: "1 − c² instead of 1 − tanh²(c)",
    edits: [{ find: "slopeOfTanh(tanh(c))", replace: "slopeOfTanh(c)" }],
    hints: [
      "Is c a tanh of something?",
      "Look at what slopeOfTanh is given.",
      "1 − tanh²(c)",
      shown,
    ],
  },
  {
    id: "q2/04.corners-swapped",
    exercise,
    idea: "∂c/∂hPrev stands below, since c comes second.",
    why:
      "Rows are what is nudged, columns what comes of it. From hPrev to c is the first row and the " +
      "second column.",
    looksLike: "the blocks ∂c/∂hPrev and ∂h/∂cPrev have changed places",
    edits: [{
      find: blocks,
      replace: "return above(concatCols([dhdh, dhdc]), concatCols([dcdh, diagonal(f)]));",
    }],
    hints: [
      "In which rows is hPrev nudged?",
      "Look at the order of the four blocks.",
      "rows: h before, c before; columns: h after, c after",
      blocks,
    ],
  },
  {
    id: "q2/04.lstm-jacobian-for-columns",
    exercise,
    idea: "J[i][j] is ∂(entry i after)/∂(entry j before).",
    why: "States are rows here, and δ becomes δ·J: row i is what is nudged.",
    looksLike: "the whole matrix is transposed",
    edits: [{
      find: blocks,
      replace: `const J = above(concatCols([dhdh, dcdh]), concatCols([dhdc, diagonal(f)]));
  return { ...J, data: J.data.map((_, k) => J.data[(k % J.cols) * J.cols + Math.floor(k / J.cols)]) };`,
    }],
    hints: [
      "δ is a row. What is δ·J, entry by entry?",
      "Look at what row 0 of your result belongs to.",
      "J[i][j] = ∂(entry j after)/∂(entry i before)",
      blocks,
    ],
  },
  {
    id: "q2/04.memory-shown-whole",
    exercise,
    idea: "From cPrev to h: the change is shown by o(1 − tanh²c).",
    why:
      "Before that it goes through the forget gate: cPrev is multiplied by f to become part of c.",
    looksLike: "f is missing in ∂h/∂cPrev",
    edits: [{ find: corner, replace: "const dhdc = diagonal(shown);" }],
    hints: [
      "The forget gate is 0. What does h know of cPrev?",
      "Look at the road from cPrev to h: it has two parts.",
      "∂h/∂cPrev = diag(f ⊙ o(1 − tanh²c))",
      corner,
    ],
  },
  {
    id: "q2/04.gates-as-onnx-has-them",
    exercise,
    idea: "The gates stand in the order i, o, f, g.",
    why: "So they do in ONNX. Here it is i, f, g, o, as in PyTorch.",
    looksLike: "the blocks of Whh are taken in the order i, o, f, g",
    edits: [{ find: "[Wi, Wf, Wg, Wo] =", replace: "[Wi, Wo, Wf, Wg] =" }],
    hints: [
      "Which columns of Whh belong to the forget gate?",
      "Look at the names that you give to the four parts.",
      "i, f, g, o",
      "const [Wi, Wf, Wg, Wo] = splitCols(Whh, 4);",
    ],
  },
  {
    id: "q2/04.gate-without-its-partner",
    exercise,
    idea: "Through the input gate goes Wi times the slope of i.",
    why: "i multiplies g: where the candidate is 0, the input gate changes nothing.",
    looksLike: "the road through the input gate is not multiplied by the candidate",
    edits: [{ find: "hadamard(g, slopeOfSigma(i))", replace: "slopeOfSigma(i)" }],
    hints: [
      "The candidate is 0. What does opening the input gate do?",
      "Look at what each gate is multiplied by in c.",
      "c = f ⊙ cPrev + i ⊙ g",
      "const throughI = timesColumns(Wi, hadamard(g, slopeOfSigma(i)));",
    ],
  },
];
