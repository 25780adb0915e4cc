/**
 * What lesson q1/04 says about the memory of an untrained LSTM.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { measured } from "../../../assets/measured.ts";
import { scientific } from "../../../assets/numerals.ts";
import { bootstrap, median } from "../../../assets/statistics.ts";
import { above, below, between } from "../../../assets/verdict.ts";
import type { MemorySeries } from "./run.ts";

const STEPS = 20;

function curve({ curves }: MemorySeries, forgetBias: number) {
  return curves.find((curve) => curve.forgetBias === forgetBias)!;
}

/** What is left over seeds after 20 steps: of all of it, or of what stayed in the memory. */
function leftAt(series: MemorySeries, forgetBias: number, of: "left" | "stayed") {
  return bootstrap(curve(series, forgetBias)[of].map((seed) => seed[STEPS]), median);
}

/** The claims of this lesson. */
export const claims: Claim<MemorySeries>[] = [
  {
    id: "q1/04.left-bias-0",
    origin: "text",
    sentence: "With forget bias 0 an untrained LSTM keeps less than a hundredth for 20 steps.",
    run: "q1-04-memory",
    measure: ({ series }) => {
      const left = leftAt(series, 0, "left");
      return measured(
        left,
        below(left, 0.01),
        (it) => `After ${STEPS} steps ${it} of the impulse is left.`,
      );
    },
  },
  {
    id: "q1/04.left-bias-2",
    origin: "text",
    sentence: "With forget bias 2 an untrained LSTM keeps more than a hundredth for 20 steps.",
    run: "q1-04-memory",
    measure: ({ series }) => {
      const left = leftAt(series, 2, "left");
      return measured(
        left,
        above(left, 0.01),
        (it) => `After ${STEPS} steps ${it} of the impulse is left.`,
      );
    },
  },
  {
    id: "q1/04.formula-bias-2",
    origin: "text",
    sentence: "The formula σ(b)ᵀ says how much of a memory is left.",
    run: "q1-04-memory",
    measure: ({ series }) => {
      const value = curve(series, 2).arithmetic[STEPS];
      const left = leftAt(series, 2, "left");
      const times = { value: left.value / value, low: left.low / value, high: left.high / value };
      return {
        value,
        text: scientific(value),
        verdict: between(times, 0.5, 2),
        because: `σ(2) to the power ${STEPS} is ${scientific(value)}; measured was ` +
          `${scientific(times.value)} times as much (95 % interval ${scientific(times.low)} to ` +
          `${scientific(times.high)}).`,
      };
    },
  },
  {
    id: "q1/04.stayed-bias-2",
    origin: "text",
    sentence: "The formula σ(b)ᵀ says how much stays in the memory all the way.",
    run: "q1-04-memory",
    measure: ({ series }) => {
      const value = curve(series, 2).arithmetic[STEPS];
      const stayed = leftAt(series, 2, "stayed");
      const times = { ...stayed, low: stayed.low / value, high: stayed.high / value };
      return measured(
        stayed,
        between(times, 0.5, 2),
        (it) =>
          `Through the forget gates alone ${it} of the impulse is left after ${STEPS} steps; the ` +
          `formula says ${scientific(value)}.`,
      );
    },
  },
];
