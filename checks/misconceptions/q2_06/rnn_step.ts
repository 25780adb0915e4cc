/**
 * Misconceptions about a step of the RNN in a graph, forwards.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "rnnGraphStep";
const joined = "const hx = concat(g, [hPrev, x], 0);";
const slope = "const slope = sub(g, constant(g, 1), mul(g, h, h));";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q2/06",
  exercise,
  hints: [
    "W is [Whh | b | Wih]. Which column must stand to its right, so that one product gives the sum?",
    "Three steps: join along the rows (axis 0), multiply and take tanh, then make the slope of that tanh " +
    "out of its value.",
    "hx = [hPrev; 1; x], h = tanh(W·hx), slope = 1 − h ⊙ h",
    joined,
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/06.x-above-h",
    exercise,
    idea: "The input comes first, as in x·Wxh + hPrev·Whh.",
    why:
      "The rows of hx meet the columns of W, and W begins with Whh. In the other order every weight " +
      "multiplies something else, and no shape complains.",
    looksLike: "x stands above hPrev: the columns of W meet the wrong rows",
    edits: [{ find: "concat(g, [hPrev, x], 0)", replace: "concat(g, [x, hPrev], 0)" }],
    hints: [
      "Which rows of hx does the first column of W multiply?",
      "Look at the order in your list for concat, and at the order in W = [Whh | b | Wih].",
      "hx = [hPrev; 1; x]",
      joined,
    ],
  },
  {
    id: "q2/06.keeps-new-state",
    exercise,
    idea: "What a step leaves behind is its state, so hx holds the new h.",
    why: "On the way back dz meets what W was multiplied by in this step: the state before.",
    looksLike: "hx holds the new state; the way back needs what W was multiplied by",
    edits: [{
      find: "return { h, hx, slope };",
      replace: "return { h, hx: concat(g, [h, x], 0), slope };",
    }],
    hints: [
      "z = W·hx. What stands in the derivative of z by W?",
      "Look at what you return as hx: is it the value that went into gemm?",
      "dW = dz·hxᵀ with the hx of the product",
      "return { h, hx, slope };",
    ],
  },
  {
    id: "q2/06.logistic-slope",
    exercise,
    idea: "The slope of an activation is y(1 − y).",
    why: "That is the logistic function. tanh has 1 − y².",
    looksLike: "the slope is h(1 − h), that of the logistic function",
    edits: [{
      find: "sub(g, constant(g, 1), mul(g, h, h))",
      replace: "mul(g, h, sub(g, constant(g, 1), h))",
    }],
    hints: [
      "How steep is tanh at 0, and what does your slope say there?",
      "Look at the line of the slope, for h = 0.",
      "tanh′ = 1 − tanh²",
      slope,
    ],
  },
  {
    id: "q2/06.slope-without-square",
    exercise,
    idea: "The slope is one minus the state.",
    why: "It is one minus its square: steepest at 0, flat at both ends. 1 − h is 2 at one of them.",
    looksLike: "the slope is 1 − h: the state is not squared",
    edits: [{ find: "mul(g, h, h)", replace: "h" }],
    hints: [
      "What is your slope at h = −1, and how steep is tanh there?",
      "Look at what you take from one.",
      "slope = 1 − h ⊙ h",
      slope,
    ],
  },
  {
    id: "q2/06.slope-of-the-sum",
    exercise,
    idea: "The slope at z is 1 − z².",
    why:
      "tanh′(z) = 1 − tanh(z)². What is squared is the value of tanh, not what went into it; z may be " +
      "large, and then 1 − z² is far below zero.",
    looksLike: "the slope is 1 − z², made of the sum that goes into tanh",
    edits: [{
      find: "const h = tanh(g, gemm(g, W, hx));",
      replace: "const z = gemm(g, W, hx);\n  const h = tanh(g, z);",
    }, { find: "mul(g, h, h)", replace: "mul(g, z, z)" }],
    hints: [
      "Can the slope of tanh be negative? Can yours?",
      "Look at which value you square.",
      "tanh′(z) = 1 − tanh(z)² = 1 − h²",
      slope,
    ],
  },
  {
    id: "q2/06.tanh-left-out",
    exercise,
    idea: "The product is the new state; tanh is only there for the slope.",
    why: "Without tanh the network is linear: any number of steps is one matrix.",
    looksLike: "h is the product itself; there is no tanh in the graph",
    edits: [{ find: "tanh(g, gemm(g, W, hx))", replace: "gemm(g, W, hx)" }],
    hints: [
      "How large can an entry of your h become?",
      "Look at what the product goes through before it is called h.",
      "h = tanh(W·hx)",
      "const h = tanh(g, gemm(g, W, hx));",
    ],
  },
];
