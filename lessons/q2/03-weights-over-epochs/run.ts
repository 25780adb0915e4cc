/**
 * The experiments of lesson q2/03: weights over epochs.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../assets/experiment.ts";
import {
  courseWeights,
  labWeights,
  type WeightsConfig,
  type WeightsSeries,
} from "./experiments/weights.ts";

/** What `deno task record` records. */
export const experiments = [labWeights, courseWeights];

/** The options of `deno task run q2/03`. */
export const options: Options = {
  recipe: { default: "course", choices: ["course", "lab"], what: "whose trainings" },
  epochs: { default: 3, min: 1, max: 99, what: "times through the images" },
};

/** The weights of your own trainings; what is not there is trained first. */
export function studentExperiment(
  { recipe, epochs }: Chosen,
): Experiment<WeightsSeries, WeightsConfig> {
  const like = recipe === "lab" ? labWeights : courseWeights;
  return {
    ...like,
    about: `The weights of your trainings, ${epochs} epochs.`,
    seeds: [1],
    config: { ...like.config, epochs: epochs as number },
  };
}
