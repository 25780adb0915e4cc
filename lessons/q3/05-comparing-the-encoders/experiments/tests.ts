/**
 * What of the measures is a property of the cell, and which cells differ.
 *
 * @module
 */

import { bootstrap, type Estimate, mean } from "../../../../assets/statistics.ts";
import { random } from "../../../kit/random.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import type { Start } from "../../02-encoding-questions/encoder.ts";
import { permutationP } from "../../04-fusion/chance.ts";
import { type Shares, tableShares } from "../../04-fusion/effects.ts";
import { holm, intraclass } from "../seeds.ts";
import { type Measure, MEASURES } from "./measures.ts";

/** The numbers of one measure and one start, `[cells][seeds]`. */
export type Numbers = readonly (readonly number[])[];

/** Whose property a measure is. */
export interface Owner {
  readonly start: Start;
  readonly measure: Measure;
  /** The intraclass correlation, with its interval over seeds. */
  readonly cell: Estimate;
  /** Of the table of cells and seeds: rows are cells; columns are seeds, which share their vectors of words between the cells. */
  readonly shares: Shares;
}

/** Two cells, compared seed by seed. */
export interface PairTest {
  readonly start: Start;
  readonly measure: Measure;
  readonly a: CellKind;
  readonly b: CellKind;
  /** The mean of a − b. */
  readonly difference: Estimate;
  /** How often signs tossed at random do as well, on both sides. */
  readonly p: number;
  /** The same after Holm's correction for all pairs, measures and starts. */
  readonly adjusted: number;
  /** The share of single seeds that show the sign of the mean. */
  readonly seedsThatAgree: number;
}

/** Whose property it is. */
export function ownerOf(start: Start, measure: Measure, numbers: Numbers): Owner {
  const [G, k] = [numbers.length, numbers[0].length];
  const seeds = Array.from({ length: k }, (_, s) => s);
  const share = (some: readonly number[]) =>
    intraclass(numbers.map((own) => some.map((s) => own[s])));
  const table = { rows: G, cols: k, data: Float64Array.from(numbers.flat()) };
  return { start, measure, cell: bootstrap(seeds, share), shares: tableShares(table) };
}

/** Flips of signs that are tried. */
const FLIPS = 9999;

/** How often |mean| is as large if the sign of every difference is tossed (Fisher 1935). */
export function signFlipP(differences: readonly number[], seed: number): number {
  const rng = random(seed);
  const tossed = Array.from(
    { length: FLIPS },
    () => Math.abs(mean(differences.map((x) => rng.integer(2) === 0 ? x : -x))),
  );
  return permutationP(Math.abs(mean(differences)), tossed);
}

/** Compares all pairs of cells on all measures. */
export function pairTests(
  cells: readonly CellKind[],
  all: readonly { start: Start; measure: Measure; numbers: Numbers }[],
): PairTest[] {
  const pairs = cells.flatMap((a, i) =>
    cells.slice(i + 1).map((b, k) => [a, b, i, i + 1 + k] as const)
  );
  const tests = all.flatMap(({ start, measure, numbers }) =>
    pairs.map(([a, b, i, j]) => {
      const differences = numbers[i].map((x, s) => x - numbers[j][s]);
      const middle = mean(differences);
      return {
        start,
        measure,
        a,
        b,
        difference: bootstrap(differences),
        p: signFlipP(differences, 1),
        seedsThatAgree: mean(differences.map((x) => Number(x * middle > 0))),
      };
    })
  );
  const adjusted = holm(tests.map(({ p }) => p));
  return tests.map((test, k) => ({ ...test, adjusted: adjusted[k] }));
}

/** The names of all measures. */
export const measureNames = Object.keys(MEASURES) as Measure[];
