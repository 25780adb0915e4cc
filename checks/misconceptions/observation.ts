/**
 * What a function does, as numbers: its answer on some inputs, or how it failed.
 *
 * @module
 */

import { type Random, random } from "../../lessons/kit/random.ts";
import { callOn } from "../core/calling.ts";
import type { Case, Exercise } from "../core/exercise.ts";
import { copyOf } from "../core/values.ts";

/** The answer to one case: what came back, and the arguments that the exercise may change. */
export type Observation = { answer: unknown } | { threw: string };

/** Inputs on which versions of an exercise are told apart. */
export function probes(exercise: Exercise, seed: number): Case[] {
  const rng: Random = random(seed);
  return [
    ...exercise.sizes.map((size) => exercise.make(size, rng)),
    ...(exercise.corners?.(rng) ?? []),
    ...(exercise.probes?.(rng) ?? []),
  ];
}

/** Calls a function on one case. */
export function observe(
  exercise: Exercise,
  f: (...args: unknown[]) => unknown,
  one: Case,
): Observation {
  const args = copyOf(one.args);
  try {
    const returned = callOn(one, f, args);
    const changed = exercise.changes?.map((at) => args[at]) ?? [];
    return { answer: [numbersOf(returned), ...changed, read(exercise, returned, args)] };
  } catch (error) {
    if (error instanceof Error && error.name === "NotSolvedYet") throw error;
    return { threw: error instanceof Error ? error.name : "a value" };
  }
}

/** What a function does on a case; nothing if it waits there for an exercise that is not solved. */
export function safely(
  exercise: Exercise,
  g: (...args: unknown[]) => unknown,
  one: Case,
): Observation | undefined {
  try {
    return observe(exercise, g, one);
  } catch {
    return undefined;
  }
}

/** What the check reads from an answer, which may be more than was returned: variables that have moved. */
function read(exercise: Exercise, returned: unknown, args: readonly unknown[]): unknown {
  try {
    return exercise.read(returned, args);
  } catch {
    return undefined; // not of the right form
  }
}

/** An answer with the numbers of every tensor in the place of the tensor. */
function numbersOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if ("dataSync" in value && "shape" in value) {
    return [value.shape, (value.dataSync as () => Float32Array)()];
  }
  if (Array.isArray(value)) return value.map(numbersOf);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, numbersOf(one)]));
}

/** Two numbers are the same if they differ by rounding only. */
export const ROUNDING = 1e-9;

/** The same for numbers that were computed in float32. */
export const ROUNDING32 = 2e-5;

/**
 * Whether two observations are the same up to rounding. NaN is the same as NaN.
 *
 * @param precision of the exercise
 *
 * @example
 * ```ts
 * import { sameObservation } from "./observation.ts";
 * import assert from "node:assert/strict";
 *
 * assert(sameObservation({ answer: [0.1 + 0.2] }, { answer: [0.3] }));
 * assert(!sameObservation({ answer: [0.3] }, { answer: [0.31] }));
 * assert(!sameObservation({ answer: [0.3] }, { answer: [Infinity] }));
 * assert(!sameObservation({ answer: [0.3] }, { threw: "RangeError" }));
 * ```
 */
export function sameObservation(
  a: Observation,
  b: Observation,
  precision?: Exercise["precision"],
): boolean {
  if ("threw" in a || "threw" in b) {
    return "threw" in a && "threw" in b && a.threw === b.threw;
  }
  return close(a.answer, b.answer, precision === "float32" ? ROUNDING32 : ROUNDING);
}

function close(a: unknown, b: unknown, rounding: number): boolean {
  if (typeof a === "number" && typeof b === "number") {
    if (!Number.isFinite(a) || !Number.isFinite(b)) return Object.is(a, b);
    return Math.abs(a - b) <= rounding * Math.max(1, Math.abs(a), Math.abs(b));
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) {
    const [x, y] = [a as Float64Array, b as Float64Array];
    return x.length === y.length && x.every((v, i) => close(v, y[i], rounding));
  }
  const [keysA, keysB] = [Object.keys(a), Object.keys(b)];
  return keysA.length === keysB.length &&
    keysA.every((key) =>
      close((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], rounding)
    );
}
