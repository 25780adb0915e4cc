/**
 * What each trick of the engine is worth: the same computation in other forms, timed in turns.
 *
 * @module
 */

import type { Experiment } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { LAB, labModel } from "../../../engines/lab_step.ts";
import { profile } from "../../../engines/onnx/profile.ts";
import { inTurns } from "../../../engines/turns.ts";
import { type FormName, forms as all } from "../forms/forms.ts";
import { graphTimer } from "./session_timer.ts";

/** What is timed, and how often. */
export interface FormsConfig {
  readonly forms: readonly FormName[];
  readonly steps: number;
  readonly batch: number;
  readonly hidden: number;
  readonly rounds: number;
  /** Calls in a turn. */
  readonly perTurn: number;
}

/** One form. */
export interface FormTimes {
  readonly name: FormName;
  readonly does: string;
  /** Operations in its graph, and how many the runtime makes of them. */
  readonly nodes: number;
  readonly ran: number;
  /** Milliseconds of a call, round by round; the rounds of all forms belong together. */
  readonly milliseconds: readonly number[];
}

/** The series of this experiment. */
export interface FormsSeries {
  readonly forms: readonly FormTimes[];
}

/** From a batch to the gradients of the lab's LSTM, in one thread. */
export const forms: Experiment<FormsSeries, FormsConfig> = {
  name: "q2-06-forms",
  lesson: "q2/06",
  about:
    "Loss and gradients of the lab's LSTM as one graph, in forms that compute the same numbers.",
  config: {
    forms: all.map(({ name }) => name),
    steps: LAB.steps,
    batch: LAB.batch,
    hidden: LAB.hidden,
    rounds: 61,
    perTurn: 4,
  },
  seeds: [1],
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime 1.30.0, float32, 1 thread",
  async run({ forms, steps, batch, hidden, rounds, perTurn }, _, progress) {
    const chosen = all.filter(({ name }) => forms.includes(name));
    const model = { ...labModel("lstm"), hidden };
    const graphs = chosen.map(({ graph }) => graph({ model, steps, batch }));
    const optimised = chosen.map(({ asWritten }) => !asWritten);
    const ran = await Promise.all(
      graphs.map(async (graph, k) => {
        const { watched } = await profile(graph, { warmUp: 0, runs: 1, optimised: optimised[k] });
        return watched[0].nodes.length;
      }),
    );
    const timers = await Promise.all(
      graphs.map((graph, k) => graphTimer(graph, perTurn, { optimised: optimised[k] })),
    );
    const times = await inTurns(timers, { warmUp: 2, rounds }, progress);
    for (const timer of timers) await timer.end();
    return {
      forms: chosen.map(({ name, does }, k) => ({
        name,
        does,
        nodes: graphs[k].nodes.length,
        ran: ran[k],
        milliseconds: rounded(times[k], 4),
      })),
    };
  },
};
