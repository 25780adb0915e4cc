/**
 * Calling a student's function on a case.
 *
 * @module
 */

import type { Case } from "./exercise.ts";

/** What comes back from one call, as the case wants it called. */
export function callOn(
  one: Case,
  f: (...args: unknown[]) => unknown,
  args: readonly unknown[],
): unknown {
  return one.call ? one.call(f, args) : f(...(one.bind?.(args) ?? args));
}

/**
 * Something came back in another form than was asked for, and the case could not go on with it. Its
 * message is a sentence without a full stop: "dW is undefined, but must be a value of the graph".
 */
export class WrongForm extends Error {
  override readonly name = "WrongForm";
}
