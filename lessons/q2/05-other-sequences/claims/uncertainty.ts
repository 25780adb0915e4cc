/**
 * What an interval is about. A result depends on the training, which another seed would make anew, and on the cases that
 * happened to be the test part. There is an interval for each; the wider one is shown, and decides.
 *
 * @module
 */

import type { Measured, Verdict } from "../../../../assets/claim.ts";
import { wider } from "../../../../assets/blocks.ts";
import { measured } from "../../../../assets/measured.ts";
import type { Estimate } from "../../../../assets/statistics.ts";

/** One quantity with both of its intervals. */
export interface Twofold {
  readonly seeds: Estimate;
  /** Over blocks of the test part. */
  readonly cases: Estimate;
  /** What the blocks are of: "sentences". */
  readonly of: string;
}

/**
 * What a claim comes to.
 *
 * @param decide the verdict on the wider interval
 * @param reason the sentence before the intervals
 * @param write how a number is written, with its unit
 */
export function decided(
  { seeds, cases, of }: Twofold,
  decide: (estimate: Estimate) => Verdict,
  reason: (value: string) => string,
  write: (value: number) => string,
): Measured {
  // Both are about one quantity, and say the same value but for rounding.
  const estimate = wider({ ...seeds, value: cases.value }, cases);
  const range = ({ low, high }: Estimate) => `${write(low)} to ${write(high)}`;
  return {
    ...measured(estimate, decide(estimate), () => "", write),
    because: `${reason(write(estimate.value))} 95 % intervals: over blocks of ${of} ${
      range(cases)
    }, over seeds ${range(seeds)}; the wider one decides.`,
  };
}
