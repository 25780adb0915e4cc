/**
 * Misconceptions about a product for all steps, and about the tanh layer.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/01",
    exercise: "inputsByStep",
    hints: [
      "How many rows does x have if every step of every sequence is a row of its own?",
      "Reshape to [B·T, I], multiply once, reshape to [B, T, G·H], and take step after step.",
      "z[b, t] = x[b, t]·Wxh + bh",
      "tf.unstack(tf.reshape(all, [B, T, Wxh.shape[1]]), 1)",
    ],
  },
  {
    lesson: "q2/01",
    exercise: "rnnLayer",
    hints: [
      "Which product is left once the inputs are done, and which shape has it?",
      "Begin with zeros [B, H]; go over what inputsByStep gives; wrap all of it in tf.tidy.",
      "h = tanh(zx + h·Whh)",
      "h = tf.tanh(tf.add(zx, tf.matMul(h, params.Whh)));",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/01.time-before-batch",
    exercise: "inputsByStep",
    idea: "The rows come back as [T, B, G·H], since the steps are what is wanted.",
    why:
      "reshape moves no number: the rows were written sequence by sequence, so read as [T, B] every step gets rows of one sequence at different times. Nothing crashes, and the network even learns something.",
    looksLike:
      "sequences and steps are mixed up: the rows are read as [T, B] and were written as [B, T]",
    edits: [{
      find: "tf.unstack(tf.reshape(all, [B, T, Wxh.shape[1]]), 1)",
      replace: "tf.unstack(tf.reshape(all, [T, B, Wxh.shape[1]]), 0)",
    }],
    hints: [
      "In which order do the rows lie after the first reshape: all steps of one sequence, or all sequences of one step?",
      "Look at the second reshape.",
      "row b·T + t is step t of sequence b",
      "tf.unstack(tf.reshape(all, [B, T, Wxh.shape[1]]), 1)",
    ],
    seen:
      "a classic of batch-first and time-first code; PyTorch's batch_first exists because of it",
  },
  {
    id: "q2/01.no-bias",
    exercise: "inputsByStep",
    idea: "The bias belongs to the state's product.",
    why: "Then it is nowhere: the layers add only h·Whh to what they get from here.",
    looksLike: "the bias bh is not added",
    edits: [{ find: "tf.add(tf.matMul(rows, Wxh), bh)", replace: "tf.matMul(rows, Wxh)" }],
    hints: [
      "What does a step get if its input is zero?",
      "Look at what is added to the product.",
      "z = x·Wxh + bh",
      "const all = tf.add(tf.matMul(rows, Wxh), bh);",
    ],
  },
  {
    id: "q2/01.bias-times-input",
    exercise: "inputsByStep",
    idea: "The bias is one more factor.",
    why: "It shifts; a factor that is zero would switch the input off.",
    looksLike: "the product is multiplied by bh instead of shifted by it",
    edits: [{
      find: "tf.add(tf.matMul(rows, Wxh), bh)",
      replace: "tf.mul(tf.matMul(rows, Wxh), bh)",
    }],
    hints: [
      "What does a step get if bh is zero?",
      "Look at the operation that joins the product and bh.",
      "z = x·Wxh + bh",
      "const all = tf.add(tf.matMul(rows, Wxh), bh);",
    ],
  },
  {
    id: "q2/01.steps-backwards",
    exercise: "inputsByStep",
    idea: "The last step comes first, as on the way back.",
    why: "The state goes forwards; only gradients go back.",
    looksLike: "the steps come in reverse order",
    edits: [{
      find: "tf.unstack(tf.reshape(all, [B, T, Wxh.shape[1]]), 1)",
      replace: "tf.unstack(tf.reshape(all, [B, T, Wxh.shape[1]]), 1).reverse()",
    }],
    hints: [
      "Which step does the first tensor of your answer belong to?",
      "Look at the order of what you return.",
      "the t-th tensor is step t",
      "tf.unstack(tf.reshape(all, [B, T, Wxh.shape[1]]), 1)",
    ],
  },
  {
    id: "q2/01.state-outside-tanh",
    exercise: "rnnLayer",
    idea: "The state is added after the squashing.",
    why: "Then h has no bound and the cell is another one.",
    looksLike: "h·Whh is added outside of the tanh",
    edits: [{
      find: "h = tf.tanh(tf.add(zx, tf.matMul(h, params.Whh)));",
      replace: "h = tf.add(tf.tanh(zx), tf.matMul(h, params.Whh));",
    }],
    hints: [
      "Between which numbers does h lie?",
      "Look at the closing bracket of the tanh.",
      "h = tanh(zx + h·Whh)",
      "h = tf.tanh(tf.add(zx, tf.matMul(h, params.Whh)));",
    ],
  },
  {
    id: "q2/01.no-recurrence",
    exercise: "rnnLayer",
    idea: "What inputsByStep gives is already the sum.",
    why:
      "It has only what comes from the input. Without h·Whh the last state knows the last step and nothing else.",
    looksLike: "the state before is not used: h = tanh(x·Wxh + bh)",
    edits: [{ find: "tf.add(zx, tf.matMul(h, params.Whh))", replace: "zx" }],
    hints: [
      "How does the first step reach the last state?",
      "Look at what is inside the tanh.",
      "h = tanh(zx + h·Whh)",
      "h = tf.tanh(tf.add(zx, tf.matMul(h, params.Whh)));",
    ],
  },
  {
    id: "q2/01.recurrence-transposed",
    exercise: "rnnLayer",
    idea: "Libraries store the recurrent matrix transposed, so it has to be turned.",
    why:
      "PyTorch's is [H×H] with a row for each unit; Q1's and this one's has a column for each. A square matrix never complains.",
    looksLike: "Whh is transposed",
    edits: [{ find: "tf.matMul(h, params.Whh)", replace: "tf.matMul(h, params.Whh, false, true)" }],
    hints: [
      "Does a unit of the new state belong to a row or to a column of Whh here?",
      "Look at the arguments of the product.",
      "h·Whh, with h [B×H] as rows",
      "h = tf.tanh(tf.add(zx, tf.matMul(h, params.Whh)));",
    ],
    seen: "weights of PyTorch copied without a transpose, and the other way round",
  },
  {
    id: "q2/01.logistic-layer",
    exercise: "rnnLayer",
    idea: "The sigmoid squashes too.",
    why: "It squashes to 0 … 1; its slope is at most 1/4, and the state can never be negative.",
    looksLike: "the logistic function takes the place of the tanh",
    edits: [{ find: "tf.tanh(", replace: "tf.sigmoid(" }],
    hints: [
      "Which of your states are negative?",
      "Look at the function around the sum.",
      "h = tanh(zx + h·Whh)",
      "h = tf.tanh(tf.add(zx, tf.matMul(h, params.Whh)));",
    ],
  },
  {
    id: "q2/01.starts-with-ones",
    exercise: "rnnLayer",
    idea: "Any state will do to begin with.",
    why:
      "The other cells and the other engines begin with zeros; and ones push a bias into every step.",
    looksLike: "the first state is all ones instead of zeros",
    edits: [{ find: "tf.zeros([", replace: "tf.ones([" }],
    hints: [
      "What does the first step get from the state before it?",
      "Look at the line before the loop.",
      "h₀ = 0",
      "let h = tf.zeros([x.shape[0], params.Whh.shape[0]]) as tf.Tensor2D;",
    ],
  },
];
