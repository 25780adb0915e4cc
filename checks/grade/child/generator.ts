/**
 * A generator of random numbers that lives in another process: its numbers come in pieces.
 *
 * To ask for each number alone would take longer than everything else together. The formulas are those of
 * `lessons/kit/random.ts`, which makes everything from uniform numbers.
 *
 * @module
 */

/** What a function of the course that draws expects; see `Random` in the kit. */
export interface Generator {
  uniform(): number;
  normal(): number;
  integer(n: number): number;
  permutation(n: number): number[];
}

/** Uniform numbers that go along at once, and how many come when those are used up. */
export const PIECES = { first: 48, next: 2048 } as const;

/** Whether a value is a generator of the kit: an object of these four functions and nothing else. */
export function isGenerator(value: object): value is Generator {
  const keys = Object.keys(value);
  return keys.length === METHODS.length &&
    METHODS.every((name) => typeof (value as Record<string, unknown>)[name] === "function");
}

const METHODS = ["uniform", "normal", "integer", "permutation"] as const;

/** So many uniform numbers of a generator. */
export function drawn({ uniform }: Generator, count: number): Float64Array {
  const numbers = new Float64Array(count);
  for (let i = 0; i < count; i++) numbers[i] = uniform();
  return numbers;
}

/**
 * The generator on the other side.
 *
 * @param first numbers that are there already
 * @param more fetches the next ones
 *
 * @example
 * ```ts
 * import { drawn, generatorOf } from "./generator.ts";
 * import { random } from "../../../lessons/kit/random.ts";
 * import assert from "node:assert/strict";
 *
 * const [here, there] = [random(7), random(7)];
 * const copy = generatorOf(drawn(there, 2), () => drawn(there, 5));
 * assert.deepEqual(copy.permutation(9), here.permutation(9));
 * assert.equal(copy.normal(), here.normal());
 * ```
 */
export function generatorOf(first: Float64Array, more: () => Float64Array): Generator {
  let numbers = first, at = 0;
  const uniform = () => {
    if (at === numbers.length) [numbers, at] = [more(), 0];
    return numbers[at++];
  };
  const integer = (n: number) => Math.floor(uniform() * n);
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    integer,
    permutation(n) {
      const order = Array.from({ length: n }, (_, i) => i);
      for (let i = n - 1; i > 0; i--) {
        const j = integer(i + 1);
        [order[i], order[j]] = [order[j], order[i]];
      }
      return order;
    },
  };
}
