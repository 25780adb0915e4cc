/**
 * The part of an LSTM's step that goes entry by entry, for states in columns and in rows.
 *
 * @module
 */

import {
  add,
  concat,
  type Graph,
  mul,
  sigmoid,
  split,
  sub,
  tanh,
  type Value,
} from "../../../engines/onnx/graph.ts";

/** What a step computes from the sums inside its gates. */
export interface Opened {
  readonly h: Value;
  readonly c: Value;
  readonly i: Value;
  readonly f: Value;
  readonly candidate: Value;
  readonly o: Value;
  /** i ⊙ g, f ⊙ cPrev and tanh(c): the slopes are made of them. */
  readonly written: Value;
  readonly held: Value;
  readonly tanhC: Value;
}

/** The slopes of c for the gates i, f, g, that of h for the gate o, and that of h for c. */
export interface Slopes {
  readonly i: Value;
  readonly f: Value;
  readonly candidate: Value;
  readonly o: Value;
  readonly c: Value;
}

/** From the sums of all gates, side by side along an axis, to the new state. */
export function opened(g: Graph, sums: Value, cPrev: Value, axis: 0 | 1): Opened {
  const H = sums.shape[axis] / 4;
  const [zi, zf, zg, zo] = split(g, sums, [H, H, H, H], axis);
  const i = sigmoid(g, zi), f = sigmoid(g, zf), candidate = tanh(g, zg), o = sigmoid(g, zo);
  const written = mul(g, i, candidate), held = mul(g, f, cPrev);
  const c = add(g, held, written);
  const tanhC = tanh(g, c);
  return { h: mul(g, o, tanhC), c, i, f, candidate, o, written, held, tanhC };
}

/** The slopes of a step: two operations each. */
export function slopesOf(g: Graph, step: Opened): Slopes {
  const { h, i, f, candidate, o, written, held, tanhC } = step;
  return {
    i: sub(g, written, mul(g, written, i)),
    f: sub(g, held, mul(g, held, f)),
    candidate: sub(g, i, mul(g, written, candidate)),
    o: sub(g, h, mul(g, h, o)),
    c: sub(g, o, mul(g, h, tanhC)),
  };
}

/** From the gradients of h and c to that of the sums, all gates along an axis, and the whole dc. */
export function throughGates(
  g: Graph,
  slopes: Slopes,
  { dh, dc: later }: { dh: Value; dc?: Value },
  axis: 0 | 1,
): { dz: Value; dc: Value } {
  const direct = mul(g, dh, slopes.c);
  const dc = later ? add(g, later, direct) : direct;
  const dz = concat(g, [
    mul(g, dc, slopes.i),
    mul(g, dc, slopes.f),
    mul(g, dc, slopes.candidate),
    mul(g, dh, slopes.o),
  ], axis);
  return { dz, dc };
}
