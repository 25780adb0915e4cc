/**
 * What lesson q2/01 says about tensors, as code over runs.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { agreementClaims } from "./claims/agreement_claims.ts";
import { costClaims } from "./claims/cost_claims.ts";

/** In the order of the text. */
// deno-lint-ignore no-explicit-any
export const claims: readonly Claim<any>[] = [...agreementClaims, ...costClaims];
