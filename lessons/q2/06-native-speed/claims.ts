/**
 * What lesson q2/06 says about speed, as code over runs.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { dispatchClaims, dispatchQuantities } from "./claims/dispatch_claims.ts";
import { formsClaims, formsQuantities } from "./claims/forms_claims.ts";
import { ownClaims } from "./claims/own_claims.ts";
import { profileClaims, profileQuantities } from "./claims/profile_claims.ts";
import { speedClaims, speedQuantities } from "./claims/speed_claims.ts";

/** In the order of the table. */
// deno-lint-ignore no-explicit-any
export const claims: readonly Claim<any>[] = [
  ...dispatchClaims,
  ...ownClaims,
  ...profileClaims,
  ...formsClaims,
  ...speedClaims,
  ...dispatchQuantities,
  ...profileQuantities,
  ...formsQuantities,
  ...speedQuantities,
];
