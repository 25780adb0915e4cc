/**
 * An attack on the grader as data: what a submission does, what it wants, and what must come of it.
 *
 * Nothing of an attack is ever called where it is written: the text of its functions becomes part of a
 * submission, and a submission is run by the grader alone. So each function must need nothing around it.
 *
 * @module
 */

/** What the exercise is given; attacks name it as they like. */
// deno-lint-ignore no-explicit-any
type Given = any[];

/** The solution of the exercise, which an attack may use. */
type Honest = (...given: Given) => number[];

/** One attack. It stands in the solution of lesson q1/01, whose other exercises are left as they are. */
export interface Attack {
  /** What it does, as a sentence without a full stop. */
  readonly name: string;
  /** What it hopes for. */
  readonly wants: string;
  /** Runs while the file is loaded, before everything else but imports. */
  readonly first?: () => unknown;
  /** Stands in the place of the exercise. Without it the exercise is solved. */
  readonly does?: (honest: Honest, ...given: Given) => unknown;
  /** The exercise whose place that is. By default `scalarForward`, which returns T numbers. */
  readonly exercise?: string;
  /** Text at the beginning of the file. */
  readonly before?: string;
  /** The whole file, made of that of the solution. */
  readonly file?: (solution: string) => string;
  /** More files that are handed in, by their paths. */
  readonly others?: Readonly<Record<string, string>>;
  /** What must earn nothing. By default the exercise if there is one, otherwise all of the file. */
  readonly loses?: "exercise" | "file" | "nothing";
  /** What must be said of what earns nothing. */
  readonly says?: RegExp;
  /** It never ends by itself: it is graded with short limits. */
  readonly endless?: boolean;
  /** A grader of a usual kind that it deceives: the attack is shown to be one. */
  readonly deceives?: "tests in one process" | "checks with a known seed";
}

/** A try to get at something, that is harmless if it fails. Many of them go in one submission. */
export interface Probe {
  /** What it tries, as a noun phrase. */
  readonly name: string;
  /**
   * Returns anything but `undefined` and `false` if it got what it wanted. What it throws is a failure, unless
   * `refusal` says that only a certain error is.
   */
  readonly attempt: () => unknown;
  /** Only an error of this name is a failure; any other came from behind the wall. */
  readonly refusal?: "NotCapable";
  /** Whether it gets it in a process that may do everything: a wall is shown to be what stops it. */
  readonly withoutWalls?: true;
}
