/**
 * The GRU, drawn, with the reset gate before the matrix product: h = (1−z)⊙hPrev + z⊙n.
 *
 * @module
 */
import type { Cell } from "./cell.ts";
import { applied, arrow, back, gate, label, line, name, product, sum } from "./parts.ts";
import { rail } from "./rail.ts";

const [LANE, WRITE, RESET, GATES, RAIL, INPUT_RAIL, NAMES] = [86, 160, 190, 244, 296, 318, 348];
const [LEFT, DROP, INPUT, R, Z, TURN, N, UP, RIGHT] = [12, 38, 70, 112, 212, 262, 312, 384, 430];

/** The lane steps back only before the gradient that runs along it. */
const memory = { lit: "memory", near: "reset update candidate" };

const reset = gate("reset", "r", [R, GATES]);
const update = gate("update", "z", [Z, GATES], { near: "carry" });
const candidate = gate("candidate", "n", [N, GATES]);

const forgetful = product([R, RESET], { lit: "reset", near: "candidate" });
const rest = applied("1−", [Z, 126], { lit: "update", near: "carry" });
const keep = product([Z, LANE], { lit: "memory update", near: "*" });
const write = product([N, WRITE], { lit: "update candidate" });
const add = sum([N, LANE], { lit: "memory", near: "*" });

/** One step of a gated recurrent unit. */
export const gru: Cell = {
  colour: "gru",
  size: [442, 394],
  title: "A GRU cell",
  description:
    "The state h runs along the top, from left to right: it is multiplied entry by entry " +
    "by 1 − z, and the product of the update gate z and the candidate n is added. The candidate " +
    "reads the input x, from below, and the previous state after the reset gate r has multiplied " +
    "it. The gates r and z read the input and the previous state as it is.",
  lit: {
    reset: "the reset gate r, which multiplies the previous state before the candidate reads it",
    update: "the update gate z, which lets the candidate in and, as 1 − z, keeps the rest of the " +
      "previous state",
    candidate: "the candidate n, made from the input and from the reset state, on its way into " +
      "the state",
    memory:
      "the lane of the state, from the previous h through a product with 1 − z and a sum to " +
      "the new h",
    carry: "the way of the gradient along the lane of the state, dashed from right to left: it " +
      "passes the sum unchanged and is multiplied by 1 − z at the product",
  },
  parts: [
    line([[LEFT, LANE], keep], { lane: true, ...memory }),
    line([keep, add], { lane: true, ...memory }),
    arrow([add, [RIGHT, LANE]], { lane: true, ...memory }),
    line([[DROP - 14, LANE], [DROP, LANE], [DROP, RESET]], { near: "reset update candidate" }),
    line([[DROP, RESET], [DROP, RAIL], [DROP + 12, RAIL]], { near: "reset update" }),
    ...rail([DROP + 12, RAIL], [reset, update]),
    line([[INPUT, 364], [INPUT, INPUT_RAIL]], { near: "reset update candidate" }),
    line([[INPUT, INPUT_RAIL], [INPUT, RAIL], [INPUT + 14, RAIL]], { near: "reset update" }),
    ...rail([INPUT, INPUT_RAIL], [candidate]),
    arrow([[DROP, RESET - 12], [DROP, RESET], forgetful], { near: "reset candidate" }),
    arrow([reset, forgetful], { lit: "reset" }),
    line([forgetful, [Z - 8, RESET]], { lit: "reset", near: "candidate" }),
    arrow([[Z + 8, RESET], [TURN, RESET], [TURN, GATES], candidate], {
      lit: "reset",
      near: "candidate",
    }),
    line([update, rest], { lit: "update", near: "carry" }),
    arrow([rest, keep], { lit: "update", near: "carry" }),
    arrow([[Z, WRITE + 12], [Z, WRITE], write], {
      lit: "update",
    }),
    arrow([candidate, write], { lit: "candidate" }),
    arrow([write, add], { lit: "candidate update" }),
    arrow([[UP - 12, LANE], [UP, LANE], [UP, 34]], { near: "memory" }),
    forgetful,
    rest,
    keep,
    write,
    add,
    reset,
    update,
    candidate,
    name("reset", [R, NAMES]),
    name("update", [Z, NAMES], { near: "carry" }),
    name("candidate", [N, NAMES]),
    label("h_{t−1}", [LEFT, LANE - 14], "start", { lit: "memory", near: "*" }),
    label("h_{t}", [RIGHT, LANE - 14], "end", { lit: "memory", near: "*" }),
    label("h_{t}", [UP, 24], "middle", { near: "memory" }),
    label("x_{t}", [INPUT, 384], "middle", { near: "reset update candidate" }),
    back([RIGHT, LANE - 40], [LEFT, LANE - 40]),
    label("gradient", [UP - 28, LANE - 50], "end", { only: "carry" }),
    label("× (1 − z_{t})", [Z, LANE - 50], "middle", { only: "carry" }),
  ],
};
