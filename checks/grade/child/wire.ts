/**
 * How values travel between the judge and the process that runs a submission: plain data as JSON, with a
 * tag for whatever JSON does not know. Nothing that arrives is ever run.
 *
 * Both sides use these modules. They need nothing of their surroundings, so that a submission can neither
 * reach anything through them nor, by changing its own surroundings, change what the judge does.
 *
 * @module
 */

/** What JSON carries. */
export type Json = null | boolean | number | string | readonly Json[] | {
  readonly [key: string]: Json;
};

/** A value that cannot travel: too large, too deep, of an unknown kind, or damaged. */
export class WireError extends Error {
  override name = "WireError";
}

/** The most that one message may hold. */
export const LIMITS = {
  /** Lists within lists. */
  depth: 24,
  /** Values of any kind, and eight bytes of an array or a text. */
  nodes: 400_000,
  /** Brackets, braces, commas and colons in the text of a message. */
  marks: 2_000_000,
} as const;

/** How a tensor is to be made again. */
export type TensorKind = "float32" | "int32" | "variable";

/** What a tensor becomes on the way, where there are tensors. */
export interface Tensors {
  make(shape: readonly number[], data: Float32Array | Int32Array, kind: TensorKind): unknown;
  /** Functions on tensors that both sides have: they must run where the tensors are. */
  readonly named?: Readonly<Record<string, (...args: never[]) => unknown>>;
}

/** What a function carries that both sides have under a name. */
export interface Named {
  readonly name: string;
  /** What it is made of. */
  readonly args: readonly unknown[];
}

/** What is counted and remembered while one message is written or read. */
export interface Budget {
  nodes: number;
  /** The tensors so far. */
  readonly tensors: unknown[];
}

/** An empty budget. */
export const newBudget = (): Budget => ({ nodes: 0, tensors: [] });

/** Counts something, and stops at the limit. */
export function spend(budget: Budget, depth: number, nodes = 1): void {
  budget.nodes += nodes;
  if (depth > LIMITS.depth) throw new WireError("it is nested too deeply");
  if (budget.nodes > LIMITS.nodes) throw new WireError("it holds too much");
}
