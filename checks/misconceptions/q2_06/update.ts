/**
 * Misconceptions about clipping and Adam in a graph.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const clip = "clipScale", adam = "adamGraphStep";
const norm = "const norm = sqrt(g, squares.reduce((sum, one) => add(g, sum, one)));";
const root = "const root = add(g, mul(g, sqrt(g, v), correction), constant(g, epsilon));";
const move = "theta: sub(g, theta, mul(g, div(g, m, root), rate))";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/06",
    exercise: clip,
    hints: [
      "Put all gradients into one long vector. What is its length?",
      "Sum the squares of each, add the sums, take one root. A graph has no if, but it has min.",
      "norm = √(Σ over all entries of all gradients), scale = min(1, limit / (norm + 10⁻⁶))",
      norm,
    ],
  },
  {
    lesson: "q2/06",
    exercise: adam,
    hints: [
      "Three new values from three old ones and d. Which of the new ones does the move use?",
      "Write m and v first, each from its old value and from d. The correction of v is outside the root: it is " +
      "one over a root already.",
      "m = β₁m + (1−β₁)d;  v = β₂v + (1−β₂)d²;  θ ← θ − rate·m / (√v·correction + ε)",
      root,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/06.norms-added",
    exercise: clip,
    idea: "The norm of all gradients is the sum of their norms.",
    why: "The root comes last: two gradients of length 3 and 4 make one of length 5, not of 7.",
    looksLike: "the norms of the gradients are added up; it is their squares that add up",
    edits: [{
      find: "sqrt(g, squares.reduce((sum, one) => add(g, sum, one)))",
      replace: "squares.map((one) => sqrt(g, one)).reduce((sum, one) => add(g, sum, one))",
    }],
    hints: [
      "How long is a vector that is made of one of length 3 and one of length 4?",
      "Look at where you take the root: before or after the sum?",
      "norm = √(Σ squares)",
      norm,
    ],
  },
  {
    id: "q2/06.root-left-out",
    exercise: clip,
    idea: "The sum of the squares measures how long a gradient is.",
    why:
      "It measures the square of that. A limit of 1 would not notice, a limit of 5 would clip at √5.",
    looksLike: "the norm is the sum of the squares, without its root",
    edits: [{
      find: "sqrt(g, squares.reduce((sum, one) => add(g, sum, one)))",
      replace: "squares.reduce((sum, one) => add(g, sum, one))",
    }],
    hints: [
      "If all gradients double, what does your norm do?",
      "Look for a root in your code.",
      "norm = √(Σ squares)",
      norm,
    ],
  },
  {
    id: "q2/06.scaled-up-too",
    exercise: clip,
    idea: "A gradient is scaled to the limit.",
    why:
      "Only if it is longer. A short one near the minimum would be blown up, and training would never " +
      "come to rest.",
    looksLike: "short gradients are scaled up to the limit: nothing keeps the scale at 1",
    edits: [{ find: "scale: min(g, scale, constant(g, 1))", replace: "scale" }],
    hints: [
      "What does your function do with a gradient of norm 0.001 and a limit of 1?",
      "Look at the largest scale that you can return.",
      "scale = min(1, limit / (norm + 10⁻⁶))",
      "min(g, scale, constant(g, 1))",
    ],
  },
  {
    id: "q2/06.scale-upside-down",
    exercise: clip,
    idea: "A gradient twice as long as the limit gives 2: norm over limit.",
    why:
      "What is returned multiplies the gradient. To halve it, it must be a half: limit over norm.",
    looksLike: "the scale is norm over limit; it must be limit over norm",
    edits: [{
      find: "div(g, constant(g, limit), add(g, norm, constant(g, 1e-6)))",
      replace: "div(g, add(g, norm, constant(g, 1e-6)), constant(g, limit))",
    }],
    hints: [
      "The norm is 10 and the limit 1. By what must the gradient be multiplied?",
      "Look at which of the two you divide by.",
      "scale = min(1, limit / (norm + 10⁻⁶))",
      "const scale = div(g, constant(g, limit), add(g, norm, constant(g, 1e-6)));",
    ],
  },
  {
    id: "q2/06.no-small-number",
    exercise: clip,
    idea: "limit / norm is enough.",
    why:
      "PyTorch adds 10⁻⁶, and this engine promises its numbers. It also keeps a norm of 0 from dividing.",
    looksLike: "the scale is limit / norm, without the 10⁻⁶",
    edits: [{ find: "add(g, norm, constant(g, 1e-6))", replace: "norm" }],
    hints: [
      "What does your function divide by, if all gradients are 0?",
      "Look at the divisor, and at the formula in the comment.",
      "scale = min(1, limit / (norm + 10⁻⁶))",
      "add(g, norm, constant(g, 1e-6))",
    ],
    seen: "PyTorch, torch.nn.utils.clip_grad_norm_: max_norm / (total_norm + 1e-6)",
  },
  {
    id: "q2/06.no-correction",
    exercise: adam,
    idea: "The rate carries the correction already.",
    why: "It carries that of m. v begins at zero too, and its correction stands at the root.",
    looksLike: "the correction of √v is not used: the first steps are too long",
    edits: [{ find: "mul(g, sqrt(g, v), correction)", replace: "sqrt(g, v)" }],
    hints: [
      "How large is v after one step, compared with d²?",
      "Look at the arguments of your function: is one of them never used?",
      "√v·correction + ε",
      root,
    ],
  },
  {
    id: "q2/06.divided-by-the-correction",
    exercise: adam,
    idea: "v̂ = v / (1 − β₂ᵗ), so the root is divided by the correction.",
    why: "The correction that is given is 1/√(1 − β₂ᵗ): the division has been done.",
    looksLike: "√v is divided by the correction, which is a reciprocal already",
    edits: [{ find: "mul(g, sqrt(g, v), correction)", replace: "div(g, sqrt(g, v), correction)" }],
    hints: [
      "Is the correction that you are given larger or smaller than 1?",
      "Look at its meaning in the comment, and at what you do with it.",
      "√v̂ = √v · 1/√(1 − β₂ᵗ)",
      root,
    ],
  },
  {
    id: "q2/06.epsilon-corrected-too",
    exercise: adam,
    idea: "The correction multiplies the whole denominator.",
    why:
      "Then ε shrinks as training goes on. The paper mentions that order as a faster one, with another ε; " +
      "algorithm 1 adds ε last.",
    looksLike: "ε is added before the correction, and is corrected with √v",
    edits: [{
      find: "add(g, mul(g, sqrt(g, v), correction), constant(g, epsilon))",
      replace: "mul(g, add(g, sqrt(g, v), constant(g, epsilon)), correction)",
    }],
    hints: [
      "In the first step the correction is about 30. How large is your ε then?",
      "Look at which comes first: adding ε or the correction.",
      "√v·correction + ε",
      root,
    ],
    seen: "TensorFlow's Adam, whose documentation speaks of epsilon hat (Kingma & Ba, section 2)",
  },
  {
    id: "q2/06.epsilon-under-the-root",
    exercise: adam,
    idea: "ε keeps the root away from zero, so it stands under it.",
    why: "There it would be √ε in effect, 10⁻⁴ for 10⁻⁸. Algorithm 1 adds it to the root.",
    looksLike: "ε stands under the root, and not beside it",
    edits: [{
      find: "add(g, mul(g, sqrt(g, v), correction), constant(g, epsilon))",
      replace: "mul(g, sqrt(g, add(g, v, constant(g, epsilon))), correction)",
    }],
    hints: [
      "If v is 0, what do you divide by?",
      "Look at where ε is added.",
      "√v·correction + ε",
      root,
    ],
  },
  {
    id: "q2/06.mean-squared",
    exercise: adam,
    idea: "v is the square of m.",
    why:
      "v is the mean of the squares, not the square of the mean. Where the gradient changes its sign, the " +
      "second is small and the first is not.",
    looksLike: "v is made of m², not of the gradient's square",
    edits: [{ find: "mul(g, mul(g, d, d)", replace: "mul(g, mul(g, m, m)" }],
    hints: [
      "A gradient is +1 and −1 in turn. What is m, and how large should v be?",
      "Look at what you square.",
      "v = β₂v + (1−β₂)d²",
      "mul(g, mul(g, d, d), constant(g, 1 - beta2))",
    ],
  },
  {
    id: "q2/06.moved-by-the-gradient",
    exercise: adam,
    idea: "The step goes along the gradient; m is there for the next one.",
    why: "Adam moves by the running mean. With d in its place it is RMSProp.",
    looksLike: "θ is moved by the gradient d, and not by its running mean",
    edits: [{ find: "div(g, m, root)", replace: "div(g, d, root)" }],
    hints: [
      "What is m for, if nothing uses it?",
      "Look at what you divide by the root.",
      "θ ← θ − rate·m / (√v·correction + ε)",
      move,
    ],
  },
  {
    id: "q2/06.moved-by-the-old-mean",
    exercise: adam,
    idea: "The means are updated for the next step; this one uses those it was given.",
    why:
      "Algorithm 1 updates them first. In the very first step the old mean is 0, and nothing would move.",
    looksLike: "θ is moved by the old mean: the gradient at hand is not in it",
    edits: [{ find: "div(g, m, root)", replace: "div(g, mean, root)" }],
    hints: [
      "What does your function do in the first step, where mean is 0?",
      "Look at which of the two means you divide by the root.",
      "first m, then θ ← θ − rate·m / (√v·correction + ε)",
      move,
    ],
  },
  {
    id: "q2/06.betas-the-other-way",
    exercise: adam,
    idea: "β₁ says how much of the new gradient enters the mean.",
    why: "It says how much of the old mean stays: 0.9. The gradient enters with the rest, 0.1.",
    looksLike: "β₁ multiplies the gradient, and 1 − β₁ the old mean",
    edits: [
      { find: "mul(g, mean, constant(g, beta1))", replace: "mul(g, mean, constant(g, 1 - beta1))" },
      { find: "mul(g, d, constant(g, 1 - beta1))", replace: "mul(g, d, constant(g, beta1))" },
    ],
    hints: [
      "With β₁ = 0.9, how many steps does the mean remember?",
      "Look at what beta1 multiplies.",
      "m = β₁m + (1−β₁)d",
      "add(g, mul(g, mean, constant(g, beta1)), mul(g, d, constant(g, 1 - beta1)))",
    ],
  },
];
