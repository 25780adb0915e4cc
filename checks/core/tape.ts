/**
 * Reverse-mode differentiation of matrix expressions: the second opinion behind every check.
 *
 * A reference only writes its forward pass, on a tape. The tape plays it backwards and knows every
 * derivative exactly (Linnainmaa 1970; Griewank & Walther 2008). Nothing of a student's backward pass
 * is in here, so agreeing with it is evidence.
 *
 * @module
 */

import type { Matrix } from "../../lessons/kit/matrix.ts";
import { zeros } from "../../lessons/kit/matrix.ts";
import { addRow, addSumOfRows, addTo, hadamard, map } from "../../lessons/kit/elementwise.ts";
import { addMatmulTA, addMatmulTB, matmul } from "../../lessons/kit/products.ts";

/** A matrix on the tape, with room for its gradient. */
export interface Node {
  readonly value: Matrix;
  readonly grad: Matrix;
}

/** The operations that a reference may use, and the way back. */
export interface Tape {
  /** Puts a matrix on the tape. */
  input(value: Matrix): Node;
  /** a·b. */
  matmul(a: Node, b: Node): Node;
  /** a + b. */
  add(a: Node, b: Node): Node;
  /** a with the row `row` added to each of its rows. */
  addRow(a: Node, row: Node): Node;
  /** a ⊙ b. */
  hadamard(a: Node, b: Node): Node;
  /** f of every entry; `slope` is its derivative, given the value of f. */
  map(a: Node, f: (x: number) => number, slope: (y: number) => number): Node;
  /** The columns from `from` up to `to`, not including it. */
  cols(a: Node, from: number, to: number): Node;
  /** Adds `upstream` to the gradient of each output and plays the tape backwards. */
  backward(outputs: readonly (readonly [Node, Matrix])[]): void;
}

/**
 * An empty tape.
 *
 * @example
 * ```ts
 * import { newTape } from "./tape.ts";
 * import { fromRows } from "../../lessons/kit/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const tape = newTape();
 * const x = tape.input(fromRows([[3]]));
 * tape.backward([[tape.hadamard(x, x), fromRows([[1]])]]);
 * assert.equal(x.grad.data[0], 6);
 * ```
 */
export function newTape(): Tape {
  const steps: (() => void)[] = [];

  function record(value: Matrix, back: (grad: Matrix) => void): Node {
    const node = { value, grad: zeros(value.rows, value.cols) };
    steps.push(() => back(node.grad));
    return node;
  }

  return {
    input: (value) => ({ value, grad: zeros(value.rows, value.cols) }),
    matmul: (a, b) =>
      record(matmul(a.value, b.value), (grad) => {
        addMatmulTB(a.grad, grad, b.value);
        addMatmulTA(b.grad, a.value, grad);
      }),
    add(a, b) {
      const value = map(a.value, (x) => x);
      addTo(value, b.value);
      return record(value, (grad) => {
        addTo(a.grad, grad);
        addTo(b.grad, grad);
      });
    },
    addRow: (a, row) =>
      record(addRow(a.value, row.value), (grad) => {
        addTo(a.grad, grad);
        addSumOfRows(row.grad, grad);
      }),
    hadamard: (a, b) =>
      record(hadamard(a.value, b.value), (grad) => {
        addTo(a.grad, hadamard(grad, b.value));
        addTo(b.grad, hadamard(grad, a.value));
      }),
    map(a, f, slope) {
      const value = map(a.value, f);
      return record(value, (grad) => addTo(a.grad, hadamard(grad, map(value, slope))));
    },
    cols(a, from, to) {
      const { rows, cols } = a.value;
      const value = zeros(rows, to - from);
      const each = (visit: (inside: number, outside: number) => void) => {
        for (let r = 0; r < rows; r++) {
          for (let c = from; c < to; c++) visit(r * (to - from) + c - from, r * cols + c);
        }
      };
      each((inside, outside) => value.data[inside] = a.value.data[outside]);
      return record(value, (grad) => {
        each((inside, outside) => a.grad.data[outside] += grad.data[inside]);
      });
    },
    backward(outputs) {
      for (const [node, upstream] of outputs) addTo(node.grad, upstream);
      for (const step of steps.reverse()) step();
    },
  };
}
