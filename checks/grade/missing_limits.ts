/**
 * Which limits there are not on this machine. A grade says so, for whoever has to defend it.
 *
 * @module
 */

import { type Watch } from "./process/memory.ts";
import { memoryWatch } from "./process/memory.ts";
import { type Walls, walls } from "./process/walls.ts";

/** What would be missing without each wall. */
const WITHOUT: Readonly<Record<Walls["standing"][number]["name"], string>> = {
  network: "a submission has no network of its own (unshare): Deno's permissions alone keep it off",
  limits:
    "no prlimit: processor time, open files and reserved memory are not limited by the system",
  privileges: "no setpriv: a submission may outlive a grader that is killed, until its input ends",
  user: "a submission runs as the user who grades: Deno's permissions alone keep it from files",
};

/**
 * One clause for each limit that is missing here; empty on a Linux where the grader is root and everything that
 * it needs is there.
 */
export function missingLimits(
  { standing }: Pick<Walls, "standing"> = walls(),
  watch: Watch | null = memoryWatch(),
): string[] {
  const missing = Object.entries(WITHOUT)
    .filter(([name]) => !standing.some((wall) => wall.name === name))
    .map(([, clause]) => clause);
  if (watch === null) {
    missing.push("no /proc and no ps: memory is limited by the heap only, not for typed arrays");
  } else if (watch.every > 100) {
    missing.push(
      `no /proc: memory is looked at every ${watch.every} ms, so that much can be taken before`,
    );
  }
  return missing;
}
