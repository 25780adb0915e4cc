/**
 * Running a module that may load the large packages of Q2: they have a lock file of their own, so that
 * nobody fetches them before they are needed.
 *
 * @module
 */

import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "./repository.ts";

/** Their lock file. */
export const LOCK = "lessons/engines/deno.lock";

/** Whether this process may load them. */
export function mayLoadLargePackages(): boolean {
  return Deno.env.get("UNROLLED_LARGE_PACKAGES") === "yes";
}

/**
 * A copy of the lock file for one process, which is removed with it. Deno adds to a lock file whatever
 * it meets beyond it, and tests and recordings meet more than a student's training should fetch.
 *
 * @returns the copy's path
 */
export function borrowLock(): Disposable & { readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), "unrolled-lock-"));
  const path = join(folder, "deno.lock");
  copyFileSync(join(repositoryRoot, LOCK), path);
  return { path, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

/**
 * Runs a module in a process that may load them, with this one's terminal, and waits for its end.
 *
 * Ctrl-C reaches both processes; this one leaves it to the other, which may have something to save.
 *
 * @param module path from the root
 * @param options `importMap`: the import map to run it with
 * @returns its exit code
 */
export async function runWithLargePackages(
  module: string,
  args: readonly string[],
  { importMap }: { importMap?: string } = {},
): Promise<number> {
  using lock = borrowLock();
  const leave = () => {};
  Deno.addSignalListener("SIGINT", leave);
  try {
    const map = importMap ? [`--import-map=${importMap}`] : [];
    const { code } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", `--lock=${lock.path}`, ...map, module, ...args],
      cwd: repositoryRoot,
      env: { UNROLLED_LARGE_PACKAGES: "yes" },
      stdin: "inherit",
      stdout: "inherit",
      stderr: "inherit",
    }).spawn().status;
    return code;
  } finally {
    Deno.removeSignalListener("SIGINT", leave);
  }
}
