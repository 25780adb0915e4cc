/**
 * What a release is made of.
 *
 * @module
 */

import type { QuestionId } from "../lessons.ts";

/** What was asked for. */
export interface Plan {
  readonly questions: readonly QuestionId[];
  /** For teaching assistants: solutions, the whole catalogue of mistakes, and the grader. */
  readonly solutions: boolean;
  /** The pages of the course. */
  readonly site: boolean;
}

/** The files of a release: their contents by path from its root. */
export type Files = Map<string, string | Uint8Array>;
