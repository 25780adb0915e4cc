/**
 * Mistakes in `clipByValue` and `clipByNorm`: what is cut, and by what.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const CUT = "Math.max(-limit, Math.min(limit, g.data[i]))";
const TOTAL = "const total = norm(...grads);";
const FACTOR = "total > limit ? limit / total : 1";
const RETURN = "return { clipped: grads.map((g) => scale(g, factor)), norm: total };";

const byValue: readonly Misconception[] = [
  {
    id: "q1/03.cuts-above-only",
    exercise: "clipByValue",
    idea: "A gradient that is too large is above the limit, so I take the smaller of the two.",
    why:
      "A gradient of −1000 throws the parameters as far as one of 1000. The limit holds on both sides.",
    looksLike: "cut at +limit only; entries below −limit pass",
    edits: [{ find: CUT, replace: "Math.min(limit, g.data[i])" }],
    hints: [
      "What does your function make of −1000, with a limit of 5?",
      "The entries above zero are right. Look at what bounds the others.",
      "g ← max(−limit, min(limit, g)).",
      "`clipped.data[i] = Math.max(-limit, Math.min(limit, g.data[i]));`",
    ],
  },
  {
    id: "q1/03.drops-what-is-too-large",
    exercise: "clipByValue",
    idea: "An entry beyond the limit is an outlier, so it is set to 0.",
    why: "Its sign is still the best direction known. Clipping keeps it at the limit; set to 0, " +
      "just the steepest parameters would not move at all.",
    looksLike: "entries beyond the limit become 0; they should become ±limit",
    edits: [{ find: CUT, replace: "Math.abs(g.data[i]) > limit ? 0 : g.data[i]" }],
    hints: [
      "With a limit of 5, which of 4, 6 and 1000 should move its parameter most?",
      "Entries within the limit are right. Look at what becomes of the others.",
      "g ← max(−limit, min(limit, g)): 1000 becomes limit, and −1000 becomes −limit.",
      "`clipped.data[i] = Math.max(-limit, Math.min(limit, g.data[i]));`",
    ],
  },
  {
    id: "q1/03.scales-to-the-limit",
    exercise: "clipByValue",
    idea: "If an entry is too large I shrink the matrix, so that its direction stays.",
    why:
      "That is the idea of clipping by norm. By value every entry is cut for itself, and those " +
      "within the limit stay as they are; the direction does change.",
    looksLike: "the whole matrix is scaled down to the limit; entries within it should stay",
    edits: [{
      find: CUT,
      replace: "g.data[i] * Math.min(1, limit / Math.max(...g.data.map(Math.abs)))",
    }],
    hints: [
      "With a limit of 5, what should happen to the 3 in [3, −9]?",
      "Look at an entry that is within the limit. It should come out as it went in.",
      "Each entry for itself: g ← max(−limit, min(limit, g)).",
      "`clipped.data[i] = Math.max(-limit, Math.min(limit, g.data[i]));`",
    ],
  },
];

const byNorm: readonly Misconception[] = [
  {
    id: "q1/03.norm-per-matrix",
    exercise: "clipByNorm",
    idea: "Each gradient has a norm, and each is brought down to the limit.",
    why:
      "Then each matrix is shortened by a factor of its own, and together they point somewhere " +
      "else. One norm over all of them, and one factor, keep the direction.",
    looksLike: "each matrix is clipped by its own norm; there is one norm over all of them",
    edits: [{
      find: RETURN,
      replace: `const clipped = grads.map((g) => scale(g, norm(g) > limit ? limit / norm(g) : 1));
  return { clipped, norm: total };`,
    }],
    hints: [
      "Is the ratio between an entry of the first matrix and one of the second the same before and after?",
      "Look at the factor: how many different ones are there in your code?",
      "‖g‖ = √(Σ over all matrices of Σ entry²), and one factor limit/‖g‖ for all.",
      "`const total = norm(...grads);`; the kit's norm takes several matrices as one long vector.",
    ],
    seen: "clipnorm of Keras (keras issue 13575); huggingface/transformers issue 581",
  },
  {
    id: "q1/03.always-normalises",
    exercise: "clipByNorm",
    idea: "The gradient is scaled so that its norm is the limit.",
    why:
      "That would make small gradients longer, and near a minimum they should be small. Only a " +
      "norm above the limit is changed. A gradient of zeros would even become NaN.",
    looksLike: "always scaled to the limit, also where the norm is below it",
    edits: [{ find: FACTOR, replace: "limit / total" }],
    hints: [
      "What does your function do to a gradient that is shorter than the limit?",
      "Look for the comparison with the limit. And think of a gradient that is all zeros.",
      "factor = limit/‖g‖ if ‖g‖ > limit, otherwise 1.",
      "`const factor = total > limit ? limit / total : 1;`",
    ],
  },
  {
    id: "q1/03.by-value-for-norm",
    exercise: "clipByNorm",
    idea: "Clipping is clipping: no entry beyond the limit.",
    why:
      "With every entry within the limit the norm can still be far above it, and the direction " +
      "has changed. By norm all entries are multiplied by one factor.",
    looksLike: "each entry is cut at ±limit, which is clipping by value",
    edits: [{
      find: RETURN,
      replace: "return { clipped: clipByValue(grads, limit), norm: total };",
    }],
    hints: [
      "What is the norm of your result, if every one of 9 entries is exactly at the limit?",
      "Look at whether two entries keep their ratio.",
      "g ← g·limit/‖g‖ if ‖g‖ > limit: one factor for everything.",
      "`grads.map((g) => scale(g, factor))`",
    ],
    seen: "pytorchbearer/torchbearer issue 158: one kind of clipping where the other was meant",
  },
  {
    id: "q1/03.sum-of-norms",
    exercise: "clipByNorm",
    idea: "The norm of all gradients is the sum of their norms.",
    why:
      "As one long vector its norm is the root of the sum of the squares. The sum of the norms " +
      "is larger, as 3 + 4 is larger than 5.",
    looksLike: "the norms of the matrices are added; their squares add up, then comes the root",
    edits: [{
      find: TOTAL,
      replace: "const total = grads.reduce((sum, g) => sum + norm(g), 0);",
    }],
    hints: [
      "What is the length of the vector (3, 4)?",
      "The norm that you return is too large, though each single one is right. Look at how you join them.",
      "‖g‖ = √(‖g₁‖² + ‖g₂‖² + …).",
      "`const total = norm(...grads);`",
    ],
  },
  {
    id: "q1/03.no-root",
    exercise: "clipByNorm",
    idea: "I compare the sum of squares with the limit; it saves a root.",
    why: "The limit is a length. The sum of squares would have to be compared with its square, " +
      "and the factor limit/‖g‖ needs the root in any case.",
    looksLike: "the sum of squares, without the root, is taken for the norm",
    edits: [{ find: TOTAL, replace: "const total = norm(...grads) ** 2;" }],
    hints: [
      "If all gradients are doubled, by what should their norm grow?",
      "Look at the norm that you return, for the gradients 3 and 4.",
      "‖g‖ = √Σ g².",
      "`const total = norm(...grads);`; norm has the root inside.",
    ],
  },
  {
    id: "q1/03.norm-after",
    exercise: "clipByNorm",
    idea: "The norm that comes back is that of the gradients that come back.",
    why: "That one is min(norm, limit), which the caller could say without you. The norm before " +
      "tells whether training is about to explode.",
    looksLike: "the norm after clipping is returned; it is the one before that is asked for",
    edits: [{
      find: RETURN,
      replace: `const clipped = grads.map((g) => scale(g, factor));
  return { clipped, norm: norm(...clipped) };`,
    }],
    hints: [
      "If training explodes, what would you like to see in a plot of the norm?",
      "The gradients are right and the norm is not. Look at when you measure it.",
      "norm is ‖g‖ before the factor is applied; afterwards it is never above the limit.",
      "`return { clipped: grads.map((g) => scale(g, factor)), norm: total };`",
    ],
  },
  {
    id: "q1/03.adds-epsilon",
    exercise: "clipByNorm",
    idea: "I add 1e-6 to the norm, so that nothing is divided by zero.",
    why: "It is divided by the norm only where that is above the limit, so never by zero. The " +
      "addition makes the result a little shorter than the limit, and differ from it in the " +
      "sixth digit.",
    looksLike: "a small number is added to the norm before dividing by it",
    edits: [{ find: FACTOR, replace: "total > limit ? limit / (total + 1e-6) : 1" }],
    hints: [
      "Can the norm be zero at the place where you divide by it?",
      "You are right to six digits. Look for a small number beside the norm.",
      "factor = limit/‖g‖, and only where ‖g‖ > limit > 0.",
      "`const factor = total > limit ? limit / total : 1;`",
    ],
    seen: "torch.nn.utils.clip_grad_norm_: max_norm / (total_norm + 1e-6)",
  },
];

/** What goes wrong when gradients are clipped. */
export const misconceptions: readonly Misconception[] = [...byValue, ...byNorm];

/** For somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q1/03",
    exercise: "clipByValue",
    hints: [
      "What should become of 3, 9 and −9, if the limit is 5?",
      "A new matrix for each gradient, in the same shape; Math.min bounds from above, Math.max from below.",
      "g ← max(−limit, min(limit, g)), for every entry.",
      "`clipped.data[i] = Math.max(-limit, Math.min(limit, g.data[i]));`",
    ],
  },
  {
    lesson: "q1/03",
    exercise: "clipByNorm",
    hints: [
      "Which single number do you multiply a vector by, to make its length equal to the limit?",
      "norm of the kit takes several matrices and treats them as one long vector; scale makes a new matrix.",
      "g ← g·limit/‖g‖ if ‖g‖ > limit, with one ‖g‖ over all matrices; otherwise g stays.",
      "`const total = norm(...grads); const factor = total > limit ? limit / total : 1;`",
    ],
  },
];
