/**
 * Reading a zip file from memory. Only plain files are read, and of those only the wanted ones.
 *
 * @module
 */

import { configure, type Entry as ZipEntry, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { BadSubmission } from "../reading/bad_submission.ts";
import { safePath } from "../reading/safe_path.ts";
import type { Entry } from "../submission.ts";
import { ARCHIVE } from "./limits.ts";

configure({ useWebWorkers: false });

/** A symbolic link, in the bits that Unix keeps of a file. */
const LINK = 0o120000, KIND = 0o170000;

/** Thrown where a file grows beyond what was asked for. */
class TooLarge extends Error {}

/**
 * The wanted files of a zip file.
 *
 * @param isWanted says of a base name whether to keep the file
 * @param most bytes of a file that is kept; of a larger one only that it is too large
 * @throws {BadSubmission} if it is damaged or holds too much
 */
export async function zipEntries(
  packed: Uint8Array,
  isWanted: (baseName: string) => boolean,
  most: number,
): Promise<Entry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(packed), {
    strictness: "balanced",
    filenameValidation: "tolerant", // a name is only ever compared
    checkCrc32: true,
    checkOverlappingEntry: true,
  });
  try {
    const entries: Entry[] = [];
    let count = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > ARCHIVE.entries) {
        throw new BadSubmission(`The archive holds more than ${ARCHIVE.entries} entries.`);
      }
      const path = entry.directory || isLink(entry) ? null : safePath(entry.filename);
      if (path === null || !isWanted(path.slice(path.lastIndexOf("/") + 1))) continue;
      entries.push(await read(path, entry, most));
    }
    return entries;
  } catch (error) {
    if (error instanceof BadSubmission) throw error;
    throw new BadSubmission("The archive is damaged: it is not a whole zip file.");
  } finally {
    await reader.close().catch(() => {});
  }
}

function isLink({ externalFileAttributes }: ZipEntry): boolean {
  return ((externalFileAttributes >>> 16) & KIND) === LINK;
}

/** A file of the archive, unpacked; or why it cannot be. */
async function read(path: string, entry: ZipEntry, most: number): Promise<Entry> {
  const not = (problem: string): Entry => ({ path, problem, read: () => null });
  if (entry.directory) return not("it is a folder");
  if (entry.encrypted) return not("it is encrypted in the archive");
  if (entry.uncompressedSize > most) return { path, read: () => null };
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    await entry.getData(
      new WritableStream<Uint8Array>({
        write(piece) {
          size += piece.length;
          if (size > most) throw new TooLarge();
          pieces.push(piece);
        },
      }),
    );
  } catch (error) {
    if (error instanceof TooLarge || size > most) return { path, read: () => null };
    return not(`it cannot be unpacked: ${reasonOf(error)}`);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { path, read: (limit) => (size > limit ? null : bytes) };
}

function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : "";
  if (/compression/i.test(said)) return "it is packed in a way that nobody else reads";
  return /overlap/i.test(said)
    ? "it shares its bytes with another file of the archive"
    : "it is damaged in the archive";
}
