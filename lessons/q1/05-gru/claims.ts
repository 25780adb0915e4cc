/**
 * What lesson q1/05 says about the two GRUs, and about the size of a GRU.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { measured } from "../../../assets/measured.ts";
import { bootstrap, median } from "../../../assets/statistics.ts";
import { above } from "../../../assets/verdict.ts";
import type { VariantsSeries } from "./run.ts";

const STEP = 20;
const percent = (share: number) => `${(100 * share).toPrecision(2)} %`;

/** Over seeds, how far apart the states are after 20 steps. */
function apartAt(curves: number[][]) {
  return bootstrap(curves.map((seed) => seed[STEP - 1]), median);
}

/** The claims of this lesson. */
export const claims: Claim<VariantsSeries>[] = [
  {
    id: "q1/05.variants-differ",
    origin: "text",
    sentence: "With the same weights, the place of the reset gate changes the states.",
    run: "q1-05-variants",
    measure: ({ series }) => {
      const apart = apartAt(series.updateMatched);
      return measured(
        apart,
        above(apart, 0.01),
        (it) => `After ${STEP} steps the states are ${it} of their length apart.`,
        percent,
      );
    },
  },
  {
    id: "q1/05.copied-weights",
    origin: "text",
    sentence: "Weights copied from one GRU to the other, z and all, give another network.",
    run: "q1-05-variants",
    measure: ({ series }) => {
      const apart = apartAt(series.asTheyAre);
      return measured(
        apart,
        above(apart, 0.1),
        (it) => `After ${STEP} steps the states are ${it} of their length apart.`,
        percent,
      );
    },
  },
  {
    id: "q1/05.three-quarters",
    origin: "text",
    sentence: "A GRU has three quarters of the parameters of an LSTM with as many units.",
    run: "q1-05-variants",
    measure: ({ series }) => {
      const { lstm, gru } = series.parameters;
      const value = gru / lstm;
      return {
        value,
        text: value.toFixed(2),
        verdict: value === 0.75 ? "holds" : "does not hold",
        because: `For the same inputs and units the GRU has ${gru} parameters, the LSTM ${lstm}.`,
      };
    },
  },
];
