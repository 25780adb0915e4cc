/**
 * Tensors of float64 numbers, and what operations on them are made of: entry by entry, with sides
 * of length 1 repeated; along one axis.
 *
 * @module
 */

import { say } from "./graph.ts";

/** A tensor of numbers, row-major. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** How many numbers a tensor of a shape has. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, n) => product * n, 1);
}

/**
 * f of every pair of entries. The shapes are aligned at their ends; a side of length 1, or one that is
 * not there, is repeated (ONNX's "multidirectional broadcasting").
 *
 * @throws {RangeError} if two sides differ and neither is 1.
 */
export function pairwise(
  op: string,
  a: Numbers,
  b: Numbers,
  f: (x: number, y: number) => number,
): Numbers {
  const rank = Math.max(a.shape.length, b.shape.length);
  const [A, B] = [a, b].map(({ shape }) => [...Array(rank - shape.length).fill(1), ...shape]);
  const shape = A.map((n, k) => {
    if (n !== B[k] && n !== 1 && B[k] !== 1) {
      throw new RangeError(`${op} cannot combine ${say(a.shape)} and ${say(b.shape)}.`);
    }
    return n === 1 ? B[k] : n;
  });
  const [stepsA, stepsB] = [A, B].map((own) =>
    stridesOf(own).map((step, k) => own[k] === 1 ? 0 : step)
  );
  const data = new Float64Array(sizeOf(shape));
  const place = shape.map(() => 0);
  for (let at = 0, atA = 0, atB = 0; at < data.length; at++) {
    data[at] = f(a.data[atA], b.data[atB]);
    // The next place, as an odometer counts: the last side first.
    for (let k = rank - 1; k >= 0; k--) {
      atA += stepsA[k];
      atB += stepsB[k];
      if (++place[k] < shape[k]) break;
      atA -= stepsA[k] * shape[k];
      atB -= stepsB[k] * shape[k];
      place[k] = 0;
    }
  }
  return { shape, data };
}

/** The axes of a tensor in another order. */
export function permuted(a: Numbers, order: readonly number[]): Numbers {
  const shape = order.map((axis) => a.shape[axis]);
  const steps = stridesOf(a.shape);
  const data = new Float64Array(a.data.length);
  const place = shape.map(() => 0);
  for (let at = 0; at < data.length; at++) {
    data[at] = a.data[place.reduce((sum, n, k) => sum + n * steps[order[k]], 0)];
    for (let k = shape.length - 1; k >= 0 && ++place[k] === shape[k]; k--) place[k] = 0;
  }
  return { shape, data };
}

/** Replaces every line along an axis by what `f` makes of it: as many numbers, or one. */
export function alongLines(
  a: Numbers,
  axis: number,
  f: (line: readonly number[]) => readonly number[],
): Numbers {
  const { k, outer, length, inner } = around(a, axis);
  const lines = Array.from({ length: outer * inner }, (_, line) => {
    const start = Math.floor(line / inner) * length * inner + line % inner;
    return f(Array.from({ length }, (_, j) => a.data[start + j * inner]));
  });
  const left = lines[0]?.length ?? length;
  const data = new Float64Array(outer * left * inner);
  lines.forEach((line, at) => {
    const start = Math.floor(at / inner) * left * inner + at % inner;
    line.forEach((x, j) => data[start + j * inner] = x);
  });
  return { shape: a.shape.with(k, left), data };
}

/** Tensors one after the other along an axis. */
export function joined(parts: readonly Numbers[], axis: number): Numbers {
  const { k, outer, inner } = around(parts[0], axis);
  const length = parts.reduce((sum, { shape }) => sum + shape[k], 0);
  const data = new Float64Array(outer * length * inner);
  let at = 0;
  for (const part of parts) {
    const block = part.shape[k] * inner;
    for (let o = 0; o < outer; o++) {
      data.set(part.data.subarray(o * block, (o + 1) * block), o * length * inner + at);
    }
    at += block;
  }
  return { shape: parts[0].shape.with(k, length), data };
}

/** A tensor cut along an axis into pieces of the given lengths. */
export function cut(a: Numbers, axis: number, lengths: readonly number[]): Numbers[] {
  const { k, outer, length, inner } = around(a, axis);
  let from = 0;
  return lengths.map((own) => {
    const data = new Float64Array(outer * own * inner);
    for (let o = 0; o < outer; o++) {
      const start = (o * length + from) * inner;
      data.set(a.data.subarray(start, start + own * inner), o * own * inner);
    }
    from += own;
    return { shape: a.shape.with(k, own), data };
  });
}

/** A tensor seen from one of its axes, which may be counted from the end: `[outer×length×inner]`. */
function around({ shape }: Numbers, axis: number) {
  const k = axis < 0 ? axis + shape.length : axis;
  return {
    k,
    outer: sizeOf(shape.slice(0, k)),
    length: shape[k],
    inner: sizeOf(shape.slice(k + 1)),
  };
}

/** How far apart neighbours along each axis are. */
function stridesOf(shape: readonly number[]): number[] {
  return shape.map((_, k) => sizeOf(shape.slice(k + 1)));
}
