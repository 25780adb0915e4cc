/**
 * How much the choice of a learning rate matters to each optimiser.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import type { Run } from "../../../../assets/run.ts";
import { median } from "../../../../assets/statistics.ts";
import type { OptimisersSeries, Tried } from "../experiments/optimisers.ts";
import type { CellKind } from "../model.ts";
import { KINDS, NAME } from "./words.ts";

type OptimiserName = Tried["optimiser"];

/** The optimisers as they are printed. */
export const OPTIMISER: Record<OptimiserName, string> = {
  sgd: "SGD",
  adagrad: "Adagrad",
  adam: "Adam",
};

/** The median epochs to the threshold; `null` if at least half of the seeds never got there. */
export function epochsOf({ epochs }: Tried): number | null {
  const value = median(epochs.map((n) => n ?? Number.MAX_VALUE));
  return value < 1e6 ? value : null;
}

/** The rates with which a cell learns, and all that were tried. */
export function ratesThatTeach(
  { series }: Run<OptimisersSeries>,
  optimiser: OptimiserName,
  kind: CellKind,
): { learned: number[]; all: number[] } {
  const tried = series.tried.filter((one) => one.optimiser === optimiser && one.kind === kind);
  const learned = tried.filter((one) => epochsOf(one) !== null);
  return { learned: learned.map(({ rate }) => rate), all: tried.map(({ rate }) => rate) };
}

/** Claims over q1-06-optimisers. */
export const optimiserClaims: readonly Claim<OptimisersSeries>[] = (
  ["sgd", "adagrad", "adam"] as const
).map((optimiser) => ({
  id: `q1/06.rates-${optimiser}`,
  origin: "text",
  sentence: `Learning rates at which every cell learns with ${OPTIMISER[optimiser]}`,
  run: "q1-06-optimisers",
  measure: (run) => {
    const cells = KINDS.map((kind) => ({ kind, ...ratesThatTeach(run, optimiser, kind) }));
    const all = cells[0].all;
    const shared = all.filter((rate) => cells.every(({ learned }) => learned.includes(rate)));
    return {
      value: shared.length,
      text: `${shared.length} of ${all.length}`,
      verdict: "quantity",
      because: cells.map(({ kind, learned }) =>
        learned.length === 0
          ? `The ${NAME[kind]} learns at none.`
          : `The ${NAME[kind]} learns at ${learned.join(", ")}.`
      ).join(" "),
    };
  },
}));
