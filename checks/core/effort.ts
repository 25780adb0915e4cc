/**
 * How much work a call does, counted in tanh and exp: a backward pass needs few, a difference
 * quotient runs the whole forward pass twice for every parameter.
 *
 * @module
 */

import { asList } from "./comparison.ts";
import type { Output } from "./exercise.ts";

/** What calls did that ran in another process; whoever makes such calls adds to it. */
export const elsewhere = { calls: 0 };

/**
 * Calls a function and counts how often it takes `Math.tanh` or `Math.exp`.
 *
 * @example
 * ```ts
 * import { counted } from "./effort.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(counted(() => Math.tanh(1) + Math.exp(0)), { result: Math.tanh(1) + 1, calls: 2 });
 * ```
 */
export function counted<X>(f: () => X): { result: X; calls: number } {
  const { tanh, exp } = Math;
  let calls = -elsewhere.calls;
  Math.tanh = (x) => (calls++, tanh(x));
  Math.exp = (x) => (calls++, exp(x));
  try {
    const result = f();
    return { result, calls: calls + elsewhere.calls };
  } finally {
    Object.assign(Math, { tanh, exp });
  }
}

/**
 * How many calls are more than any chain rule needs: four for every number among the arguments.
 * Computing the whole forward pass again on the way back stays below it; computing it twice for
 * every parameter does not.
 */
export function tooMany(args: readonly unknown[], gradients: Output): number {
  const entries = Object.values(gradients).flatMap(asList).reduce((n, m) => n + m.data.length, 0);
  return 4 * Math.max(numbersIn(args), entries) + 8;
}

function numbersIn(value: unknown): number {
  if (typeof value === "number") return 1;
  if (ArrayBuffer.isView(value)) return (value as Float64Array).length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + numbersIn(one), 0);
}
