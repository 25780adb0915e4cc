/**
 * The experiments of lesson q3/04.
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
import type { CellKind } from "../../q1/06-training/model.ts";
import { cellsIn, encoderOptions } from "../02-encoding-questions/encoder_options.ts";
import { answersRun, vqaAnswersRun } from "./experiments/answers.ts";
import { cosinesRun, vqaCosinesRun } from "./experiments/cosines.ts";
import { fusingRun } from "./experiments/fusing.ts";
import { plantedRun } from "./experiments/planted.ts";

/** What `deno task record` records. */
export const experiments = [
  cosinesRun,
  vqaCosinesRun,
  plantedRun,
  fusingRun,
  answersRun,
  vqaAnswersRun,
];

/** What is shown to whom it is. */
const SHOWS = {
  cosines: cosinesRun,
  planted: plantedRun,
  fusions: fusingRun,
  answers: answersRun,
} as const;

/** The options of `deno task run q3/04`. */
export const options: Options = {
  show: { default: "cosines", choices: Object.keys(SHOWS), what: "which experiment" },
  ...cnnOption,
  ...pictureOptions,
  ...encoderOptions,
  hidden: { default: 256, min: 2, max: 1024, what: "hidden units" },
  embeddings: {
    ...encoderOptions.embeddings,
    what: `${encoderOptions.embeddings.what}; for the cosines`,
  },
};

/** Your encoders and your fusion, over three seeds. */
// deno-lint-ignore no-explicit-any
export function studentExperiment(chosen: Chosen): Experiment<any, any> {
  return experimentOf(SHOWS[chosen.show as keyof typeof SHOWS] as Experiment, chosen);
}

/** All of them, as `deno task run q3` makes them. */
// deno-lint-ignore no-explicit-any
export function everyExperiment(chosen: Chosen): Experiment<any, any>[] {
  return Object.values(SHOWS).map((one) => experimentOf(one as unknown as Experiment, chosen));
}

function experimentOf(shown: Experiment, chosen: Chosen): Experiment {
  const cells = cellsIn(chosen);
  return {
    ...shown,
    about: `Your encoders’ questions beside ${askedWords(askedBy(chosen))}, seen by ${chosen.cnn}.`,
    seeds: [1, 2, 3],
    config: {
      ...shown.config,
      ...askedBy(chosen),
      cnn: chosen.cnn as NetworkName,
      H: chosen.hidden as number,
      start: chosen.start as Start,
      ...("embeddings" in shown.config && { embeddings: chosen.embeddings as string }),
      ...("cells" in shown.config && { cells }),
      ...("cell" in shown.config && chosen.cell !== "all" && { cell: chosen.cell as CellKind }),
    },
  };
}
