/**
 * A claim: a sentence of the text about results, as code over a run.
 *
 * @module
 */

import type { Run } from "./run.ts";

/** Whether a sentence is true of what was recorded; `quantity` where it only names a number. */
export type Verdict = "holds" | "does not hold" | "not decidable" | "quantity";

/** What a claim comes to. */
export interface Measured {
  /** The quantity that the sentence is about. */
  readonly value: number;
  /** 95 % interval over seeds, where there are seeds. */
  readonly low?: number;
  readonly high?: number;
  /** The value as the text shows it, with its unit. */
  readonly text: string;
  readonly verdict: Verdict;
  /** The reason in one sentence, with the numbers. */
  readonly because: string;
}

/** A sentence about results, and how it is decided. */
export interface Claim<S = unknown> {
  /** `q1/06.lstm-lowest`: the lesson, a dot, a name. */
  readonly id: string;
  /** `lab`: said by the original lab. `text`: said by ours. */
  readonly origin: "text" | "lab";
  /** What is said. */
  readonly sentence: string;
  /** The run that decides it. */
  readonly run: string;
  readonly measure: (run: Run<S>) => Measured;
}
