/**
 * The experiments of lesson q2/05: sentences, temperatures, prices.
 *
 * @module
 */

import { coins } from "./experiments/coins.ts";
import { sentiment } from "./experiments/sentiment.ts";
import { splits } from "./experiments/splits.ts";
import { levels, stocks } from "./experiments/stocks.ts";
import { temperature } from "./experiments/temperature.ts";

export { options, studentExperiment } from "./experiments/choices.ts";

/** What `deno task record` records. */
export const experiments = [sentiment, temperature, stocks, levels, coins, splits];
