/**
 * What a sine asks for, and what noise changes.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import type { SineComparison } from "../experiments/sine.ts";
import { finalLoss } from "../experiments/measures.ts";
import { geometric } from "../../../../assets/paired.ts";
import { short } from "../../../../assets/words.ts";
import { KINDS, NAME } from "./words.ts";

/** The error of doing nothing: repeating the last point that was seen. */
const repeat: Claim<SineComparison> = {
  id: "q1/06.sine-repeat",
  origin: "text",
  sentence: "Squared error of repeating the last point of the sine",
  run: "q1-06-sine",
  measure: ({ series }) => ({
    value: series.repeatLastPoint,
    text: short(series.repeatLastPoint),
    verdict: "quantity",
    because: `The mean over all waves is ${short(series.repeatLastPoint)}.`,
  }),
};

const noisy = KINDS.map((kind): Claim<SineComparison> => ({
  id: `q1/06.final-${kind}-noisy`,
  origin: "text",
  sentence: `Squared error of the ${NAME[kind]} on noisy waves after the last epoch`,
  run: "q1-06-sine-noisy",
  measure: ({ series }) => {
    const finals = series.cells.find((cell) => cell.kind === kind)!.curves.map(finalLoss);
    const estimate = geometric(finals);
    return {
      ...estimate,
      text: short(estimate.value),
      verdict: "quantity",
      because: `Over ${finals.length} seeds from ${short(Math.min(...finals))} to ` +
        `${short(Math.max(...finals))}; repeating the last point gives ` +
        `${short(series.repeatLastPoint)}.`,
    };
  },
}));

/** Claims over the runs with waves. */
export const sineClaims: readonly Claim<SineComparison>[] = [repeat, ...noisy];
