/**
 * Misconceptions about the slopes of an LSTM.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "lstmSlopes";
const forgetLine = "f: mul(g, kept, sub(g, one, f))";
const candidateLine = "candidate: sub(g, i, mul(g, written, candidate))";
const memoryLine = "c: sub(g, o, mul(g, h, tanhC))";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q2/06",
  exercise,
  hints: [
    "In c = f ⊙ cPrev + i ⊙ g and h = o ⊙ tanh(c): what is each gate multiplied by?",
    "Each slope is that factor, times the slope of the gate's own σ or tanh. Three products that c and h " +
    "are made of save you most of the work.",
    "i: g ⊙ i(1−i)   f: cPrev ⊙ f(1−f)   candidate: i ⊙ (1−g²)   o: tanh c ⊙ o(1−o)   " +
    "c: o ⊙ (1−tanh²c)",
    forgetLine,
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/06.candidate-as-a-gate",
    exercise,
    idea: "Four gates, four times σ(1 − σ).",
    why: "The candidate goes through tanh, whose slope is 1 − g².",
    looksLike: "the candidate has the slope of the logistic function, g(1 − g)",
    edits: [{
      find: "candidate: sub(g, i, mul(g, written, candidate))",
      replace: "candidate: mul(g, written, sub(g, one, candidate))",
    }],
    hints: [
      "Which function makes the candidate?",
      "Look at the candidate's slope where g = 0: can it be 0 there?",
      "i ⊙ (1 − g²)",
      candidateLine,
    ],
  },
  {
    id: "q2/06.gates-as-tanh",
    exercise,
    idea: "The slope of an activation is 1 − y².",
    why: "The gates i, f and o are logistic: their slope is y(1 − y), at most ¼.",
    looksLike: "i, f and o have the slope of tanh, 1 − y²",
    edits: [
      {
        find: "i: mul(g, written, sub(g, one, i))",
        replace: "i: mul(g, candidate, sub(g, one, mul(g, i, i)))",
      },
      {
        find: "f: mul(g, kept, sub(g, one, f))",
        replace: "f: mul(g, cPrev, sub(g, one, mul(g, f, f)))",
      },
      {
        find: "o: mul(g, h, sub(g, one, o))",
        replace: "o: mul(g, tanhC, sub(g, one, mul(g, o, o)))",
      },
    ],
    hints: [
      "Which function makes a gate, and how steep is it in its middle?",
      "Look at your slope of f where f = ½.",
      "σ′ = σ(1 − σ)",
      forgetLine,
    ],
  },
  {
    id: "q2/06.slope-of-the-gate-alone",
    exercise,
    idea: "The slope of a gate is σ(1 − σ).",
    why:
      "That is how the gate changes with its sum. How c or h changes with it also depends on what the " +
      "gate is multiplied by.",
    looksLike: "i, f and o have σ(1 − σ) alone: what the gate multiplies is left out",
    edits: [
      { find: "mul(g, written, sub(g, one, i))", replace: "mul(g, i, sub(g, one, i))" },
      { find: "mul(g, kept, sub(g, one, f))", replace: "mul(g, f, sub(g, one, f))" },
      { find: "mul(g, h, sub(g, one, o))", replace: "mul(g, o, sub(g, one, o))" },
    ],
    hints: [
      "If the memory before is 0, can the forget gate change anything?",
      "Look at the slope of f: does cPrev occur in it?",
      "i: g ⊙ i(1−i)   f: cPrev ⊙ f(1−f)   o: tanh c ⊙ o(1−o)",
      forgetLine,
    ],
  },
  {
    id: "q2/06.forget-keeps-the-new-memory",
    exercise,
    idea: "The forget gate acts on the memory, and tanh(c) is the memory at hand.",
    why: "f was multiplied by the memory before, cPrev. What is there now is the result.",
    looksLike: "the slope of f is made of the new memory, not of cPrev",
    edits: [{ find: "kept = mul(g, f, cPrev)", replace: "kept = mul(g, f, tanhC)" }],
    hints: [
      "In c = f ⊙ cPrev + i ⊙ g, what is f multiplied by?",
      "Look for cPrev in your code.",
      "f: cPrev ⊙ f(1 − f)",
      "kept = mul(g, f, cPrev)",
    ],
  },
  {
    id: "q2/06.memory-without-gate",
    exercise,
    idea: "h is the tanh of the memory, so its slope is 1 − tanh²(c).",
    why: "h is o times that tanh: a closed output gate lets nothing back either.",
    looksLike: "∂h/∂c is 1 − tanh²(c): the output gate is left out",
    edits: [{
      find: "c: sub(g, o, mul(g, h, tanhC))",
      replace: "c: sub(g, one, mul(g, tanhC, tanhC))",
    }],
    hints: [
      "If o is 0, how much does h change when c does?",
      "Look at the slope of c: does o occur in it?",
      "c: o ⊙ (1 − tanh²c)",
      memoryLine,
    ],
  },
  {
    id: "q2/06.slope-of-the-state",
    exercise,
    idea: "The slope at h is 1 − h².",
    why: "In the RNN h is a tanh. In the LSTM it is o ⊙ tanh(c), and only tanh(c) is squared.",
    looksLike: "∂h/∂c is o(1 − h²): the state is squared, and not tanh(c)",
    edits: [{
      find: "c: sub(g, o, mul(g, h, tanhC))",
      replace: "c: mul(g, o, sub(g, one, mul(g, h, h)))",
    }],
    hints: [
      "Of what is h = o ⊙ tanh(c) a tanh?",
      "Look at what you square in the slope of c.",
      "c: o ⊙ (1 − tanh²c)",
      memoryLine,
    ],
  },
  {
    id: "q2/06.candidate-enters-whole",
    exercise,
    idea: "The candidate is a tanh, so its slope is 1 − g².",
    why: "Only the share i of it is written to the memory.",
    looksLike: "the candidate's slope is 1 − g²: the input gate is left out",
    edits: [{
      find: "candidate: sub(g, i, mul(g, written, candidate))",
      replace: "candidate: sub(g, one, mul(g, candidate, candidate))",
    }],
    hints: [
      "If the input gate is closed, does the memory notice the candidate?",
      "Look at the slope of the candidate: does i occur in it?",
      "candidate: i ⊙ (1 − g²)",
      candidateLine,
    ],
  },
];
