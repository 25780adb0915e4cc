/**
 * What training does to the gradient across time.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { scientific } from "../../../../assets/numerals.ts";
import { bootstrap, median } from "../../../../assets/statistics.ts";
import { below } from "../../../../assets/verdict.ts";
import type { TrainedSeries } from "../experiments/after_training.ts";
import { labelOf, type Setting } from "../experiments/setting.ts";
import { curveOf, setting } from "./lookup.ts";

function shortens(name: string, of: Setting): Claim<TrainedSeries> {
  return {
    id: `q1/07.trained-${name}`,
    origin: "text",
    sentence:
      `${labelOf(of)}: after learning to read, less of the gradient is left 20 steps back ` +
      `than before.`,
    run: "q1-07-trained",
    measure: (run) => {
      const [before, after] = (["before", "after"] as const).map((when) =>
        curveOf(run, of, when).at20
      );
      const decades = bootstrap(after.map((share, seed) => Math.log10(share / before[seed])));
      return measured(
        decades,
        below(decades, 0),
        (it) =>
          `In the median ${scientific(median(before))} is left before training and ` +
          `${scientific(median(after))} after; paired by seed that is ${it} powers of ten.`,
        (value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`,
      );
    },
  };
}

/** In the order of the table. */
export const trainedClaims: Claim<TrainedSeries>[] = [
  shortens("rnn", setting("rnn", "orthogonal")),
  shortens("lstm", setting("lstm", "orthogonal")),
  shortens("lstm-bias-2", setting("lstm", "orthogonal", 2)),
  shortens("gru", setting("gru", "orthogonal")),
];
