/**
 * Misconceptions about backpropagation through time for the libraries' GRU.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "gruResetAfterBackward";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q1/05",
  exercise,
  hints: [
    "What reaches x·Wxh + bh, and what reaches hPrev·Whh? In which of the three parts do they " +
    "differ?",
    "Everything up to the two products is entry by entry, in one loop. Then build dz for the " +
    "input's side and dzh for the state's side.",
    "da = dzn ⊙ r; dz = [dzr dzz dzn]; dzh = [dzr dzz da]; dhPrev = dh ⊙ z + dzh·Whhᵀ",
    "const dzh = concatCols([dzr, dzz, da]);",
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/05.one-dz-for-both",
    exercise,
    idea: "The two sums are added before the gates, so the same dz reaches both.",
    why:
      "In the candidate the state's sum is multiplied by r before it is added. On the way back " +
      "its third part is multiplied by r too.",
    looksLike: "Whh's side gets dzn as its third part: the factor r is missing there",
    edits: [{
      find: "const dzh = concatCols([dzr, dzz, da]);",
      replace: "const dzh = dz;",
    }],
    hints: [
      "If r is 0, can a change of Whn change the candidate?",
      "Look at the third part of what you give to dWhh and to dhPrev.",
      "dzh = [dzr dzz dzn ⊙ r]",
      "const dzh = concatCols([dzr, dzz, da]);",
    ],
  },
  {
    id: "q1/05.reset-on-the-input-side",
    exercise,
    idea: "The candidate's gradient passes the reset gate, so everything behind it gets dzn ⊙ r.",
    why: "x·Wxn + bn is added outside the reset. It gets dzn as it is; only a gets the factor r.",
    looksLike: "Wxh's side gets da as its third part: a factor r too many there",
    edits: [{
      find: "const dz = concatCols([dzr, dzz, dzn]);",
      replace: "const dz = concatCols([dzr, dzz, da]);",
    }],
    hints: [
      "If r is 0, does the candidate still depend on x?",
      "Look at the third part of what you give to dWxh, dbh and dxs.",
      "dz = [dzr dzz dzn]",
      "const dz = concatCols([dzr, dzz, dzn]);",
    ],
  },
  {
    id: "q1/05.second-bias-like-the-first",
    exercise,
    idea: "A bias gets the sum of the rows of dzn, the second one too.",
    why: "bhn stands inside the reset, so what reaches it is da = dzn ⊙ r. With dzn both biases " +
      "would have the same gradient.",
    looksLike: "dbhn is summed from dzn instead of da",
    edits: [{ find: "addSumOfRows(dbhn, da)", replace: "addSumOfRows(dbhn, dzn)" }],
    hints: [
      "Should dbhn be equal to the third part of dbh?",
      "Look at what the rows of dbhn are summed from.",
      "dbhn = Σ rows of dzn ⊙ r",
      "addSumOfRows(dbhn, da);",
    ],
  },
  {
    id: "q1/05.reset-takes-the-state",
    exercise,
    idea: "The reset gate acts on the state, so its gradient takes hPrev.",
    why: "In this version r multiplies a, the result of the product. Its gradient takes a.",
    looksLike: "the reset gate's gradient takes hPrev instead of a",
    edits: [{ find: "dn * a.data[k]", replace: "dn * hPrev.data[k]" }],
    hints: [
      "What is r multiplied by in gruResetAfterStep?",
      "Look at the line of dzr, and at why the step keeps a.",
      "dzr = dzn ⊙ a ⊙ r(1 − r)",
      "dzr.data[k] = dn * a.data[k] * rk * (1 - rk);",
    ],
  },
  {
    id: "q1/05.reset-on-the-state-for-whn",
    exercise,
    idea: "As in gruBackward, dWhn takes r ⊙ hPrev and dzn.",
    why: "Here Whn was multiplied by hPrev itself, and r came afterwards. So r goes with the " +
      "gradient, column by column, and not with the state.",
    looksLike: "dWhn is (r ⊙ hPrev)ᵀ·dzn, as for the reset before the product",
    edits: [{
      find: "addMatmulTA(dWhh, hPrev, dzh);",
      replace: `const none = zeros(dh.rows, dh.cols);
    addMatmulTA(dWhh, hPrev, concatCols([dzr, dzz, none]));
    addMatmulTA(dWhh, hadamard(r, hPrev), concatCols([none, none, dzn]));`,
    }],
    hints: [
      "What stands in front of Whn in gruResetAfterStep?",
      "Look at the third part of dWhh: on which of its two factors is the r?",
      "dWhn = Σ hPrevᵀ·(r ⊙ dzn)",
      "addMatmulTA(dWhh, hPrev, dzh);",
    ],
  },
  {
    id: "q1/05.backwards-as-if-z-replaced",
    exercise,
    idea: "The mix is that of gruBackward.",
    why: "Here z keeps: h = (1 − z) ⊙ n + z ⊙ hPrev. Every line that comes from the mix changes " +
      "with it.",
    looksLike: "the mix is differentiated as in gruBackward, where z lets in the new",
    edits: [
      { find: "d * (1 - zk) * (1 - nk * nk)", replace: "d * zk * (1 - nk * nk)" },
      { find: "(hPrev.data[k] - nk)", replace: "(nk - hPrev.data[k])" },
      { find: "dhPrev.data[k] = d * zk;", replace: "dhPrev.data[k] = d * (1 - zk);" },
    ],
    hints: [
      "Which share of the new state is the candidate in this version, z or 1 − z?",
      "Look at all three lines that come from the mix.",
      "h = (1 − z) ⊙ n + z ⊙ hPrev",
      "dhPrev.data[k] = d * zk;",
    ],
  },
  {
    id: "q1/05.update-gate-sign-after",
    exercise,
    idea: "The update gate's gradient is dh times new less old: n − hPrev.",
    why: "Here more z means more of the old state, so it is hPrev − n.",
    looksLike: "the update gate's gradient has the wrong sign: n − hPrev instead of hPrev − n",
    edits: [{ find: "(hPrev.data[k] - nk)", replace: "(nk - hPrev.data[k])" }],
    hints: [
      "If z grows a little, does h move towards n or towards hPrev?",
      "Look at the line of dzz.",
      "∂h/∂z = hPrev − n",
      "dzz.data[k] = d * (hPrev.data[k] - nk) * zk * (1 - zk);",
    ],
  },
  {
    id: "q1/05.one-product-only",
    exercise,
    idea: "One product leads back to hPrev: dhPrev = dzh·Whhᵀ.",
    why: "It is the only product, but not the only path. The mix hands on z ⊙ hPrev without any " +
      "weight.",
    looksLike: "the path through the mix, dh ⊙ z, is missing",
    edits: [{ find: "      dhPrev.data[k] = d * zk;\n", replace: "" }],
    hints: [
      "If z is 1 the state is copied. What should then come back to hPrev?",
      "Look at what dhPrev is made of.",
      "dhPrev = dh ⊙ z + dzh·Whhᵀ",
      "dhPrev.data[k] = d * zk;",
    ],
  },
  {
    id: "q1/05.no-tanh-slope",
    exercise,
    idea: "The candidate is weighted by 1 − z, so dzn is dh ⊙ (1 − z).",
    why:
      "That is the gradient of n. dzn stands in front of the tanh, so the slope 1 − n² belongs " +
      "to it.",
    looksLike: "the slope of the candidate's tanh, 1 − n², is missing",
    edits: [{
      find: "d * (1 - zk) * (1 - nk * nk)",
      replace: "d * (1 - zk)",
    }],
    hints: [
      "Is dzn the gradient of n, or of what goes into its tanh?",
      "Look at the first line of the loop over the entries.",
      "dzn = dh ⊙ (1 − z) ⊙ (1 − n²)",
      "const dn = d * (1 - zk) * (1 - nk * nk);",
    ],
  },
];
