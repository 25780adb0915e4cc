/**
 * A submission while it runs: its process, a new one where the last was lost, and what it has left of its time.
 *
 * @module
 */

import { startChild } from "./child_process.ts";
import type { Limits } from "./limits.ts";
import type { Loss, Reply, Talking } from "./process/talking.ts";
import type { WorkingCopy } from "./working_copy.ts";

/** The submission. */
export interface Running {
  /** Seconds that are left for everything. */
  readonly secondsLeft: number;
  /** Why its process was lost since the exercise began, if it was. */
  readonly lostInExercise: Loss | null;
  /** An exercise begins, which may take so long. What was said without being asked before goes with its process. */
  beginExercise(seconds: number): Promise<void>;
  /** Sends something and waits, not longer than is asked for nor longer than is left. */
  exchange(body: Uint8Array, seconds: number): Promise<Reply>;
  kill(): void;
  /** Ends its process; the next question is put to a new one. */
  end(): Promise<void>;
}

/** A submission that has not begun; a process is started when it is needed. */
export function runningOf({ folder, cache }: WorkingCopy, limits: Limits): Running {
  const begun = performance.now();
  let child: Talking | null = null;
  let sent = 0; // by processes that are gone
  let left = limits.exerciseSeconds;
  let lost: Loss | null = null;
  const total = () => limits.submissionSeconds - (performance.now() - begun) / 1000;
  const end = async () => {
    const gone = child;
    child = null;
    sent += gone?.sent ?? 0;
    await gone?.end();
  };
  return {
    get secondsLeft() {
      return total();
    },
    get lostInExercise() {
      return lost;
    },
    async beginExercise(seconds) {
      left = seconds;
      lost = null;
      if (child && !child.quiet) await end();
    },
    async exchange(body, seconds) {
      const most = Math.min(seconds, limits.callSeconds, left, total());
      if (most <= 0) return { lost: "took too long" };
      if (limits.output <= sent) return { lost: "sent too much" };
      child ??= startChild({ folder, cache, limits, output: limits.output - sent });
      const asked = performance.now();
      const reply = await child.exchange(body, most);
      left -= (performance.now() - asked) / 1000;
      if ("lost" in reply) {
        lost = reply.lost;
        await end();
      }
      return reply;
    },
    kill: () => child?.kill(),
    end,
  };
}
