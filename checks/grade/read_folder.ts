/**
 * A folder as a submission: only plain files, and only the wanted ones are opened.
 *
 * @module
 */

import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { basename } from "node:path";
import { BadSubmission } from "./reading/bad_submission.ts";
import { holdsWork } from "./reading/safe_path.ts";
import type { Entry } from "./submission.ts";

/** How deep the course may lie, and how many names are looked at. */
const MOST = { depth: 8, names: 50_000 };

/**
 * The files of a folder that may be exercise files. A link, a device or a pipe is not a file: nobody reads
 * through it, and nobody looks into a folder behind a link.
 *
 * @param wanted paths from the root of the course
 * @throws {BadSubmission} if there is too much in it
 */
export function folderEntries(folder: string, wanted: readonly string[]): Entry[] {
  const names = new Set(wanted.map((file) => basename(file)));
  const entries: Entry[] = [];
  let seen = 0;
  const look = (inside: string, depth: number) => {
    for (const item of readdirSync(`${folder}/${inside}`, { withFileTypes: true })) {
      if (++seen > MOST.names) {
        throw new BadSubmission(`There are more than ${MOST.names} files in it.`);
      }
      const path = `${inside}${item.name}`;
      if (item.isDirectory() && depth < MOST.depth && holdsWork(item.name)) {
        look(`${path}/`, depth + 1);
      } else if (item.isFile() && names.has(item.name)) {
        entries.push({ path, read: (most) => readPlain(`${folder}/${path}`, most) });
      }
    }
  };
  look("", 0);
  return entries;
}

function readPlain(path: string, most: number): Uint8Array | null {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = fstatSync(file);
    if (size > most) return null;
    const bytes = new Uint8Array(size);
    let at = 0;
    while (at < size) {
      const read = readSync(file, bytes, at, size - at, at);
      if (read === 0) break;
      at += read;
    }
    return bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
}
