/**
 * Every cell at every learning rate, with and without clipping, by Adam and by gradient descent: which
 * of them learn, and which blow up.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { mean } from "../../../../assets/statistics.ts";
import { ADAM, type Adam, type Engine, type Trainer } from "../../../engines/engine.ts";
import type { Cell } from "../../../engines/model.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import { beginning } from "../../../engines/state.ts";
import { type Course, train } from "../../../engines/training.ts";
import {
  batchOf,
  CLASSES,
  digitSequences,
  type Sequences,
} from "../../02-sequential-mnist/digits.ts";
import { recipes, weightsOf } from "../../02-sequential-mnist/recipe.ts";
import { settledBelow } from "../settling.ts";

/** How the weights are moved. */
export type Optimiser = "adam" | "descent";

/** One training. */
export interface RateRow {
  optimiser: Optimiser;
  cell: Cell;
  seed: number;
  rate: number;
  /** The largest norm of the gradient, or none. */
  clip: number | null;
  /** The step from which on the loss stays below that of guessing; `null` if it does not. */
  settled: number | null;
  /** The step from which on it stays below half of that. */
  learned: number | null;
  /** The mean loss of the last steps; `null` if it was no number any more. */
  final: number | null;
  /** The step whose loss or gradient was no number, if there was one. */
  stopped: number | null;
  /** The largest norm of a gradient, before clipping. */
  largest: number;
}

/** The series. */
export interface RateSeries {
  trainings: RateRow[];
}

/** What is chosen. */
export interface RateConfig {
  readonly cells: readonly Cell[];
  readonly rates: Readonly<Record<Optimiser, readonly number[]>>;
  readonly clips: readonly (number | null)[];
  readonly hidden: number;
  readonly batch: number;
  /** Images to learn from, the first ones, and times through them. */
  readonly examples: number;
  readonly epochs: number;
  /** Losses in a running mean. */
  readonly window: number;
  readonly threads: number;
}

/** The loss of guessing among ten digits. */
export const GUESSING = Math.log(CLASSES);

/**
 * Gradient descent, by the engine that has only Adam: with β₁ = β₂ = 0 a step is g/(|g| + ε), and
 * with an ε that no gradient comes near that is g/ε. The rate is multiplied by ε in turn.
 */
const DESCENT: Adam = { beta1: 0, beta2: 0, epsilon: 1e8 };

const adamOf = { adam: ADAM, descent: DESCENT } as const;
const factorOf = { adam: 1, descent: DESCENT.epsilon } as const;

type Place = Pick<RateRow, "optimiser" | "cell" | "seed" | "rate" | "clip">;

/** The losses and the norms of a training, to its end or until one of them is no number. */
export async function trainUntilItBreaks(trainer: Trainer, course: Course) {
  const losses: number[] = [], norms: number[] = [];
  try {
    for await (const { loss, gradientNorm } of train(trainer, course)) {
      losses.push(loss);
      norms.push(gradientNorm);
    }
  } catch (error) {
    // Here this is a result. Anything else that is thrown is none.
    if (!/^The (loss|gradient's norm) became/.test((error as Error).message)) throw error;
    return { losses: [...losses, NaN], norms, stopped: losses.length };
  }
  return { losses, norms, stopped: null };
}

async function trainAt(
  engine: Engine,
  config: RateConfig,
  digits: Sequences,
  place: Place,
): Promise<RateRow> {
  const { hidden, batch, epochs, window } = config;
  const { cell, seed, rate, optimiser, clip } = place;
  const model = {
    cell,
    inputs: digits.inputs,
    hidden,
    outputs: CLASSES,
    loss: "cross-entropy",
  } as const;
  const trainer = await engine.trainer({
    model,
    steps: digits.steps,
    batch,
    adam: adamOf[optimiser],
    clip,
    state: beginning(weightsOf(model, recipes.course, seed)),
  });
  try {
    const { losses, norms, stopped } = await trainUntilItBreaks(trainer, {
      count: digits.count,
      batch,
      epochs,
      seed,
      examples: (indices) => batchOf(digits, indices),
      rate: () => rate * factorOf[optimiser],
    });
    const final = mean(losses.slice(-window));
    return {
      ...place,
      settled: settledBelow(losses, GUESSING, window),
      learned: settledBelow(losses, GUESSING / 2, window),
      final: Number.isFinite(final) ? final : null,
      stopped,
      largest: Math.max(0, ...norms),
    };
  } finally {
    await trainer.end();
  }
}

async function measure(
  config: RateConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<RateSeries> {
  const { cells, rates, clips, examples, threads } = config;
  const engine = await openOnnx({ threads });
  const { train: digits } = await digitSequences("rows", examples);
  const places: Place[] = seeds.flatMap((seed) =>
    cells.flatMap((cell) =>
      (["adam", "descent"] as const).flatMap((optimiser) =>
        rates[optimiser].flatMap((rate) =>
          clips.map((clip) => ({ optimiser, cell, seed, rate, clip }))
        )
      )
    )
  );
  const trainings: RateRow[] = [];
  for (const place of places) {
    trainings.push(await trainAt(engine, config, digits, place));
    const { cell, optimiser, rate, seed } = place;
    progress(trainings.length, places.length, `${cell} ${optimiser} rate ${rate}, seed ${seed}`);
  }
  return rounded({ trainings }, 4);
}

/** Rates in half decades. */
export const ratesThatTrain: Experiment<RateSeries, RateConfig> = {
  name: "q2-04-rates",
  lesson: "q2/04",
  about: "The three cells at learning rates over decades, with and without clipping: which learn.",
  config: {
    cells: ["rnn", "lstm", "gru"],
    rates: {
      adam: [3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 3e-1, 1],
      descent: [1e-2, 3e-2, 1e-1, 3e-1, 1, 3, 10],
    },
    clips: [null, 1],
    hidden: 128,
    batch: 128,
    examples: 9600,
    epochs: 2,
    window: 20,
    threads: 1,
  },
  seeds: [1, 2, 3, 4, 5, 6, 7, 8],
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime 1.30.0, float32, 1 thread",
  run: measure,
};
