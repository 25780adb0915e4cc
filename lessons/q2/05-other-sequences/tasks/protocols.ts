/**
 * Three ways to hold windows back for a test, one of which lets the model see them.
 *
 * @module
 */

import { random } from "../../../kit/random.ts";
import type { Split } from "../windows.ts";

/** How the windows of a series are split. */
export type Protocol = "random windows" | "random blocks" | "by time";

/** All of them, from the one that flatters to the one that asks about the future. */
export const PROTOCOLS: readonly Protocol[] = ["random windows", "random blocks", "by time"];

/**
 * Splits windows in one of three ways, always into as many: three fifths to learn from, one to stop by, one to test.
 *
 * The series is cut into blocks. Windows that lie inside a block with all that they read and are asked for
 * are kept; so windows of two blocks share no day. The blocks are dealt in their order ("by time") or at
 * random; "random windows" deals the same windows one by one, and neighbours that share nearly all their
 * days land on both sides.
 *
 * @param rows of the series
 * @param width rows that a window reads and is asked for, T + horizon
 * @param block rows of a block
 * @throws {RangeError} if no window fits into a block.
 *
 * @example
 * ```ts
 * import { splitAs } from "./protocols.ts";
 * import assert from "node:assert/strict";
 *
 * const { train, validation, test } = splitAs("by time", { rows: 20, width: 3, block: 4, seed: 1 });
 * assert.deepEqual([train, validation, test], [[0, 1, 4, 5, 8, 9], [12, 13], [16, 17]]);
 * ```
 */
export function splitAs(
  protocol: Protocol,
  { rows, width, block, seed }: { rows: number; width: number; block: number; seed: number },
): Split {
  if (width > block) {
    throw new RangeError(
      `A window reads and is asked for ${width} rows; it must fit into a block of ${block}.`,
    );
  }
  const rng = random(seed);
  const count = Math.floor(rows / block);
  const inside = Array.from({ length: block - width + 1 }, (_, k) => k);
  const order = protocol === "by time" ? [...Array(count).keys()] : rng.permutation(count);
  const dealt = order.map((number) => inside.map((k) => number * block + k));
  const [validation, test] = [Math.round(3 * count / 5), Math.round(4 * count / 5)];
  const parts = [dealt.slice(0, validation), dealt.slice(validation, test), dealt.slice(test)]
    .map((blocks) => blocks.flat());
  if (protocol !== "random windows") {
    return { train: parts[0], validation: parts[1], test: parts[2] };
  }
  const all = parts.flat();
  const shuffled = rng.permutation(all.length).map((k) => all[k]);
  const [a, b] = [parts[0].length, parts[0].length + parts[1].length];
  return { train: shuffled.slice(0, a), validation: shuffled.slice(a, b), test: shuffled.slice(b) };
}
