/**
 * Taking a file out of a zip archive, piece by piece.
 *
 * @module
 */

import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import process from "node:process";
import { PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";

/** Where a file lies in an archive. */
interface Entry {
  readonly name: string;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

/** The marks of the directory's end, of an entry in it, and of a file's own header. */
const END = 0x06054b50, ENTRY = 0x02014b50, LOCAL = 0x04034b50;
/** The end of the directory has 22 bytes, and at most 65 535 of comment behind it. */
const END_LENGTH = 22, MOST_COMMENT = 65_535;

/**
 * Takes one file out of an archive; whoever looks finds the whole file or none.
 *
 * @param archive the zip's path
 * @param name the file's name in it
 * @param file where to put it
 * @throws {Error} in one sentence: not a zip archive, no such file in it, damaged, no room.
 */
export async function unzip(archive: string, name: string, file: string): Promise<void> {
  const entries = await entriesOf(archive);
  const entry = entries.find((one) => one.name === name);
  if (!entry) {
    throw new Error(
      `${archive} has no ${name}; it has ${entries.slice(0, 5).map((one) => one.name).join(", ")}.`,
    );
  }
  if (entry.method !== 0 && entry.method !== 8) {
    throw new Error(`${name} in ${archive} is packed in a way that is not known here.`);
  }
  const start = await dataStart(archive, entry);
  const unfinished = `${file}.${process.pid}.unfinished`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    await pipeline(
      createReadStream(archive, { start, end: start + entry.packed - 1 }),
      entry.method === 8 ? createInflateRaw() : new PassThrough(),
      exactly(entry.size),
      createWriteStream(unfinished),
    );
    renameSync(unfinished, file);
  } catch (cause) {
    const room = /ENOSPC|EDQUOT|EFBIG/.test((cause as Error).message);
    throw new Error(
      room
        ? `${name} could not be unpacked: there is no room left on the disk.`
        : `${name} in ${archive} is damaged: ${(cause as Error).message}.`,
      { cause },
    );
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Lets as many bytes pass as were promised; more or fewer are an error. */
function exactly(size: number): Transform {
  let left = size;
  return new Transform({
    transform(piece: Uint8Array, _, done) {
      left -= piece.length;
      done(left < 0 ? new RangeError(`it is longer than its ${size} bytes`) : null, piece);
    },
    flush: (done) => done(left > 0 ? new RangeError(`${left} of its bytes are missing`) : null),
  });
}

/** The directory of an archive, which stands at its end. */
async function entriesOf(archive: string): Promise<Entry[]> {
  const file = await open(archive);
  try {
    const { size } = await file.stat();
    const tail = await bytesOf(file, Math.max(0, size - END_LENGTH - MOST_COMMENT), size);
    let at = tail.byteLength - END_LENGTH;
    while (at >= 0 && tail.getUint32(at, true) !== END) at--;
    if (at < 0) throw new RangeError("it has no directory");
    const [count, length, start] = [
      tail.getUint16(at + 10, true),
      tail.getUint32(at + 12, true),
      tail.getUint32(at + 16, true),
    ];
    if (start + length > size) throw new RangeError("its directory lies beyond its end");
    return entriesIn(await bytesOf(file, start, start + length), count);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new Error(`${archive} is not a whole zip archive: ${cause.message}.`, { cause });
  } finally {
    await file.close();
  }
}

function entriesIn(directory: DataView, count: number): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count;) {
    if (directory.getUint32(at, true) !== ENTRY) throw new RangeError("its directory is damaged");
    const field = (offset: number) => directory.getUint32(at + offset, true);
    const short = (offset: number) => directory.getUint16(at + offset, true);
    const name = new Uint8Array(directory.buffer, directory.byteOffset + at + 46, short(28));
    entries.push({
      name: new TextDecoder().decode(name),
      method: short(10),
      packed: field(20),
      size: field(24),
      at: field(42),
    });
    at += 46 + short(28) + short(30) + short(32);
  }
  return entries;
}

/** A file's own header repeats its name, and may say more than the directory does. */
async function dataStart(archive: string, { at, name }: Entry): Promise<number> {
  const file = await open(archive);
  try {
    const header = await bytesOf(file, at, at + 30);
    if (header.getUint32(0, true) !== LOCAL) {
      throw new Error(`${name} in ${archive} is damaged: there is nothing where it should begin.`);
    }
    return at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  } finally {
    await file.close();
  }
}

async function bytesOf(file: FileHandle, from: number, to: number): Promise<DataView> {
  const bytes = new Uint8Array(to - from);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
  return new DataView(bytes.buffer, 0, bytesRead);
}
