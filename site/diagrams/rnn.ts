/**
 * The tanh RNN, drawn: h = tanh(x·Wxh + hPrev·Whh + bh).
 *
 * @module
 */
import type { Cell } from "./cell.ts";
import { size, tanhCell } from "./tanh_cell.ts";

/** One step of a plain recurrent network. */
export const rnn: Cell = {
  colour: "rnn",
  size,
  title: "A tanh RNN cell",
  description: "The previous state h, multiplied by Whh, enters from the left; the input x, " +
    "multiplied by Wxh, from below; the bias bh from above. They are added and pass through tanh. " +
    "The result is the new state, which leaves to the right, for the next step, and upwards.",
  lit: {
    recurrence:
      "the recurrence, from the previous state through Whh, the sum and tanh to the new " +
      "state",
    input: "the input x, which passes through Wxh into the sum",
    carry: "the way of the gradient, dashed from right to left: from the new state times 1 − h² " +
      "at tanh, then times the transpose of Whh, to the previous state",
  },
  parts: tanhCell({
    input: "W_{xh}",
    recurrent: "W_{hh}",
    bias: "b_{h}",
    backThroughTanh: "× (1 − h_{t}^{2})",
    backThroughWeight: "× W_{hh}^{T}",
  }),
};
