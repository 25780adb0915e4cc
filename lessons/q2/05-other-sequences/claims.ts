/**
 * What lesson q2/05 says about sentences, temperatures and prices, as code over runs.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { coinClaims } from "./claims/coin_claims.ts";
import { quantities } from "./claims/quantities.ts";
import { sentimentClaims } from "./claims/sentiment_claims.ts";
import { splitClaims } from "./claims/split_claims.ts";
import { stockClaims } from "./claims/stock_claims.ts";
import { temperatureClaims } from "./claims/temperature_claims.ts";

/** In the order of the table. */
// deno-lint-ignore no-explicit-any
export const claims: readonly Claim<any>[] = [
  ...sentimentClaims,
  ...temperatureClaims,
  ...splitClaims,
  ...stockClaims,
  ...coinClaims,
  ...quantities,
];
