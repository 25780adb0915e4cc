/**
 * Misconceptions about the loss in tensors and the library's walk back.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/01",
    exercise: "meanCrossEntropy",
    hints: [
      "Which entry of each row of log p is the one that counts?",
      "tf.oneHot picks it, tf.logSoftmax never overflows, the mean is over the rows.",
      "loss = −1/B · Σ_b log p(label_b)",
      "const logP = tf.sum(tf.mul(tf.logSoftmax(logits), right), 1);",
    ],
  },
  {
    lesson: "q2/01",
    exercise: "layerGradients",
    hints: [
      "A function of which arguments do you differentiate, and what arrives at its result?",
      "tf.grads(f) gives a function that takes the arguments of f as an array, and then dy.",
      "tf.grads(f)([Wxh, Whh, bh], dh)",
      "const [dWxh, dWhh, dbh] = ofParameters([Wxh, Whh, bh], dh) as tf.Tensor2D[];",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/01.sum-not-mean",
    exercise: "meanCrossEntropy",
    idea: "The loss of a batch is the sum of its losses.",
    why: "Q1 adds up; here it is the mean, so that the rate does not depend on B.",
    looksLike: "the losses are added up: the mean is times B",
    edits: [{ find: "tf.mean(logP)", replace: "tf.sum(logP)" }],
    hints: [
      "What happens to your loss if every row stands there twice?",
      "Look at how the rows become one number.",
      "loss = −1/B · Σ_b log p(label_b)",
      "return tf.neg(tf.mean(logP)) as tf.Scalar;",
    ],
  },
  {
    id: "q2/01.mean-over-classes",
    exercise: "meanCrossEntropy",
    idea: "The mean of the whole matrix is the mean.",
    why: "It divides by B·V. Only one entry of each row counts, and there are B of them.",
    looksLike: "the mean is over classes too: it is V times too small",
    edits: [{
      find: "tf.sum(tf.mul(tf.logSoftmax(logits), right), 1)",
      replace: "tf.mul(tf.logSoftmax(logits), right)",
    }],
    hints: [
      "By which number do you divide in the end?",
      "Look at the shape of what the mean is taken of.",
      "loss = −1/B · Σ_b log p(label_b)",
      "const logP = tf.sum(tf.mul(tf.logSoftmax(logits), right), 1);",
    ],
  },
  {
    id: "q2/01.no-minus",
    exercise: "meanCrossEntropy",
    idea: "The log of a probability is the loss.",
    why: "It is negative, and largest where the model is right.",
    looksLike: "the minus is missing",
    edits: [{ find: "tf.neg(tf.mean(logP))", replace: "tf.mean(logP)" }],
    hints: [
      "Which sign has the log of a probability?",
      "Look at the last line.",
      "−log p",
      "return tf.neg(tf.mean(logP)) as tf.Scalar;",
    ],
  },
  {
    id: "q2/01.log-of-softmax",
    exercise: "meanCrossEntropy",
    idea: "The log of the softmax is the log-softmax.",
    why: "On paper. In float32 a probability of e^(−900) is 0, and its logarithm is −∞.",
    looksLike: "the log is taken of a softmax that can be 0",
    edits: [{ find: "tf.logSoftmax(logits)", replace: "tf.log(tf.softmax(logits))" }],
    hints: [
      "What is softmax of [900, 0] in float32, and its logarithm?",
      "Look at the two functions around the logits.",
      "log p = y − max − log Σ exp(y − max): tf.logSoftmax does it",
      "const logP = tf.sum(tf.mul(tf.logSoftmax(logits), right), 1);",
    ],
  },
  {
    id: "q2/01.probability-not-log",
    exercise: "meanCrossEntropy",
    idea: "The more probable the label, the smaller 1 − p.",
    why: "That is another loss. Its gradient vanishes where the model is confidently wrong.",
    looksLike: "the probability itself stands in the place of its logarithm",
    edits: [{ find: "tf.logSoftmax(logits)", replace: "tf.softmax(logits)" }],
    hints: [
      "What does your loss say where p is nearly 0?",
      "Look at the function around the logits.",
      "−log p",
      "const logP = tf.sum(tf.mul(tf.logSoftmax(logits), right), 1);",
    ],
  },
  {
    id: "q2/01.summed-output",
    exercise: "layerGradients",
    idea: "The gradient of a layer is the gradient of its sum.",
    why:
      "That is what comes out if nothing is said: ones in the place of ∂loss/∂h. It is also why checks that sum outputs miss errors.",
    looksLike: "dh is not used: the gradients are those of the sum of all states",
    edits: [{ find: "([Wxh, Whh, bh], dh)", replace: "([Wxh, Whh, bh])" }],
    hints: [
      "What happens to your gradients if dh is doubled?",
      "Look at the last argument of the function that tf.grads gives.",
      "tf.grads(f)([Wxh, Whh, bh], dh)",
      "const [dWxh, dWhh, dbh] = ofParameters([Wxh, Whh, bh], dh) as tf.Tensor2D[];",
    ],
    seen: "published gradient checks that call .sum().backward()",
  },
  {
    id: "q2/01.weighed-twice",
    exercise: "layerGradients",
    idea: "The loss is the product of dh and the state, so it goes into the function as well.",
    why: "Then dh arrives twice: once in the function, once as its upstream gradient.",
    looksLike: "dh is multiplied in twice",
    edits: [{
      find: "layer(x, { Wxh, Whh, bh } as CellTensors)",
      replace: "tf.mul(dh, layer(x, { Wxh, Whh, bh } as CellTensors))",
    }],
    hints: [
      "What happens to your gradients if dh is doubled?",
      "Look at both places where dh stands.",
      "tf.grads(f)([Wxh, Whh, bh], dh), with f the layer and nothing more",
      "const [dWxh, dWhh, dbh] = ofParameters([Wxh, Whh, bh], dh) as tf.Tensor2D[];",
    ],
  },
];
