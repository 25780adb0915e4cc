/**
 * Misconceptions about backpropagation through time for the GRU.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "gruBackward";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q1/05",
  exercise,
  hints: [
    "In how many places of the step's four equations does hPrev stand?",
    "Go backwards line by line: the mix gives dzn, dzz and a first part of dhPrev; the product " +
    "(r ⊙ hPrev)·Whn gives dzr and a second part; the two gates' products give the rest.",
    "dhPrev = dh ⊙ (1 − z) + (dzn·Whnᵀ) ⊙ r + dzr·Whrᵀ + dzz·Whzᵀ",
    "const drh = matmulTB(dzn, Whn);",
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/05.no-mix-path",
    exercise,
    idea: "The gradient goes back through the weights, as in the tanh network.",
    why: "In the mix, (1 − z) ⊙ hPrev, the old state goes on without any weight. That path is " +
      "what makes the GRU remember.",
    looksLike: "the path through the mix, dh ⊙ (1 − z), is missing",
    edits: [{
      find: "      dhPrev.data[k] = d * (1 - zk);\n",
      replace: "",
    }],
    hints: [
      "If z is 0 the state is copied. What should then come back to hPrev?",
      "Look at what dhPrev is made of: which of the four paths has no matrix?",
      "dhPrev = dh ⊙ (1 − z) + …",
      "dhPrev.data[k] = d * (1 - zk);",
    ],
  },
  {
    id: "q1/05.no-update-gate-path",
    exercise,
    idea: "z only weighs the mix, so hPrev gets its share from the mix.",
    why:
      "z was computed from hPrev, through Whz. Changing hPrev changes the weights of the mix too.",
    looksLike: "the path through the update gate, dzz·Whzᵀ, is missing",
    edits: [{ find: "addMatmulTB(dhPrev, dzz, Whz);", replace: "" }],
    hints: [
      "What was z computed from?",
      "Look at what dhPrev is made of, and count the paths: there are four.",
      "dhPrev = … + dzz·Whzᵀ",
      "addMatmulTB(dhPrev, dzz, Whz);",
    ],
  },
  {
    id: "q1/05.no-reset-gate-path",
    exercise,
    idea: "r is done with once dzr is known.",
    why: "r was computed from hPrev, through Whr, so the gradient goes on through dzr to hPrev.",
    looksLike: "the path through the reset gate, dzr·Whrᵀ, is missing",
    edits: [{ find: "addMatmulTB(dhPrev, dzr, Whr);", replace: "" }],
    hints: [
      "What was r computed from?",
      "Look at what dhPrev is made of, and count the paths: there are four.",
      "dhPrev = … + dzr·Whrᵀ",
      "addMatmulTB(dhPrev, dzr, Whr);",
    ],
  },
  {
    id: "q1/05.no-candidate-path",
    exercise,
    idea: "The product r ⊙ hPrev belongs to the reset gate, so its gradient goes to r.",
    why: "A product has two factors. hPrev is the other one, and gets the same gradient times r.",
    looksLike: "the path through r ⊙ hPrev reaches r but not hPrev",
    edits: [{ find: "dhPrev.data[k] += d * rk;", replace: "" }],
    hints: [
      "Which two matrices were multiplied in r ⊙ hPrev?",
      "Look at what follows drh = dzn·Whnᵀ: who gets a share of it?",
      "dhPrev = … + drh ⊙ r",
      "dhPrev.data[k] += d * rk;",
    ],
  },
  {
    id: "q1/05.candidate-path-without-reset",
    exercise,
    idea: "The candidate's product leads back to hPrev: dzn·Whnᵀ.",
    why: "The product was made with r ⊙ hPrev. What comes back has to pass the r once more.",
    looksLike: "dzn·Whnᵀ reaches hPrev without the factor r",
    edits: [{ find: "dhPrev.data[k] += d * rk;", replace: "dhPrev.data[k] += d;" }],
    hints: [
      "If r is 0, can the candidate depend on hPrev?",
      "Look at the line that brings drh to hPrev.",
      "dhPrev = … + drh ⊙ r",
      "dhPrev.data[k] += d * rk;",
    ],
  },
  {
    id: "q1/05.whn-takes-the-state",
    exercise,
    idea: "All three recurrent weights were multiplied by hPrev.",
    why:
      "Whn was multiplied by r ⊙ hPrev, and the gradient of a weight takes what the weight was " +
      "multiplied by.",
    looksLike: "dWhn takes hPrev instead of r ⊙ hPrev",
    edits: [{
      find: "addMatmulTA(dWhn, hadamard(r, hPrev), dzn)",
      replace: "addMatmulTA(dWhn, hPrev, dzn)",
    }],
    hints: [
      "What stands in front of Whn in the forward step?",
      "Look at the three lines of dWhr, dWhz and dWhn.",
      "dWhn = Σ (r ⊙ hPrev)ᵀ·dzn",
      "addMatmulTA(dWhn, hadamard(r, hPrev), dzn);",
    ],
  },
  {
    id: "q1/05.update-gate-sign",
    exercise,
    idea: "The update gate's gradient is dh times what z keeps less what it lets in: hPrev − n.",
    why: "Here h = hPrev + z ⊙ (n − hPrev): more z means more candidate. The other sign belongs " +
      "to the libraries' version.",
    looksLike: "the update gate's gradient has the wrong sign: hPrev − n instead of n − hPrev",
    edits: [{ find: "(nk - hk)", replace: "(hk - nk)" }],
    hints: [
      "If z grows a little, does h move towards n or towards hPrev?",
      "Look at the line of dzz.",
      "∂h/∂z = n − hPrev",
      "dzz.data[k] = d * (nk - hk) * zk * (1 - zk);",
    ],
    seen: "the libraries' mix is (1 − z) ⊙ n + z ⊙ hPrev; pytorch/pytorch, issue 20129",
  },
  {
    id: "q1/05.update-gate-sum",
    exercise,
    idea: "z stands in two places of the mix, so both contributions are added: n + hPrev.",
    why: "They are added, each with its sign. The second place is 1 − z, whose derivative is −1.",
    looksLike: "the update gate's gradient has n + hPrev: the minus of 1 − z is lost",
    edits: [{ find: "(nk - hk)", replace: "(nk + hk)" }],
    hints: [
      "What is the derivative of 1 − z by z?",
      "Look at the line of dzz: which two terms of the mix does it come from?",
      "∂h/∂z = −hPrev + n",
      "dzz.data[k] = d * (nk - hk) * zk * (1 - zk);",
    ],
    seen:
      "the vignette “GRU units” of the R package rnn takes 1 − (…) for that derivative, then adds",
  },
  {
    id: "q1/05.update-gate-candidate-only",
    exercise,
    idea: "z multiplies the candidate, so its gradient takes n.",
    why:
      "z also stands in 1 − z, in front of hPrev. Letting in more of the new keeps less of the " +
      "old.",
    looksLike: "the update gate's gradient takes n alone, without − hPrev",
    edits: [{ find: "(nk - hk)", replace: "nk" }],
    hints: [
      "In how many places of the mix does z stand?",
      "Look at the line of dzz.",
      "∂h/∂z = n − hPrev",
      "dzz.data[k] = d * (nk - hk) * zk * (1 - zk);",
    ],
  },
  {
    id: "q1/05.backwards-as-if-z-kept",
    exercise,
    idea: "z keeps the old state, so hPrev gets dh ⊙ z and the candidate dh ⊙ (1 − z).",
    why:
      "The steps that come in were made with z as the share of the new. A backward pass has to " +
      "differentiate the forward pass that was run.",
    looksLike: "the whole mix is differentiated as if z kept the old state",
    edits: [
      { find: "d * zk * (1 - nk * nk)", replace: "d * (1 - zk) * (1 - nk * nk)" },
      { find: "(nk - hk)", replace: "(hk - nk)" },
      { find: "dhPrev.data[k] = d * (1 - zk);", replace: "dhPrev.data[k] = d * zk;" },
    ],
    hints: [
      "Which share of the new state is the candidate in gruStep, z or 1 − z?",
      "Look at all three lines that come from the mix.",
      "h = (1 − z) ⊙ hPrev + z ⊙ n",
      "dhPrev.data[k] = d * (1 - zk);",
    ],
    seen: "TensorFlow's GRUBlockCellGrad documents this form, for its own forward pass",
  },
  {
    id: "q1/05.reset-own-factor",
    exercise,
    idea: "The reset gate's gradient takes the reset gate.",
    why:
      "In r ⊙ hPrev the gradient of one factor takes the other: r gets drh ⊙ hPrev, hPrev gets " +
      "drh ⊙ r.",
    looksLike: "the reset gate's gradient takes r as a factor instead of hPrev",
    edits: [{ find: "d * hk * rk * (1 - rk)", replace: "d * rk * rk * (1 - rk)" }],
    hints: [
      "What is the derivative of r·h by r?",
      "Look at the line of dzr.",
      "dzr = drh ⊙ hPrev ⊙ r(1 − r)",
      "dzr.data[k] = d * hk * rk * (1 - rk);",
    ],
    seen:
      "the vignette “GRU units” of the R package rnn feeds σ′(r) with the product that has r in it",
  },
  {
    id: "q1/05.reset-without-matrix",
    exercise,
    idea: "r works entry by entry, so its gradient comes straight from dzn, entry by entry.",
    why: "Between r ⊙ hPrev and the candidate stands the matrix Whn. The gradient passes it " +
      "first: drh = dzn·Whnᵀ.",
    looksLike: "dzn reaches r ⊙ hPrev without passing Whnᵀ",
    edits: [{
      find: "const [d, rk, hk] = [drh.data[k],",
      replace: "const [d, rk, hk] = [dzn.data[k],",
    }],
    hints: [
      "How many entries of the candidate does one entry of r change?",
      "Look at what stands for the gradient of r ⊙ hPrev.",
      "drh = dzn·Whnᵀ",
      "const drh = matmulTB(dzn, Whn);",
    ],
  },
  {
    id: "q1/05.no-carry",
    exercise,
    idea: "Each step takes its gradient from its own loss.",
    why:
      "A state is used by the loss and by the next step. What the next step sends back is added.",
    looksLike: "the gradient of step t+1 is not carried back to step t",
    edits: [{ find: "const dh = dhNext;", replace: "const dh = zeros(h0.rows, h0.cols);" }],
    hints: [
      "With a loss at the last step only, what does the first step learn?",
      "Look at where dhNext is read inside the loop.",
      "dh_t = dhs_t + dhPrev of step t + 1",
      "const dh = dhNext;",
    ],
  },
  {
    id: "q1/05.state-after-the-step",
    exercise,
    idea: "The state of step t is steps[t].h, so that is what its gates looked at.",
    why:
      "steps[t].h is what the step made. Its gates looked at the state before, steps[t − 1].h, " +
      "or h0 at first.",
    looksLike: "hPrev is the state after the step, h[t], instead of h[t−1]",
    edits: [{
      find: "const hPrev = t > 0 ? steps[t - 1].h : h0;",
      replace: "const hPrev = steps[t].h;",
    }],
    hints: [
      "Which state did gruStep get as hPrev at step t?",
      "Look at the line of hPrev, and at what it is for t = 0.",
      "hPrev of step t is h_{t−1}, and h0 for the first",
      "const hPrev = t > 0 ? steps[t - 1].h : h0;",
    ],
  },
];
