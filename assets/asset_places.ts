/**
 * Where large files lie: in folders that somebody names, and in a cache.
 *
 * @module
 */

import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";

/** Where to look for assets, and where to put them. */
export interface Places {
  /** Folders that somebody fills; nothing is written there. */
  readonly folders: readonly string[];
  /** Where downloads go. */
  readonly cache: string;
}

/**
 * The places of this machine. `UNROLLED_ASSETS` lists folders, separated as in `PATH`;
 * `UNROLLED_CACHE` names another cache.
 */
export function places(env: Record<string, string | undefined> = process.env): Places {
  const folders = (env.UNROLLED_ASSETS ?? "").split(delimiter).filter(Boolean);
  return { folders, cache: env.UNROLLED_CACHE || cacheFolder(env) };
}

function cacheFolder(env: Record<string, string | undefined>): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "unrolled");
  if (process.platform === "win32" && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, "unrolled");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "unrolled");
  return join(homedir(), ".cache", "unrolled");
}
