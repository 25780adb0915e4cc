/**
 * Removing folders that the grader made, and nothing that a link in them points to.
 *
 * Deno keeps a link to its own program in a cache: whoever follows it when he changes modes or moves files
 * does so for the whole machine.
 *
 * @module
 */

import { chmodSync, existsSync, lstatSync, readdirSync, rmSync } from "node:fs";

/** Takes the right to write from a folder and all that is in it. A link in it is removed. */
export function makeReadOnly(folder: string): void {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${item.name}`;
    if (item.isSymbolicLink()) rmSync(path);
    else if (item.isDirectory()) makeReadOnly(path);
    else if (item.isFile() && lstatSync(path).nlink === 1) chmodSync(path, 0o444);
  }
  chmodSync(folder, 0o555);
}

/** Removes a folder that may be read-only; what is no folder stays. */
export function removeAll(folder: string): void {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return;
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    makeWritable(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (item.isDirectory()) makeWritable(`${folder}/${item.name}`);
  }
}
