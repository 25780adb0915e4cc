/**
 * What our text says about the gradient of the memory of an LSTM, before training.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { scientific } from "../../../../assets/numerals.ts";
import { bootstrap, median } from "../../../../assets/statistics.ts";
import { above, between } from "../../../../assets/verdict.ts";
import { memoryLeft } from "../../04-lstm/lstm.ts";
import type { FlowSeries } from "../experiments/at_the_start.ts";
import { curveOf, setting } from "./lookup.ts";

const RUN = "q1-07-gradients";
const write = (factor: number) => factor.toFixed(3);

/** The factor per step of |∂L/∂c| against σ(b), what the forget gate alone would leave. */
function factor(bias: number, start: "pytorch" | "lab"): Claim<FlowSeries> {
  const alone = memoryLeft(bias, 1);
  const small = start === "lab";
  return {
    id: `q1/07.memory-factor-${bias}-${start}`,
    origin: "text",
    sentence: small
      ? `With weights of 0.01 the gradient of the memory shrinks per step as the forget gate ` +
        `alone says, σ(${bias}), to two per cent.`
      : `With PyTorch’s weights the gradient of the memory shrinks less per step than the forget ` +
        `gate alone says, σ(${bias}): some of it comes back through h.`,
    run: RUN,
    measure: (run) => {
      const curve = curveOf(run, setting("lstm", start, bias), "before", "c");
      const measuredFactor = bootstrap(curve.factor, median);
      return measured(
        measuredFactor,
        small ? between(measuredFactor, 0.98 * alone, 1.02 * alone) : above(measuredFactor, alone),
        (it) =>
          `Each step leaves ${it}, σ(${bias}) is ${
            write(alone)
          }; ${run.config.T} steps back it is ` +
          `${scientific(median(curve.last))}, and σ(${bias})^${run.config.T} is ` +
          `${scientific(memoryLeft(bias, run.config.T as number))}.`,
        write,
      );
    },
  };
}

/** In the order of the table. */
export const memoryClaims: Claim<FlowSeries>[] = [
  ...[0, 1, 2].map((bias) => factor(bias, "lab")),
  ...[0, 1, 2].map((bias) => factor(bias, "pytorch")),
];
