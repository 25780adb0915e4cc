/**
 * The weights as the graph holds them: fewer and larger matrices, made of blocks of PyTorch's.
 *
 * @module
 */

import type { Tensor, Weights } from "../model.ts";

/** A matrix of the graph, and the blocks of PyTorch's tensors that it is made of. */
export interface Packing {
  readonly name: string;
  /** `[rows×cols]`; what no block covers is zero, and stays zero. */
  readonly shape: readonly [rows: number, cols: number];
  readonly blocks: readonly Block[];
}

/** Some rows of a tensor of PyTorch's (a vector is one column), and where they go. */
export interface Block {
  readonly tensor: string;
  readonly rows: readonly [from: number, to: number];
  /** The row and the column of the packed matrix where the block begins. */
  readonly at: readonly [row: number, col: number];
}

/** Whether the blocks leave a part of the matrix uncovered. */
export function isSparse({ shape: [rows, cols], blocks }: Packing, weights: Weights): boolean {
  const covered = blocks.reduce(
    (sum, { rows: [from, to], tensor }) => sum + (to - from) * columnsOf(weights[tensor]),
    0,
  );
  return covered < rows * cols;
}

/** The packed matrix, row-major. */
export function pack({ shape: [rows, cols], blocks }: Packing, weights: Weights): Float32Array {
  const packed = new Float32Array(rows * cols);
  for (const block of blocks) {
    const { data } = weights[block.tensor], width = columnsOf(weights[block.tensor]);
    forRows(block, width, cols, (from, to) => {
      packed.set(data.subarray(from, from + width), to);
    });
  }
  return packed;
}

/** Puts the blocks of a packed matrix back to where they come from. */
export function unpack(
  { shape: [, cols], blocks }: Packing,
  packed: Float32Array,
  into: Weights,
): void {
  for (const block of blocks) {
    const { data } = into[block.tensor], width = columnsOf(into[block.tensor]);
    forRows(block, width, cols, (from, to) => {
      data.set(packed.subarray(to, to + width), from);
    });
  }
}

function forRows(
  { rows: [first, end], at: [row, col] }: Block,
  width: number,
  cols: number,
  copy: (from: number, to: number) => void,
): void {
  for (let k = first; k < end; k++) copy(k * width, (row + k - first) * cols + col);
}

function columnsOf({ shape }: Tensor): number {
  return shape[1] ?? 1;
}
