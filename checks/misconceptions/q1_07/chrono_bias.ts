/**
 * Misconceptions about the chrono initialisation.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "chronoBias";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q1/07",
  exercise,
  hints: [
    "How many random numbers does a cell of H units need here, and which two entries of the " +
    "bias does each of them decide?",
    "Copy the bias. For each unit j draw u, then write b_f at place H + j and b_i at place j.",
    "u uniform in [1, Tmax − 1]; b_f = ln u; b_i = −b_f; b_g and b_o stay",
    "const bf = Math.log(1 + (Tmax - 2) * rng.uniform());",
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/07.uniform-in-the-logarithm",
    exercise,
    idea: "b_f is uniform between ln 1 and ln(Tmax − 1).",
    why: "The time u is uniform, and its logarithm is not. Uniform in the logarithm, most units " +
      "get short times.",
    looksLike: "b_f itself is uniform up to ln(Tmax − 1), not u: most units get short times",
    edits: [{
      find: "Math.log(1 + (Tmax - 2) * rng.uniform())",
      replace: "Math.log(Tmax - 1) * rng.uniform()",
    }],
    hints: [
      "Which of the two is uniform: the bias, or the time that it stands for?",
      "Look at whether the random number is inside the logarithm.",
      "b_f = ln u, u uniform in [1, Tmax − 1]",
      "const bf = Math.log(1 + (Tmax - 2) * rng.uniform());",
    ],
  },
  {
    id: "q1/07.no-logarithm",
    exercise,
    idea: "The bias is the time itself, uniform between 1 and Tmax − 1.",
    why: "A gate with bias b forgets over about e^b steps. So for u steps the bias is ln u; a " +
      "bias of 50 would never forget.",
    looksLike: "b_f is u itself instead of its logarithm",
    edits: [{
      find: "Math.log(1 + (Tmax - 2) * rng.uniform())",
      replace: "1 + (Tmax - 2) * rng.uniform()",
    }],
    hints: [
      "What is σ(50), and over how many steps does such a gate forget?",
      "Look at how the bias is made of u.",
      "1/(1 − σ(b)) = 1 + e^b, so b = ln u for about u steps",
      "const bf = Math.log(1 + (Tmax - 2) * rng.uniform());",
    ],
  },
  {
    id: "q1/07.one-time-for-all",
    exercise,
    idea: "One u is drawn, and the layer gets its bias.",
    why: "The units are to share out the time scales among them. Each one draws its own u.",
    looksLike: "all units share one u: the layer has a single time scale",
    edits: [{
      find: `for (let j = 0; j < H; j++) {
    const bf = Math.log(1 + (Tmax - 2) * rng.uniform());`,
      replace: `const bf = Math.log(1 + (Tmax - 2) * rng.uniform());
  for (let j = 0; j < H; j++) {`,
    }],
    hints: [
      "How many different time scales has your layer?",
      "Look at how often the generator is asked.",
      "b_f[j] = ln u_j, one u for each unit j",
      "const bf = Math.log(1 + (Tmax - 2) * rng.uniform());",
    ],
  },
  {
    id: "q1/07.input-part-forgotten",
    exercise,
    idea: "The forget bias decides how long a unit remembers, so only that is set.",
    why: "A unit that keeps for u steps and writes at every step overflows. b_i = −b_f makes it " +
      "write as seldom as it forgets.",
    looksLike: "b_i is left as it was instead of becoming −b_f",
    edits: [{ find: "    out.data[j] = -bf;\n", replace: "" }],
    hints: [
      "If a unit keeps almost everything and adds something at every step, where does it end?",
      "Look at which of the four parts of the bias you set.",
      "b_i = −b_f",
      "out.data[j] = -bf;",
    ],
  },
  {
    id: "q1/07.own-draw-for-input",
    exercise,
    idea: "b_i is drawn in the same way, with a minus.",
    why: "b_i is minus the same number: input and forget gate of a unit belong to one time scale.",
    looksLike: "b_i comes from a second draw instead of being −b_f of the same unit",
    edits: [{
      find: "out.data[j] = -bf;",
      replace: "out.data[j] = -Math.log(1 + (Tmax - 2) * rng.uniform());",
    }],
    hints: [
      "What is b_i + b_f of one unit?",
      "Look at how many random numbers a unit draws.",
      "b_i = −b_f, unit by unit",
      "out.data[j] = -bf;",
    ],
  },
  {
    id: "q1/07.parts-exchanged",
    exercise,
    idea: "The forget gate comes first, then the input gate.",
    why: "The order is i, f, g, o: b_i has the places 0 … H − 1, b_f has H … 2H − 1. Exchanged, " +
      "every unit forgets at once.",
    looksLike: "b_f stands in the input gate's part and b_i in the forget gate's",
    edits: [
      { find: "out.data[H + j] = bf;", replace: "out.data[H + j] = -bf;" },
      { find: "out.data[j] = -bf;", replace: "out.data[j] = bf;" },
    ],
    hints: [
      "Which gate has the places 0 … H − 1?",
      "Look at the indices of the two assignments.",
      "b_i at j, b_f at H + j",
      "out.data[H + j] = bf;",
    ],
  },
  {
    id: "q1/07.others-cleared",
    exercise,
    idea: "An initialisation starts from zeros.",
    why:
      "The function returns the bias with two parts changed. Those of g and o stay as they were.",
    looksLike: "the parts of g and o become zero instead of staying as they were",
    edits: [{ find: "clone(bh)", replace: "scale(bh, 0)" }],
    hints: [
      "What do the third and the fourth quarter hold after your call?",
      "Look at what the new bias is made of.",
      "b_g and b_o as they were",
      "const out = clone(bh);",
    ],
    seen: "0h-n0/chrono_initialization fills the whole bias with 0 first",
  },
  {
    id: "q1/07.time-up-to-tmax",
    exercise: "chronoBias",
    idea: "u runs from 1 to Tmax.",
    why: "The bias stands for u + 1 steps, since 1/(1 − σ(b)) = 1 + e^b. So u ends at Tmax − 1.",
    looksLike: "u is drawn from [1, Tmax] instead of [1, Tmax − 1]",
    edits: [{ find: "(Tmax - 2) * rng.uniform()", replace: "(Tmax - 1) * rng.uniform()" }],
    hints: [
      "What is the largest u that your line can draw?",
      "Look at the width of the interval.",
      "u = 1 + (Tmax − 2)·uniform",
      "const bf = Math.log(1 + (Tmax - 2) * rng.uniform());",
    ],
  },
];
