/**
 * The experiments of lesson q3/05.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../assets/experiment.ts";
import type { NetworkName } from "../../engines/vision/network.ts";
import {
  askedBy,
  askedWords,
  cnnOption,
  pictureOptions,
} from "../01-image-features/asked_pictures.ts";
import type { Start } from "../02-encoding-questions/encoder.ts";
import { cellsIn, encoderOptions } from "../02-encoding-questions/encoder_options.ts";
import {
  type ComparingConfig,
  comparingRun,
  type ComparingSeries,
  vqaComparingRun,
} from "./experiments/comparing.ts";

/** What `deno task record` records. */
export const experiments = [comparingRun, vqaComparingRun];

const STARTS: readonly Start[] = ["pytorch", "course"];

/** The options of `deno task run q3/05`. */
export const options: Options = {
  ...cnnOption,
  ...pictureOptions,
  ...encoderOptions,
  hidden: { default: 256, min: 2, max: 1024, what: "hidden units" },
  start: { default: "all", choices: ["all", ...STARTS], what: "how the weights begin" },
};

/** Your encoders, over five seeds. */
export function studentExperiment(
  chosen: Chosen,
): Experiment<ComparingSeries, ComparingConfig> {
  return {
    ...comparingRun,
    about: `Your encoders side by side, on questions about ${askedWords(askedBy(chosen))}.`,
    seeds: [1, 2, 3, 4, 5],
    config: {
      ...comparingRun.config,
      cnn: chosen.cnn as NetworkName,
      ...askedBy(chosen),
      embeddings: chosen.embeddings as string,
      H: chosen.hidden as number,
      starts: chosen.start === "all" ? STARTS : [chosen.start as Start],
      cells: cellsIn(chosen),
    },
  };
}

/** The same, as `deno task run q3` makes it. */
export function everyExperiment(chosen: Chosen): Experiment<ComparingSeries, ComparingConfig>[] {
  return [studentExperiment(chosen)];
}
