/**
 * The experiments of lesson q3/03: states on their way through questions.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../assets/experiment.ts";
import type { CellKind } from "../../q1/06-training/model.ts";
import type { Start } from "../02-encoding-questions/encoder.ts";
import { CELLS } from "../02-encoding-questions/experiments/cells.ts";
import { related } from "./experiments/related.ts";
import { labStates, states, type StatesConfig, type StatesSeries } from "./experiments/states.ts";

/** What `deno task record` records. */
export const experiments = [states, labStates, related];

/** The options of `deno task run q3/03`. */
export const options: Options = {
  cell: { default: "all", choices: ["all", ...CELLS], what: "which cell reads" },
  hidden: { default: 128, min: 2, max: 1024, what: "hidden units" },
  embeddings: {
    default: "random",
    what: "the vectors of words: random, glove, or a file in GloVe's format",
  },
  start: { default: "pytorch", choices: ["pytorch", "course"], what: "how the weights begin" },
  questions: {
    default: "",
    what: "a file of questions in the format of VQA v2; ours if not given",
  },
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
      file: chosen.questions as string,
      limit: chosen.limit as number,
      embeddings: chosen.embeddings as string,
      H: chosen.hidden as number,
      starts: [chosen.start as Start],
      cells: chosen.cell === "all" ? CELLS : [chosen.cell as CellKind],
    },
  };
}
