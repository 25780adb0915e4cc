/**
 * How long a memory each cell can learn.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, mean } from "../../../../assets/statistics.ts";
import { above, below } from "../../../../assets/verdict.ts";
import type { LengthOutcome, LengthsSeries } from "../experiments/lengths.ts";
import { labelOf, type Setting } from "../experiments/setting.ts";
import { isSame, setting } from "./lookup.ts";

/** Half way from chance to all right: a network above it has learned, one below struggles. */
export function halfWay(symbols: number): number {
  return (1 + 1 / symbols) / 2;
}

/**
 * The outcome of a setting at one length, at the learning rate that served it better. The choice is
 * made on the same seeds, so it flatters each cell a little, and all alike.
 */
export function betterRate(run: Run<LengthsSeries>, wanted: Setting, T: number): LengthOutcome {
  const all = run.series.outcomes.filter((one) => one.T === T && isSame(one, wanted));
  if (all.length === 0) throw new Error(`Run ${run.name} has no such setting at ${T} steps.`);
  return all.reduce((best, one) => mean(one.accuracy) > mean(best.accuracy) ? one : best);
}

const STARTS = { pytorch: "PyTorch’s", orthogonal: "orthogonal", lab: "the lab’s" };

/** The start is said where a cell is shown with several. */
function nameOf(of: Setting): string {
  return of.cell === "rnn" ? `${labelOf(of)}, ${STARTS[of.start]} start` : labelOf(of);
}

/** What is said of a setting at one length: that it is learned, or that it is not. */
function said(name: string, of: Setting, T: number, learned: boolean): Claim<LengthsSeries> {
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return {
    id: `q1/07.length-${name}-${T}`,
    origin: "text",
    sentence: learned
      ? `${nameOf(of)}: it learns to remember over ${T} steps, at one of two ` +
        `learning rates at least.`
      : `${nameOf(of)}: it does not learn to remember over ${T} steps, at ` +
        `either of two learning rates.`,
    run: "q1-07-lengths",
    measure: (run) => {
      const { accuracy, rate } = betterRate(run, of, T);
      const right = bootstrap(accuracy);
      const limit = halfWay(run.series.symbols);
      return measured(
        right,
        learned ? above(right, limit) : below(right, limit),
        (it) =>
          `${it} of the answers are right over ${run.seeds.length} seeds, at a rate of ${rate}.`,
        percent,
      );
    },
  };
}

/** Up to which length each setting is said to learn. */
const REACH: readonly (readonly [string, Setting, number])[] = [
  ["rnn-pytorch", setting("rnn"), 10],
  ["rnn-orthogonal", setting("rnn", "orthogonal"), 50],
  ["lstm-bias-0", setting("lstm", "orthogonal"), 10],
  ["lstm-bias-2", setting("lstm", "orthogonal", 2), 50],
  ["gru-bias-0", setting("gru", "orthogonal"), 10],
];

/** In the order of the table. */
export const lengthClaims: Claim<LengthsSeries>[] = [10, 20, 30, 50].flatMap((T) =>
  REACH.map(([name, of, reach]) => said(name, of, T, T <= reach))
);
