/**
 * The experiments of lesson q2/01.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../assets/experiment.ts";
import { agreement } from "./experiments/agreement.ts";
import { backends } from "./experiments/backends.ts";

/** What `deno task record` records. */
export const experiments = [agreement, backends];

/** The options of `deno task run q2/01`. */
export const options: Options = {
  what: { default: "agreement", choices: ["agreement", "backends"], what: "numbers, or times" },
  rounds: { default: 3, min: 1, max: 99, what: "times that every backend has its turn" },
};

/** The same with your own layers. */
// deno-lint-ignore no-explicit-any
export function studentExperiment({ what, rounds }: Chosen): Experiment<any, any> {
  if (what === "agreement") return agreement;
  return { ...backends, config: { ...backends.config, rounds: rounds as number } };
}
