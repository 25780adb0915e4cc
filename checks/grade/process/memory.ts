/**
 * How much memory a process holds, seen from outside.
 *
 * @module
 */

import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Says how many bytes a process holds; `null` where that cannot be known, or not yet. */
export type Look = (pid: number) => number | null;

/** How to look, and how often. */
export interface Watch {
  readonly look: Look;
  /** Milliseconds between two looks. */
  readonly every: number;
}

/** What this system allows; `null` where nothing does. */
export function memoryWatch(): Watch | null {
  if (existsSync("/proc/self/status")) return { look: residentBytes, every: 20 };
  const ps = ["/bin/ps", "/usr/bin/ps"].find((path) => existsSync(path));
  return ps ? { look: byPs(ps), every: 250 } : null;
}

/** The memory that a process really holds, on disk too, as Linux tells it. */
export function residentBytes(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = (name: string) => Number(status.match(`${name}:\\s*(\\d+) kB`)?.[1] ?? 0);
    return 1024 * (kilobytes("VmRSS") + kilobytes("VmSwap"));
  } catch {
    return null;
  }
}

/** The same by a command, where there is no `/proc`. It answers later: each look tells what the last one saw. */
export function byPs(command: string): Look {
  const seen = new Map<number, number>();
  const asked = new Set<number>();
  return (pid) => {
    if (!asked.has(pid)) {
      asked.add(pid);
      execFile(command, ["-o", "rss=", "-p", String(pid)], (error, stdout) => {
        asked.delete(pid);
        const kilobytes = error ? NaN : Number(stdout.trim());
        if (kilobytes > 0) seen.set(pid, 1024 * kilobytes);
        else seen.delete(pid);
      });
    }
    return seen.get(pid) ?? null;
  };
}
