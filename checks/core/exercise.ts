/**
 * An exercise as data: what is asked, on which inputs, and what the right answer is.
 *
 * Nothing here runs anything. The same definition serves `deno test`, a page in a browser, and a
 * grader that sends inputs to one process and compares the numbers in another.
 *
 * @module
 */

import type { Matrix } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";

/** What a function returned, as named matrices; a sequence is an array of them. */
export type Output = Record<string, Matrix | readonly Matrix[]>;

/** How large a case is. What a letter means is said in the lesson; 1 and more than 1 both matter. */
export interface Size {
  /** Steps in time. */
  T: number;
  /** Rows in a batch. */
  B: number;
  /** Hidden units, where they are not to be drawn. */
  H?: number;
}

/** One call: the arguments, and the right answer. */
export interface Case {
  /** What is special about it, for the message: "loss at the last step only". */
  readonly about?: string;
  /** The arguments in the order of the function's parameters, as plain data. */
  readonly args: readonly unknown[];
  /** Where a parameter is a function: the real arguments, made from a copy of `args`. */
  readonly bind?: (args: readonly unknown[]) => readonly unknown[];
  /**
   * How the function is called, where that is more than `f(...args)`: told to build a graph, say, which
   * is then evaluated. Numbers that come from here are what the function did. May throw a `WrongForm`.
   */
  readonly call?: (f: (...args: unknown[]) => unknown, args: readonly unknown[]) => unknown;
  /** The right answer. */
  readonly expected: Output;
  /** The gradients among `expected`, by central differences on the trusted forward pass. */
  readonly numerical?: () => Output;
}

/** A property that must hold besides the numbers. */
export interface Law {
  /** The sentence that fails: "softmax does not change when a constant is added to a row". */
  readonly says: string;
  /** `null` if it holds, otherwise what was seen. `call` is the student's function. */
  readonly broken: (call: (...args: unknown[]) => unknown, rng: Random) => string | null;
}

/** One function for the student to write. */
export interface Exercise {
  /** The exported function. */
  readonly name: string;
  /** The module it stands in, beside `lesson.md`. */
  readonly file: string;
  /** The test's name after the function's: "carries the gradient back through time". */
  readonly does: string;
  /** What the function returns, in words, for the message about a wrong type. */
  readonly returns: string;
  /** Sizes that are tried, in this order. */
  readonly sizes: readonly Size[];
  /** A case of the given size with random content. */
  readonly make: (size: Size, rng: Random) => Case;
  /** More cases that do not depend on size: corner cases with an answer. */
  readonly corners?: (rng: Random) => readonly Case[];
  /** Inputs without an answer, where laws take its place: enough to tell two versions apart. */
  readonly probes?: (rng: Random) => readonly Case[];
  /** What the gradient is, if not "the derivative of the loss". */
  readonly gradientOf?: string;
  /** The named matrices in what the function returned. May throw on nonsense. */
  readonly read: (returned: unknown, args: readonly unknown[]) => Output;
  /** Gates together in some outputs: their names in order, and the names of those outputs. */
  readonly gates?: {
    readonly order: readonly string[];
    readonly packed: readonly string[];
    /** Default: side by side, in columns. */
    readonly along?: "columns" | "rows";
  };
  /** What must hold besides. */
  readonly laws?: readonly Law[];
  /** What the function computes with, if not float64: its limits are those of seven digits. */
  readonly precision?: "float32";
  /** Arguments (by position) that the function is meant to change. */
  readonly changes?: readonly number[];
}

/** A lesson as the checks know it. */
export interface Lesson {
  /** The short id, `q1/03`. */
  readonly id: string;
  /** Its folder below `lessons/<question>/`. */
  readonly slug: string;
  /** Its title. */
  readonly title: string;
  /** The exercises, in the order of the text. */
  readonly exercises: readonly Exercise[];
  /** Loads what its checks need beside the course itself. Await it before anything is checked. */
  readonly prepare?: () => Promise<void>;
}

/**
 * Where a lesson stands below `lessons/`, and its solutions below `solutions/`: `q1/04-lstm`.
 *
 * @example
 * ```ts
 * import { folderOf } from "./exercise.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(folderOf({ id: "q1/04", slug: "04-lstm" }), "q1/04-lstm");
 * ```
 */
export function folderOf({ id, slug }: Pick<Lesson, "id" | "slug">): string {
  return `${id.split("/")[0]}/${slug}`;
}
