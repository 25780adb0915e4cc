/**
 * What is said about prices.
 *
 * @module
 */

import { blockBootstrap } from "../../../../assets/blocks.ts";
import type { Claim } from "../../../../assets/claim.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, mean } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import type { Cell } from "../../../engines/model.ts";
import { CELLS } from "../experiments/learned_row.ts";
import { correlation } from "../experiments/correlation.ts";
import type { StocksSeries } from "../experiments/stocks.ts";
import { skill } from "../baselines.ts";
import { decided, type Twofold } from "./uncertainty.ts";
import { NAME, signed } from "./writing.ts";

/** A run about prices. */
export type StocksRun = Run<StocksSeries>;
type StocksClaim = Claim<StocksSeries>;

/** Months of a block. All firms of a month stay together: they rise and fall together. */
const BLOCK = 3;

/** What the network must show before its curve "looks right". */
export const LOOKS_RIGHT = 0.9;

/** What was said, a list for each seed: by a cell, or by the random walk that drifts. */
export function saidBy({ series }: StocksRun, who: Cell | "drift"): number[][] {
  if (who === "drift") return [series.cases.map(({ drift }) => drift)];
  return series.trainings.filter(({ cell }) => cell === who).map(({ said }) => said);
}

/** The numbers of the cases of each month, in the order of the months. */
function monthsOf({ series }: StocksRun): number[][] {
  const months = Map.groupBy(series.cases.keys(), (k) => series.cases[k].month);
  return [...months].sort(([a], [b]) => a < b ? -1 : 1).map(([, cases]) => cases);
}

/** A statistic of what was said and some cases: over seeds, and over blocks of months, mean over the seeds. */
export function overMonths(
  run: StocksRun,
  who: Cell | "drift",
  statistic: (said: number[], cases: readonly number[]) => number,
): Twofold {
  const months = monthsOf(run);
  const said = saidBy(run, who);
  const of = (cases: readonly number[]) => mean(said.map((one) => statistic(one, cases)));
  return {
    seeds: bootstrap(said.map((one) => statistic(one, run.series.cases.map((_, k) => k)))),
    cases: blockBootstrap(months.length, BLOCK, (some) => of(some.flatMap((k) => months[k]))),
    of: "months",
  };
}

/** Skill against the random walk. */
export function skillOver(run: StocksRun, who: Cell | "drift"): Twofold {
  const { cases } = run.series;
  return overMonths(run, who, (said, some) =>
    skill(
      some.map((k) => said[k]),
      some.map((k) => cases[k].truth),
      some.map((k) => cases[k].walk),
    ));
}

/** The correlation of what was said with a number of each case. */
export function correlationWith(run: StocksRun, who: Cell, field: "truth" | "walk"): Twofold {
  return overMonths(
    run,
    who,
    (said, some) =>
      correlation(some.map((k) => said[k]), some.map((k) => run.series.cases[k][field])),
  );
}

function beatsTheWalk(
  id: string,
  sentence: string,
  run: string,
  who: Cell | "drift",
): StocksClaim {
  return {
    id: `q2/05.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) =>
      decided(
        skillOver(run, who),
        (estimate) => above(estimate, 0),
        (it) => `A skill of ${it} on ${run.series.cases.length} firm-months.`,
        (x) => signed(x, 3),
      ),
  };
}

function looksRight(id: string, who: string, run: string, cell: Cell): StocksClaim {
  return {
    id: `q2/05.${id}`,
    origin: "text",
    sentence:
      `${who} looks right: its forecast and the price have a correlation above ${LOOKS_RIGHT}`,
    run,
    measure: (run) =>
      decided(
        correlationWith(run, cell, "truth"),
        (estimate) => above(estimate, LOOKS_RIGHT),
        (it) => `A correlation of ${it}.`,
        (x) => x.toFixed(3),
      ),
  };
}

/** In the order of the text. */
export const stockClaims: readonly StocksClaim[] = [
  ...CELLS.map((cell) =>
    beatsTheWalk(
      `${cell}-beats-walk`,
      `The ${NAME[cell]} beats the random walk on returns`,
      "q2-05-stocks",
      cell,
    )
  ),
  beatsTheWalk(
    "drift-beats-walk",
    "A random walk that drifts as before the test beats one that does not",
    "q2-05-stocks",
    "drift",
  ),
  ...CELLS.map((cell) =>
    looksRight(
      `levels-look-right-${cell}`,
      `Trained on levels, the ${NAME[cell]}`,
      "q2-05-levels",
      cell,
    )
  ),
  ...CELLS.map((cell): StocksClaim => ({
    id: `q2/05.levels-are-shifted-${cell}`,
    origin: "text",
    sentence: `What the ${
      NAME[cell]
    } says on levels resembles last month’s price more than the one it forecasts`,
    run: "q2-05-levels",
    measure: (run) => {
      const { cases } = run.series;
      const apart = overMonths(run, cell, (said, some) => {
        const own = some.map((k) => said[k]);
        return correlation(own, some.map((k) => cases[k].walk)) -
          correlation(own, some.map((k) => cases[k].truth));
      });
      return decided(
        apart,
        (estimate) => above(estimate, 0),
        () =>
          `Correlations of ${correlationWith(run, cell, "walk").cases.value.toFixed(3)} and ${
            correlationWith(run, cell, "truth").cases.value.toFixed(3)
          }.`,
        (x) => signed(x, 3),
      );
    },
  })),
  ...CELLS.map((cell) =>
    beatsTheWalk(
      `levels-${cell}-beats-walk`,
      `On levels the ${NAME[cell]} beats the random walk, which says last month’s price`,
      "q2-05-levels",
      cell,
    )
  ),
];
