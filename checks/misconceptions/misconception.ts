/**
 * A misconception: a mistake that students make, as data.
 *
 * @module
 */

/** A replacement in the body of an exercise of the solution. */
export interface Edit {
  /** Text that occurs exactly once in the body of the exercise. */
  readonly find: string;
  /** What a student with this idea writes there instead. */
  readonly replace: string;
}

/** Four rungs, from a question to a worked line. */
export type Ladder = readonly [
  question: string,
  whereToLook: string,
  equation: string,
  workedLine: string,
];

/** One mistake: the idea, why it is wrong, and the code that it leads to. */
export interface Misconception {
  /** `q1/03.no-carry`: the lesson, a dot, a name. */
  readonly id: string;
  /** The exercise whose solution is edited: `rnnBackward`. */
  readonly exercise: string;
  /** The wrong idea in the student's words. */
  readonly idea: string;
  /** Why it is wrong, in one or two sentences. */
  readonly why: string;
  /** What a failing check says after "looks like": what the code does, not whose fault it is. */
  readonly looksLike: string;
  /** The edit, or edits that belong together. */
  readonly edits: readonly Edit[];
  /** Hints for somebody who made this mistake. */
  readonly hints: Ladder;
  /** Where it was seen: published code, a question, the original lab. */
  readonly seen?: string;
}

/** The hints of an exercise for somebody whose mistake is not known. */
export interface ExerciseHints {
  /** The lesson's id, `q1/03`. */
  readonly lesson: string;
  readonly exercise: string;
  readonly hints: Ladder;
}
