/**
 * What kind of archive a file is: by how it begins, not by its name.
 *
 * @module
 */

/** The kinds of archive that are read. */
export type ArchiveKind = "zip" | "tar" | "tar.gz" | "git bundle";

/**
 * The kind of an archive, or `null` for anything else.
 *
 * @example
 * ```ts
 * import { kindOf } from "./kind.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(kindOf(Uint8Array.of(0x50, 0x4b, 3, 4)), "zip");
 * assert.equal(kindOf(new TextEncoder().encode("# v2 git bundle\n")), "git bundle");
 * assert.equal(kindOf(new TextEncoder().encode("hello")), null);
 * ```
 */
export function kindOf(bytes: Uint8Array): ArchiveKind | null {
  const begins = (text: string, at = 0) =>
    bytes.length >= at + text.length &&
    [...text].every((char, k) => bytes[at + k] === char.charCodeAt(0));
  if (begins("PK\x03\x04") || begins("PK\x05\x06")) return "zip";
  if (begins("\x1f\x8b")) return "tar.gz";
  if (begins("# v2 git bundle\n") || begins("# v3 git bundle\n")) return "git bundle";
  if (begins("ustar", 257)) return "tar";
  return null;
}
