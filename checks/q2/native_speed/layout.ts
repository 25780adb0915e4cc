/**
 * From the layout of Q1 to that of the graphs: columns for sequences, weights on the left, and one matrix
 * [Whh | b | Wih] for all parameters of a cell.
 *
 * @module
 */

import { transpose } from "../../../lessons/kit/elementwise.ts";
import { type Matrix, zeros } from "../../../lessons/kit/matrix.ts";
import { asList } from "../../core/comparison.ts";
import type { Output } from "../../core/exercise.ts";

/** Matrices one below the other. */
export function stacked(...parts: readonly Matrix[]): Matrix {
  const all = zeros(parts.reduce((rows, part) => rows + part.rows, 0), parts[0].cols);
  let at = 0;
  for (const { data } of parts) {
    all.data.set(data, at);
    at += data.length;
  }
  return all;
}

/** [Whh | b | Wih], `[G·H×(H+1+I)]`, from Q1's parameters. */
export function packed({ Wxh, Whh, bh }: { Wxh: Matrix; Whh: Matrix; bh: Matrix }): Matrix {
  return transpose(stacked(Whh, bh, Wxh));
}

/** A one and x for every sequence, `[(1+I)×B]`, from `[B×I]`. */
export function withOnes(x: Matrix): Matrix {
  const ones = zeros(1, x.rows);
  ones.data.fill(1);
  return stacked(ones, transpose(x));
}

/** What W multiplies: the state before, a one, and x. */
export function hxOf(hPrev: Matrix, x: Matrix): Matrix {
  return stacked(transpose(hPrev), withOnes(x));
}

/** The gradient of a packed matrix, cut into that of Whh, of the bias, and of Wih. */
export function parts(dW: Matrix, H: number): Output {
  const rows = transpose(dW);
  const cut = (from: number, to: number): Matrix =>
    transpose({
      rows: to - from,
      cols: rows.cols,
      data: rows.data.slice(from * rows.cols, to * rows.cols),
    });
  return { dWhh: cut(0, H), db: cut(H, H + 1), dWih: cut(H + 1, rows.rows) };
}

/** Gradients in Q1's names and layout, as the graphs have them. */
export function inGraphLayout(gradients: Output): Output {
  const names: Record<string, string> = { dWxh: "dWih", dbh: "db" };
  return Object.fromEntries(
    Object.entries(gradients).map((
      [name, m],
    ) => [names[name] ?? name, transpose(asList(m)[0])]),
  );
}
