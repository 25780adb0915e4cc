/**
 * The bandwidth that fits a sample best, whatever its shape.
 *
 * @module
 */

/** Places of the grid that numbers are put on, per unit of the bandwidth that is the measure. */
const PER_BANDWIDTH = 80;

/** Multiples of that bandwidth that are tried: from 1/32 to 4, twelve for each factor of 2. */
const MULTIPLES = Array.from({ length: 85 }, (_, k) => 2 ** (k / 12 - 5));

/** More places than this and the bandwidth cannot be meant. */
const MOST_PLACES = 1e6;

/** Beyond so many deviations a normal density is nothing. */
const REACH = 5;

/**
 * The multiple of a bandwidth with the smallest error that least squares cross-validation expects.
 *
 * The integrated squared error of an estimate, without what does not depend on h, is
 * ∫ f̂² − 2/n · Σ f̂₋ᵢ(xᵢ), where f̂₋ᵢ leaves the number itself out. Nothing is assumed about the
 * density. The pairs of numbers are counted by their distance on a fine grid, so that the work does not
 * grow with n².
 *
 * Sources: Rudemo 1982; Bowman 1984; Silverman 1986, section 3.4.3.
 *
 * @param h the bandwidth that is the measure
 * @throws {RangeError} if h is no positive number, or so small that the grid would not fit into memory.
 *
 * @example
 * ```ts
 * import { bestMultiple } from "./cross_validation.ts";
 * import { random } from "../../../kit/random.ts";
 * import assert from "node:assert/strict";
 *
 * const rng = random(1), n = 20_000;
 * const normal = Float64Array.from({ length: n }, () => rng.normal());
 * const ideal = 1.06 * n ** -0.2; // for a normal distribution of deviation 1
 * assert(Math.abs(Math.log2(bestMultiple(normal, ideal))) < 0.6);
 * ```
 */
export function bestMultiple(values: ArrayLike<number>, h: number): number {
  if (!(h > 0)) throw new RangeError(`The bandwidth is ${h}; it must be a positive number.`);
  const step = h / PER_BANDWIDTH;
  const largest = MULTIPLES[MULTIPLES.length - 1];
  const pairs = pairsByDistance(values, step, Math.ceil(REACH * Math.SQRT2 * largest * h / step));
  const errors = MULTIPLES.map((multiple) =>
    expectedError(pairs, values.length, multiple * h, step)
  );
  return MULTIPLES[errors.indexOf(Math.min(...errors))];
}

/** How many ordered pairs of different numbers are d places apart, for each d up to a largest. */
function pairsByDistance(values: ArrayLike<number>, step: number, largest: number): Float64Array {
  let least = Infinity, most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]);
    most = Math.max(most, values[i]);
  }
  const places = Math.round((most - least) / step) + 1;
  if (!(places < MOST_PLACES)) {
    throw new RangeError(
      `The bandwidth is too small for numbers from ${least} to ${most}: ${PER_BANDWIDTH * step}.`,
    );
  }
  const counts = new Float64Array(places);
  for (let i = 0; i < values.length; i++) counts[Math.round((values[i] - least) / step)]++;
  const pairs = new Float64Array(largest + 1);
  for (let d = 0; d <= largest; d++) {
    for (let k = 0; k + d < counts.length; k++) pairs[d] += counts[k] * counts[k + d];
    if (d > 0) pairs[d] *= 2;
  }
  pairs[0] -= values.length;
  return pairs;
}

/** Of an estimate with bandwidth h, up to a constant. */
function expectedError(pairs: Float64Array, n: number, h: number, step: number): number {
  const [wide, narrow] = [Math.SQRT2 * h, h].map((width) => {
    let sum = 0;
    for (let d = 0; d < pairs.length && d * step < REACH * width; d++) {
      sum += pairs[d] * normalDensity(d * step / width) / width;
    }
    return sum;
  });
  // ∫ f̂² is a sum over all pairs of a kernel √2 times as wide; each number pairs with itself too.
  const square = (wide + n * normalDensity(0) / (Math.SQRT2 * h)) / n ** 2;
  return square - 2 * narrow / (n * (n - 1));
}

function normalDensity(u: number): number {
  return Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
}
