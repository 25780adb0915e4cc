/**
 * The print of an observation: what it looks like, and one number for all its numbers. Enough to recognise it,
 * not enough to learn how it was made.
 *
 * @module
 */

import type { Exercise } from "../../core/exercise.ts";
import { type Observation, ROUNDING, ROUNDING32 } from "../observation.ts";

/** A hash of the form, and a sum over the numbers with a weight for each place. */
export type Print = readonly [form: number, sum: number];

/**
 * The print of an observation; `null` if there is something in it that equals nothing but itself.
 *
 * A number v counts as asinh(v): rounding in it is then about as large for all v, so that a large entry does
 * not hide a small one.
 *
 * @example
 * ```ts
 * import { printOf, samePrint } from "./print.ts";
 * import assert from "node:assert/strict";
 *
 * const print = printOf({ answer: [0.3, { h: Float64Array.of(2, NaN) }] })!;
 * assert(samePrint(print, { answer: [0.1 + 0.2, { h: Float64Array.of(2, NaN) }] }));
 * assert(!samePrint(print, { answer: [0.3, { h: Float64Array.of(NaN, 2) }] }));
 * assert(!samePrint(print, { answer: [0.3001, { h: Float64Array.of(2, NaN) }] }));
 * assert(!samePrint(print, { threw: "RangeError" }));
 * ```
 */
export function printOf(seen: Observation): Print | null {
  const read = reading(seen);
  return read && [read.form, Number(read.sum.toPrecision(13))];
}

/**
 * Whether an observation has a print, up to rounding.
 *
 * @param precision of the exercise
 */
export function samePrint(
  print: Print,
  seen: Observation,
  precision?: Exercise["precision"],
): boolean {
  const read = reading(seen);
  if (!read || read.form !== print[0]) return false;
  const rounding = precision === "float32" ? ROUNDING32 : ROUNDING;
  // Errors of rounding have no common sign: they grow as the root of their number.
  return Math.abs(read.sum - print[1]) <= 3 * rounding * Math.sqrt(1 + read.count);
}

interface Reading {
  form: number;
  sum: number;
  count: number;
}

function reading(seen: Observation): Reading | null {
  const read: Reading = { form: 0x811c9dc5, sum: 0, count: 0 };
  if ("threw" in seen) {
    write(read, `!${seen.threw}`);
    return read;
  }
  return readInto(read, seen.answer) ? read : null;
}

function readInto(read: Reading, value: unknown): boolean {
  if (typeof value === "number") {
    const place = read.count++;
    if (Number.isFinite(value)) read.sum += weight(place) * Math.asinh(value);
    else write(read, `${value} at ${place}`);
    return true;
  }
  if (typeof value === "function" || typeof value === "symbol") return false;
  if (typeof value !== "object" || value === null) {
    write(read, `${typeof value} ${value}`);
    return true;
  }
  // A list and a typed array of the same numbers are the same.
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const list = value as ArrayLike<unknown>;
    write(read, `#${list.length}`);
    for (let k = 0; k < list.length; k++) if (!readInto(read, list[k])) return false;
    return true;
  }
  const keys = Object.keys(value).sort();
  write(read, `{${keys.join(",")}`);
  return keys.every((key) => readInto(read, (value as Record<string, unknown>)[key]));
}

/** FNV-1a. */
function write(read: Reading, text: string): void {
  for (let k = 0; k <= text.length; k++) {
    read.form = Math.imul(read.form ^ (k < text.length ? text.charCodeAt(k) : 0xff), 0x01000193) >>>
      0;
  }
}

/** A weight between 1/2 and 3/2 in size, of either sign, that depends on the place alone. */
function weight(place: number): number {
  let x = Math.imul(place + 1, 0x9e3779b1) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x85ebca77) >>> 0;
  x = (x ^ (x >>> 13)) >>> 0;
  const size = 0.5 + (x >>> 1) / 2 ** 31;
  return x & 1 ? size : -size;
}
