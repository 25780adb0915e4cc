/**
 * What lesson q2/04 and the original lab say about stability, saturation and convergence, as code over
 * runs.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { curvatureClaims } from "./claims/curvature_claims.ts";
import { edgeClaims } from "./claims/edge_claims.ts";
import { jacobianClaims } from "./claims/jacobian_claims.ts";
import { labClaims } from "./claims/lab_claims.ts";
import { rateClaims } from "./claims/rate_claims.ts";
import { saturationClaims } from "./claims/saturation_claims.ts";

/** In the order of the table. */
// deno-lint-ignore no-explicit-any
export const claims: readonly Claim<any>[] = [
  ...labClaims,
  ...saturationClaims,
  ...jacobianClaims,
  ...edgeClaims,
  ...curvatureClaims,
  ...rateClaims,
];
