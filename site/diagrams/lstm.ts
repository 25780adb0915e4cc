/**
 * The LSTM, drawn: c = f⊙cPrev + i⊙g, h = o⊙tanh(c).
 *
 * @module
 */
import type { Cell } from "./cell.ts";
import { applied, arrow, back, gate, label, line, name, product, sum } from "./parts.ts";
import { rail } from "./rail.ts";

const [LANE, MIDDLE, GATES, RAIL, NAMES] = [86, 166, 226, 278, 310] as const;
const [LEFT, RIGHT] = [12, 430] as const;
const [F, I, G, O] = [104, 188, 272, 356] as const;
const [WRITE, INPUT, UP] = [(I + G) / 2, 50, 400] as const;

/** The lane steps back only before the gradient that runs along it. */
const memory = { lit: "memory", near: "input forget candidate output" };

const forget = gate("forget", "f", [F, GATES], { near: "carry" });
const input = gate("input", "i", [I, GATES]);
const candidate = gate("candidate", "g", [G, GATES]);
const output = gate("output", "o", [O, GATES]);

const keep = product([F, LANE], { lit: "forget memory", near: "*" });
const write = product([WRITE, MIDDLE], { lit: "input candidate" });
const add = sum([WRITE, LANE], { lit: "memory", near: "*" });
const squash = applied("tanh", [O, 125], { near: "output" });
const show = product([O, MIDDLE], { lit: "output" });

/** One step of a long short-term memory. */
export const lstm: Cell = {
  colour: "lstm",
  size: [442, 356],
  title: "An LSTM cell",
  description: "The memory c runs along the top, from left to right: it is multiplied entry by " +
    "entry by the forget gate f, and the product of the input gate i and the candidate g is added. " +
    "The output gate o multiplies tanh of the new memory and makes the new state h, which leaves to " +
    "the right and upwards. All four gates read the previous state, from the left, and the input x, " +
    "from below.",
  lit: {
    input: "the input gate i, which decides how much of the candidate is written into the memory",
    forget: "the forget gate f, which multiplies the memory and decides how much of it is kept",
    candidate: "the candidate g, which the input gate lets into the memory",
    output: "the output gate o, which decides how much of the memory's tanh becomes the state",
    memory: "the memory lane, from the previous c through a product with f and a sum to the new c",
    carry: "the way of the gradient along the memory lane, dashed from right to left: it passes " +
      "the sum unchanged and is multiplied by f at the product",
  },
  parts: [
    line([[LEFT, LANE], keep], { lane: true, ...memory }),
    line([keep, add], { lane: true, ...memory }),
    arrow([add, [RIGHT, LANE]], { lane: true, ...memory }),
    ...rail([LEFT, RAIL], [forget, input, candidate, output]),
    line([[INPUT, 326], [INPUT, RAIL], [INPUT + 14, RAIL]], {
      near: "forget input candidate output",
    }),
    arrow([forget, keep], { lit: "forget", near: "carry" }),
    arrow([input, [I, MIDDLE], write], { lit: "input" }),
    arrow([candidate, [G, MIDDLE], write], { lit: "candidate" }),
    arrow([write, add], { lit: "input candidate" }),
    arrow([[O, LANE], squash], { near: "output" }),
    arrow([squash, show], { near: "output" }),
    arrow([output, show], { lit: "output" }),
    arrow([show, [UP, MIDDLE], [UP, RAIL], [RIGHT, RAIL]], { lit: "output" }),
    line([[UP - 12, MIDDLE], [UP, MIDDLE], [UP, LANE + 8]], { lit: "output" }),
    arrow([[UP, LANE - 8], [UP, 34]], { lit: "output" }),
    keep,
    write,
    add,
    squash,
    show,
    forget,
    input,
    candidate,
    output,
    name("forget", [F, NAMES], { near: "carry" }),
    name("input", [I, NAMES]),
    name("candidate", [G, NAMES]),
    name("output", [O, NAMES]),
    label("c_{t−1}", [LEFT, LANE - 14], "start", { lit: "memory", near: "*" }),
    label("c_{t}", [RIGHT, LANE - 14], "end", { lit: "memory", near: "*" }),
    label("h_{t−1}", [LEFT, RAIL - 12], "start", { near: "forget input candidate output" }),
    label("x_{t}", [INPUT, 346], "middle", { near: "forget input candidate output" }),
    label("h_{t}", [UP, 24], "middle", { lit: "output" }),
    label("h_{t}", [RIGHT, RAIL - 12], "end", { lit: "output" }),
    back([RIGHT, LANE - 40], [LEFT, LANE - 40]),
    label("gradient", [UP - 28, LANE - 50], "end", { only: "carry" }),
    label("× f_{t}", [F, LANE - 50], "middle", { only: "carry" }),
  ],
};
