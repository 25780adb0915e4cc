/**
 * Misconceptions about the length of the gradient at each step.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "gradientNorms";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q1/07",
  exercise,
  hints: [
    "Which function of yours already returns the gradient of a state, and of which state?",
    "Unroll once for the states h_0 … h_T. Then, for each t below T, unroll the inputs after t " +
    "from the state at t, with dhT at the end, and take the norm of dh0.",
    "‖∂L/∂h_t‖ = ‖dh0‖ of the network that starts at h_t and reads x_{t+1} … x_T; for t = T it " +
    "is ‖dhT‖",
    "return norm(unroll(model, rest, state).backward(dhs).dh0);",
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/07.from-the-end",
    exercise,
    idea: "Backpropagation begins at the end, so the first number is that of the last state.",
    why:
      "The list is asked for in the order of time, t = 0 … T. The last number is the norm of dhT.",
    looksLike: "the list runs from h_T back to h_0",
    edits: [{ find: "dh0);\n  });", replace: "dh0);\n  }).reverse();" }],
    hints: [
      "Which of your numbers is the norm of dhT: the first or the last?",
      "Look at the order of the list that you return.",
      "norms[t] = ‖∂L/∂h_t‖, t = 0 … T",
      "if (t === T) return norm(dhT);",
    ],
  },
  {
    id: "q1/07.loss-at-every-step",
    exercise,
    idea: "Every state on the way gets the gradient dhT.",
    why: "The loss looks at h_T only. What reaches the earlier states comes from there, through " +
      "the cell.",
    looksLike: "dhT enters at every step instead of at the last one only",
    edits: [{ find: "(k === rest.length - 1 ? dhT : null)", replace: "dhT" }],
    hints: [
      "At how many steps does this loss look at the state?",
      "Look at the list of dhs that you hand to backward.",
      "dhs = [null, …, null, dhT]",
      "const dhs = rest.map((_, k) => (k === rest.length - 1 ? dhT : null));",
    ],
  },
  {
    id: "q1/07.always-from-h0",
    exercise,
    idea: "A network starts from its start state, the shortened one too.",
    why: "The rest of the sequence has to go through the same states as before. It does so only " +
      "if it starts from the state at t.",
    looksLike: "every shortened network starts from h_0 instead of from the state at t",
    edits: [{ find: "unroll(model, rest, state)", replace: "unroll(model, rest, start)" }],
    hints: [
      "Does your shortened network pass through the same h_T as the whole one?",
      "Look at what each unroll starts from.",
      "start at h_t, read x_{t+1} … x_T",
      "return norm(unroll(model, rest, state).backward(dhs).dh0);",
    ],
  },
  {
    id: "q1/07.beginning-for-rest",
    exercise,
    idea: "T − t steps lie between h_t and h_T, so I take T − t inputs.",
    why: "The number is right, but they have to be the last ones: from h_t on, the network reads " +
      "x_{t+1} … x_T.",
    looksLike: "the shortened network reads the first inputs of the sequence, not the last ones",
    edits: [{ find: "xs.slice(t)", replace: "xs.slice(0, T - t)" }],
    hints: [
      "Which input did the network read at its very last step? Does the shortened one read it " +
      "last, too?",
      "Look at which part of xs you cut out.",
      "rest = x_{t+1} … x_T, which is xs from place t on",
      "const rest = xs.slice(t);",
    ],
  },
  {
    id: "q1/07.memory-from-the-start",
    exercise,
    idea: "The state at t is h_t; the rest of the start state stays as it was.",
    why:
      "An LSTM's state has two parts. With the h of step t and the c of step 0 the rest of the " +
      "sequence is another one.",
    looksLike: "for an LSTM, the shortened network starts from h_t but with c_0",
    edits: [{
      find: "unroll(model, rest, state)",
      replace: "unroll(model, rest, { ...start, h: state.h })",
    }],
    hints: [
      "How many parts has the state of an LSTM?",
      "Look at what you make the start of the shortened network from.",
      "start at (h_t, c_t)",
      "return norm(unroll(model, rest, state).backward(dhs).dh0);",
    ],
  },
  {
    id: "q1/07.squared-length",
    exercise,
    idea: "The size of a gradient is the sum of its squares.",
    why: "That is the square of the length. On a logarithmic axis it doubles every slope.",
    looksLike: "the squares of the lengths are returned",
    edits: [
      { find: "return norm(dhT);", replace: "return norm(dhT) ** 2;" },
      { find: "dh0);\n  });", replace: "dh0) ** 2;\n  });" },
    ],
    hints: [
      "If dhT is twice as large, how much larger should each number be?",
      "Look at whether a root is missing.",
      "‖g‖ = √(Σ g²), which is what norm returns",
      "if (t === T) return norm(dhT);",
    ],
  },
];
