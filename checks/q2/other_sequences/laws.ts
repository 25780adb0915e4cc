/**
 * Laws about lists of words, which no matrix holds.
 *
 * @module
 */

import { copyOf } from "../../core/values.ts";
import type { Case, Law } from "../../core/exercise.ts";
import { describe } from "../../core/shape_problem.ts";

/** A call of a function that returns words. */
export interface WordCase {
  /** What is called, in words: `"It's GREAT" gives`. */
  readonly says: string;
  readonly args: readonly unknown[];
  readonly right: readonly string[];
}

/** Words as a message shows them. */
export function shown(words: readonly string[]): string {
  return words.length === 0 ? "no words" : words.map((word) => word || "(empty)").join(" · ");
}

/** That a call gives the right words. */
export function givesWords({ says, args, right }: WordCase): Law {
  return {
    says: `${says} ${shown(right)}`,
    broken: (call) => notTheWords(call(...copyOf(args)), right),
  };
}

/** What came back instead of these words, or `null` if nothing did. */
export function notTheWords(yours: unknown, right: readonly string[]): string | null {
  if (!Array.isArray(yours) || yours.some((word) => typeof word !== "string")) {
    return `${describe(yours)}, where an array of words must come back`;
  }
  const same = yours.length === right.length && yours.every((word, k) => word === right[k]);
  return same ? null : `yours: ${shown(yours)}`;
}

/** The same calls as inputs on which versions are told apart. */
export function probesOf(cases: readonly WordCase[]): Case[] {
  return cases.map(({ args }) => ({ args, expected: {} }));
}
