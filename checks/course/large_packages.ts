/**
 * Running a module that may load the large packages of Q2: they have a lock file of their own, so that
 * nobody fetches them before they are needed.
 *
 * @module
 */

import { repositoryRoot } from "./repository.ts";

/** Their lock file. */
export const LOCK = "lessons/engines/deno.lock";

/** Whether this process may load them. */
export function mayLoadLargePackages(): boolean {
  return Deno.env.get("UNROLLED_LARGE_PACKAGES") === "yes";
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
  const leave = () => {};
  Deno.addSignalListener("SIGINT", leave);
  try {
    const map = importMap ? [`--import-map=${importMap}`] : [];
    const { code } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", `--lock=${LOCK}`, ...map, module, ...args],
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
