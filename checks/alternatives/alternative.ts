/**
 * An alternative: a solution that is right, though nobody would expect it.
 *
 * @module
 */

/** One alternative. The checks must let it pass. */
export interface Alternative {
  /** The exercise: `rnnBackward`. */
  readonly exercise: string;
  /** What is unusual about it, as a sentence. */
  readonly unusual: string;
  /** The exercise's function. */
  readonly solution: (...args: never[]) => unknown;
}
