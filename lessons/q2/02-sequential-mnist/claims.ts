/**
 * What lesson q2/02 and the original lab say about learning to read digits, as code over runs.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { labClaims } from "./claims/lab_claims.ts";
import { quantities } from "./claims/quantities.ts";
import { recipeClaims } from "./claims/recipe_claims.ts";

/** In the order of the table. */
// deno-lint-ignore no-explicit-any
export const claims: readonly Claim<any>[] = [...labClaims, ...recipeClaims, ...quantities];
