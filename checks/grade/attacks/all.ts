/**
 * All attacks that are written as files of a submission.
 *
 * @module
 */

import type { Attack, Probe } from "./attack.ts";
import { learning } from "./computing.ts";
import { escaping } from "./escaping.ts";
import { forging } from "./forging.ts";
import { hoarding } from "./hoarding.ts";
import { importingFiles } from "./importing.ts";
import { looping } from "./looping.ts";
import { mutating } from "./mutating.ts";
import { patching } from "./patching.ts";
import { pretending } from "./pretending.ts";
import { reachingOut, readingFiles } from "./reading.ts";
import { texts } from "./texts.ts";

/** Attacks by their kinds. */
export const attacks: Readonly<Record<string, readonly Attack[]>> = {
  forging,
  pretending,
  patching,
  mutating,
  importing: importingFiles,
  looping,
  hoarding,
  escaping,
  texts,
  learning,
};

/** What is tried from within, by its kind. */
export const probes: Readonly<Record<string, readonly Probe[]>> = {
  reading: readingFiles,
  "reaching out": reachingOut,
};
