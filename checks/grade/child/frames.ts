/**
 * Messages as bytes: the length in four bytes, then JSON.
 *
 * @module
 */

import { LIMITS, WireError } from "./wire.ts";

/** Bytes before each message that say how long it is. */
export const HEAD = 4;

/** The most bytes of a message. */
export const MOST_BYTES = 8 << 20;

/** Bytes with their length before them. */
export function framed(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD + body.length);
  new DataView(bytes.buffer).setUint32(0, body.length, true);
  bytes.set(body, HEAD);
  return bytes;
}

/** A message as bytes, without its length. */
export function bodyOf(message: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(message));
}

/** How long a message is, from its first four bytes. */
export function lengthIn(head: Uint8Array): number {
  return new DataView(head.buffer, head.byteOffset, HEAD).getUint32(0, true);
}

const MARKS = new Set([..."[{,:"].map((char) => char.charCodeAt(0)));

/**
 * The message in some bytes. What would become a great many small objects is refused before it is read.
 *
 * @throws {WireError} if it is no JSON, or too large
 */
export function messageIn(body: Uint8Array): unknown {
  let marks = 0;
  for (let i = 0; i < body.length; i++) if (MARKS.has(body[i])) marks++;
  if (marks > LIMITS.marks) throw new WireError("it holds too much");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new WireError("it is damaged");
  }
}
