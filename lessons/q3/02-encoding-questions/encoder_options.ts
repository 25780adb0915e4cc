/**
 * What can be chosen wherever encoders read questions, and the settings it becomes.
 *
 * @module
 */

import type { Chosen, Options } from "../../../assets/experiment.ts";
import type { CellKind } from "../../q1/06-training/model.ts";
import type { Start } from "./encoder.ts";
import { CELLS } from "./experiments/cells.ts";

/** Which cells, which vectors of words, which start. */
export const encoderOptions = {
  cell: { default: "all", choices: ["all", ...CELLS], what: "which cell reads" },
  embeddings: {
    default: "random",
    what: "the vectors of words: random, glove, or a file in GloVe's format",
  },
  start: { default: "pytorch", choices: ["pytorch", "course"], what: "how the weights begin" },
} satisfies Options;

/** A file of questions in the place of the course's own. */
export const questionsOption = {
  questions: {
    default: "",
    what: "a file of questions in the format of VQA v2; ours if not given",
  },
} satisfies Options;

/** The cells that were chosen. */
export function cellsIn({ cell }: Chosen): readonly CellKind[] {
  return cell === "all" ? CELLS : [cell as CellKind];
}

/** The settings of encoders that read a file of questions. */
export function readingConfig(chosen: Chosen) {
  return {
    file: chosen.questions as string,
    limit: chosen.limit as number,
    embeddings: chosen.embeddings as string,
    H: chosen.hidden as number,
    starts: [chosen.start as Start],
    cells: cellsIn(chosen),
  };
}
