/**
 * What lesson q1/07 and the original lab say about gradients across time, as code over runs.
 *
 * Shares of a gradient are medians over seeds, other quantities means; every interval is a bootstrap
 * over seeds, and cells with the same seed are compared in pairs.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { flowClaims } from "./claims/flow_claims.ts";
import { labClaims } from "./claims/lab_claims.ts";
import { lengthClaims } from "./claims/length_claims.ts";
import { memoryClaims } from "./claims/memory_claims.ts";
import { powerClaims } from "./claims/power_claims.ts";
import { recallClaims } from "./claims/recall_claims.ts";
import { trainedClaims } from "./claims/trained_claims.ts";

/** In the order of the table. */
// deno-lint-ignore no-explicit-any
export const claims: readonly Claim<any>[] = [
  ...labClaims,
  ...flowClaims,
  ...memoryClaims,
  ...powerClaims,
  ...trainedClaims,
  ...recallClaims,
  ...lengthClaims,
];
