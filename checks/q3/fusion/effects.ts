/**
 * The check of lesson q3/04 about what a table is made of.
 *
 * @module
 */

import { add, scale } from "../../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows, zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { matrix, number } from "../../q1/random_inputs.ts";

const mean = (list: number[]) => list.reduce((sum, v) => sum + v, 0) / list.length;
const squares = (list: number[]) => list.reduce((sum, v) => sum + (v - mean(list)) ** 2, 0);

function sharesCase(table: Matrix, about?: string): Case {
  const rows = toRows(table);
  const [R, C] = [rows.length, rows[0].length];
  const columns = rows[0].map((_, c) => rows.map((row) => row[c]));
  const total = squares(rows.flat());
  // What is left is found from the whole: the three add up.
  const byRow = total > 0 ? C * squares(rows.map(mean)) / total : 0;
  const byColumn = total > 0 ? R * squares(columns.map(mean)) / total : 0;
  return {
    about,
    args: [table],
    expected: {
      rows: share(byRow),
      columns: share(byColumn),
      rest: share(total > 0 ? 1 - byRow - byColumn : 0),
    },
  };
}

/** A share, for those who find the last one as what is left of 1: rounding is no share. */
const share = (value: unknown) => {
  const one = number(value);
  if (Math.abs(one.data[0]) < 1e-12) one.data[0] = 0;
  return one;
};

/** Rows that differ, or columns that do. */
const stripes = (rng: Random, R: number, C: number, by: "rows" | "columns") => {
  const along = matrix(rng, 1, Math.max(R, C)).data;
  const table = zeros(R, C);
  table.data.forEach((_, k) => table.data[k] = along[by === "rows" ? Math.floor(k / C) : k % C]);
  return table;
};

/** Shares of a table. */
export const tableSharesExercise: Exercise = {
  name: "tableShares",
  file: "effects.ts",
  does: "takes a table apart into rows, columns and what is left",
  returns: "{ rows, columns, rest }, three numbers",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    sharesCase(matrix(rng, 4, 3)),
    sharesCase(matrix(rng, 2, 6), "more columns than rows"),
    sharesCase(matrix(rng, 7, 2), "more rows than columns"),
    sharesCase(
      add(matrix(rng, 3, 5), scale(fromRows([1, 1, 1].map(() => [1, 1, 1, 1, 1])), 9)),
      "a table far from zero",
    ),
    sharesCase(
      add(scale(stripes(rng, 4, 5, "rows"), 3), matrix(rng, 4, 5)),
      "rows that differ much",
    ),
    sharesCase(
      add(scale(stripes(rng, 4, 5, "columns"), 3), matrix(rng, 4, 5)),
      "columns that differ much",
    ),
    sharesCase(stripes(rng, 3, 4, "rows"), "nothing but rows"),
    sharesCase(stripes(rng, 3, 4, "columns"), "nothing but columns"),
    sharesCase(scale(matrix(rng, 3, 4), 1e-4), "small numbers"),
    sharesCase(fromRows([[2, 2], [2, 2]]), "a table in which nothing varies"),
  ],
  read: (returned) => {
    const { rows, columns, rest } = returned as Record<string, unknown>;
    return { rows: share(rows), columns: share(columns), rest: share(rest) };
  },
};
