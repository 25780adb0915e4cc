/**
 * What a submission may use.
 *
 * @module
 */

/** The limits of one submission. */
export interface Limits {
  /** Seconds on the clock that one call may take, loading the module included. */
  readonly callSeconds: number;
  /** Seconds that all calls for one exercise may take together. */
  readonly exerciseSeconds: number;
  /** Seconds that everything may take together, judging included. */
  readonly submissionSeconds: number;
  /** Seconds that the judge may think about one answer. */
  readonly judgeSeconds: number;
  /** Bytes of memory that its process may hold. Typed arrays count, which the heap's limit does not see. */
  readonly memory: number;
  /** Bytes that its processes may send in all. */
  readonly output: number;
  /** Bytes of one submitted file. */
  readonly file: number;
}

/** What honest work needs, many times over. */
export const LIMITS: Limits = {
  callSeconds: 5,
  exerciseSeconds: 20,
  submissionSeconds: 180,
  judgeSeconds: 30,
  memory: 700 * 2 ** 20,
  output: 256 * 2 ** 20,
  file: 256 * 2 ** 10,
};
