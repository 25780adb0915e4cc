/**
 * What graders may have left behind.
 *
 * @module
 */

import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { NAME } from "../abandoned.ts";
import { removeAll } from "../removing.ts";

const ours = new RegExp(`/${NAME}${Deno.pid}-`);

/** Folders of a process's graders. */
export function foldersLeft(pid: number = Deno.pid): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`${NAME}${pid}-`));
}

/** Removes the folders of a process that was killed and could not do it itself. */
export function removeFoldersOf(pid: number): void {
  for (const name of foldersLeft(pid)) removeAll(`${tmpdir()}/${name}`);
}

/** Processes that work in such a folder, or in one that is gone. */
export function processesLeft(): string[] {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      const alive = !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
      return alive && ours.test(readlinkSync(`/proc/${pid}/cwd`));
    } catch {
      return false; // gone in the meantime
    }
  });
}
