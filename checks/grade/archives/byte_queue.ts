/**
 * Bytes that arrive in pieces, taken in lengths of one's own.
 *
 * @module
 */

import { BadSubmission } from "../reading/bad_submission.ts";

/** A queue over pieces; it never holds more than it was asked for and one piece. */
export class ByteQueue {
  #pieces: AsyncIterator<Uint8Array>;
  #piece: Uint8Array = new Uint8Array(0);

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /**
   * So many bytes; `null` where the end is reached exactly.
   *
   * @throws {BadSubmission} with `sentence` if it ends in the middle
   */
  async take(length: number, sentence: string): Promise<Uint8Array | null> {
    const bytes = new Uint8Array(length);
    let at = 0;
    while (at < length) {
      if (this.#piece.length === 0 && !await this.#next()) {
        if (at === 0) return null;
        throw new BadSubmission(sentence);
      }
      const part = this.#piece.subarray(0, length - at);
      bytes.set(part, at);
      at += part.length;
      this.#piece = this.#piece.subarray(part.length);
    }
    return bytes;
  }

  /** Leaves so many bytes out. @throws {BadSubmission} if there are not so many */
  async skip(length: number, sentence: string): Promise<void> {
    let left = length;
    while (left > 0) {
      if (this.#piece.length === 0 && !await this.#next()) throw new BadSubmission(sentence);
      const part = Math.min(left, this.#piece.length);
      left -= part;
      this.#piece = this.#piece.subarray(part);
    }
  }

  async #next(): Promise<boolean> {
    const { value, done } = await this.#pieces.next();
    if (done) return false;
    this.#piece = value;
    return true;
  }
}
