/**
 * The tanh cell, which is the plain recurrent network and, with numbers for matrices, the neuron
 * of the first lesson. Their drawings differ in their labels only.
 *
 * @module
 */
import { applied, arrow, back, label, line, type Part, sum } from "./parts.ts";
import type { Point } from "./svg.ts";

/** The symbols of the two weights, of the bias and of the factors on the way back. */
export interface TanhLabels {
  input: string;
  recurrent: string;
  bias: string;
  backThroughTanh: string;
  backThroughWeight: string;
}

/** Room for the drawing. */
export const size: Point = [440, 268];

const LANE = 120;
const [LEFT, ADD, TANH, UP, RIGHT] = [12, 180, 272, 366, 428];

/** The parts of a tanh cell: h_t = tanh(x_t·W + h_{t−1}·U + b). */
export function tanhCell(labels: TanhLabels): Part[] {
  const add = sum([ADD, LANE], { lit: "recurrence input", near: "carry" });
  const tanh = applied("tanh", [TANH, LANE], { lit: "recurrence", near: "input carry" });
  return [
    line([[LEFT, LANE], add], { lane: true, lit: "recurrence" }),
    line([add, tanh], { lane: true, lit: "recurrence", near: "input" }),
    arrow([tanh, [RIGHT, LANE]], { lane: true, lit: "recurrence", near: "input" }),
    arrow([[ADD, 236], add], { lit: "input" }),
    arrow([[ADD, 58], add]),
    arrow([[UP - 12, LANE], [UP, LANE], [UP, 42]], { near: "input recurrence" }),
    add,
    tanh,
    label("h_{t−1}", [LEFT, LANE - 14], "start", { lit: "recurrence", near: "carry" }),
    label(labels.recurrent, [112, LANE - 14], "middle", { lit: "recurrence", near: "carry" }),
    label(labels.bias, [ADD, 48], "middle"),
    label("x_{t}", [ADD, 256], "middle", { lit: "input" }),
    label(labels.input, [ADD + 12, 216], "start", { lit: "input" }),
    label("h_{t}", [UP, 32], "middle", { near: "recurrence input" }),
    label("h_{t}", [RIGHT, LANE - 14], "end", { lit: "recurrence", near: "input carry" }),
    back([RIGHT, LANE + 32], [LEFT, LANE + 32]),
    label("gradient", [RIGHT, LANE + 58], "end", { only: "carry" }),
    label(labels.backThroughTanh, [TANH, LANE + 58], "middle", { only: "carry" }),
    label(labels.backThroughWeight, [98, LANE + 58], "middle", { only: "carry" }),
  ];
}
