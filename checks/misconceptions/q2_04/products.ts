/**
 * Misconceptions about products of Jacobians.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "reach";
const product = "product = product ? matmul(J, product) : J;";
const length = "left.unshift(norm(product) / Math.sqrt(J.rows));";
const walk = "for (const J of jacobians.toReversed()) {";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/04",
  exercise,
  hints: [
    "A change at step T − 1 goes through one Jacobian. Through which two goes one at step T − 2?",
    "Walk from the last to the first. Each one comes to the left of the product so far.",
    "reach_t = ‖J_{t+1}·…·J_T‖/√n,  reach_T = 1",
    product,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/04.product-of-norms",
    exercise,
    idea: "The length of a product is the product of the lengths.",
    why:
      "It can be far less: what one step stretches, the next may shrink, for they stretch in different " +
      "directions. A product of norms is only a bound.",
    looksLike: "the norms are multiplied, not the matrices",
    edits: [
      { find: `    ${product}\n`, replace: "" },
      { find: length, replace: "left.unshift(left[0] * norm(J) / Math.sqrt(J.rows));" },
    ],
    hints: [
      "Two matrices each double one direction and delete the other, crosswise. What is their product?",
      "Look at what you multiply.",
      "‖A·B‖ ≤ ‖A‖·‖B‖, and often much less",
      product,
    ],
    seen: "estimates of vanishing gradients from one factor per step",
  },
  {
    id: "q2/04.from-the-beginning",
    exercise,
    idea: "J_1·…·J_t says how far a change has come by step t.",
    why:
      "That is a change at the beginning, seen at every step. Asked is the other thing: a change at " +
      "every step, seen at the end, where the loss looks.",
    looksLike: "the products begin at the first step instead of ending at the last",
    edits: [
      { find: "of jacobians.toReversed())", replace: "of jacobians)" },
      { find: "matmul(J, product)", replace: "matmul(product, J)" },
      { find: "left.unshift(", replace: "left.push(" },
    ],
    hints: [
      "What is the last number of your result, and what should it be?",
      "Look at the step at which your loop begins.",
      "reach_T = 1, reach_{T−1} = ‖J_T‖/√n",
      walk,
    ],
  },
  {
    id: "q2/04.other-order",
    exercise,
    idea: "The later step stands on the left, as functions are written.",
    why:
      "For columns it does. A row δ goes through J_{t+1} first, and it meets it from the left: " +
      "δ·J_{t+1}·J_{t+2}·…",
    looksLike: "the factors stand in the other order: J_T·…·J_{t+1}",
    edits: [{ find: "matmul(J, product)", replace: "matmul(product, J)" }],
    hints: [
      "δ is a row. Which Jacobian does it meet first?",
      "Look at the order of the two arguments of matmul.",
      "δ·J_{t+1}·…·J_T",
      product,
    ],
  },
  {
    id: "q2/04.entry-by-entry",
    exercise,
    idea: "Multiplying Jacobians is multiplying their entries.",
    why:
      "One entry is one road in one step. Over two steps every unit may lie in between, and all those " +
      "roads add up: the product of matrices.",
    looksLike: "the Jacobians are multiplied entry by entry",
    edits: [{ find: "matmul(J, product)", replace: "hadamard(J, product)" }],
    hints: [
      "How many roads lead from unit 0 to unit 1 in two steps?",
      "Look at the kind of product.",
      "(A·B)[i][j] = Σ_k A[i][k]·B[k][j]",
      product,
    ],
  },
  {
    id: "q2/04.whole-norm",
    exercise,
    idea: "The norm says how much longer a vector becomes.",
    why:
      "The Frobenius norm adds up n directions: it is √n for a matrix that changes no length at all. " +
      "Divided by √n it is the root of the mean square over directions.",
    looksLike: "not divided by √n: a step that changes nothing would have √n",
    edits: [{ find: "norm(product) / Math.sqrt(J.rows)", replace: "norm(product)" }],
    hints: [
      "What is the norm of the unit matrix?",
      "Look at what you do with the norm.",
      "‖1‖ = √n",
      length,
    ],
  },
  {
    id: "q2/04.divided-by-n",
    exercise,
    idea: "A mean over n directions divides by n.",
    why: "The mean of the squares does. The norm is a root already, so it is divided by √n.",
    looksLike: "divided by n instead of √n",
    edits: [{ find: "Math.sqrt(J.rows)", replace: "J.rows" }],
    hints: [
      "What do you return for a unit matrix?",
      "Look at what you divide by.",
      "√(Σ squares/n) = ‖·‖/√n",
      length,
    ],
  },
  {
    id: "q2/04.jacobians-added",
    exercise,
    idea: "The effects of the steps add up.",
    why:
      "A change goes through one step after the other. The effects of *roads* add up, within a product.",
    looksLike: "the Jacobians are added",
    edits: [{ find: "matmul(J, product)", replace: "add(J, product)" }],
    hints: [
      "Every step halves a change. What is left after two?",
      "Look at how two steps become one.",
      "δ·J_1·J_2",
      product,
    ],
  },
];
