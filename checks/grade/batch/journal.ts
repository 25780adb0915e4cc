/**
 * The file of a batch: lines are added at its end, each of them on the disk before the next submission
 * counts as done. Whatever moment the process is killed at, what stands there is whole lines and perhaps a
 * torn one, which is taken away when the file is opened again.
 *
 * @module
 */

import { existsSync, readFileSync } from "node:fs";
import { WrongCommand } from "../../course/command_words.ts";
import { isLine, type Line } from "./line.ts";

/** An open file of results. */
export interface Journal {
  /** What stands there already. A later line of the same name and key takes the place of an earlier one. */
  readonly lines: readonly Line[];
  /** Whether a torn last line was taken away. */
  readonly repaired: boolean;
  /** Adds a line; it is on the disk when this returns. */
  append(line: Line): void;
  close(): void;
}

/**
 * Opens the file, or makes it.
 *
 * @throws {WrongCommand} if it is no file of results, or if another batch is writing it
 */
export function openJournal(file: string): Journal {
  const handle = opened(file);
  try {
    const { text, repaired } = whole(handle, file);
    const lines = linesIn(text, file);
    return {
      lines,
      repaired,
      append(line) {
        const bytes = new TextEncoder().encode(`${JSON.stringify(line)}\n`);
        for (let at = 0; at < bytes.length;) at += handle.writeSync(bytes.subarray(at));
        handle.syncSync();
      },
      close: () => handle.close(),
    };
  } catch (error) {
    handle.close();
    throw error;
  }
}

/** The results in a file, without changing it. @throws {WrongCommand} if it is no file of results */
export function readJournal(file: string): Line[] {
  if (!existsSync(file)) throw new WrongCommand(`There is no file ${JSON.stringify(file)}.`);
  const text = readFileSync(file, "utf8");
  return linesIn(text.slice(0, text.lastIndexOf("\n") + 1), file);
}

/** The last line of each name. */
export function latest(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((line) => [line.name, line])).values()];
}

function opened(file: string): Deno.FsFile {
  let handle: Deno.FsFile;
  try {
    handle = Deno.openSync(file, { read: true, write: true, create: true });
  } catch {
    throw new WrongCommand(`--out ${JSON.stringify(file)} cannot be written there.`);
  }
  let free = true;
  try {
    free = handle.tryLockSync(true); // gone when the process is, however it ends
  } catch {
    // A file system without locks: nothing to rely on, nothing to complain about.
  }
  if (free) return handle;
  handle.close();
  throw new WrongCommand(
    `Another batch is writing ${
      JSON.stringify(file)
    }. Give each one a file of its own and merge them.`,
  );
}

/** The text up to the last whole line; what is torn is cut off. */
function whole(handle: Deno.FsFile, file: string): { text: string; repaired: boolean } {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(10) + 1;
  // Only what can be the beginning of a line of ours is cut off.
  if (end < bytes.length) {
    const torn = bytes.subarray(end).toString("utf8").slice(0, 24);
    if (!'{"format":"unrolled-batch"'.startsWith(torn)) {
      throw new WrongCommand(notResults(file));
    }
    handle.truncateSync(end);
    handle.syncSync();
  }
  handle.seekSync(end, Deno.SeekMode.Start);
  return { text: bytes.subarray(0, end).toString("utf8"), repaired: end < bytes.length };
}

function linesIn(text: string, file: string): Line[] {
  return text.split("\n").filter((line) => line !== "").map((line, at) => {
    try {
      const parsed = JSON.parse(line);
      if (isLine(parsed)) return parsed;
    } catch {
      // said below
    }
    throw new WrongCommand(notResults(file, at + 1));
  });
}

function notResults(file: string, line?: number): string {
  const where = line === undefined ? "" : ` (line ${line})`;
  return `${JSON.stringify(file)} is not a file of results${where}; it was left as it is.`;
}
