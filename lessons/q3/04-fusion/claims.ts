/**
 * What lesson q3/04 says about questions beside pictures, and what the original lab said, as code over runs.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { answerClaims } from "./claims/answer_claims.ts";
import { cosineClaims } from "./claims/cosine_claims.ts";
import { fusionClaims } from "./claims/fusion_claims.ts";

/** In the order of the table. */
// deno-lint-ignore no-explicit-any
export const claims: readonly Claim<any>[] = [...cosineClaims, ...fusionClaims, ...answerClaims];
