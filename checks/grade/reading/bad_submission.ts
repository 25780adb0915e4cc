/**
 * The error for a submission that cannot be graded at all: one sentence, meant to be read.
 *
 * @module
 */

/** Nothing of what was handed in can be graded; the message is the sentence that says why. */
export class BadSubmission extends Error {
  override name = "BadSubmission";
}
