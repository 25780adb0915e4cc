/**
 * Frames over standard input and output, read and written while everything else waits.
 *
 * @module
 */

import { framed, HEAD, lengthIn } from "./frames.ts";

// Taken when this is loaded, before any line of a submission is run.
const { stdin, stdout } = Deno;
const read = stdin.readSync.bind(stdin);
const write = stdout.writeSync.bind(stdout);

function readExactly(length: number): Uint8Array | null {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const got = read(bytes.subarray(at));
    if (got === null) return null;
    at += got;
  }
  return bytes;
}

/** The body of the next frame; `null` when nobody sends any more. */
export function readFrame(): Uint8Array | null {
  const head = readExactly(HEAD);
  return head && readExactly(lengthIn(head));
}

/** Writes a frame. */
export function writeFrame(body: Uint8Array): void {
  const bytes = framed(body);
  for (let at = 0; at < bytes.length;) at += write(bytes.subarray(at));
}
