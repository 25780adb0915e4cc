/**
 * Mistakes in `rnnStep` and `rnnForward`: the cell in batches, and its loop.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** What goes wrong in the forward pass of a tanh network. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/02.two-biases",
    exercise: "rnnStep",
    idea: "Each of the two products is a layer, and each layer has its bias.",
    why: "The equation has one bias. PyTorch and Keras keep two of them, which are separate " +
      "parameters; adding the same one twice doubles it.",
    looksLike: "bh is added twice, once with each product",
    edits: [{ find: "return tanh(z);", replace: "return tanh(addRow(z, bh));" }],
    hints: [
      "How many terms stand inside the tanh of the equation?",
      "Set x and hPrev to zero: then h should be tanh(bh). Count how often your code adds bh.",
      "h = tanh(x·Wxh + hPrev·Whh + bh): two products, one bias.",
      "`const z = addRow(matmul(x, Wxh), bh); addMatmul(z, hPrev, Whh);`",
    ],
    seen: "bias_ih and bias_hh of torch.nn.RNN",
  },
  {
    id: "q1/02.past-after-tanh",
    exercise: "rnnStep",
    idea: "The input goes through the neuron, and then the past is added to what comes out.",
    why:
      "Input and past are added first, and tanh is taken of the sum. Added after it, the state " +
      "is no longer between −1 and 1 and can grow from step to step.",
    looksLike: "tanh is taken of x·Wxh + bh only, and hPrev·Whh is added after it",
    edits: [
      {
        find: "const z = addRow(matmul(x, Wxh), bh);",
        replace: "const z = tanh(addRow(matmul(x, Wxh), bh));",
      },
      { find: "return tanh(z);", replace: "return z;" },
    ],
    hints: [
      "Can an entry of your state be larger than 1?",
      "Look at the place of the tanh: what has been added up before it, and what after?",
      "h = tanh(x·Wxh + hPrev·Whh + bh): all three terms stand inside.",
      "Add both products and the bias into z, and only then `return tanh(z);`.",
    ],
  },
  {
    id: "q1/02.whh-transposed",
    exercise: "rnnStep",
    idea: "A weight is multiplied as its transpose, as in the papers and in PyTorch.",
    why: "There a weight is [out×in]. Here it is [in×out] and stands to the right of a row. Whh " +
      "is square, so the transpose fits and no shape complains.",
    looksLike: "hPrev is multiplied by Whhᵀ; Whh is square, so no shape tells",
    edits: [{
      find: "addMatmul(z, hPrev, Whh);",
      replace: `const H = Whh.rows;
  for (let r = 0; r < z.rows; r++) {
    for (let j = 0; j < H; j++) {
      for (let k = 0; k < H; k++) {
        z.data[r * H + j] += Whh.data[j * H + k] * hPrev.data[r * H + k];
      }
    }
  }`,
    }],
    hints: [
      "Entry [k][j] of Whh leads from one unit to another. Which is which?",
      "It is right with hPrev = 0. Look at the product with Whh, and at which of its indices is summed over.",
      "(hPrev·Whh)[r][j] = Σ_k hPrev[r][k]·Whh[k][j]: the first index of Whh is summed over.",
      "`addMatmul(z, hPrev, Whh);`, with no transpose.",
    ],
    seen: "weights [out×in] in PyTorch; W·h with columns in min-char-rnn.py and most papers",
  },
  {
    id: "q1/02.logistic-state",
    exercise: "rnnStep",
    idea: "A neuron's output lies between 0 and 1, so I use the logistic function.",
    why: "Elman's network did so. This one uses tanh, which lies between −1 and 1 and is steeper " +
      "at 0, so that gradients fade less.",
    looksLike: "the logistic function in place of tanh",
    edits: [{
      find: "return tanh(z);",
      replace: "return { ...z, data: z.data.map((v) => 1 / (1 + Math.exp(-v))) };",
    }],
    hints: [
      "Between which two numbers does a state of this network lie?",
      "Look at the last thing that you do to z. Can your state be negative?",
      "h = tanh(z), not σ(z) = 1/(1 + e⁻ᶻ).",
      "`return tanh(z);`; the kit's tanh takes a whole matrix.",
    ],
    seen: "Elman 1990, Finding structure in time: units with values from 0 to 1",
  },
  {
    id: "q1/02.every-step-from-h0",
    exercise: "rnnForward",
    idea: "rnnStep wants the state before, and I was given h0.",
    why: "h0 stands before the first step only. Started from it at every step, the network reads " +
      "each input as if it were the first: it has no memory.",
    looksLike: "every step starts from h0, so no step knows of the inputs before it",
    edits: [{ find: "hs.at(-1) ?? h0", replace: "h0" }],
    hints: [
      "If you change the first input, which of your states change?",
      "Right for T = 1 and wrong from T = 2 on: look at the third argument of rnnStep.",
      "h_t = rnnStep(params, x_t, h_{t−1}), and h_0 stands in only for t = 1.",
      "`hs.push(rnnStep(params, x, hs.at(-1) ?? h0));`",
    ],
    seen:
      "the training loop of the original lab never changes its h_prev, from sentence to sentence",
  },
  {
    id: "q1/02.starts-from-zero",
    exercise: "rnnForward",
    idea: "A network starts with an empty memory, so the first state before is zero.",
    why: "The caller decides what the memory holds at the start; zeros are one choice. A text " +
      "that is read in pieces goes on from the state where the last piece ended.",
    looksLike: "the first step starts from zeros, whatever h0 is",
    edits: [{ find: "hs.at(-1) ?? h0", replace: "hs.at(-1) ?? zeros(h0.rows, h0.cols)" }],
    hints: [
      "Does your answer change when somebody calls the function with another h0?",
      "It is wrong already for T = 1. Look at what the first step gets as the state before it.",
      "h_1 = tanh(x_1·Wxh + h_0·Whh + bh).",
      "`rnnStep(params, x, hs.at(-1) ?? h0)`",
    ],
  },
  {
    id: "q1/02.one-state-for-all",
    exercise: "rnnForward",
    idea:
      "I keep one matrix for the state, write each new state into it, and put it into the list.",
    why:
      "The list then holds the same matrix T times, and in the end it contains the last state. " +
      "The backward pass needs each state as it was.",
    looksLike: "the list holds one matrix T times: every entry is the last state",
    edits: [{
      find: "for (const x of xs) hs.push(rnnStep(params, x, hs.at(-1) ?? h0));",
      replace: `const h = { ...h0, data: h0.data.slice() };
  for (const x of xs) {
    h.data.set(rnnStep(params, x, h).data);
    hs.push(h);
  }`,
    }],
    hints: [
      "How many matrices does your list hold: T, or one of them T times?",
      "Your last state is right and the ones before are equal to it. Look at what you push.",
      "hs[0] must still be h_1 when h_2 has been computed.",
      "rnnStep returns a new matrix: push that one, `hs.push(rnnStep(params, x, hs.at(-1) ?? h0));`.",
    ],
  },
  {
    id: "q1/02.counts-h0",
    exercise: "rnnForward",
    idea: "A list of T states begins with the first state there is, h0.",
    why: "The function returns the states after each input, h_1 … h_T. A list that begins with " +
      "h_0 and has T entries lacks the last one, and the last input has no effect.",
    looksLike: "the states before each step, h_0 to h_{T−1}, where h_1 to h_T are asked for",
    edits: [
      { find: "const hs: Matrix[] = [];", replace: "const hs: Matrix[] = [h0];" },
      { find: "for (const x of xs) hs.push", replace: "for (const x of xs.slice(0, -1)) hs.push" },
    ],
    hints: [
      "Did the last input have a part in any of your states?",
      "It is wrong already for T = 1. Look at the first entry of your list.",
      "hs[t] is the state after input xs[t]; h_0 is the caller's, and not in the list.",
      "`const hs: Matrix[] = [];`, then one push for each input.",
    ],
    seen: "min-char-rnn.py keeps h_0 as hs[-1], beside the others",
  },
];

/** For somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q1/02",
    exercise: "rnnStep",
    hints: [
      "What are the shapes of x·Wxh and of hPrev·Whh, and what do you do with two matrices of " +
      "the same shape?",
      "matmul makes a product, addMatmul adds one to a matrix that exists, addRow adds a row " +
      "to every row. tanh of the kit takes a matrix.",
      "h = tanh(x·Wxh + hPrev·Whh + bh).",
      "`const z = addRow(matmul(x, Wxh), bh); addMatmul(z, hPrev, Whh);`, and then the tanh.",
    ],
  },
  {
    lesson: "q1/02",
    exercise: "rnnForward",
    hints: [
      "Which state does the second step start from?",
      "It is the loop of lesson one with matrices: rnnStep in place of scalarStep.",
      "h_t = rnnStep(params, x_t, h_{t−1}) for t = 1 … T, from h_0; the list is h_1 … h_T.",
      "`for (const x of xs) hs.push(rnnStep(params, x, hs.at(-1) ?? h0));`",
    ],
  },
];
