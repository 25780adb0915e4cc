/**
 * Where the biases go that begin somewhere on purpose.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { bootstrap } from "../../../../assets/statistics.ts";
import { above, between } from "../../../../assets/verdict.ts";
import { mean } from "../../../../assets/statistics.ts";
import type { BiasRow } from "../experiments/biases.ts";
import type { WeightsSeries } from "../experiments/weights.ts";
import { biasOf, GATE_NAME, gatesIn, type WeightsRun } from "./lookup.ts";

const last = ({ epochs }: BiasRow) => epochs[epochs.length - 1].mean;
const first = ({ epochs }: BiasRow) => epochs[0].mean;
const written = (x: number) => x.toFixed(2).replace(/^-(?=.*[1-9])/, "−").replace("-", "");

/** A bias has stayed if its mean is within a quarter of where it began. */
const STAYED = 0.25;

/** Half of the way from 0 to the 1 that is recommended. */
const HALFWAY = 0.5;

function others(run: WeightsRun): string {
  return gatesIn("lstm").filter((gate) => gate !== "f").map((gate) =>
    `${GATE_NAME[gate]} ${written(mean(biasOf(run, "lstm", gate).map(last)))}`
  ).join(", ");
}

/** In the order of the table. */
export const biasClaims: readonly Claim<WeightsSeries>[] = [
  {
    id: "q2/03.forget-bias-stays",
    origin: "text",
    sentence:
      `Begun at 1, the LSTM’s forget bias stays there: its mean over the units moves by less than ${STAYED}`,
    run: "q2-03-course",
    measure: (run) => {
      const rows = biasOf(run, "lstm", "f");
      const moved = bootstrap(rows.map((row) => last(row) - first(row)));
      const end = bootstrap(rows.map(last));
      return measured(
        end,
        between(moved, -STAYED, STAYED),
        (it) => `It ends at ${it}; the means of the other gates: ${others(run)}.`,
        written,
      );
    },
  },
  {
    id: "q2/03.forget-bias-found",
    origin: "text",
    sentence: "Begun at 0, the LSTM’s forget bias comes at least half of the way to 1 by itself",
    run: "q2-03-lab",
    measure: (run) => {
      const rows = biasOf(run, "lstm", "f");
      const end = bootstrap(rows.map(last));
      return measured(
        end,
        above(end, HALFWAY),
        (it) =>
          `From ${
            written(mean(rows.map(first)))
          } it comes to ${it}; the means of the other gates: ${others(run)}.`,
        written,
      );
    },
  },
];
