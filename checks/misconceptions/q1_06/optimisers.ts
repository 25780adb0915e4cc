/**
 * Misconceptions about gradient descent and Adagrad.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody about `sgd`. */
export const sgdLadder: ExerciseHints = {
  lesson: "q1/06",
  exercise: "sgd",
  hints: [
    "Does the gradient point uphill or downhill, and who has to see the new numbers?",
    "Two loops: over the parameters, and over the entries of each. Write into p.data itself.",
    "θ ← θ − η·g",
    "p.data[i] -= rate * g.data[i];",
  ],
};

/** Hints for anybody about `adagrad`. */
export const adagradLadder: ExerciseHints = {
  lesson: "q1/06",
  exercise: "adagrad",
  hints: [
    "How long is the very first step, if s was 0 and g is 1000?",
    "Two lines for each entry, in this order: let s grow, then take the step with the new s.",
    "s ← s + g²; θ ← θ − η·g / (√s + ε)",
    "s.data[i] += g.data[i] * g.data[i];",
  ],
};

/** Wrong ideas about `sgd`. */
export const aboutSgd: readonly Misconception[] = [
  {
    id: "q1/06.uphill",
    exercise: "sgd",
    idea: "The gradient says where to go, so it is added.",
    why: "The gradient points to where the loss grows fastest. To make the loss smaller, go the " +
      "other way.",
    looksLike: "the step is added: the parameters move with the gradient, uphill",
    edits: [{ find: "-= rate", replace: "+= rate" }],
    hints: [
      "Does the loss rise or fall in the direction of the gradient?",
      "Look at the sign of the step.",
      "θ ← θ − η·g",
      "p.data[i] -= rate * g.data[i];",
    ],
    seen: "PaddlePaddle/Paddle, issue 4184, finds += in an optimiser",
  },
  {
    id: "q1/06.new-matrices",
    exercise: "sgd",
    idea: "I compute the new parameters as new matrices.",
    why: "The caller keeps the matrices that it passed in. A new matrix that nobody receives " +
      "changes nothing.",
    looksLike: "params are left as they were: new matrices are made and lost",
    edits: [{
      find: `params.forEach((p, k) => {
    const g = grads[k];
    for (let i = 0; i < p.data.length; i++) p.data[i] -= rate * g.data[i];
  });`,
      replace: `params = params.map((p, k) => {
    const g = grads[k];
    return { ...p, data: p.data.map((value, i) => value - rate * g.data[i]) };
  });`,
    }],
    hints: [
      "Who sees your new matrices after the function has returned?",
      "Look at what the assignment changes: the numbers, or only a name inside the function?",
      "θ ← θ − η·g, in p.data itself",
      "p.data[i] -= rate * g.data[i];",
    ],
  },
  {
    id: "q1/06.mean-step",
    exercise: "sgd",
    idea: "A gradient with many entries gives a longer step, so it is divided by their number.",
    why: "Each entry is the slope along its own parameter already. Dividing gives every matrix " +
      "another learning rate, by its size.",
    looksLike: "the step is divided by the number of entries of the matrix",
    edits: [{
      find: "p.data[i] -= rate * g.data[i];",
      replace: "p.data[i] -= rate * g.data[i] / p.data.length;",
    }],
    hints: [
      "Should a weight move less because its matrix is larger?",
      "Look at what the gradient is multiplied by, besides the rate.",
      "θ ← θ − η·g",
      "p.data[i] -= rate * g.data[i];",
    ],
  },
];

/** Wrong ideas about `adagrad`. */
export const aboutAdagrad: readonly Misconception[] = [
  {
    id: "q1/06.step-before-sum",
    exercise: "adagrad",
    idea: "The step uses the sum of the gradients so far; this one is added afterwards.",
    why:
      "The sum includes the gradient of this step. Otherwise the first step divides by ε alone " +
      "and flies away.",
    looksLike: "the step divides by the old sum; the new square is added afterwards",
    edits: [{
      find: `s.data[i] += g.data[i] * g.data[i];
      p.data[i] -= rate * g.data[i] / (Math.sqrt(s.data[i]) + epsilon);`,
      replace: `p.data[i] -= rate * g.data[i] / (Math.sqrt(s.data[i]) + epsilon);
      s.data[i] += g.data[i] * g.data[i];`,
    }],
    hints: [
      "How long is your first step, when all sums are 0?",
      "Look at the order of the two lines.",
      "First s ← s + g², then θ ← θ − η·g / (√s + ε)",
      "s.data[i] += g.data[i] * g.data[i];",
    ],
  },
  {
    id: "q1/06.adagrad-epsilon-inside",
    exercise: "adagrad",
    idea: "ε keeps the root away from zero, so it stands under it.",
    why:
      "Some write it so, but √(s + ε) acts like a term of size √ε: for 1e-8 that is 1e-4. Here " +
      "ε is added to the root.",
    looksLike: "ε is added under the root instead of to it",
    edits: [{
      find: "(Math.sqrt(s.data[i]) + epsilon)",
      replace: "Math.sqrt(s.data[i] + epsilon)",
    }],
    hints: [
      "With s = 0 and ε = 1e-8, what do you divide by?",
      "Look at the brackets of the root.",
      "θ ← θ − η·g / (√s + ε)",
      "p.data[i] -= rate * g.data[i] / (Math.sqrt(s.data[i]) + epsilon);",
    ],
    seen: "benbo/adagrad, issue 1 compares both; PaddlePaddle/Paddle has it under the root",
  },
  {
    id: "q1/06.adagrad-no-root",
    exercise: "adagrad",
    idea: "The step is divided by the sum of the squares.",
    why: "The sum of squares has the unit of g². Its root has the unit of g, and then the length " +
      "of the step does not depend on how the loss is scaled.",
    looksLike: "the step is divided by s, without the root",
    edits: [{ find: "(Math.sqrt(s.data[i]) + epsilon)", replace: "(s.data[i] + epsilon)" }],
    hints: [
      "If all gradients were ten times as large, should the steps change?",
      "Look at what the step is divided by.",
      "θ ← θ − η·g / (√s + ε)",
      "p.data[i] -= rate * g.data[i] / (Math.sqrt(s.data[i]) + epsilon);",
    ],
  },
  {
    id: "q1/06.adagrad-forgets",
    exercise: "adagrad",
    idea: "The sum must not grow for ever, so it is a running mean of the squares.",
    why:
      "That is RMSprop, which came later for this reason. Adagrad's sum never forgets, and its " +
      "steps become ever shorter.",
    looksLike: "the sums are running means of the squares, as in RMSprop",
    edits: [{
      find: "s.data[i] += g.data[i] * g.data[i];",
      replace: "s.data[i] = 0.9 * s.data[i] + 0.1 * g.data[i] * g.data[i];",
    }],
    hints: [
      "May an entry of s ever become smaller?",
      "Look at the line in which s changes.",
      "s ← s + g²",
      "s.data[i] += g.data[i] * g.data[i];",
    ],
  },
];
