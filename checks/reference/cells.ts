/**
 * The trusted forward passes, written once more from the papers on a tape, gate by gate.
 *
 * They share no code with the solutions; `deno task golden` compares both with PyTorch.
 *
 * @module
 */

import { logistic } from "../../lessons/kit/activations.ts";
import type { Node, Tape } from "../core/tape.ts";

/** The parameters of a cell on a tape; see `CellParams` in lesson q1/02. */
export interface CellNodes {
  Wxh: Node;
  Whh: Node;
  bh: Node;
}

const sigmoid = (tape: Tape, a: Node) => tape.map(a, logistic, (y) => y * (1 - y));
const tanh = (tape: Tape, a: Node) => tape.map(a, Math.tanh, (y) => 1 - y * y);
const oneMinus = (tape: Tape, a: Node) => tape.map(a, (x) => 1 - x, () => -1);

/** What gate number `k` receives from one source: `a·W[k] (+ b[k])`, with H columns to a gate. */
function part(tape: Tape, a: Node, W: Node, H: number, k: number, b?: Node): Node {
  const product = tape.matmul(a, tape.cols(W, k * H, (k + 1) * H));
  return b ? tape.addRow(product, tape.cols(b, k * H, (k + 1) * H)) : product;
}

/** A step of the tanh network (Elman 1990): the new state. */
export function rnn(tape: Tape, { Wxh, Whh, bh }: CellNodes, x: Node, h: Node): Node {
  const z = tape.add(tape.matmul(x, Wxh), tape.matmul(h, Whh));
  return tanh(tape, tape.addRow(z, bh));
}

/** A step of the LSTM (Gers et al. 2000, without peepholes), gates i, f, g, o. */
export function lstm(tape: Tape, { Wxh, Whh, bh }: CellNodes, x: Node, h: Node, c: Node) {
  const H = h.value.cols;
  const gate = (k: number) => tape.add(part(tape, x, Wxh, H, k, bh), part(tape, h, Whh, H, k));
  const i = sigmoid(tape, gate(0));
  const f = sigmoid(tape, gate(1));
  const g = tanh(tape, gate(2));
  const o = sigmoid(tape, gate(3));
  const cNew = tape.add(tape.hadamard(f, c), tape.hadamard(i, g));
  return { i, f, g, o, c: cNew, h: tape.hadamard(o, tanh(tape, cNew)) };
}

/** A step of the GRU with the reset gate before the product (Chung et al. 2014), gates r, z, n. */
export function gru(tape: Tape, { Wxh, Whh, bh }: CellNodes, x: Node, h: Node) {
  const H = h.value.cols;
  const gate = (k: number) => tape.add(part(tape, x, Wxh, H, k, bh), part(tape, h, Whh, H, k));
  const r = sigmoid(tape, gate(0));
  const z = sigmoid(tape, gate(1));
  const reset = tape.hadamard(r, h);
  const n = tanh(tape, tape.add(part(tape, x, Wxh, H, 2, bh), part(tape, reset, Whh, H, 2)));
  const hNew = tape.add(tape.hadamard(oneMinus(tape, z), h), tape.hadamard(z, n));
  return { r, z, n, h: hNew };
}

/** A step of the GRU with the reset gate after the product (cuDNN, PyTorch); z keeps the old state. */
export function gruResetAfter(
  tape: Tape,
  { Wxh, Whh, bh, bhn }: CellNodes & { bhn: Node },
  x: Node,
  h: Node,
) {
  const H = h.value.cols;
  const gate = (k: number) => tape.add(part(tape, x, Wxh, H, k, bh), part(tape, h, Whh, H, k));
  const r = sigmoid(tape, gate(0));
  const z = sigmoid(tape, gate(1));
  const a = tape.addRow(part(tape, h, Whh, H, 2), bhn);
  const n = tanh(tape, tape.add(part(tape, x, Wxh, H, 2, bh), tape.hadamard(r, a)));
  const hNew = tape.add(tape.hadamard(oneMinus(tape, z), n), tape.hadamard(z, h));
  return { r, z, n, a, h: hNew };
}
