/**
 * Random inputs for the checks of Q1: shapes that give nothing away, numbers of a common size.
 *
 * @module
 */

import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import { normalMatrix, type Random } from "../../lessons/kit/random.ts";
import type { Output, Size } from "../core/exercise.ts";
import type { CellNodes } from "../reference/cells.ts";
import type { Nodes } from "../core/derivatives.ts";

/**
 * Sizes that separate mistakes: one row and several, one step and several, fewer rows than hidden
 * units and more, so that a loop over the one that should run over the other cannot hide.
 */
export const SIZES: readonly Size[] = [{ T: 3, B: 2 }, { T: 1, B: 7 }, { T: 4, B: 1 }];

/** A matrix of normal numbers with deviation 0.7. */
export const matrix = (rng: Random, rows: number, cols: number): Matrix =>
  normalMatrix(rng, rows, cols, 0.7);

/** T matrices of one shape. */
export const sequence = (rng: Random, T: number, rows: number, cols: number): Matrix[] =>
  Array.from({ length: T }, () => matrix(rng, rows, cols));

/** Numbers of inputs and hidden units that differ, so that a transpose cannot hide. */
export function widths(rng: Random, hidden?: number): { I: number; H: number } {
  const I = 2 + rng.integer(2);
  return { I, H: hidden ?? I + 1 + rng.integer(2) };
}

/** Parameters of a cell with `gates` gates. */
export function cellParams(rng: Random, I: number, H: number, gates: number) {
  return {
    Wxh: matrix(rng, I, gates * H),
    Whh: matrix(rng, H, gates * H),
    bh: matrix(rng, 1, gates * H),
  };
}

/** Where the loss looks. */
export type LossAt = "every step" | "the last step" | "some steps" | "all but the last step";

/** Upstream gradients: a random matrix where the loss looks, `null` elsewhere. */
export function upstream(
  rng: Random,
  T: number,
  B: number,
  H: number,
  at: LossAt = "every step",
): (Matrix | null)[] {
  return Array.from({ length: T }, (_, t) => {
    const last = t === T - 1;
    const looks = {
      "every step": true,
      "the last step": last,
      "some steps": last || t % 2 === 0,
      "all but the last step": !last,
    };
    return looks[at] ? matrix(rng, B, H) : null;
  });
}

/** The parameters of a cell among the nodes of a forward pass. */
export function cellNodes(nodes: Nodes): CellNodes {
  return { Wxh: nodes.dWxh, Whh: nodes.dWhh, bh: nodes.dbh };
}

/** A number as a matrix `[1×1]`, so that it can be compared like everything else. */
export function number(value: unknown): Matrix {
  const m = zeros(1, 1);
  m.data[0] = typeof value === "number" ? value : NaN;
  if (typeof value !== "number") throw new TypeError("not a number");
  return m;
}

/** A list of numbers as matrices `[1×1]`. */
export function numbers(values: unknown): Matrix[] {
  if (!Array.isArray(values)) throw new TypeError("not an array");
  return values.map(number);
}

/** Reads an object whose fields are the output's names. */
export function fields(...names: string[]): (returned: unknown) => Output {
  return (returned) => Object.fromEntries(names.map((name) => [name, (returned as Output)[name]]));
}
