/**
 * Counts tanh and exponentials, as `checks/core/effort.ts` does where a submission runs beside its check.
 *
 * A submission can get around it. It is there to tell a student what is wrong, and not to stop anybody: what
 * takes thousands of forward passes is stopped by the clock, see `effort.ts`.
 *
 * @module
 */

let calls = 0;

const { tanh, exp } = Math;
Math.tanh = (x) => (calls++, tanh(x));
Math.exp = (x) => (calls++, exp(x));

/** Calls a function, and counts. */
export function counted<Result>(call: () => Result): { result: Result; calls: number } {
  calls = 0;
  return { result: call(), calls };
}
