/**
 * Misconceptions about minibatches and the mean squared error.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody about `minibatches`. */
export const minibatchesLadder: ExerciseHints = {
  lesson: "q1/06",
  exercise: "minibatches",
  hints: [
    "How can every index come exactly once, and still in random order?",
    "Ask the generator for a permutation, then cut it with slice.",
    "Batch b has the places b·size … (b + 1)·size − 1 of the permutation, or what is left of them.",
    "for (let from = 0; from < count; from += size) batches.push(order.slice(from, from + size));",
  ],
};

/** Hints for anybody about `meanSquaredError`. */
export const meanSquaredErrorLadder: ExerciseHints = {
  lesson: "q1/06",
  exercise: "meanSquaredError",
  hints: [
    "Over how many numbers is the mean taken, if y is [B×V]?",
    "Compute y − target once for each entry. The loss adds its square over n; dy is the " +
    "derivative of exactly that.",
    "L = Σ (y − target)² / n, dy = 2·(y − target)/n, n = B·V",
    "dy.data[i] = 2 * apart / n;",
  ],
};

/** Wrong ideas about `minibatches`. */
export const aboutMinibatches: readonly Misconception[] = [
  {
    id: "q1/06.last-batch-dropped",
    exercise: "minibatches",
    idea: "A batch has the size that was asked for; what does not fill one is left out.",
    why: "Then some examples are not seen in this epoch, and nothing says so. A short last batch " +
      "is fine.",
    looksLike: "the last batch is dropped when it is not full",
    edits: [{ find: "from < count", replace: "from + size <= count" }],
    hints: [
      "With 10 examples and batches of 4, how many examples do you hand out?",
      "Look at the condition of the loop.",
      "The pieces begin at 0, size, 2·size, … below count",
      "for (let from = 0; from < count; from += size) batches.push(order.slice(from, from + " +
      "size));",
    ],
    seen: "PyTorch's drop_last=True, left on in an evaluation",
  },
  {
    id: "q1/06.no-shuffle",
    exercise: "minibatches",
    idea: "Batches are the examples cut into pieces, in the order they come.",
    why: "Then the same examples meet in every epoch, and neighbours in the data are neighbours " +
      "in a batch. The order is drawn anew for each epoch.",
    looksLike: "the examples keep their order: nothing is shuffled",
    edits: [{
      find: "rng.permutation(count)",
      replace: "Array.from({ length: count }, (_, index) => index)",
    }],
    hints: [
      "What do you use the generator for?",
      "Look at where the list of indices comes from.",
      "order = a random permutation of 0 … count − 1",
      "const order = rng.permutation(count);",
    ],
    seen: "the original lab: the first 50 sequences, in the same order in every epoch",
  },
  {
    id: "q1/06.with-replacement",
    exercise: "minibatches",
    idea: "Stochastic means that every index is drawn at random.",
    why: "Drawn one by one, some examples come twice and about a third of them not at all. An " +
      "epoch shows each exactly once.",
    looksLike: "the indices are drawn with replacement: some come twice, some never",
    edits: [{
      find: "rng.permutation(count)",
      replace: "Array.from({ length: count }, () => rng.integer(count))",
    }],
    hints: [
      "After one epoch, has every example been seen?",
      "Look at how the list of indices is drawn.",
      "order = a random permutation of 0 … count − 1",
      "const order = rng.permutation(count);",
    ],
  },
  {
    id: "q1/06.size-as-number",
    exercise: "minibatches",
    idea: "The size says how many batches there are.",
    why: "size is the number of examples in a batch. How many batches there are follows from it.",
    looksLike: "there are size batches, instead of batches of that size",
    edits: [{
      find:
        "for (let from = 0; from < count; from += size) batches.push(order.slice(from, from + " +
        "size));",
      replace: `const each = Math.ceil(count / size);
  for (let from = 0; from < count; from += each) batches.push(order.slice(from, from + each));`,
    }],
    hints: [
      "With 1000 examples and size 10, how many batches should there be?",
      "Look at the step of the loop.",
      "Every batch but the last has size entries",
      "for (let from = 0; from < count; from += size) batches.push(order.slice(from, from + " +
      "size));",
    ],
  },
  {
    id: "q1/06.only-batches-shuffled",
    exercise: "minibatches",
    idea: "The batches come in random order; what is in them may stay together.",
    why:
      "Then the same examples meet in every epoch. The examples are shuffled first and cut afterwards.",
    looksLike: "the batches are shuffled but the examples in them stay together",
    edits: [{
      find: `const order = rng.permutation(count);
  const batches: number[][] = [];
  for (let from = 0; from < count; from += size) batches.push(order.slice(from, from + size));
  return batches;`,
      replace: `const order = Array.from({ length: count }, (_, index) => index);
  const full: number[][] = [];
  for (let from = 0; from + size <= count; from += size) full.push(order.slice(from, from + size));
  const rest = order.slice(full.length * size);
  const batches = rng.permutation(full.length).map((b) => full[b]);
  return rest.length > 0 ? [...batches, rest] : batches;`,
    }],
    hints: [
      "Which examples can ever meet 0 in a batch?",
      "Look at what is shuffled: the examples, or the batches?",
      "First a permutation of 0 … count − 1, then the pieces",
      "const order = rng.permutation(count);",
    ],
  },
  {
    id: "q1/06.sorted-at-random",
    exercise: "minibatches",
    idea: "Sorting with a comparison that answers at random shuffles the list.",
    why:
      "A sort asks few questions and trusts the answers, so some orders come much more often than others. A permutation is drawn with equal chances.",
    looksLike: "the shuffle is a sort with random answers: not all orders are equally likely",
    edits: [{
      find: "rng.permutation(count)",
      replace: "Array.from({ length: count }, (_, i) => i).sort(() => rng.uniform() - 0.5)",
    }],
    hints: [
      "Over many shuffles of four examples, does the first one come first in a quarter of them?",
      "Look at how the order is made random.",
      "Fisher and Yates: swap each place with a random one not after it; the generator's permutation does it",
      "const order = rng.permutation(count);",
    ],
    seen: "the European browser-choice page of 2010",
  },
];

