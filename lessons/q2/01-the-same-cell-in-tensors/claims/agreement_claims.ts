/**
 * Whether the layers in tensors are the cells of Q1.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { bootstrap } from "../../../../assets/statistics.ts";
import { below } from "../../../../assets/verdict.ts";
import { short } from "../../../../assets/words.ts";
import type { AgreementRow, AgreementSeries } from "../experiments/agreement.ts";

const run = "q2-01-agreement";

/** Half the distance from 1 to the next float32: the largest error of one rounding. */
const ROUNDING = 2 ** -24;

/** Twenty steps round some hundred times; ten roundings' worth of error is what chance leaves of them. */
const FEW = 10;

const worstGradient = ({ Wxh, Whh, bh }: AgreementRow) => Math.max(Wxh, Whh, bh);

function claim(
  id: string,
  what: string,
  number: (row: AgreementRow) => number,
): Claim<AgreementSeries> {
  return {
    id: `q2/01.${id}`,
    origin: "text",
    sentence: `${what} is within ${FEW} roundings of float32`,
    run,
    measure: ({ series }) => {
      const errors = series.rows.map((row) => number(row) / ROUNDING);
      const { low, high } = bootstrap(errors);
      const worst = Math.max(...errors);
      return measured(
        { value: worst, low: Math.min(low, worst), high: Math.max(high, worst) },
        below({ value: worst, low, high: worst }, FEW),
        () =>
          `The worst of all cells and seeds is ${
            short(worst)
          } roundings, relative to the largest ` +
          `entry; their mean lies between ${short(low)} and ${short(high)} (95 % interval).`,
        (x) => `${short(x)} roundings`,
      );
    },
  };
}

/** In the order of the text. */
export const agreementClaims: readonly Claim<AgreementSeries>[] = [
  claim("same-state", "The last state in tensors, beside Q1’s,", (row) => row.state),
  claim(
    "same-gradient",
    "Every gradient by tf.grads, beside backpropagation through time by hand,",
    worstGradient,
  ),
];
