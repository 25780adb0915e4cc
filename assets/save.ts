/**
 * Saving a file so that it is never half written.
 *
 * @module
 */

import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";

/** What systems say where there is no room: a full disk, a used-up quota, a limit on files. */
const NO_ROOM = /ENOSPC|EDQUOT|EFBIG|os error (27|28|112|122)\b/;

/**
 * Writes a file under another name first, then gives it its own. Whoever reads it finds the old file or
 * the new one, and nothing between them, whenever the process is killed or the power fails.
 *
 * @throws {Error} in one sentence if it cannot be written; an older file of the name is as it was.
 */
export function save(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    write(unfinished, typeof content === "string" ? new TextEncoder().encode(content) : content);
    renameSync(unfinished, file);
  } catch (cause) {
    const { message } = cause as Error;
    const reason = NO_ROOM.test(message) ? "there is no room left on the disk" : message;
    throw new Error(`${file} could not be saved: ${reason}. What was saved before is intact.`, {
      cause,
    });
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** All of the bytes, and on the disk before this returns. */
function write(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(file, "w");
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
