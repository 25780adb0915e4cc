/**
 * Sine waves to predict.
 *
 * @module
 */

import { type Matrix, zeros } from "./matrix.ts";
import type { Random } from "./random.ts";

/** What the waves look like. */
export interface SineOptions {
  /** Number of points that the network sees. Default 20. */
  length?: number;
  /** Distance between two points, in radians. Default 0.1. */
  step?: number;
  /** How many times faster than sin(x) the wave runs. Default 1. */
  frequency?: number;
  /** Deviation of the normal noise on every input (the target has none). Default 0. */
  noise?: number;
}

/** A batch of waves and the point that follows each. */
export interface SineBatch {
  /** `length` matrices `[count×1]`. */
  readonly xs: Matrix[];
  /** The next point of each wave, `[count×1]`. */
  readonly targets: Matrix;
}

/**
 * Waves that start at a random phase: x_t = sin(phase + frequency·step·t), and the value at t = length.
 *
 * @param count number of waves
 * @throws {RangeError} if `length` or `count` is not a positive whole number.
 *
 * @example
 * ```ts
 * import { sineWaves } from "./sine.ts";
 * import { random } from "./random.ts";
 * import assert from "node:assert/strict";
 *
 * const { xs, targets } = sineWaves(random(1), 3);
 * assert.equal(xs.length, 20);
 * assert.deepEqual([targets.rows, targets.cols], [3, 1]);
 * // Three points of a sine satisfy x₂ = 2·cos(step)·x₁ − x₀.
 * const [a, b] = [xs[18].data[0], xs[19].data[0]];
 * assert(Math.abs(targets.data[0] - (2 * Math.cos(0.1) * b - a)) < 1e-12);
 * ```
 */
export function sineWaves(rng: Random, count: number, options: SineOptions = {}): SineBatch {
  const { length = 20, step = 0.1, frequency = 1, noise = 0 } = options;
  if (!Number.isInteger(length) || length < 1 || !Number.isInteger(count) || count < 1) {
    throw new RangeError(`Cannot make ${count} waves of ${length} points: both must be 1 or more.`);
  }
  const xs = Array.from({ length }, () => zeros(count, 1));
  const targets = zeros(count, 1);
  for (let wave = 0; wave < count; wave++) {
    const phase = 2 * Math.PI * rng.uniform();
    xs.forEach((x, t) => {
      x.data[wave] = Math.sin(phase + frequency * step * t) + (noise ? noise * rng.normal() : 0);
    });
    targets.data[wave] = Math.sin(phase + frequency * step * length);
  }
  return { xs, targets };
}
