/**
 * A student's graph beside the engine's, as claims over a run.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { bootstrap } from "../../../../assets/statistics.ts";
import { below, between } from "../../../../assets/verdict.ts";
import { scientific } from "../../../../assets/numerals.ts";
import { short } from "../../../../assets/words.ts";
import type { OwnSeries } from "../experiments/own.ts";
import type { OwnCell } from "../own_step.ts";
import { apart, NAME, ownTimes, trainingsOf } from "./numbers.ts";

const run = "q2-06-own";

/** Losses that are this near to each other count as the same training in float32. */
const SAME = 1e-3;

/** Within a twentieth, two times are called the same. */
const AS_LONG = [0.95, 1.05] as const;

function sameLoss(cell: OwnCell): Claim<OwnSeries> {
  return {
    id: `q2/06.own-loss-${cell}`,
    origin: "text",
    sentence: `The solution’s ${
      NAME[cell]
    } trains as the engine’s: no loss is further away than 10⁻³`,
    run,
    measure: (run) => {
      const largest = bootstrap(trainingsOf(run, cell).map((one) => Math.max(...apart(one))));
      return measured(
        largest,
        below(largest, SAME),
        (it) =>
          `The largest difference of ${
            trainingsOf(run, cell)[0].losses.own.length
          } steps, mean over ` +
          `${run.seeds.length} seeds: ${it}.`,
        (x) => x === 0 ? "not one bit" : scientific(x),
      );
    },
  };
}

function sameTime(cell: OwnCell): Claim<OwnSeries> {
  return {
    id: `q2/06.own-time-${cell}`,
    origin: "text",
    sentence: `A step of it takes as long as the engine’s, within a twentieth (${NAME[cell]})`,
    run,
    measure: (run) => {
      const ratio = ownTimes(run, cell);
      return measured(
        ratio,
        between(ratio, ...AS_LONG),
        (it) => `In turns on the same batches; the ratio of neighbours is ${it}.`,
        (x) => `${short(x, 3)} ×`,
      );
    },
  };
}

/** In the order of the table. */
export const ownClaims: readonly Claim<OwnSeries>[] = (["rnn", "lstm"] as const)
  .flatMap((cell) => [sameLoss(cell), sameTime(cell)]);
