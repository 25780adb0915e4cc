/**
 * Intervals for what is measured on cases that are not independent: days that follow each other, sentences of one review.
 *
 * @module
 */

import { random } from "../lessons/kit/random.ts";
import { type Estimate, quantile } from "./statistics.ts";

/**
 * A statistic of cases in a row with its 95 % interval by the circular block bootstrap: whole blocks of neighbours are
 * drawn, so that what neighbours have in common stays together. The row is a circle. 2000 resamples with a
 * fixed seed, so that it is the same each time.
 *
 * Source: Politis & Romano 1992.
 *
 * @param count how many cases there are
 * @param block how many neighbours are drawn together; 1 is the ordinary bootstrap
 * @param statistic from the numbers of the cases, each as often as it was drawn
 *
 * @example
 * ```ts
 * import { blockBootstrap } from "./blocks.ts";
 * import { mean } from "./statistics.ts";
 * import assert from "node:assert/strict";
 *
 * const days = Array.from({ length: 100 }, (_, t) => Math.floor(t / 10) % 2); // ten the same, ten the same
 * const average = (cases: readonly number[]) => mean(cases.map((t) => days[t]));
 * const [alone, together] = [1, 10].map((block) => blockBootstrap(100, block, average));
 * assert.equal(alone.value, 0.5);
 * assert(together.high - together.low > 1.5 * (alone.high - alone.low));
 * ```
 */
export function blockBootstrap(
  count: number,
  block: number,
  statistic: (cases: readonly number[]) => number,
): Estimate {
  const rng = random(1992);
  const all = Array.from({ length: count }, (_, k) => k);
  const resampled = Array.from({ length: 2000 }, () => {
    const cases: number[] = [];
    while (cases.length < count) {
      const first = rng.integer(count);
      for (let k = 0; k < block && cases.length < count; k++) cases.push((first + k) % count);
    }
    return statistic(cases);
  });
  return {
    value: statistic(all),
    low: quantile(resampled, 0.025),
    high: quantile(resampled, 0.975),
  };
}

/**
 * The one of two estimates of the same quantity that is less certain.
 *
 * @example
 * ```ts
 * import { wider } from "./blocks.ts";
 * import assert from "node:assert/strict";
 *
 * const [a, b] = [{ value: 2, low: 1, high: 3 }, { value: 2, low: 0, high: 3 }];
 * assert.equal(wider(a, b), b);
 * ```
 */
export function wider(a: Estimate, b: Estimate): Estimate {
  return b.high - b.low > a.high - a.low ? b : a;
}
