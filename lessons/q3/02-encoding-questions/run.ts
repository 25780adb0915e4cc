/**
 * The experiment of lesson q3/02: questions as codes.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../assets/experiment.ts";
import type { CellKind } from "../../q1/06-training/model.ts";
import type { Start } from "./encoder.ts";
import { CELLS } from "./experiments/cells.ts";
import { encoders, type EncodersConfig, type EncodersSeries } from "./experiments/encoders.ts";

/** What `deno task record` records. */
export const experiments = [encoders];

/** The options of `deno task run q3/02`. */
export const options: Options = {
  cell: { default: "all", choices: ["all", ...CELLS], what: "which cell reads" },
  hidden: { default: 128, min: 1, max: 1024, what: "hidden units" },
  embeddings: {
    default: "random",
    what: "the vectors of words: random, glove, or a file in GloVe's format",
  },
  start: { default: "pytorch", choices: ["pytorch", "course"], what: "how the weights begin" },
  questions: {
    default: "",
    what: "a file of questions in the format of VQA v2; ours if not given",
  },
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
      file: chosen.questions as string,
      limit: chosen.limit as number,
      embeddings: chosen.embeddings as string,
      H: chosen.hidden as number,
      starts: [chosen.start as Start],
      cells: chosen.cell === "all" ? CELLS : [chosen.cell as CellKind],
    },
  };
}
