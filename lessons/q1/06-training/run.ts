/**
 * The experiments of lesson q1/06: three cells, three kinds of data.
 *
 * @module
 */

import type { Chosen, Experiment } from "../../../assets/experiment.ts";
import { loomings, splitText } from "../../../assets/moby_dick.ts";
import { activations } from "./experiments/activations.ts";
import { studentExperiment as studentExperimentOn } from "./experiments/choices.ts";
import { cost } from "./experiments/cost.ts";
import { hello, helloEqual, helloSmall } from "./experiments/hello.ts";
import { lab } from "./experiments/lab.ts";
import { mobyDickExperiment } from "./experiments/moby_dick.ts";
import { optimisers } from "./experiments/optimisers.ts";
import { sine, sineEqual, sineNoisy } from "./experiments/sine.ts";

export { options } from "./experiments/choices.ts";

/** Without capitals there are 40 characters instead of 62, and more of each to learn from. */
const text = splitText(loomings.toLowerCase());

/** What `deno task record` records. */
export const experiments = [
  activations,
  helloSmall,
  hello,
  helloEqual,
  lab,
  sine,
  sineEqual,
  sineNoisy,
  optimisers,
  mobyDickExperiment(text),
  cost,
];

/** The experiment for a student's choices. */
export function studentExperiment(chosen: Chosen): Experiment {
  return studentExperimentOn(chosen, text);
}
