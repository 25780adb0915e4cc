/**
 * What lesson q3/03 says about states, and what the original lab said, as code over runs.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { likenessClaims } from "./claims/likeness_claims.ts";
import { pathClaims } from "./claims/path_claims.ts";
import { quantities } from "./claims/quantities.ts";
import { relatedClaims, wordClaims } from "./claims/word_claims.ts";

/** In the order of the table. */
// deno-lint-ignore no-explicit-any
export const claims: readonly Claim<any>[] = [
  ...pathClaims,
  ...relatedClaims,
  ...wordClaims,
  ...likenessClaims,
  ...quantities,
];
