/**
 * Timing several things side by side on a machine that is not equally fast at all times.
 *
 * @module
 */

import { random } from "../kit/random.ts";

/** Something that can be timed. */
export interface Timed {
  /** Does it, and returns the milliseconds that it took. */
  time(): Promise<number>;
}

/** How often everything has its turn. */
export interface Turns {
  /** Rounds that are not counted. */
  readonly warmUp: number;
  readonly rounds: number;
  /** Milliseconds of rest before each turn. */
  readonly rest?: number;
}

/**
 * Lets everything have its turn in every round, each time in another order: whatever else the machine
 * does meets all of them alike, and neighbours in a round can be compared.
 *
 * @returns for each thing its milliseconds, round by round
 *
 * @example
 * ```ts
 * import { inTurns } from "./turns.ts";
 * import assert from "node:assert/strict";
 *
 * const said: string[] = [];
 * const speaker = (name: string) => ({ time: () => Promise.resolve(said.push(name)) });
 * const times = await inTurns([speaker("a"), speaker("b")], { warmUp: 1, rounds: 2 });
 * assert.equal(said.filter((name) => name === "a").length, 3);
 * assert.deepEqual(times.map(({ length }) => length), [2, 2]);
 * ```
 */
export async function inTurns(
  all: readonly Timed[],
  { warmUp, rounds, rest = 0 }: Turns,
  progress: (done: number, total: number) => void = () => {},
): Promise<number[][]> {
  const rng = random(1);
  const times = all.map((): number[] => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const k of rng.permutation(all.length)) {
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      const milliseconds = await all[k].time();
      if (round >= warmUp) times[k].push(milliseconds);
    }
    progress(round + 1, warmUp + rounds);
  }
  return times;
}
