/**
 * What lesson q2/03 and the original lab say about weights, as code over runs.
 *
 * Numbers of single seeds are compared in pairs: ratios by their geometric mean, with bootstrap intervals
 * over seeds.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { biasClaims } from "./claims/bias_claims.ts";
import { gateClaims } from "./claims/gate_claims.ts";
import { labClaims } from "./claims/lab_claims.ts";
import { movementClaims } from "./claims/movement_claims.ts";
import { readingClaims } from "./claims/reading_claims.ts";
import { smoothingClaims } from "./claims/smoothing_claims.ts";
import type { WeightsSeries } from "./experiments/weights.ts";

/** In the order of the table. */
export const claims: readonly Claim<WeightsSeries>[] = [
  ...labClaims,
  ...readingClaims,
  ...smoothingClaims,
  ...gateClaims,
  ...movementClaims,
  ...biasClaims,
];
