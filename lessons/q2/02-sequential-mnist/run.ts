/**
 * The experiments of lesson q2/02: digits, row by row and pixel by pixel.
 *
 * @module
 */

import { permuted, pixels } from "./experiments/pixels.ts";
import { ablation, lab, rows } from "./experiments/rows.ts";

export { options, studentExperiment } from "./experiments/choices.ts";

/** What `deno task record` records. */
export const experiments = [rows, lab, ablation, pixels, permuted];
