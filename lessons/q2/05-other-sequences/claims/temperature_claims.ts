/**
 * What is said about temperatures.
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
import type { BaselineName, TemperatureSeries } from "../experiments/temperature.ts";
import { decided, type Twofold } from "./uncertainty.ts";
import { degrees, NAME, signed } from "./writing.ts";

type TemperatureRun = Run<TemperatureSeries>;
type TemperatureClaim = Claim<TemperatureSeries>;

/** The whole horizon, or its first day. */
type Ahead = "each" | "first";

const run = "q2-05-temperature";

/** Days of a block: longer than the weather remembers. */
const BLOCK = 30;

/** The baselines in the words of the text. */
export const BASELINE: Readonly<Record<BaselineName, string>> = {
  persistence: "persistence",
  seasonal: "the season",
  damped: "the season with what is left of today’s deviation",
};

/** Squared errors, a list for each seed. A baseline has one list, which stands for every seed. */
export function errorsOf(
  { series, seeds }: TemperatureRun,
  who: Cell | BaselineName,
  ahead: Ahead = "each",
): number[][] {
  const own = series.trainings.filter(({ cell }) => cell === who).map((row) => row[ahead]);
  if (own.length > 0) return own;
  const baseline = series.baselines.find(({ name }) => name === who)!;
  return seeds.map(() => baseline[ahead]);
}

/** The root of the mean squared error over all seeds and windows. */
export function rootError(run: TemperatureRun, who: Cell | BaselineName, ahead?: Ahead): number {
  return Math.sqrt(mean(errorsOf(run, who, ahead).map(mean)));
}

/** 1 − MSE of one over MSE of the other: over seeds, and over blocks of days with all seeds averaged. */
function skillOver(
  run: TemperatureRun,
  who: Cell,
  other: Cell | BaselineName,
  ahead: Ahead,
): Twofold {
  const [own, theirs] = [errorsOf(run, who, ahead), errorsOf(run, other, ahead)];
  const averaged = (all: number[][]) => all[0].map((_, k) => mean(all.map((row) => row[k])));
  const [a, b] = [averaged(own), averaged(theirs)];
  return {
    seeds: bootstrap(own.map((row, seed) => 1 - mean(row) / mean(theirs[seed]))),
    cases: blockBootstrap(
      a.length,
      BLOCK,
      (cases) => 1 - mean(cases.map((k) => a[k])) / mean(cases.map((k) => b[k])),
    ),
    of: "days",
  };
}

function beats(
  id: string,
  sentence: string,
  [who, other]: readonly [Cell, Cell | BaselineName],
  ahead: Ahead = "each",
): TemperatureClaim {
  return {
    id: `q2/05.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) =>
      decided(
        skillOver(run, who, other, ahead),
        (estimate) => above(estimate, 0),
        (it) =>
          `Errors of ${degrees(rootError(run, who, ahead))} and ${
            degrees(rootError(run, other, ahead))
          } (roots of the mean squares): a skill of ${it}.`,
        (x) => signed(x, 3),
      ),
  };
}

const names: readonly BaselineName[] = ["persistence", "seasonal", "damped"];
const pairs: readonly [Cell, Cell][] = [["gru", "lstm"], ["gru", "rnn"], ["rnn", "lstm"]];

/** In the order of the text. */
export const temperatureClaims: readonly TemperatureClaim[] = [
  ...names.flatMap((name) =>
    CELLS.map((cell) =>
      beats(
        `${cell}-beats-${name}`,
        `Over seven days the ${NAME[cell]} beats ${BASELINE[name]}`,
        [cell, name],
      )
    )
  ),
  ...CELLS.map((cell) =>
    beats(
      `${cell}-beats-persistence-a-day-ahead`,
      `A day ahead the ${NAME[cell]} beats persistence`,
      [cell, "persistence"],
      "first",
    )
  ),
  ...pairs.map(([a, b]) =>
    beats(
      `${a}-beats-${b}-on-temperature`,
      `Over seven days the ${NAME[a]} beats the ${NAME[b]}`,
      [a, b],
    )
  ),
];
