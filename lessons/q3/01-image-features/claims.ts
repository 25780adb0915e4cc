/**
 * What lesson q3/01 says about features and about wrong preparations, as code over runs.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { mistakeClaims } from "./claims/mistake_claims.ts";
import { pictureClaims } from "./claims/picture_claims.ts";
import { quantities } from "./claims/quantities.ts";

/** In the order of the table. */
// deno-lint-ignore no-explicit-any
export const claims: readonly Claim<any>[] = [...pictureClaims, ...mistakeClaims, ...quantities];
