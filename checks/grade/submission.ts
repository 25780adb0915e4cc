/**
 * A submission: the exercise files that somebody handed in, as texts.
 *
 * @module
 */

import { located } from "./reading/locating.ts";

/** What was handed in. */
export interface Submission {
  /** The exercise files, by their paths from the root of the course. */
  readonly files: ReadonlyMap<string, string>;
  /** Why a file that is there does not count; one sentence each. */
  readonly problems: ReadonlyMap<string, string>;
}

/** Only what a submission can contain: a file of some length, at a path. */
export interface Entry {
  readonly path: string;
  /** Reads at most so many bytes; `null` if there are more. */
  read(most: number): Uint8Array | null;
  /** Why it cannot be read: encrypted, say. */
  readonly problem?: string;
}

/**
 * The exercise files among the entries of a folder or an archive, wherever in it the course lies.
 *
 * @param wanted the paths of the exercise files
 * @param most bytes that a file may have
 * @throws {BadSubmission} if there is no exercise file, or if there are two copies of the course
 */
export function submissionOf(
  entries: readonly Entry[],
  wanted: readonly string[],
  most: number,
): Submission {
  const files = new Map<string, string>(), problems = new Map<string, string>();
  for (const [file, path] of located(entries.map(({ path }) => path), wanted)) {
    const text = textOf(entries.filter((entry) => entry.path === path), most);
    if (text.problem === undefined) files.set(file, text.text);
    else problems.set(file, text.problem);
  }
  return { files, problems };
}

function textOf(
  [entry, another]: readonly Entry[],
  most: number,
): { text: string; problem?: undefined } | { problem: string } {
  if (another) return { problem: "it was handed in twice under the same name" };
  if (entry.problem) return { problem: entry.problem };
  const bytes = entry.read(most);
  if (bytes === null) return { problem: `it is larger than ${most / 1024} KiB` };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: "it is not UTF-8 text" };
  }
}
