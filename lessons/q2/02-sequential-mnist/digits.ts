/**
 * MNIST as sequences, ready for an engine.
 *
 * @module
 */

import { type Digits, readMnist, SIDE } from "../../../assets/mnist.ts";
import type { Batch } from "../../engines/engine.ts";
import { random } from "../../kit/random.ts";
import { sequenceOf } from "./sequences.ts";

/** How an image is read: 28 rows of 28 numbers, 784 numbers one by one, or those in another order. */
export type Order = "rows" | "pixels" | "permuted";

/** Sequences of one length with their classes. */
export interface Sequences {
  readonly count: number;
  /** Steps in time, T. */
  readonly steps: number;
  /** Numbers per step, I. */
  readonly inputs: number;
  /** `[count×T×I]` */
  readonly x: Float32Array;
  /** `[count]`, 0 to 9 */
  readonly labels: Uint8Array;
}

/** Classes of digits. */
export const CLASSES = 10;

const PIXELS = SIDE * SIDE;

/** The one permutation of the pixels that everything permuted uses. */
export const permutation: readonly number[] = random(784).permutation(PIXELS);

/**
 * Both parts of MNIST as sequences.
 *
 * @param limit how many images to learn from, if not all; the first ones
 */
export async function digitSequences(
  order: Order,
  limit = Infinity,
): Promise<{ train: Sequences; test: Sequences }> {
  const { train, test } = await readMnist();
  return { train: sequences(train, order, limit), test: sequences(test, order, limit) };
}

function sequences({ pixels, labels, count }: Digits, order: Order, limit: number): Sequences {
  const some = Math.min(count, limit);
  const x = new Float32Array(some * PIXELS);
  const places = order === "permuted" ? permutation : undefined;
  for (let i = 0; i < some; i++) {
    x.set(sequenceOf(pixels.subarray(i * PIXELS, (i + 1) * PIXELS), places), i * PIXELS);
  }
  const [steps, inputs] = order === "rows" ? [SIDE, SIDE] : [PIXELS, 1];
  return { count: some, steps, inputs, x, labels: labels.subarray(0, some) };
}

/** The sequences with these numbers, as an engine takes them. */
export function batchOf(
  { x, labels, steps, inputs }: Sequences,
  indices: readonly number[],
): Batch {
  const length = steps * inputs;
  const all = new Float32Array(indices.length * length);
  indices.forEach((index, k) =>
    all.set(x.subarray(index * length, (index + 1) * length), k * length)
  );
  return { size: indices.length, x: all, y: Int32Array.from(indices, (index) => labels[index]) };
}
