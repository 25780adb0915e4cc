/**
 * The process that runs a submission: without permissions, without a network, with a cache of its own.
 *
 * @module
 */

import { pathToFileURL } from "node:url";
import { MOST_BYTES } from "./child/frames.ts";
import type { Limits } from "./limits.ts";
import { startTalking, type Talking } from "./process/talking.ts";
import { type Walls, walls } from "./process/walls.ts";

/** Where the child works, and what it may know of its surroundings. */
export interface ChildSetup {
  /** The working copy; its `entry.ts` is run. */
  readonly folder: string;
  /** Its own cache. */
  readonly cache: string;
  readonly limits: Limits;
  /** Bytes that it may send; less than the limit where others have sent some. */
  readonly output?: number;
  readonly walls?: Walls;
}

/** What takes everything away: no configuration, no network, no packages, no questions. */
export const FLAGS = [
  ...["--quiet", "--no-config", "--no-lock", "--no-remote", "--no-npm", "--import-map=map.json"],
];

/** What else a run is denied. */
const RUN = [
  ...["--cached-only", "--no-prompt", "--no-check", "--v8-flags=--max-old-space-size=384"],
];

/** All that it sees of the environment. */
export function environment(cache: string): Record<string, string> {
  return {
    DENO_DIR: cache,
    DENO_NO_UPDATE_CHECK: "1",
    DENO_NO_PACKAGE_JSON: "1",
    NO_COLOR: "1",
    // The only backend that no system here has: a graphics driver would read and write outside.
    DENO_WEBGPU_BACKEND: Deno.build.os === "windows" ? "metal" : "dx12",
  };
}

/** Starts the process. */
export function startChild(
  { folder, cache, limits, output = limits.output, walls: own = walls() }: ChildSetup,
): Talking {
  const before = own.before({
    cpuSeconds: 2 * limits.submissionSeconds,
    data: 2 * limits.memory + 2 ** 29,
  });
  return startTalking({
    command: [...before, Deno.execPath(), "run", ...FLAGS, ...RUN, "entry.ts"],
    cwd: folder,
    env: environment(cache),
    memory: limits.memory,
    output,
    frame: MOST_BYTES,
    group: own.endWithGrader,
  });
}

/** A folder as a module's address, with a slash at its end. */
export function addressOf(folder: string): string {
  return pathToFileURL(`${folder}/`).href;
}
