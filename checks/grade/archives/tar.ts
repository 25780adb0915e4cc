/**
 * Reading a tar file from memory, as POSIX.1-1988 (ustar), POSIX.1-2001 (pax) and GNU tar write it. Only
 * plain files are kept, and of those only the wanted ones.
 *
 * @module
 */

import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { BadSubmission } from "../reading/bad_submission.ts";
import { safePath } from "../reading/safe_path.ts";
import type { Entry } from "../submission.ts";
import { ARCHIVE, isBomb } from "./limits.ts";
import { ByteQueue } from "./byte_queue.ts";

const BLOCK = 512;

/** Bytes that a long name, or the extended header of a file, may have. */
const MOST_META = 64 * 1024;

const DAMAGED = "The archive is damaged: it ends, or goes on, where a tar file does not.";

/**
 * The wanted files of a tar file.
 *
 * @param packed the archive; with `gzip` it is unpacked on the way
 * @param isWanted says of a base name whether to keep the file
 * @param most bytes of a file that is kept; of a larger one only that it is too large
 * @throws {BadSubmission} if it is damaged or holds too much
 */
export async function tarEntries(
  packed: Uint8Array,
  gzip: boolean,
  isWanted: (baseName: string) => boolean,
  most: number,
): Promise<Entry[]> {
  const queue = new ByteQueue(unpacking(packed, gzip));
  const entries: Entry[] = [];
  let count = 0;
  let longName: string | undefined;
  let longSize: number | undefined;
  for (;;) {
    const block = await queue.take(BLOCK, DAMAGED);
    if (block === null || block.every((byte) => byte === 0)) return entries;
    if (++count > ARCHIVE.entries) {
      throw new BadSubmission(`The archive holds more than ${ARCHIVE.entries} entries.`);
    }
    const header = headerOf(block);
    if (header.type === "x" || header.type === "L") {
      if (header.size > MOST_META) throw new BadSubmission(DAMAGED);
      const body = await queue.take(header.size, DAMAGED) ?? damaged();
      await skip(queue, padding(header.size));
      if (header.type === "L") longName = text(body);
      else ({ path: longName = longName, size: longSize } = paxOf(body));
      continue;
    }
    const size = longSize ?? header.size;
    const path = safePath(longName ?? header.name);
    longName = longSize = undefined;
    const wanted = path !== null && (header.type === "0" || header.type === "7") &&
      isWanted(path.slice(path.lastIndexOf("/") + 1));
    if (wanted && size <= most) {
      const bytes = await queue.take(size, DAMAGED) ?? damaged();
      entries.push({ path, read: (limit) => (bytes.length > limit ? null : bytes) });
      await skip(queue, padding(size));
    } else {
      if (wanted) entries.push({ path, read: () => null });
      await skip(queue, size + padding(size));
    }
  }
}

function damaged(): never {
  throw new BadSubmission(DAMAGED);
}

async function skip(queue: ByteQueue, length: number): Promise<void> {
  await queue.skip(length, DAMAGED);
}

/** Bytes from the end of a file to the next block. */
function padding(size: number): number {
  return (BLOCK - size % BLOCK) % BLOCK;
}

interface Header {
  readonly name: string;
  readonly size: number;
  /** One letter; an old file without one is a plain file. */
  readonly type: string;
}

function headerOf(block: Uint8Array): Header {
  const sum = block.reduce((all, byte, k) => all + (k >= 148 && k < 156 ? 32 : byte), 0);
  if (number(block, 148, 8) !== sum) throw new BadSubmission(DAMAGED);
  const name = text(block.subarray(0, 100));
  const isUstar = text(block.subarray(257, 262)) === "ustar";
  const before = isUstar && block[262] === 0 ? text(block.subarray(345, 500)) : "";
  const size = number(block, 124, 12);
  if (size === null || size < 0 || !Number.isSafeInteger(size)) throw new BadSubmission(DAMAGED);
  const type = block[156] === 0 ? "0" : String.fromCharCode(block[156]);
  return { name: before ? `${before}/${name}` : name, size, type };
}

/** A number in octal digits, or in binary where the first bit is set. */
function number(block: Uint8Array, from: number, length: number): number | null {
  const field = block.subarray(from, from + length);
  if (field[0] & 0x80) {
    return field.subarray(1).reduce((all, byte) => 256 * all + byte, field[0] & 0x7f);
  }
  const digits = text(field).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : null;
}

/** Text up to the first zero. */
function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** `12 path=a/b\n`, one after the other; the length counts bytes, itself among them. */
function paxOf(body: Uint8Array): { path?: string; size?: number } {
  const found: { path?: string; size?: number } = {};
  for (let at = 0; at < body.length && body[at] !== 0;) {
    const space = body.indexOf(32, at);
    const length = space < 0 ? NaN : Number(text(body.subarray(at, space)));
    if (!Number.isInteger(length) || length <= space - at || at + length > body.length) damaged();
    const line = new TextDecoder().decode(body.subarray(space + 1, at + length - 1));
    const equals = line.indexOf("=");
    const [key, value] = [line.slice(0, equals), line.slice(equals + 1)];
    if (key === "path") found.path = value;
    if (key === "size") {
      found.size = Number(value);
      if (!Number.isSafeInteger(found.size) || found.size < 0) damaged();
    }
    at += length;
  }
  return found;
}

/** The tar file in pieces, watched while it grows. */
async function* unpacking(packed: Uint8Array, gzip: boolean): AsyncGenerator<Uint8Array> {
  if (!gzip) {
    yield packed;
    return;
  }
  const stream = Readable.from([packed]).pipe(createGunzip({ chunkSize: 1 << 18 }));
  let unpacked = 0;
  try {
    for await (const piece of stream) {
      unpacked += piece.length;
      if (isBomb(packed.length, unpacked)) {
        throw new BadSubmission("The archive grows beyond all measure when it is unpacked.");
      }
      yield piece;
    }
  } catch (error) {
    if (error instanceof BadSubmission) throw error;
    throw new BadSubmission("The archive is damaged: it cannot be unpacked.");
  } finally {
    stream.destroy();
  }
}
