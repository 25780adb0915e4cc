/**
 * The experiments of lesson q2/06: what makes a training step fast.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../assets/experiment.ts";
import { dispatch } from "./experiments/dispatch.ts";
import { forms } from "./experiments/forms.ts";
import { own } from "./experiments/own.ts";
import { profile } from "./experiments/profile.ts";
import { speed } from "./experiments/speed.ts";
import type { OwnCell } from "./own_step.ts";

/** What `deno task record` records. */
export const experiments = [own, dispatch, profile, forms, speed];

/** The options of `deno task run q2/06`. */
export const options: Options = {
  what: {
    default: "own",
    choices: ["own", "dispatch", "profile", "forms", "speed"],
    what: "train with your own graph, or measure this machine as the lesson does",
  },
  cell: { default: "lstm", choices: ["rnn", "lstm"], what: "which of your cells is trained" },
  steps: { default: 300, min: 2, max: 9999, what: "steps of that training" },
  rounds: { default: 11, min: 3, max: 999, what: "rounds of a measurement" },
};

/** The experiment for a choice; what trains, trains the student's own graph. */
// deno-lint-ignore no-explicit-any
export function studentExperiment({ what, cell, steps, rounds }: Chosen): Experiment<any, any> {
  const turns = rounds as number;
  switch (what) {
    case "dispatch":
      return { ...dispatch, config: { ...dispatch.config, rounds: turns, stepRounds: turns } };
    case "profile":
      return { ...profile, config: { ...profile.config, runs: turns } };
    case "forms":
      return { ...forms, config: { ...forms.config, rounds: turns } };
    case "speed":
      return { ...speed, config: { ...speed.config, rounds: turns } };
    default: {
      const config = { ...own.config, cells: [cell as OwnCell], steps: steps as number };
      return {
        ...own,
        about: "Your training step as a graph, beside the engine’s.",
        config,
        seeds: [1],
      };
    }
  }
}
