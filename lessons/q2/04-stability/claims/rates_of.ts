/**
 * Finding trainings among those at many rates.
 *
 * @module
 */

import type { Run } from "../../../../assets/run.ts";
import type { Cell } from "../../../engines/model.ts";
import type { Optimiser, RateRow, RateSeries } from "../experiments/rates.ts";

/** Which trainings. */
export interface Which {
  readonly optimiser: Optimiser;
  readonly cell: Cell;
  readonly clip: number | null;
}

/** The trainings of one kind at all rates, seed by seed. */
export function bySeed({ seeds, series }: Run<RateSeries>, which: Which): RateRow[][] {
  return seeds.map((seed) =>
    series.trainings.filter((one) =>
      one.seed === seed && one.optimiser === which.optimiser && one.cell === which.cell &&
      one.clip === which.clip
    )
  );
}

/** How many of the rates a cell learns at, seed by seed. */
export function ratesLearned(run: Run<RateSeries>, which: Which): number[] {
  return bySeed(run, which).map((rows) => rows.filter(({ learned }) => learned !== null).length);
}

/**
 * The largest rate at which a cell learns, seed by seed; half a decade below the smallest one if it
 * learns at none.
 */
export function largestRate(run: Run<RateSeries>, which: Which): number[] {
  return bySeed(run, which).map((rows) => {
    const learned = rows.filter((one) => one.learned !== null).map(({ rate }) => rate);
    return learned.length > 0
      ? Math.max(...learned)
      : Math.min(...rows.map(({ rate }) => rate)) / Math.sqrt(10);
  });
}

/** Whether a training ended above the loss of guessing, or as no number at all. */
export function diverged({ settled }: RateRow): boolean {
  return settled === null;
}
