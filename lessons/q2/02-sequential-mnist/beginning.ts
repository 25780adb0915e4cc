/**
 * The numbers that training begins with.
 *
 * @module
 */

import { type Matrix, zeros } from "../../kit/matrix.ts";
import { orthogonal, type Random, uniformMatrix } from "../../kit/random.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** The weights of a layer with its readout; the gates stand one below the other, as in PyTorch. */
export interface Beginning {
  /** `[G·H×I]` */
  weightIh: Matrix;
  /** `[G·H×H]` */
  weightHh: Matrix;
  /** `[1×G·H]` */
  bias: Matrix;
  /** `[O×H]`; its bias begins at zero. */
  readout: Matrix;
}

/** The gates of each cell, in PyTorch's order. */
export const GATES = {
  rnn: ["h"],
  lstm: ["i", "f", "g", "o"],
  gru: ["r", "z", "n"],
} as const;

/**
 * A matrix of numbers from U(−l, l) with l = √(6 / (rows + cols)): what goes through it keeps its size,
 * forwards and backwards.
 *
 * Source: Glorot & Bengio 2010, equation 16.
 *
 * @example
 * ```ts
 * import { glorotUniform } from "./beginning.ts";
 * import { random } from "../../kit/random.ts";
 * import assert from "node:assert/strict";
 *
 * const { data } = glorotUniform(random(1), 10, 14); // l = √(6/24) = 1/2
 * assert(data.every((x) => Math.abs(x) <= 0.5));
 * ```
 */
export function glorotUniform(rng: Random, rows: number, cols: number): Matrix {
  throw new NotSolvedYet(
    "q2/02 glorotUniform",
    "uniform between −l and l, with l = √(6 / (rows + cols))",
  );
}

/**
 * The weights that the course begins with. Gate by gate: Glorot's for what comes from the input,
 * an orthogonal matrix for what comes from the state. All biases are zero, but for the LSTM's forget
 * gate, whose bias is one. The readout is Glorot's.
 *
 * Sources: Glorot & Bengio 2010; Saxe, McClelland & Ganguli 2014, section 3; Gers, Schmidhuber &
 * Cummins 2000 for the forget bias.
 *
 * @param I numbers per step
 * @param H units
 * @param O outputs
 *
 * @example
 * ```ts
 * import { initialWeights } from "./beginning.ts";
 * import { random } from "../../kit/random.ts";
 * import assert from "node:assert/strict";
 *
 * const { weightHh, bias } = initialWeights(random(1), "lstm", 3, 2, 4);
 * assert.deepEqual([weightHh.rows, weightHh.cols], [8, 2]);
 * assert.deepEqual([...bias.data], [0, 0, 1, 1, 0, 0, 0, 0]);
 * ```
 */
export function initialWeights(
  rng: Random,
  cell: keyof typeof GATES,
  I: number,
  H: number,
  O: number,
): Beginning {
  throw new NotSolvedYet("q2/02 initialWeights", "gate by gate, then one below the other");
}

/**
 * Matrices one below the other.
 *
 * @example
 * ```ts
 * import { stacked } from "./beginning.ts";
 * import { fromRows, toRows } from "../../kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(toRows(stacked([fromRows([[1, 2]]), fromRows([[3, 4]])])), [[1, 2], [3, 4]]);
 * ```
 */
export function stacked(parts: readonly Matrix[]): Matrix {
  const all = zeros(parts.reduce((rows, part) => rows + part.rows, 0), parts[0].cols);
  let at = 0;
  for (const { data } of parts) {
    all.data.set(data, at);
    at += data.length;
  }
  return all;
}
