/**
 * What the figures about Jacobians of lesson q2/04 share.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";
import { geometric } from "../../assets/paired.ts";
import type {
  JacobianRow,
  JacobianSeries,
} from "../../lessons/q2/04-stability/experiments/jacobians.ts";

export type Kind = JacobianRow["cell"];
export type When = JacobianRow["when"];

/** The recipe that is drawn: the first. */
export function recipeOf({ series }: Run<JacobianSeries>): string {
  return series.rows[0]!.recipe;
}

/** The cells of a run, in the order of the course. */
export function cellsOf({ series }: Run<JacobianSeries>): Kind[] {
  return (["rnn", "lstm", "gru"] as const).filter((cell) =>
    series.rows.some((one) => one.cell === cell)
  );
}

/** The models of a cell, a row for each seed. */
export function rowsOf(run: Run<JacobianSeries>, cell: Kind, when: When): JacobianRow[] {
  return run.series.rows.filter((one) =>
    one.recipe === recipeOf(run) && one.cell === cell && one.when === when
  );
}

/** What is left at the end of a change at each step, when only the radius or the norm of each step is known. */
export function productsOf(values: readonly number[]): number[] {
  return values.reduceRight<number[]>((all, value) => [value * all[0]!, ...all], [1]);
}

/** The geometric mean over seeds of what is left of a change of the first state. */
export function leftOf(run: Run<JacobianSeries>, cell: Kind, when: When): number {
  return geometric(rowsOf(run, cell, when).map(({ reach }) => reach[0]!)).value;
}
