/**
 * The scalar cell, drawn: h = tanh(w·x + u·hPrev + b), one neuron through time.
 *
 * @module
 */
import type { Cell } from "./cell.ts";
import { size, tanhCell } from "./tanh_cell.ts";

/** One step of one neuron. */
export const scalar: Cell = {
  colour: "rnn",
  size,
  title: "A scalar recurrent cell",
  description: "The previous state h, a number, is multiplied by u and enters from the left; the " +
    "input x, multiplied by w, from below; the bias b from above. They are added and pass through " +
    "tanh. The result is the new state, which leaves to the right, for the next step, and upwards.",
  lit: {
    recurrence: "the recurrence, from the previous state through u, the sum and tanh to the new " +
      "state",
    input: "the input x, which passes through w into the sum",
    carry:
      "the way of the derivative, dashed from right to left: from the new state times 1 − h² " +
      "at tanh, then times u, to the previous state",
  },
  parts: tanhCell({
    input: "w",
    recurrent: "u",
    bias: "b",
    backThroughTanh: "× (1 − h_{t}^{2})",
    backThroughWeight: "× u",
  }),
};
