/**
 * Mistakes in `rnnBackward`, second part: what goes into the weights and out to the inputs.
 *
 * @module
 */

import type { Misconception } from "../misconception.ts";

const INTO_WHH = "addMatmulTA(dWhh, t > 0 ? hs[t - 1] : h0, dz);";
const RETURN = "return { dWxh, dWhh, dbh, dh0: dhNext, dxs };";

/** What goes wrong with the gradients of parameters and inputs. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/03.state-after",
    exercise: "rnnBackward",
    idea: "At step t everything is taken at t: xs[t] for Wxh, hs[t] for Whh.",
    why:
      "In step t the matrix Whh is multiplied by the state before, h_{t−1}; hs[t] is what came out.",
    looksLike: "dWhh uses the state after the step, h_t, where Whh multiplied h_{t−1}",
    edits: [{ find: "t > 0 ? hs[t - 1] : h0", replace: "hs[t]" }],
    hints: [
      "Which matrix did Whh multiply in the forward pass of step t?",
      "Only dWhh is wrong. Look at the state in its line.",
      "dWhh += h_{t−1}ᵀ·dz_t, with h_0 at the first step.",
      "`addMatmulTA(dWhh, t > 0 ? hs[t - 1] : h0, dz);`",
    ],
    seen: "VikParuchuri/zero_to_gpt issue 9, “hidden state index at t=1 during backprop”",
  },
  {
    id: "q1/03.wraps-round",
    exercise: "rnnBackward",
    idea: "hs.at(t − 1) is the state before.",
    why: "At t = 0 it is hs.at(−1), and that is the last state, as h[-1] in Python. It is a " +
      "matrix of the right shape, so nothing complains. The state before the first is h0.",
    looksLike:
      "at the first step the last state is used in place of h0: index −1 is the last entry",
    edits: [{ find: "t > 0 ? hs[t - 1] : h0", replace: "hs.at(t - 1)!" }],
    hints: [
      "Which matrix does your code take as the state before at t = 0?",
      "Only dWhh is wrong, already for T = 1. Look at the index when t is 0.",
      "dWhh += h_{t−1}ᵀ·dz_t, with h_0 at the first step; it is not in hs.",
      "`t > 0 ? hs[t - 1] : h0`",
    ],
    seen:
      "min-char-rnn.py relies on it: its hs is a dictionary, where hs[-1] is h_0; in a list it is not",
  },
  {
    id: "q1/03.no-h0-in-whh",
    exercise: "rnnBackward",
    idea: "The first step has no state before it, so it adds nothing to dWhh.",
    why: "The state before it is h_0, and Whh multiplied it. Its share is zero only where h_0 is " +
      "zero, and between two pieces of a text it is not.",
    looksLike: "the first step adds nothing to dWhh; its share is h0ᵀ·dz",
    edits: [{ find: INTO_WHH, replace: "if (t > 0) addMatmulTA(dWhh, hs[t - 1], dz);" }],
    hints: [
      "Did Whh take part in the first step of the forward pass?",
      "Only dWhh is wrong, and for T = 1 it is 0. Look at the round with t = 0.",
      "dWhh = Σ_t h_{t−1}ᵀ·dz_t, and the sum begins with h_0ᵀ·dz_1.",
      "`addMatmulTA(dWhh, t > 0 ? hs[t - 1] : h0, dz);`",
    ],
  },
  {
    id: "q1/03.cleared-each-step",
    exercise: "rnnBackward",
    idea: "Gradients are set to zero before each step, or they keep what was there before.",
    why: "That is done once before each backward pass. Within it, the same weights are used at " +
      "every step and each use adds its share; cleared in between, the one that was done last " +
      "remains.",
    looksLike: "dWxh, dWhh and dbh hold one step's share: they are not added up over the steps",
    edits: [{
      find: "const dh = dhNext;",
      replace: `for (const gradient of [dWxh, dWhh, dbh]) gradient.data.fill(0);
    const dh = dhNext;`,
    }],
    hints: [
      "Whh is used T times. What does each use contribute to ∂L/∂Whh?",
      "dh0 and dxs are right, and the three parameters are right for T = 1. Look at how they grow.",
      "dWxh = Σ_t x_tᵀ·dz_t, and likewise dWhh and dbh: sums over the steps.",
      "Make the zeros before the loop, and in it only add: `addMatmulTA(dWxh, xs[t], dz);`",
    ],
    seen: "optimizer.zero_grad() of PyTorch, put one loop too far inside",
  },
  {
    id: "q1/03.bias-from-first-row",
    exercise: "rnnBackward",
    idea: "The bias is added to z, so its gradient is dz: dbh += dz.",
    why: "With one example a batch it is. With B rows the same bias is added to each of them, so " +
      "its gradient is the sum of the rows; entry by entry only the first row is met.",
    looksLike: "dbh takes the first row of dz only; it is the sum of all rows",
    edits: [{
      find: "addSumOfRows(dbh, dz);",
      replace: "for (let i = 0; i < dbh.data.length; i++) dbh.data[i] += dz.data[i];",
    }],
    hints: [
      "To how many rows is the bias added in one step?",
      "Only dbh is wrong, and it is right for B = 1. Compare the shapes of dbh and dz.",
      "dbh += Σ over the rows of dz.",
      "`addSumOfRows(dbh, dz);`",
    ],
    seen: "dbh += dhraw, for one example at a time, in min-char-rnn.py and the original lab",
  },
  {
    id: "q1/03.mean-over-batch",
    exercise: "rnnBackward",
    idea: "The gradients of the parameters are averaged over the batch.",
    why: "If the loss is a mean, the 1/B is in dhs already, since it comes from the loss. The " +
      "rules of a backward pass have no 1/B of their own.",
    looksLike: "the gradients of the parameters are divided by the number of rows",
    edits: [{
      find: RETURN,
      replace: `const mean = (gradient: Matrix) => scale(gradient, 1 / h0.rows);
  return { dWxh: mean(dWxh), dWhh: mean(dWhh), dbh: mean(dbh), dh0: dhNext, dxs };`,
    }],
    hints: [
      "If the whole batch were there twice, what should happen to the gradient of a summed loss?",
      "Right for B = 1, and else too small by the factor B; dh0 and dxs are right. Look at the end.",
      "dWxh = Σ_t x_tᵀ·dz_t: the product already sums over the rows, and nothing divides.",
      "`return { dWxh, dWhh, dbh, dh0: dhNext, dxs };`",
    ],
    seen: "dW = 1/m · dZ·Aᵀ of Andrew Ng's courses, whose loss is a mean",
  },
  {
    id: "q1/03.inputs-skip-tanh",
    exercise: "rnnBackward",
    idea: "Wxh leads from x_t to h_t, so dx_t is dh_t·Wxhᵀ.",
    why: "Wxh leads to z_t, before the tanh. What goes back through it is dz_t.",
    looksLike: "dxs is made from dh, after the tanh; it should be made from dz",
    edits: [{ find: "dxs[t] = matmulTB(dz, Wxh);", replace: "dxs[t] = matmulTB(dh, Wxh);" }],
    hints: [
      "What stands between x_t·Wxh and h_t?",
      "Only dxs is wrong. Compare its line with the one of the carry.",
      "z_t = x_t·Wxh + …, so dx_t = dz_t·Wxhᵀ.",
      "`dxs[t] = matmulTB(dz, Wxh);`",
    ],
  },
  {
    id: "q1/03.inputs-in-walking-order",
    exercise: "rnnBackward",
    idea: "I push the gradient of each input onto the list when I come to it.",
    why: "You come to the last input first. Pushed in that order, dxs[0] belongs to x_T and the " +
      "list is the wrong way round.",
    looksLike: "dxs is in the order of the walk, from the last step to the first",
    edits: [{ find: "dxs[t] = matmulTB(dz, Wxh);", replace: "dxs.push(matmulTB(dz, Wxh));" }],
    hints: [
      "Which step does your loop visit first, and where in the list does its gradient land?",
      "Only dxs is wrong, and right for T = 1. Look at how the list is filled.",
      "dxs[t] belongs to xs[t].",
      "`dxs[t] = matmulTB(dz, Wxh);`; or reverse the list in the end.",
    ],
  },
  {
    id: "q1/03.clips-inside",
    exercise: "rnnBackward",
    idea: "A backward pass ends with clipping the gradients at ±5.",
    why: "Then it does not return the derivative any more wherever an entry is larger. Clipping " +
      "is a choice of the training, made after the gradient and in its own function.",
    looksLike: "entries beyond ±5 are cut off inside the backward pass",
    edits: [{
      find: RETURN,
      replace: `const [Wx, Wh, b] = clipByValue([dWxh, dWhh, dbh], 5);
  return { dWxh: Wx, dWhh: Wh, dbh: b, dh0: dhNext, dxs };`,
    }],
    hints: [
      "If dhs is multiplied by 1000, what happens to a derivative, and what to yours?",
      "Small gradients are right and large ones are not. Look at what you do after the loop.",
      "The gradient is linear in dhs: a factor there is a factor here.",
      "`return { dWxh, dWhh, dbh, dh0: dhNext, dxs };`, and leave the clipping to the caller.",
    ],
    seen:
      "np.clip(dparam, -5, 5, out=dparam) at the end of min-char-rnn.py and of the original lab",
  },
];
