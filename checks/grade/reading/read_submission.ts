/**
 * What was handed in, wherever it lies: a folder, a zip, a tar, a tar.gz or a git bundle.
 *
 * @module
 */

import { readFileSync, type Stats, statSync } from "node:fs";
import { basename } from "node:path";
import { bundleEntries } from "../archives/bundle.ts";
import { kindOf } from "../archives/kind.ts";
import { ARCHIVE } from "../archives/limits.ts";
import { tarEntries } from "../archives/tar.ts";
import { folderEntries } from "../read_folder.ts";
import { type Entry, type Submission, submissionOf } from "../submission.ts";
import { BadSubmission } from "./bad_submission.ts";
import { quoted } from "./locating.ts";

/**
 * Reads a submission.
 *
 * @param path a folder or an archive
 * @param wanted the exercise files, from the root of the course
 * @param most bytes that an exercise file may have
 * @throws {BadSubmission} in one sentence, for whatever cannot be graded
 */
export async function readSubmission(
  path: string,
  wanted: readonly string[],
  most: number,
): Promise<Submission> {
  return submissionOf(await entriesOf(path, wanted, most), wanted, most);
}

async function entriesOf(
  path: string,
  wanted: readonly string[],
  most: number,
): Promise<Entry[]> {
  const stat = statOf(path);
  if (stat.isDirectory()) return folderEntries(path, wanted);
  if (!stat.isFile()) throw new BadSubmission(`${quoted(path)} is neither a folder nor a file.`);
  if (stat.size > ARCHIVE.bytes) {
    throw new BadSubmission(`The archive is larger than ${ARCHIVE.bytes / 2 ** 20} MiB.`);
  }
  const bytes = readFileSync(path);
  const names = new Set(wanted.map((file) => basename(file)));
  const isWanted = (name: string) => names.has(name);
  const kind = kindOf(bytes);
  switch (kind) {
    case "zip": {
      // Loaded where it is needed: grading a folder fetches no package.
      const { zipEntries } = await import("../archives/zip.ts");
      return await zipEntries(bytes, isWanted, most);
    }
    case "tar":
    case "tar.gz":
      return await tarEntries(bytes, kind === "tar.gz", isWanted, most);
    case "git bundle":
      return await bundleEntries(path, bytes.subarray(0, 1 << 16), isWanted, most);
    case null:
      throw new BadSubmission(
        bytes.length === 0
          ? "The file is empty."
          : "It is neither a folder nor an archive that can be read: zip, tar, tar.gz or a git bundle.",
      );
  }
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch {
    throw new BadSubmission(`There is no file or folder ${quoted(path)}.`);
  }
}
