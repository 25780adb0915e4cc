/**
 * The experiments of lesson q3/03: states on their way through questions.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../assets/experiment.ts";
import {
  encoderOptions,
  questionsOption,
  readingConfig,
} from "../02-encoding-questions/encoder_options.ts";
import { related } from "./experiments/related.ts";
import { labStates, states, type StatesConfig, type StatesSeries } from "./experiments/states.ts";

/** What `deno task record` records. */
export const experiments = [states, labStates, related];

/** The options of `deno task run q3/03`. */
export const options: Options = {
  ...encoderOptions,
  hidden: { default: 128, min: 2, max: 1024, what: "hidden units" },
  ...questionsOption,
  limit: { default: 60, min: 2, max: 200, what: "so many questions of it are read at most" },
};

/** Your encoders, over three seeds. */
export function studentExperiment(chosen: Chosen): Experiment<StatesSeries, StatesConfig> {
  return {
    ...states,
    about: `Your encoders read ${
      chosen.questions || "our questions"
    }, and every state is looked at.`,
    seeds: [1, 2, 3],
    config: {
      ...states.config,
      ...readingConfig(chosen),
    },
  };
}
