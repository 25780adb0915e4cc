/**
 * Misconceptions about the GRU layer.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/01",
    exercise: "gruLayer",
    hints: [
      "Why can all of h·Whh be one product here, and not in the GRU of Cho and others?",
      "Split what comes from the input and what comes from the state, each into r, z, n.",
      "n = tanh(xn + r ⊙ (hn + bhn)), h = (1 − z) ⊙ n + z ⊙ h",
      "const n = tf.tanh(tf.add(xn, tf.mul(r, tf.add(hn, params.bhn))));",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/01.update-keeps-new",
    exercise: "gruLayer",
    idea: "z is the share of the new.",
    why: "In Chung and others it is. Here, as in PyTorch, Keras and ONNX, z keeps the old state.",
    looksLike: "z and 1 − z have changed places",
    edits: [{
      find: "h = tf.add(n, tf.mul(z, tf.sub(h, n)));",
      replace: "h = tf.add(h, tf.mul(z, tf.sub(n, h)));",
    }],
    hints: [
      "What is h if z is 1?",
      "Look at which of the two z is multiplied with.",
      "h = (1 − z) ⊙ n + z ⊙ h",
      "h = tf.add(n, tf.mul(z, tf.sub(h, n)));",
    ],
    seen: "the original lab, and many texts after Chung et al. 2014",
  },
  {
    id: "q2/01.keras-gate-order",
    exercise: "gruLayer",
    idea: "The gates stand in the order z, r, n.",
    why: "That is Keras's and ONNX's order. Q1 and PyTorch have r, z, n.",
    looksLike: "the gates are read in Keras's order: z, r, n",
    edits: [{ find: "const [xr, xz, xn]", replace: "const [xz, xr, xn]" }, {
      find: "const [hr, hz, hn]",
      replace: "const [hz, hr, hn]",
    }],
    hints: [
      "In which order do the gates stand in Q1?",
      "Look at the names on the left of both splits.",
      "r, z, n",
      "const [xr, xz, xn] = tf.split(zx, 3, 1);",
    ],
    seen: "weights moved from Keras without reordering",
  },
  {
    id: "q2/01.reset-on-everything",
    exercise: "gruLayer",
    idea: "The reset gate acts on the whole sum.",
    why: "It decides how much of the past is seen, not how much of the input.",
    looksLike: "the reset acts on the input's part of the candidate too",
    edits: [{
      find: "tf.add(xn, tf.mul(r, tf.add(hn, params.bhn)))",
      replace: "tf.mul(r, tf.add(xn, tf.add(hn, params.bhn)))",
    }],
    hints: [
      "What does the candidate see if r is 0?",
      "Look at the bracket that r is multiplied with.",
      "n = tanh(xn + r ⊙ (hn + bhn))",
      "const n = tf.tanh(tf.add(xn, tf.mul(r, tf.add(hn, params.bhn))));",
    ],
  },
  {
    id: "q2/01.bias-outside-reset",
    exercise: "gruLayer",
    idea: "A bias is added at the end.",
    why:
      "There it could be merged with the other one. Inside the reset it cannot, and that is why this cell has two.",
    looksLike: "bhn is added outside of the reset",
    edits: [{
      find: "tf.mul(r, tf.add(hn, params.bhn))",
      replace: "tf.add(tf.mul(r, hn), params.bhn)",
    }],
    hints: [
      "What is left of bhn if r is 0?",
      "Look at the bracket that r is multiplied with.",
      "r ⊙ (hn + bhn)",
      "const n = tf.tanh(tf.add(xn, tf.mul(r, tf.add(hn, params.bhn))));",
    ],
  },
  {
    id: "q2/01.no-second-bias",
    exercise: "gruLayer",
    idea: "One bias is enough, as in the other cells.",
    why: "It is enough where both are added to each other. This one is multiplied by r.",
    looksLike: "bhn is not used",
    edits: [{ find: "tf.add(hn, params.bhn)", replace: "hn" }],
    hints: [
      "Where does your layer use bhn?",
      "Look at what is inside the reset.",
      "r ⊙ (hn + bhn)",
      "const n = tf.tanh(tf.add(xn, tf.mul(r, tf.add(hn, params.bhn))));",
    ],
  },
  {
    id: "q2/01.candidate-logistic-gru",
    exercise: "gruLayer",
    idea: "Everything that is split goes through the same function.",
    why: "The candidate must be able to be negative.",
    looksLike: "the candidate goes through the logistic function instead of tanh",
    edits: [{ find: "tf.tanh(", replace: "tf.sigmoid(" }],
    hints: [
      "Can your state ever become smaller than zero?",
      "Look at the function around the candidate.",
      "n = tanh(…)",
      "const n = tf.tanh(tf.add(xn, tf.mul(r, tf.add(hn, params.bhn))));",
    ],
  },
  {
    id: "q2/01.no-reset",
    exercise: "gruLayer",
    idea: "The update gate is enough.",
    why: "Then r is computed for nothing, and the candidate always sees the whole past.",
    looksLike: "the reset gate is not used",
    edits: [{ find: "tf.mul(r, tf.add(hn, params.bhn))", replace: "tf.add(hn, params.bhn)" }],
    hints: [
      "Which of the three parts of the split is never used?",
      "Look at the candidate.",
      "n = tanh(xn + r ⊙ (hn + bhn))",
      "const n = tf.tanh(tf.add(xn, tf.mul(r, tf.add(hn, params.bhn))));",
    ],
  },
];
