/**
 * The training loop: epochs of shuffled batches, one step after the other.
 *
 * It is a generator that hands out its position after every step. Whoever drives it saves, shows, or
 * stops where it likes; a training that goes on from a saved position does what it would have done.
 *
 * @module
 */

import { random } from "../kit/random.ts";
import type { Batch, Trainer } from "./engine.ts";

/** What a training goes through. */
export interface Course {
  /** Examples to learn from. */
  readonly count: number;
  /** Examples in a batch, B. The last one of an epoch has what is left. */
  readonly batch: number;
  readonly epochs: number;
  /** Decides the order of the examples. */
  readonly seed: number;
  /** The examples with these numbers. */
  examples(indices: readonly number[]): Batch;
  /** The learning rate of a step, counted from 0. */
  rate(step: number): number;
  /** How many of a batch the model got right. */
  right?(said: Float32Array, batch: Batch): number;
}

/** How far a training has come, as plain data. */
export interface Position {
  /** Epochs that are finished. */
  readonly epoch: number;
  /** Steps done in the epoch at hand. */
  readonly step: number;
  /** Examples seen in the epoch at hand, the sum of their losses, and how many were right. */
  readonly seen: number;
  readonly lossSum: number;
  readonly right: number;
}

/** What a step came to. */
export interface Moment {
  readonly position: Position;
  readonly loss: number;
  readonly gradientNorm: number;
  /** Whether it was the last step of an epoch. Its sums still stand in the position. */
  readonly endsEpoch: boolean;
}

/** Before the first step. */
export const start: Position = { epoch: 0, step: 0, seen: 0, lossSum: 0, right: 0 };

/** Steps in an epoch. */
export function stepsPerEpoch({ count, batch }: Pick<Course, "count" | "batch">): number {
  return Math.ceil(count / batch);
}

/** The order of the examples in an epoch: the same for the same seed, whatever came before. */
function orderOf({ seed, count }: Course, epoch: number): number[] {
  return random(seed * 1_000_003 + epoch).permutation(count);
}

// #region loop
/**
 * Trains, from a position to the end.
 *
 * @param trainer in the state that belongs to the position
 * @throws {Error} in one sentence, when the loss is no longer a number.
 */
export async function* train(
  trainer: Trainer,
  course: Course,
  from: Position = start,
): AsyncGenerator<Moment> {
  const perEpoch = stepsPerEpoch(course);
  let at = from.step === perEpoch ? nextEpoch(from) : from;
  while (at.epoch < course.epochs) {
    const order = orderOf(course, at.epoch);
    while (at.step < perEpoch) {
      const indices = order.slice(at.step * course.batch, (at.step + 1) * course.batch);
      const batch = course.examples(indices);
      const rate = course.rate(at.epoch * perEpoch + at.step);
      const { loss, gradientNorm, said } = await trainer.step(batch, rate);
      if (!Number.isFinite(loss + gradientNorm)) throw notANumber(at, loss, gradientNorm, rate);
      at = {
        epoch: at.epoch,
        step: at.step + 1,
        seen: at.seen + batch.size,
        lossSum: at.lossSum + loss * batch.size,
        right: at.right + (course.right?.(said, batch) ?? 0),
      };
      yield { position: at, loss, gradientNorm, endsEpoch: at.step === perEpoch };
    }
    at = nextEpoch(at);
  }
}
// #endregion

function nextEpoch({ epoch }: Position): Position {
  return { ...start, epoch: epoch + 1 };
}

function notANumber(at: Position, loss: number, norm: number, rate: number): Error {
  const what = Number.isFinite(loss)
    ? `The gradient's norm became ${norm}`
    : `The loss became ${loss}`;
  return new Error(
    `${what} in step ${at.step + 1} of epoch ${at.epoch + 1}, at a learning rate of ` +
      `${
        Number(rate.toPrecision(3))
      }. A smaller rate or a smaller clip may keep it finite; what was ` +
      `saved before is intact.`,
  );
}
