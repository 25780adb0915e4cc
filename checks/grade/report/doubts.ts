/**
 * What the grader could not finish: somebody should look at it before it counts.
 *
 * @module
 */

import type { Verdict } from "../verdict.ts";
import { forTerminal } from "./escape.ts";

/** One clause for each exercise that could not be judged. */
export function doubtsIn(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ lesson, exercise, doubt }) =>
    doubt === undefined
      ? []
      : [`${lesson} ${exercise} could not be judged: ${forTerminal(doubt).split("\n")[0]}`]
  );
}
