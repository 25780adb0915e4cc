/**
 * What an exercise throws until you have written it.
 *
 * @module
 */

/** Thrown by the body of an exercise that nobody has written yet. */
export class NotSolvedYet extends Error {
  override name = "NotSolvedYet";

  /**
   * @param exercise which one, as `q1/03 rnnBackward`
   * @param what what to write, in one line
   */
  constructor(readonly exercise: string, readonly what: string) {
    super(`${exercise} is not solved yet: ${what}`);
  }
}
