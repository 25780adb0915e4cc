/**
 * Two things that keep gradients in bounds, and what each of them costs.
 *
 * @module
 */

import type { Experiment } from "../../../assets/experiment.ts";
import { clipping } from "./clipping.ts";
import { truncation } from "./truncation.ts";

/** The experiments of this lesson. */
// deno-lint-ignore no-explicit-any
export const experiments: Experiment<any, any>[] = [truncation, clipping];
