/**
 * Mistakes in `throughTanh`: the slope of tanh, from what tanh returned.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const SLOPE = "dh.data[i] * (1 - h.data[i] * h.data[i])";

/** What goes wrong on the way back through a tanh. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/03.tanh-again",
    exercise: "throughTanh",
    idea: "The derivative of tanh is 1 − tanh², so I take the tanh of what I am given.",
    why: "You are given h, which is tanh(z) already. 1 − tanh(h)² is the slope at h, not at z, " +
      "and is too large.",
    looksLike: "1 − tanh(h)²: tanh is taken a second time; h has been through it",
    edits: [{ find: SLOPE, replace: "dh.data[i] * (1 - Math.tanh(h.data[i]) ** 2)" }],
    hints: [
      "Is the argument h what went into the tanh, or what came out of it?",
      "Look for a tanh in your code. The backward pass does not need one.",
      "d tanh(z)/dz = 1 − tanh(z)² = 1 − h².",
      "`dz.data[i] = dh.data[i] * (1 - h.data[i] * h.data[i]);`",
    ],
    seen: "davidrmiller/neural2d issue 40: the derivative is called with the neuron's output",
  },
  {
    id: "q1/03.slope-alone",
    exercise: "throughTanh",
    idea: "The derivative of tanh is 1 − h², and that is what the function returns.",
    why: "That is the slope of the function. The gradient before the tanh is the gradient after " +
      "it times this slope, entry by entry.",
    looksLike: "the slope 1 − h² alone; it is not multiplied by dh",
    edits: [{ find: SLOPE, replace: "1 - h.data[i] * h.data[i]" }],
    hints: [
      "If dh is zero, so that the loss does not care about h at all, what is dz?",
      "Your function takes two matrices. How many of them does your result depend on?",
      "dz = dh ⊙ (1 − h²): the chain rule multiplies.",
      "`dz.data[i] = dh.data[i] * (1 - h.data[i] * h.data[i]);`",
    ],
  },
  {
    id: "q1/03.logistic-slope",
    exercise: "throughTanh",
    idea: "The derivative of an activation is h(1 − h).",
    why: "That is the slope of the logistic function, σ' = σ(1 − σ). For tanh it is 1 − h², and " +
      "never negative, while h(1 − h) is wherever h is.",
    looksLike: "h(1 − h), the slope of the logistic function",
    edits: [{ find: SLOPE, replace: "dh.data[i] * h.data[i] * (1 - h.data[i])" }],
    hints: [
      "What is the slope of tanh at 0, where it is steepest? What does your formula give for h = 0?",
      "Look at the factor beside dh: of which function is it the slope?",
      "tanh' = 1 − tanh², σ' = σ(1 − σ).",
      "`dz.data[i] = dh.data[i] * (1 - h.data[i] * h.data[i]);`",
    ],
  },
  {
    id: "q1/03.slope-of-tan",
    exercise: "throughTanh",
    idea: "The derivative of the tangent is 1 + tan², so that of tanh is 1 + h².",
    why: "For the hyperbolic tangent the sign is a minus. A slope above 1 would mean that tanh " +
      "stretches; it squashes, so its slope is at most 1.",
    looksLike: "1 + h², the slope of tan; that of tanh is 1 − h²",
    edits: [{ find: SLOPE, replace: "dh.data[i] * (1 + h.data[i] * h.data[i])" }],
    hints: [
      "Far out tanh is flat. What should its slope be where h is nearly 1, and what is yours?",
      "Look at the sign in front of h².",
      "tanh = sinh/cosh, so tanh' = (cosh² − sinh²)/cosh² = 1 − tanh².",
      "`dz.data[i] = dh.data[i] * (1 - h.data[i] * h.data[i]);`",
    ],
    seen: "gy910210/neural-network-from-scratch issue 2, “(tanx)'=sec²x=1+tan²x”",
  },
  {
    id: "q1/03.undoes-tanh",
    exercise: "throughTanh",
    idea: "A derivative is taken at what went in, so I first get z back from h and use 1 − z².",
    why:
      "The slope is 1 − tanh(z)², and tanh(z) is h itself. Going back to z and leaving out the " +
      "tanh gives 1 − z², which is below zero for large z.",
    looksLike: "1 − z² with z = atanh(h); the slope is 1 − h²",
    edits: [{ find: SLOPE, replace: "dh.data[i] * (1 - Math.atanh(h.data[i]) ** 2)" }],
    hints: [
      "Write the slope of tanh at z. Which part of it do you have already?",
      "Look for an inverse function in your code. None is needed: that is why h is handed in.",
      "d tanh(z)/dz = 1 − tanh(z)² = 1 − h².",
      "`dz.data[i] = dh.data[i] * (1 - h.data[i] * h.data[i]);`",
    ],
    seen:
      "lazyprogrammer/facial-expression-recognition issue 2, “Derivative of the activation function”",
  },
];

/** For somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q1/03",
  exercise: "throughTanh",
  hints: [
    "If z grows by a little, by how much does tanh(z) grow?",
    "A new matrix in the shape of h; one product for each entry. h is what tanh returned.",
    "dz = dh ⊙ (1 − h²), entry by entry.",
    "`dz.data[i] = dh.data[i] * (1 - h.data[i] * h.data[i]);`",
  ],
}];
