/**
 * What is said about coins.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { bootstrap } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import type { CoinsSeries } from "../experiments/coins.ts";
import { LOOKS_RIGHT } from "./stock_claims.ts";
import { signed } from "./writing.ts";

const run = "q2-05-coins";

/** In the order of the text. */
export const coinClaims: readonly Claim<CoinsSeries>[] = [
  {
    id: "q2/05.coins-look-right",
    origin: "text",
    sentence:
      `Trained on prices made by flipping a coin, the GRU looks right: its forecast and the price have a correlation above ${LOOKS_RIGHT}`,
    run,
    measure: (run) => {
      const found = bootstrap(run.series.rows.map(({ truth }) => truth));
      return measured(
        found,
        above(found, LOOKS_RIGHT),
        (it) => `A correlation of ${it}, over ${run.seeds.length} seeds with coins of their own.`,
        (x) => x.toFixed(3),
      );
    },
  },
  {
    id: "q2/05.coins-beat-walk",
    origin: "text",
    sentence: "On prices made by flipping a coin the GRU beats the random walk",
    run,
    measure: (run) => {
      const found = bootstrap(run.series.rows.map(({ skill }) => skill));
      return measured(
        found,
        above(found, 0),
        (it) => `A skill of ${it}, over ${run.seeds.length} seeds with coins of their own.`,
        (x) => signed(x, 3),
      );
    },
  },
];
