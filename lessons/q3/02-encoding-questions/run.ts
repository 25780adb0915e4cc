/**
 * The experiment of lesson q3/02: questions as codes.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../assets/experiment.ts";
import { encoderOptions, questionsOption, readingConfig } from "./encoder_options.ts";
import { encoders, type EncodersConfig, type EncodersSeries } from "./experiments/encoders.ts";

/** What `deno task record` records. */
export const experiments = [encoders];

/** The options of `deno task run q3/02`. */
export const options: Options = {
  ...encoderOptions,
  hidden: { default: 128, min: 1, max: 1024, what: "hidden units" },
  ...questionsOption,
  limit: { default: 100, min: 2, max: 1000, what: "so many questions of it are read at most" },
};

/** Your encoders, over three seeds. */
export function studentExperiment(chosen: Chosen): Experiment<EncodersSeries, EncodersConfig> {
  return {
    ...encoders,
    about: `Your encoders read ${chosen.questions || "our questions"}.`,
    seeds: [1, 2, 3],
    config: {
      ...encoders.config,
      ...readingConfig(chosen),
    },
  };
}
