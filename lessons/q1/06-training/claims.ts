/**
 * What lesson q1/06 and the original lab say about training, as code over runs.
 *
 * Converging fast is measured in epochs until the loss is below a threshold; stability in decades
 * that the loss climbs back in training; intervals are bootstrapped over seeds, cells are compared
 * seed by seed.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { costClaims } from "./claims/cost_claims.ts";
import { contextClaims, curveClaims } from "./claims/curve_claims.ts";
import { labClaims } from "./claims/lab_sentences.ts";
import { optimiserClaims } from "./claims/optimiser_claims.ts";
import { readingClaims } from "./claims/reading_claims.ts";
import { settings } from "./claims/settings.ts";
import { sineClaims } from "./claims/sine_claims.ts";

/** In the order of the table. */
// deno-lint-ignore no-explicit-any
export const claims: readonly Claim<any>[] = [
  ...settings.flatMap(labClaims),
  ...settings.flatMap(curveClaims),
  ...contextClaims,
  ...sineClaims,
  ...optimiserClaims,
  ...readingClaims,
  ...costClaims,
];
