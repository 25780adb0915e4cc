/**
 * Whether a returned value has the form that was asked for, said in one sentence if not.
 *
 * @module
 */

import type { Matrix } from "../../lessons/kit/matrix.ts";
import type { Output } from "./exercise.ts";

/**
 * The first thing that is wrong with the form of an output, or `null`.
 *
 * @param yours whatever came back, read into names
 * @param right the right answer, for its names and shapes
 *
 * @example
 * ```ts
 * import { shapeProblem } from "./shape_problem.ts";
 * import { zeros } from "../../lessons/kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(shapeProblem({ dW: zeros(2, 3) }, { dW: zeros(3, 2) }), "dW is [2×3], but must be [3×2]");
 * assert.equal(shapeProblem({}, { dW: zeros(3, 2) }), "dW is missing");
 * ```
 */
export function shapeProblem(yours: Record<string, unknown>, right: Output): string | null {
  for (const [name, expected] of Object.entries(right)) {
    const problem = Array.isArray(expected)
      ? sequenceProblem(name, yours[name], expected)
      : matrixProblem(name, yours[name], expected as Matrix);
    if (problem) return problem;
  }
  return null;
}

function sequenceProblem(name: string, yours: unknown, right: readonly Matrix[]): string | null {
  if (yours === undefined) return `${name} is missing`;
  if (!Array.isArray(yours)) {
    return `${name} is ${describe(yours)}, but must be an array of matrices`;
  }
  if (yours.length !== right.length) {
    const what = right.every(({ rows, cols }) => rows * cols === 1) ? "numbers" : "steps";
    return `${name} has ${yours.length} ${what}, but must have ${right.length}`;
  }
  for (let t = 0; t < right.length; t++) {
    const problem = matrixProblem(`${name}[${t}]`, yours[t], right[t]);
    if (problem) return problem;
  }
  return null;
}

function matrixProblem(name: string, yours: unknown, right: Matrix): string | null {
  if (yours === undefined) return `${name} is missing`;
  if (typeof yours !== "object" || yours === null) {
    return `${name} is ${describe(yours)}, but must be a matrix`;
  }
  const { rows, cols, data } = yours as Partial<Matrix>;
  if (typeof rows !== "number" || typeof cols !== "number" || !(data instanceof Float64Array)) {
    return `${name} is ${
      describe(yours)
    }, but must be a matrix: { rows, cols, data: Float64Array }`;
  }
  if (rows !== right.rows || cols !== right.cols) {
    return `${name} is [${rows}×${cols}], but must be [${right.rows}×${right.cols}]`;
  }
  if (data.length !== rows * cols) {
    return `${name} is [${rows}×${cols}], but its data has ${data.length} entries`;
  }
  return null;
}

/** A value in a few words: "undefined", "a string", "an array of 3", "a tensor [2×3]". */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object") {
    if ("dataSync" in value && "shape" in value) {
      return `a tensor [${(value.shape as number[]).join("×")}]`;
    }
    const keys = Object.keys(value);
    return keys.length ? `an object with ${keys.slice(0, 6).join(", ")}` : "an empty object";
  }
  if (typeof value === "number") return `the number ${value}`;
  return `a ${typeof value}`;
}
