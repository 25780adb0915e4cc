/**
 * What an archive may hold.
 *
 * @module
 */

/** Far more than the course needs, and far less than would hurt. */
export const ARCHIVE = {
  /** Bytes of the archive itself. */
  bytes: 64 * 2 ** 20,
  /** Entries, whatever they are. */
  entries: 50_000,
  /** Bytes of a tar file once it is unpacked; only what is wanted is kept. */
  unpacked: 256 * 2 ** 20,
  /** How many times larger it may get, beyond the first 8 MiB. */
  ratio: 200,
} as const;

/** Whether an archive has grown beyond what honest text does. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > ARCHIVE.unpacked ||
    unpacked > 8 * 2 ** 20 && unpacked > ARCHIVE.ratio * packed;
}
