/**
 * Frames out of a stream of bytes that arrives in pieces.
 *
 * @module
 */

import { HEAD, lengthIn } from "../child/frames.ts";

/** What has arrived and not been taken. */
export class FrameReader {
  private pieces: Uint8Array[] = [];
  /** Bytes that have arrived and not been taken. */
  held = 0;
  private wanted: number | null = null;

  /** Adds what arrived. */
  add(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.held += piece.length;
  }

  /** How long the frame is that is arriving; `null` before its length is there. */
  get length(): number | null {
    if (this.wanted === null) {
      const head = this.take(HEAD);
      if (head) this.wanted = lengthIn(head);
    }
    return this.wanted;
  }

  /** The body of the next frame, once it is whole. */
  next(): Uint8Array | null {
    const { length } = this;
    const body = length === null ? null : this.take(length);
    if (body) this.wanted = null;
    return body;
  }

  private take(length: number): Uint8Array | null {
    if (this.held < length) return null;
    const whole = this.pieces.length === 1 ? this.pieces[0] : joined(this.pieces, this.held);
    const rest = whole.subarray(length);
    this.pieces = rest.length > 0 ? [rest] : [];
    this.held = rest.length;
    return whole.subarray(0, length);
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
