/**
 * A part of a batch as the graph reads it: one column for each sequence.
 *
 * @module
 */

import type { Batch } from "../engine.ts";
import type { Model } from "../model.ts";

/** What is given to the graph beside the weights. */
export interface Columns {
  /** `[T·(1+I)×B]`: for each step a row of ones, then a row for each input. */
  readonly x: Float32Array;
  /** `[O×B]`. */
  readonly y: Float32Array;
  /** What each column counts in the mean, `[1×B]`. */
  readonly share: Float32Array;
}

/** How the columns are laid out. */
export interface ColumnsShape {
  readonly model: Model;
  readonly steps: number;
  /** Columns, B. */
  readonly batch: number;
}

/** Columns of zeros, with the rows of ones in place. */
export function newColumns({ model, steps, batch }: ColumnsShape): Columns {
  const rows = 1 + model.inputs;
  const x = new Float32Array(steps * rows * batch);
  for (let t = 0; t < steps; t++) x.fill(1, t * rows * batch, (t * rows + 1) * batch);
  return {
    x,
    y: new Float32Array(model.outputs * batch),
    share: new Float32Array(batch),
  };
}

/** Writes the sequences of a batch from the given one on; columns that are left over are zero. */
export function fillColumns(
  columns: Columns,
  shape: ColumnsShape,
  { x, y, size }: Batch,
  from: number,
): void {
  fillInputs(columns.x, shape, x, size, from);
  const { batch, model: { outputs } } = shape;
  const filled = filledColumns(shape, size, from);
  columns.share.fill(1 / size, 0, filled).fill(0, filled);
  columns.y.fill(0);
  for (let b = 0; b < filled; b++) {
    if (y instanceof Int32Array) columns.y[y[from + b] * batch + b] = 1;
    else for (let o = 0; o < outputs; o++) columns.y[o * batch + b] = y[(from + b) * outputs + o];
  }
}

/** Writes only what the model reads. */
export function fillInputs(
  into: Float32Array,
  shape: ColumnsShape,
  x: Float32Array,
  size: number,
  from: number,
): void {
  const { batch, steps, model: { inputs } } = shape;
  const filled = filledColumns(shape, size, from);
  for (let t = 0; t < steps; t++) {
    for (let i = 0; i < inputs; i++) {
      const row = (t * (1 + inputs) + 1 + i) * batch;
      let at = (from * steps + t) * inputs + i;
      for (let b = 0; b < filled; b++, at += steps * inputs) into[row + b] = x[at];
      into.fill(0, row + filled, row + batch);
    }
  }
}

/** Writes what was said of the columns, `[O×B]`, to the rows of a result, `[size×O]`. */
export function readColumns(
  said: Float32Array,
  into: Float32Array,
  shape: ColumnsShape,
  size: number,
  from: number,
): void {
  const { batch, model: { outputs } } = shape;
  const filled = filledColumns(shape, size, from);
  for (let b = 0; b < filled; b++) {
    for (let o = 0; o < outputs; o++) into[(from + b) * outputs + o] = said[o * batch + b];
  }
}

function filledColumns({ batch }: ColumnsShape, size: number, from: number): number {
  return Math.max(0, Math.min(batch, size - from));
}
