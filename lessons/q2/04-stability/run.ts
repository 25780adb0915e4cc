/**
 * The experiments of lesson q2/04: what is stable, and what is not.
 *
 * @module
 */

import { curvatureOfLoss } from "./experiments/curvature.ts";
import { edgeOfStability } from "./experiments/edge.ts";
import { jacobiansOfSteps } from "./experiments/jacobians.ts";
import { ratesThatTrain } from "./experiments/rates.ts";
import { saturationOfGates } from "./experiments/saturation.ts";

export { options, studentExperiment } from "./experiments/choices.ts";

/** What `deno task record` records. */
export const experiments = [
  saturationOfGates,
  jacobiansOfSteps,
  curvatureOfLoss,
  edgeOfStability,
  ratesThatTrain,
];
