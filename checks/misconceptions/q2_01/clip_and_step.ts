/**
 * Misconceptions about clipping and a step in tensors.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/01",
    exercise: "clipByGlobalNorm",
    hints: [
      "How long is the vector of all numbers of all gradients?",
      "Add up the sums of squares of all tensors, take the root, and make one factor of it.",
      "factor = limit/norm if norm > limit, otherwise 1",
      "const factor = norm > limit ? limit / norm : 1;",
    ],
  },
  {
    lesson: "q2/01",
    exercise: "trainStep",
    hints: [
      "Which tensors does tf.variableGrads make, and who disposes of them?",
      "Everything inside one tf.tidy; grads is by the names of the variables; assign changes a variable in place.",
      "w ← w − rate · clipped gradient",
      "weights.forEach((w, k) => w.assign(tf.sub(w, tf.mul(clipped[k], rate))));",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/01.norm-of-each",
    exercise: "clipByGlobalNorm",
    idea: "Each gradient is clipped by its own norm.",
    why: "That changes the direction: large gradients shrink and small ones stay.",
    looksLike: "every tensor is scaled by its own norm",
    edits: [{
      find: "tf.mul(g, factor)",
      replace: "tf.mul(g, tf.minimum(1, tf.div(limit, tf.maximum(1e-30, tf.norm(g)))))",
    }],
    hints: [
      "Do the gradients keep their proportions to each other?",
      "Look at which norm the factor is made of.",
      "one norm over all tensors",
      "const norm = tf.sqrt(tf.addN(squares)).dataSync()[0];",
    ],
  },
  {
    id: "q2/01.square-of-the-norm",
    exercise: "clipByGlobalNorm",
    idea: "The sum of squares is the norm.",
    why: "Its root is.",
    looksLike: "the root of the sum of squares is missing",
    edits: [{ find: "tf.sqrt(tf.addN(squares))", replace: "tf.addN(squares)" }],
    hints: [
      "What is the norm of 3 and 4?",
      "Look at what is made of the squares.",
      "norm = √(Σ g²)",
      "const norm = tf.sqrt(tf.addN(squares)).dataSync()[0];",
    ],
  },
  {
    id: "q2/01.always-scaled",
    exercise: "clipByGlobalNorm",
    idea: "The gradient gets the length of the limit.",
    why:
      "Only if it is longer. A short gradient means that the minimum is near, and a gradient of zeros cannot be scaled.",
    looksLike: "short gradients are made longer, up to the limit",
    edits: [{ find: "norm > limit ? limit / norm : 1", replace: "limit / norm" }],
    hints: [
      "What do you return for gradients of zeros?",
      "Look at when the factor is 1.",
      "factor = min(1, limit/norm)",
      "const factor = norm > limit ? limit / norm : 1;",
    ],
  },
  {
    id: "q2/01.by-value",
    exercise: "clipByGlobalNorm",
    idea: "Every number is kept between −limit and limit.",
    why: "That is clipping by value: it bends the direction of the gradient.",
    looksLike: "every entry is cut at the limit: clipping by value",
    edits: [{ find: "tf.mul(g, factor)", replace: "tf.clipByValue(g, -limit, limit)" }],
    hints: [
      "Does the clipped gradient point where the gradient points?",
      "Look at what happens to each tensor.",
      "all tensors times one factor",
      "const factor = norm > limit ? limit / norm : 1;",
    ],
  },
  {
    id: "q2/01.norm-after",
    exercise: "clipByGlobalNorm",
    idea: "The norm is that of what is returned.",
    why: "Whoever watches a training wants to know how long the gradient was.",
    looksLike: "the norm returned is the one after clipping",
    edits: [{
      find: "gradients.map((g) => tf.mul(g, factor)), norm }",
      replace: "gradients.map((g) => tf.mul(g, factor)), norm: norm * factor }",
    }],
    hints: [
      "Can your norm ever be above the limit?",
      "Look at the last thing you return.",
      "the norm before",
      "const norm = tf.sqrt(tf.addN(squares)).dataSync()[0];",
    ],
  },
  {
    id: "q2/01.norms-added",
    exercise: "clipByGlobalNorm",
    idea: "The norms of the tensors are added up.",
    why: "Lengths at right angles do not add up; their squares do.",
    looksLike: "the norms of the tensors are added instead of their squares",
    edits: [{ find: "tf.sum(tf.square(g))", replace: "tf.norm(g)" }, {
      find: "tf.sqrt(tf.addN(squares))",
      replace: "tf.addN(squares)",
    }],
    hints: [
      "What is the norm of 3 and 4?",
      "Look at where the root is taken.",
      "norm = √(Σ over all tensors of Σ g²)",
      "const norm = tf.sqrt(tf.addN(squares)).dataSync()[0];",
    ],
  },
  {
    id: "q2/01.uphill",
    exercise: "trainStep",
    idea: "The gradient shows the way.",
    why: "It shows the way up.",
    looksLike: "the weights go up the gradient",
    edits: [{ find: "w.assign(tf.sub(w,", replace: "w.assign(tf.add(w," }],
    hints: [
      "Is the loss larger or smaller after the step?",
      "Look at the sign in front of the rate.",
      "w ← w − rate · g",
      "weights.forEach((w, k) => w.assign(tf.sub(w, tf.mul(clipped[k], rate))));",
    ],
  },
  {
    id: "q2/01.unclipped",
    exercise: "trainStep",
    idea: "The norm is only watched.",
    why: "It also bounds the step: that is what the limit is for.",
    looksLike: "the gradient is not clipped before the step",
    edits: [{ find: "tf.mul(clipped[k], rate)", replace: "tf.mul(grads[w.name], rate)" }],
    hints: [
      "How long is your step if the gradient is a thousand times the limit?",
      "Look at which gradient the rate is multiplied with.",
      "w ← w − rate · clipped gradient",
      "weights.forEach((w, k) => w.assign(tf.sub(w, tf.mul(clipped[k], rate))));",
    ],
  },
  {
    id: "q2/01.loss-after",
    exercise: "trainStep",
    idea: "The loss is that of the weights after the step.",
    why: "It is the loss whose gradient was taken; another forward pass would double the cost.",
    looksLike: "the loss returned is the one after the step",
    edits: [{ find: "value.dataSync()[0]", replace: "loss().dataSync()[0]" }],
    hints: [
      "How often do you compute the loss in a step?",
      "Look at what you return.",
      "the loss that tf.variableGrads gives as value",
      "return { loss: value.dataSync()[0], norm };",
    ],
  },
  {
    id: "q2/01.gradient-replaces",
    exercise: "trainStep",
    idea: "The weight becomes what is subtracted.",
    why: "The step starts at the weight.",
    looksLike: "the weight is replaced by the step: w = −rate · g",
    edits: [{ find: "tf.sub(w, tf.mul(clipped[k], rate))", replace: "tf.mul(clipped[k], -rate)" }],
    hints: [
      "What is left of the weight with a rate of 0?",
      "Look at what is assigned.",
      "w ← w − rate · g",
      "weights.forEach((w, k) => w.assign(tf.sub(w, tf.mul(clipped[k], rate))));",
    ],
  },
  {
    id: "q2/01.rate-by-norm",
    exercise: "trainStep",
    idea: "The step is as long as the rate says.",
    why: "That is normalised gradient descent: near the minimum it cannot stop.",
    looksLike: "the gradient is divided by its norm, so every step is equally long",
    edits: [{ find: "tf.mul(clipped[k], rate)", replace: "tf.mul(grads[w.name], rate / norm)" }],
    hints: [
      "How long is your step when the gradient is tiny?",
      "Look at what the rate is divided by.",
      "w ← w − rate · clipped gradient",
      "weights.forEach((w, k) => w.assign(tf.sub(w, tf.mul(clipped[k], rate))));",
    ],
  },
];
