/**
 * The experiments of lesson q1/07: gradients on their way back, and what they allow to be learned.
 *
 * @module
 */

import { trained } from "./experiments/after_training.ts";
import { gradients, gradientsSmall } from "./experiments/at_the_start.ts";
import { clipping } from "./experiments/clipping.ts";
import { lengths } from "./experiments/lengths.ts";
import { powers } from "./experiments/powers.ts";
import { recall } from "./experiments/recall.ts";

export { options, studentExperiment } from "./experiments/choices.ts";

/** What `deno task record` records. */
export const experiments = [gradientsSmall, gradients, powers, clipping, trained, recall, lengths];
