/**
 * Misconceptions about the LSTM layer.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/01",
    exercise: "lstmLayer",
    hints: [
      "How many products does a step need, if all four gates are to come from it?",
      "Split one sum of shape [B, 4H] along axis 1; two states begin with zeros and go on.",
      "c = σ(f) ⊙ c + σ(i) ⊙ tanh(g), h = σ(o) ⊙ tanh(c)",
      "c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)));",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/01.onnx-gate-order",
    exercise: "lstmLayer",
    idea: "The gates stand in the order i, o, f, g.",
    why: "That is ONNX's order. Q1, PyTorch and Keras have i, f, g, o.",
    looksLike: "the gates are read in ONNX's order: i, o, f, g",
    edits: [{ find: "const [i, f, g, o]", replace: "const [i, o, f, g]" }],
    hints: [
      "In which order do the gates stand in Q1?",
      "Look at the names on the left of the split.",
      "i, f, g, o",
      "const [i, f, g, o] = tf.split(tf.add(zx, tf.matMul(h, params.Whh)), 4, 1);",
    ],
    seen: "weights moved from an ONNX file without reordering",
  },
  {
    id: "q2/01.forget-before-input",
    exercise: "lstmLayer",
    idea: "The forget gate comes first, as in the papers' lists.",
    why: "Then f writes and i keeps.",
    looksLike: "input gate and forget gate have changed places",
    edits: [{ find: "const [i, f, g, o]", replace: "const [f, i, g, o]" }],
    hints: [
      "Which gate does c get multiplied by?",
      "Look at the names on the left of the split.",
      "i, f, g, o",
      "const [i, f, g, o] = tf.split(tf.add(zx, tf.matMul(h, params.Whh)), 4, 1);",
    ],
  },
  {
    id: "q2/01.candidate-last",
    exercise: "lstmLayer",
    idea: "The three sigmoid gates come first, and then the candidate.",
    why: "A convenient order that some libraries use; Q1's is i, f, g, o.",
    looksLike: "candidate and output gate have changed places",
    edits: [{ find: "const [i, f, g, o]", replace: "const [i, f, o, g]" }],
    hints: [
      "Which quarter is the candidate?",
      "Look at the names on the left of the split.",
      "i, f, g, o",
      "const [i, f, g, o] = tf.split(tf.add(zx, tf.matMul(h, params.Whh)), 4, 1);",
    ],
  },
  {
    id: "q2/01.hard-sigmoid",
    exercise: "lstmLayer",
    idea: "A gate may be computed as clip(0.2·x + 0.5), which is cheaper.",
    why:
      "It is what tf.layers.lstm does unless told otherwise. Close to the logistic function, and not equal: weights of another library say something else in it.",
    looksLike: "the gates are the hard sigmoid of tf.layers, clip(0.2x + 0.5)",
    edits: [
      { find: "tf.sigmoid(f)", replace: "tf.clipByValue(tf.add(tf.mul(f, 0.2), 0.5), 0, 1)" },
      { find: "tf.sigmoid(i)", replace: "tf.clipByValue(tf.add(tf.mul(i, 0.2), 0.5), 0, 1)" },
      { find: "tf.sigmoid(o)", replace: "tf.clipByValue(tf.add(tf.mul(o, 0.2), 0.5), 0, 1)" },
    ],
    hints: [
      "What does your gate say for an input of 5?",
      "Look at the function that each gate goes through.",
      "σ(x) = 1/(1 + e^(−x))",
      "c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)));",
    ],
    seen: "the default recurrentActivation of tf.layers.lstm in TensorFlow.js 4.22",
  },
  {
    id: "q2/01.memory-unsquashed",
    exercise: "lstmLayer",
    idea: "h is the gated memory itself.",
    why: "The memory can grow by 1 with every step; what is shown goes through a tanh.",
    looksLike: "h is σ(o) ⊙ c, without the tanh",
    edits: [{ find: "tf.tanh(c)", replace: "c" }],
    hints: [
      "Between which numbers does h lie?",
      "Look at what the output gate is multiplied with.",
      "h = σ(o) ⊙ tanh(c)",
      "h = tf.mul(tf.sigmoid(o), tf.tanh(c));",
    ],
  },
  {
    id: "q2/01.candidate-logistic",
    exercise: "lstmLayer",
    idea: "All four parts of the split are gates.",
    why: "Three are. The candidate is what could be written, and must be able to be negative.",
    looksLike: "the candidate goes through the logistic function instead of tanh",
    edits: [{ find: "tf.tanh(g)", replace: "tf.sigmoid(g)" }],
    hints: [
      "Can your memory ever become smaller than zero?",
      "Look at the function around g.",
      "tanh(g)",
      "c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)));",
    ],
  },
  {
    id: "q2/01.no-input-gate",
    exercise: "lstmLayer",
    idea: "What is forgotten makes room for what comes.",
    why: "That is the GRU's idea. Here the input gate decides by itself what is written.",
    looksLike: "the candidate is written without its input gate",
    edits: [{ find: "tf.mul(tf.sigmoid(i), tf.tanh(g))", replace: "tf.tanh(g)" }],
    hints: [
      "Which of the four parts of the split is never used?",
      "Look at what is added to the memory.",
      "c = σ(f) ⊙ c + σ(i) ⊙ tanh(g)",
      "c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)));",
    ],
  },
  {
    id: "q2/01.forget-means-forget",
    exercise: "lstmLayer",
    idea: "A forget gate of 1 forgets.",
    why: "It keeps. The name says what it is for, not what a 1 does.",
    looksLike: "the memory is multiplied by 1 − σ(f)",
    edits: [{ find: "tf.mul(tf.sigmoid(f), c)", replace: "tf.mul(tf.sub(1, tf.sigmoid(f)), c)" }],
    hints: [
      "What does the memory do if f is large and i is small?",
      "Look at the factor of c.",
      "c = σ(f) ⊙ c + …",
      "c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)));",
    ],
  },
  {
    id: "q2/01.old-memory-shown",
    exercise: "lstmLayer",
    idea: "h shows the memory from before the step.",
    why: "Then what a step reads is seen one step late.",
    looksLike: "h is made of the memory before the step",
    edits: [{
      find:
        "c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)));\n      h = tf.mul(tf.sigmoid(o), tf.tanh(c));",
      replace:
        "const shown = tf.mul(tf.sigmoid(o), tf.tanh(c));\n      c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)));\n      h = shown;",
    }],
    hints: [
      "When does the last input reach the last state?",
      "Look at the order of the two assignments.",
      "first c, then h = σ(o) ⊙ tanh(c)",
      "h = tf.mul(tf.sigmoid(o), tf.tanh(c));",
    ],
  },
];