/** Wrong ideas about `meanSquaredError`. */
export const aboutMeanSquaredError: readonly Misconception[] = [
  {
    id: "q1/06.mean-over-rows",
    exercise: "meanSquaredError",
    idea: "The mean is taken over the batch, so n is the number of rows.",
    why: "Here it is taken over all entries, B·V of them. For V = 1 both are the same, which is " +
      "why it goes unnoticed.",
    looksLike: "n is the number of rows instead of the number of entries",
    edits: [{
      find: "const n = y.data.length;",
      replace: "const n = y.rows;",
    }, { find: "i < n;", replace: "i < y.data.length;" }],
    hints: [
      "For y of shape [3×2], how many squares do you add, and by what do you divide?",
      "Look at the line of n.",
      "L = Σ (y − target)² / (B·V)",
      "const n = y.data.length;",
    ],
  },
  {
    id: "q1/06.sum-in-the-gradient",
    exercise: "meanSquaredError",
    idea: "The derivative of a square is 2·(y − target).",
    why: "The loss is the mean of the squares, so its derivative has the same n. Without it the " +
      "learning rate grows with the batch.",
    looksLike: "dy belongs to the sum of the squares, the loss to their mean: n is missing in dy",
    edits: [{ find: "2 * apart / n", replace: "2 * apart" }],
    hints: [
      "If the batch is twice as large, should the gradient of each entry stay the same?",
      "Look at the line of dy: is it the derivative of the line of the loss?",
      "dy = 2·(y − target)/n",
      "dy.data[i] = 2 * apart / n;",
    ],
  },
  {
    id: "q1/06.half-in-the-gradient",
    exercise: "meanSquaredError",
    idea: "The 2 of the square cancels, as always with this loss.",
    why: "It cancels where the loss has a factor ½. This loss has none, so dy keeps the 2.",
    looksLike: "the factor 2 is missing in dy, as if the loss had a ½",
    edits: [{ find: "2 * apart / n", replace: "apart / n" }],
    hints: [
      "What is the derivative of x²?",
      "Look at the line of dy: is it the derivative of the line of the loss?",
      "dy = 2·(y − target)/n",
      "dy.data[i] = 2 * apart / n;",
    ],
    seen: "Stack Overflow, “MSE cost function for training neural network”: why 1/2n",
  },
  {
    id: "q1/06.half-in-both",
    exercise: "meanSquaredError",
    idea: "The squared error has a ½ in front, so that the derivative looks nicer.",
    why: "Then loss and gradient fit each other, but the loss is half of the mean squared error, " +
      "and cannot be compared with anybody else's.",
    looksLike: "loss and gradient are both halved: ½ · mean of the squares",
    edits: [
      { find: "apart * apart / n", replace: "apart * apart / (2 * n)" },
      { find: "2 * apart / n", replace: "apart / n" },
    ],
    hints: [
      "With one entry that is off by 3, what is the mean squared error?",
      "Look at what the squares are divided by.",
      "L = Σ (y − target)² / n",
      "loss += apart * apart / n;",
    ],
    seen: "Stack Overflow, “MSE cost function for training neural network”: why 1/2n",
  },
  {
    id: "q1/06.target-minus-y",
    exercise: "meanSquaredError",
    idea: "The error is what is wanted less what there is: target − y.",
    why: "In the square the sign is lost, in the derivative it is not. With target − y training " +
      "moves away from the target.",
    looksLike: "dy has the wrong sign: it is built from target − y",
    edits: [{
      find: "const apart = y.data[i] - target.data[i];",
      replace: "const apart = target.data[i] - y.data[i];",
    }],
    hints: [
      "If y is too large, does the loss grow or shrink as y grows?",
      "Look at the order of the difference.",
      "dy = 2·(y − target)/n",
      "const apart = y.data[i] - target.data[i];",
    ],
  },
  {
    id: "q1/06.squares-summed",
    exercise: "meanSquaredError",
    idea: "The loss is the sum of the squared errors.",
    why:
      "It is their mean here: the loss and its gradient are divided by the number of entries, so that the learning rate does not depend on the size of the batch.",
    looksLike: "the squares are summed, not averaged, in the loss and in the gradient",
    edits: [
      { find: "apart * apart / n", replace: "apart * apart" },
      { find: "2 * apart / n", replace: "2 * apart" },
    ],
    hints: [
      "What happens to your loss if every wave comes twice in the batch?",
      "Look at what the sum is divided by, in the loss and in dy.",
      "L = Σ (y − target)² / n, dy = 2·(y − target)/n, n = B·V",
      "loss += apart * apart / n;",
    ],
  },
];
