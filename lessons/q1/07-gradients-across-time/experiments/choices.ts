/**
 * What a student may choose for a run of this lesson, and the experiment that follows from it.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../../assets/experiment.ts";
import type { CellKind } from "../../06-training/model.ts";
import { recall, type RecallConfig, type RecallSeries } from "./recall.ts";
import type { Setting, Start } from "./setting.ts";

/** The options of `deno task run q1/07`. */
export const options: Options = {
  cell: { default: "lstm", choices: ["rnn", "lstm", "gru"], what: "which cell is to remember" },
  "forget-bias": {
    default: 2,
    min: -20,
    max: 20,
    fraction: true,
    what: "forget bias of the LSTM, less the update bias of the GRU",
  },
  chrono: {
    default: "no",
    choices: ["no", "yes"],
    what: "yes: your chronoBias instead of one forget bias (LSTM)",
  },
  start: {
    default: "orthogonal",
    choices: ["orthogonal", "pytorch", "lab"],
    what: "how the weights begin",
  },
  T: { default: 50, min: 2, max: 200, what: "steps from the symbol to the question" },
  symbols: { default: 4, min: 2, max: 100, what: "different symbols; chance is one in so many" },
  hidden: { default: 20, min: 1, max: 512, what: "hidden units" },
  steps: { default: 600, min: 50, max: 100_000, what: "updates; there is an exam after every 50" },
  rate: { default: 0.003, min: 0, max: 10, fraction: true, what: "learning rate of Adam" },
};

/** Recall with one setting; it has the name of the recorded run with the same series. */
export function studentExperiment(chosen: Chosen): Experiment<RecallSeries, RecallConfig> {
  return {
    ...recall,
    about: "Your cell learns to remember the first symbol.",
    seeds: [1, 2, 3],
    config: {
      ...recall.config,
      T: chosen.T as number,
      symbols: chosen.symbols as number,
      H: chosen.hidden as number,
      steps: chosen.steps as number,
      rate: chosen.rate as number,
      settings: [settingOf(chosen)],
    },
  };
}

function settingOf(chosen: Chosen): Setting {
  const cell = chosen.cell as CellKind;
  if (chosen.chrono === "yes" && cell !== "lstm") {
    throw new RangeError(`chrono is a start for the LSTM; the cell is ${cell}.`);
  }
  const keep = cell === "rnn" ? 0 : chosen.chrono === "yes" ? "chrono" : chosen["forget-bias"];
  return { cell, start: chosen.start as Start, keep: keep as Setting["keep"] };
}
