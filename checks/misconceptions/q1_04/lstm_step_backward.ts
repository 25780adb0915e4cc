/**
 * Misconceptions about one step of the LSTM backwards.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "lstmStepBackward";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q1/04",
  exercise,
  hints: [
    "Along which two roads does the loss reach the memory c of this step?",
    "Write dc first. Then every gate's gradient is: what arrives, times what the gate was " +
    "multiplied by, times the slope of its σ or tanh.",
    "dc = dcNext + dh ⊙ o ⊙ (1 − tanh²c); dzi = dc ⊙ g ⊙ i(1−i); dzf = dc ⊙ cPrev ⊙ f(1−f); " +
    "dzg = dc ⊙ i ⊙ (1−g²); dzo = dh ⊙ tanh c ⊙ o(1−o); dcPrev = dc ⊙ f",
    "const dc = dcNext.data[n] + dh.data[n] * ot * (1 - tanhC * tanhC);",
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/04.forget-takes-new-memory",
    exercise,
    idea: "The forget gate acts on the memory, so its gradient takes c.",
    why: "f was multiplied by the memory before the step, cPrev. c is the result of that product.",
    looksLike: "the forget gate's gradient takes the memory after the step, c, not cPrev",
    edits: [{ find: "dc * cPrev.data[n]", replace: "dc * c.data[n]" }],
    hints: [
      "In c = f ⊙ cPrev + i ⊙ g, what is f multiplied by?",
      "Look at the second quarter of dz.",
      "dzf = dc ⊙ cPrev ⊙ f(1 − f)",
      "dz.data[at + H] = dc * cPrev.data[n] * ft * (1 - ft);",
    ],
    seen: "the mistake most people make here; the lesson warns of it",
  },
  {
    id: "q1/04.dc-without-next",
    exercise,
    idea: "h was made of c, so the gradient of c is what comes through h.",
    why: "The memory branches: it makes h and it goes on to the next step. Both gradients reach " +
      "it, and they add up.",
    looksLike: "what the next step's memory sends back, dcNext, is left out of dc",
    edits: [{
      find: "dcNext.data[n] + dh.data[n] * ot * (1 - tanhC * tanhC)",
      replace: "dh.data[n] * ot * (1 - tanhC * tanhC)",
    }],
    hints: [
      "In how many places of the forward pass is c used?",
      "Look at the line of dc, and at the arguments of the function: is one of them never used?",
      "dc = dcNext + dh ⊙ o ⊙ (1 − tanh²c)",
      "const dc = dcNext.data[n] + dh.data[n] * ot * (1 - tanhC * tanhC);",
    ],
    seen: "cthorey/CS231, issue 1 asks whether the += is a mistake; apache/mxnet, issue 4057",
  },
  {
    id: "q1/04.dc-without-state",
    exercise,
    idea: "The gradient of the memory comes in as an argument, so dc is dcNext.",
    why: "dcNext is only the part that comes from the next step. The loss also sees c through " +
      "this step's h.",
    looksLike: "dc is dcNext alone: what reaches the memory through h is left out",
    edits: [{
      find: "dcNext.data[n] + dh.data[n] * ot * (1 - tanhC * tanhC)",
      replace: "dcNext.data[n]",
    }],
    hints: [
      "At the last step dcNext is zero. Do the input gate's weights then learn nothing?",
      "Look at the line of dc, and follow h = o ⊙ tanh(c) backwards.",
      "dc = dcNext + dh ⊙ o ⊙ (1 − tanh²c)",
      "const dc = dcNext.data[n] + dh.data[n] * ot * (1 - tanhC * tanhC);",
    ],
  },
  {
    id: "q1/04.no-slope-of-memory-tanh",
    exercise,
    idea: "h is o times the memory, so the memory gets dh ⊙ o.",
    why: "Between o and c stands a tanh, and its slope, 1 − tanh²c, belongs in the product.",
    looksLike: "the slope of the tanh between memory and state is missing from dc",
    edits: [{ find: "ot * (1 - tanhC * tanhC)", replace: "ot" }],
    hints: [
      "What does h = o ⊙ tanh(c) become when you differentiate it by c?",
      "Look at the second term of dc.",
      "∂h/∂c = o ⊙ (1 − tanh²c)",
      "const dc = dcNext.data[n] + dh.data[n] * ot * (1 - tanhC * tanhC);",
    ],
  },
  {
    id: "q1/04.slope-from-c-itself",
    exercise,
    idea: "The slope of tanh is 1 minus the square of the stored value, and c is what is stored.",
    why: "The rule 1 − y² wants the output of the tanh. c is its input; its output is tanh(c).",
    looksLike: "the slope of the memory's tanh is 1 − c², not 1 − tanh²c",
    edits: [{ find: "(1 - tanhC * tanhC)", replace: "(1 - c.data[n] * c.data[n])" }],
    hints: [
      "If c is 3, what does your slope become? Can a tanh have such a slope?",
      "Look at what is squared in the line of dc.",
      "d tanh(c)/dc = 1 − tanh²c",
      "const tanhC = Math.tanh(c.data[n]);",
    ],
  },
  {
    id: "q1/04.no-gate-slopes",
    exercise,
    idea: "The gradient of a gate is what arrives times what the gate was multiplied by.",
    why: "That is the gradient after σ. dz stands before it, so each gate also needs its slope " +
      "s(1 − s).",
    looksLike: "the slopes s(1 − s) of the three σ gates are missing",
    edits: [
      { find: "dc * gt * it * (1 - it)", replace: "dc * gt" },
      { find: "dc * cPrev.data[n] * ft * (1 - ft)", replace: "dc * cPrev.data[n]" },
      { find: "dh.data[n] * tanhC * ot * (1 - ot)", replace: "dh.data[n] * tanhC" },
    ],
    hints: [
      "Is dz the gradient of a gate, or of the sum that goes into it?",
      "Look at the lines of the three gates that went through σ.",
      "For s = σ(z): dz = ds ⊙ s(1 − s)",
      "dz.data[at] = dc * gt * it * (1 - it);",
    ],
    seen: "CaptainE/RNN-LSTM-in-numpy, issue 1: the slope of the forget gate's σ is missing",
  },
  {
    id: "q1/04.sigmoid-of-a-gate",
    exercise,
    idea: "The derivative is σ(x)(1 − σ(x)), so I take σ of the gate.",
    why:
      "The step keeps the gates, not the sums before them: i is σ(z) already. A second σ gives " +
      "a slope of about 0.24 whatever the gate does.",
    looksLike: "σ is applied a second time to gates that are already σ(z)",
    edits: [
      { find: "gt * it * (1 - it)", replace: "gt * logistic(it) * (1 - logistic(it))" },
      { find: "ft * (1 - ft)", replace: "logistic(ft) * (1 - logistic(ft))" },
      { find: "ot * (1 - ot)", replace: "logistic(ot) * (1 - logistic(ot))" },
    ],
    hints: [
      "What is in step.i: the sum z, or σ(z)?",
      "Look at every place where a σ stands in your backward step.",
      "For s = σ(z): ds/dz = s(1 − s), written with the s that you have",
      "dz.data[at] = dc * gt * it * (1 - it);",
    ],
  },
  {
    id: "q1/04.candidate-with-sigmoid-slope",
    exercise,
    idea: "All four gates have the slope s(1 − s).",
    why: "The candidate went through tanh, whose slope is 1 − g².",
    looksLike: "the candidate's slope is g(1 − g), as if it were a σ",
    edits: [{ find: "it * (1 - gt * gt)", replace: "it * gt * (1 - gt)" }],
    hints: [
      "Which of the four did not go through σ?",
      "Look at the third quarter of dz.",
      "dzg = dc ⊙ i ⊙ (1 − g²)",
      "dz.data[at + 2 * H] = dc * it * (1 - gt * gt);",
    ],
  },
  {
    id: "q1/04.tanh-of-the-candidate",
    exercise,
    idea: "The derivative of tanh is 1 − tanh², so I take tanh of the candidate.",
    why: "step.g is tanh(z) already. The slope is 1 − g²; a second tanh makes it too flat.",
    looksLike: "tanh is applied a second time to the candidate in its slope",
    edits: [{ find: "(1 - gt * gt)", replace: "(1 - Math.tanh(gt) ** 2)" }],
    hints: [
      "What is in step.g: the sum z, or tanh(z)?",
      "Look at the third quarter of dz.",
      "For g = tanh(z): dg/dz = 1 − g²",
      "dz.data[at + 2 * H] = dc * it * (1 - gt * gt);",
    ],
    seen:
      "a course forum on a well-known NumPy assignment; jinzishuai/learn2deeplearn, issue 44, " +
      "on its formula for the candidate",
  },
  {
    id: "q1/04.output-gate-takes-dc",
    exercise,
    idea: "dc is everything that arrives at the cell, so all four gates start from it.",
    why: "o stands outside the memory, in h = o ⊙ tanh(c). It gets its gradient from dh; dc has " +
      "passed o already.",
    looksLike: "the output gate's gradient starts from dc instead of dh",
    edits: [{ find: "dh.data[n] * tanhC", replace: "dc * tanhC" }],
    hints: [
      "Does the output gate change c?",
      "Look at the fourth quarter of dz: what arrives there?",
      "dzo = dh ⊙ tanh c ⊙ o(1 − o)",
      "dz.data[at + 3 * H] = dh.data[n] * tanhC * ot * (1 - ot);",
    ],
  },
  {
    id: "q1/04.output-gate-takes-c",
    exercise,
    idea: "The output gate shows the memory, so its gradient takes c.",
    why:
      "o was multiplied by tanh(c), and the gradient of a factor uses the other factor as it was.",
    looksLike: "the output gate's gradient takes c instead of tanh(c)",
    edits: [{ find: "dh.data[n] * tanhC", replace: "dh.data[n] * c.data[n]" }],
    hints: [
      "In the line that makes h, what is o multiplied by?",
      "Look at the fourth quarter of dz.",
      "dzo = dh ⊙ tanh c ⊙ o(1 − o)",
      "dz.data[at + 3 * H] = dh.data[n] * tanhC * ot * (1 - ot);",
    ],
  },
  {
    id: "q1/04.own-factor",
    exercise,
    idea: "The input gate's gradient takes the input gate, the candidate's takes the candidate.",
    why:
      "In a product i ⊙ g the gradient of one factor takes the other: di = dc ⊙ g and dg = dc ⊙ i.",
    looksLike: "input gate and candidate each take themselves as a factor, not each other",
    edits: [
      { find: "dc * gt * it * (1 - it)", replace: "dc * it * it * (1 - it)" },
      { find: "dc * it * (1 - gt * gt)", replace: "dc * gt * (1 - gt * gt)" },
    ],
    hints: [
      "What is the derivative of a·b by a?",
      "Look at the first and the third quarter of dz.",
      "dzi = dc ⊙ g ⊙ i(1 − i) and dzg = dc ⊙ i ⊙ (1 − g²)",
      "dz.data[at] = dc * gt * it * (1 - it);",
    ],
  },
  {
    id: "q1/04.carousel-without-gate",
    exercise,
    idea: "The memory is a constant error carousel: the gradient goes back unchanged.",
    why: "That was the cell of 1997, without a forget gate. Here c = f ⊙ cPrev + …, so the " +
      "gradient is multiplied by f.",
    looksLike: "the gradient of the memory goes back without the forget gate",
    edits: [{ find: "dcPrev.data[n] = dc * ft", replace: "dcPrev.data[n] = dc" }],
    hints: [
      "If f is 0, how much of cPrev is in c? So how much of dc belongs to cPrev?",
      "Look at the line of dcPrev.",
      "dcPrev = dc ⊙ f",
      "dcPrev.data[n] = dc * ft;",
    ],
    seen: "Hochreiter & Schmidhuber 1997, before the forget gate",
  },
  {
    id: "q1/04.dc-prev-from-next-only",
    exercise,
    idea: "The memory has a road of its own: dcPrev is dcNext times f.",
    why: "What arrives through h joins that road at c. Everything that reaches c goes on to " +
      "cPrev, so it is dc ⊙ f.",
    looksLike: "dcPrev is dcNext ⊙ f: what came through h does not go on to the memory before",
    edits: [{ find: "dcPrev.data[n] = dc * ft", replace: "dcPrev.data[n] = dcNext.data[n] * ft" }],
    hints: [
      "With a loss at h of this step only, does cPrev matter to it?",
      "Look at the line of dcPrev: which gradient of c does it start from?",
      "dcPrev = dc ⊙ f, with the whole of dc",
      "dcPrev.data[n] = dc * ft;",
    ],
  },
  {
    id: "q1/04.dz-order-ifog",
    exercise,
    idea: "The three gates first, then the candidate: dz is i, f, o, g.",
    why: "dz has the order of the parameters, i, f, g, o. In another order the gradient of one " +
      "gate changes the weights of another.",
    looksLike: "dz is packed in the order i, f, o, g",
    edits: [{
      find: `dz.data[at + 2 * H] = dc * it * (1 - gt * gt);
      dz.data[at + 3 * H] = dh.data[n]`,
      replace: `dz.data[at + 3 * H] = dc * it * (1 - gt * gt);
      dz.data[at + 2 * H] = dh.data[n]`,
    }],
    hints: [
      "In which order did the forward step cut its sum?",
      "Look at the third and the fourth quarter of dz.",
      "dz = [dzi dzf dzg dzo]",
      "dz.data[at + 2 * H] = dc * it * (1 - gt * gt);",
    ],
    seen: "CS231n, assignment 3, packs i, f, o, g",
  },
];
