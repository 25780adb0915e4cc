/**
 * Names inside an archive or a folder as paths that can be compared, and nothing else: nothing is ever
 * written to a place that a submission names.
 *
 * @module
 */

/** Folders in which nobody hands in anything. */
const IGNORED = /^(?:\.|node_modules$|__MACOSX$)/;

/** Whether a folder of this name can hold what was handed in. */
export function holdsWork(folder: string): boolean {
  return !IGNORED.test(folder);
}

/**
 * A name as a path with `/` between its parts; `null` for one that no honest archive has: absolute, with
 * `..`, a device, a drive, a control character, or inside a folder that is nobody's work.
 *
 * @example
 * ```ts
 * import { safePath } from "./safe_path.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(safePath("./course\\lessons\\q1/x.ts"), "course/lessons/q1/x.ts");
 * assert.equal(safePath("../lessons/q1/x.ts"), null);
 * assert.equal(safePath("/lessons/q1/x.ts"), null);
 * assert.equal(safePath("C:\\lessons\\q1\\x.ts"), null);
 * assert.equal(safePath("__MACOSX/lessons/q1/x.ts"), null);
 * ```
 */
export function safePath(name: string): string | null {
  // deno-lint-ignore no-control-regex
  if (name.length > 1000 || /[\0-\x1f\x7f]|^[a-z]:/i.test(name)) return null;
  const parts = name.replaceAll("\\", "/").replace(/^(\.\/)+/, "").split("/");
  const folders = parts.slice(0, -1);
  if (parts.some((part) => part === "" || part === "." || part === "..")) return null;
  return folders.every(holdsWork) ? parts.join("/") : null;
}
