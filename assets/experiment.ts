/**
 * An experiment: how a run is made. A lesson's `run.ts` exports its experiments.
 *
 * @module
 */

/** Says how far a run has come. `note` is what is worth seeing now: "lstm, seed 3, loss 1.91". */
export interface Progress {
  (done: number, total: number, note?: string): void;
  /** Prints a sentence that should stay to be read: what is left out, and why. */
  readonly say?: (sentence: string) => void;
}

/** What to run, and on what. */
export interface Experiment<S = unknown, C = Record<string, unknown>> {
  /** The name of its run: `q1-06-hello`. */
  readonly name: string;
  /** The lesson whose module it runs: `q1/06`. */
  readonly lesson: string;
  /** One sentence: what is done. */
  readonly about: string;
  /** Everything that is chosen, except the seeds. */
  readonly config: C;
  readonly seeds: readonly number[];
  /** Made again and compared, byte by byte, in the tests. */
  readonly small: boolean;
  /**
   * `import.meta.url` of the module that holds it, if that is not the lesson's `run.ts`: a change
   * of another experiment then leaves this one's record as it is.
   */
  readonly source?: string;
  /**
   * What computes it, if not plain TypeScript: "ONNX Runtime 1.30, float32, 2 threads". A function
   * where that is known after the run only.
   */
  readonly engine?: string | (() => string);
  /** Does it. The same config and seeds give the same series. */
  run(config: C, seeds: readonly number[], progress: Progress): S | Promise<S>;
}

/** What a lesson's `run.ts` exports. Only `experiments` must be there. */
export interface LessonRun {
  /** What `deno task record` records; `deno task run` makes them all unless there is a choice. */
  // deno-lint-ignore no-explicit-any
  readonly experiments: readonly Experiment<any, any>[];
  /** What a student may choose: `deno task run q1/06 --cell lstm --epochs 20`. */
  readonly options?: Options;
  /**
   * The experiment for a student's choice. Its name is that of the recorded run with the same form
   * of series: the figures of that run draw it. `--seeds` and `--seed` are not among the options:
   * every lesson has them, and they take the place of the experiment's own seeds.
   */
  // deno-lint-ignore no-explicit-any
  studentExperiment?(chosen: Chosen): Experiment<any, any>;
  /**
   * Every experiment for a choice, in the order of the text: `deno task run q3` makes them, lesson after
   * lesson. Without it those that are recorded are made.
   */
  // deno-lint-ignore no-explicit-any
  everyExperiment?(chosen: Chosen): readonly Experiment<any, any>[];
}

/** Options by their names, without dashes: `forget-bias`. */
export type Options = Readonly<Record<string, Option>>;

/** One thing that a student may choose. A number if its default is a number, a switch if it is `false`. */
export interface Option {
  readonly default: string | number | false;
  /** The only words that are allowed. */
  readonly choices?: readonly string[];
  /** The smallest and the largest number that is allowed. */
  readonly min?: number;
  readonly max?: number;
  /** Whether a number may have a fraction. Default: only if its default has one. */
  readonly fraction?: boolean;
  /** One line for `--help`. */
  readonly what: string;
}

/** What a student chose; every option has a value. */
export type Chosen = Readonly<Record<string, string | number | boolean>>;
