/**
 * The items of an array in a JSON file that may be larger than memory.
 *
 * @module
 */

import { createReadStream } from "node:fs";

const QUOTE = 34, BACKSLASH = 92, COMMA = 44, COLON = 58;
const OPEN = [123, 91], CLOSE = [125, 93];
/** What counts as too long for one item: 16 MB. */
const MOST = 16 << 20;

/**
 * Reads `{ …, "key": [item, item, …], … }` item by item. Only one item is in memory at a time, and
 * what stands beside the array is skipped.
 *
 * @param file its path
 * @param key the name of the array
 * @throws {Error} in one sentence that says at which byte: no JSON, no such array, cut short, an item of
 * more than 16 MB.
 */
export async function* jsonItems(file: string, key: string): AsyncGenerator<unknown> {
  const reader = new Items(file, key);
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    for (const text of reader.read(piece)) {
      try {
        yield JSON.parse(text);
      } catch {
        throw new Error(`${file} is not JSON near byte ${reader.bytes}: ${start(text)}`);
      }
    }
  }
  reader.end();
}

/** Finds where items begin and end, by brackets, quotes and commas alone. */
class Items {
  /** How many bytes were read before this piece. */
  bytes = 0;
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** Whether the array has begun, and whether it has ended. */
  #inside = false;
  #over = false;
  /** The last text on the first level, and whether it is the name before a colon. */
  #text: number[] = [];
  #named = false;
  #item: Uint8Array[] = [];
  #length = 0;

  constructor(readonly file: string, readonly key: string) {}

  *read(piece: Uint8Array): Generator<string> {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at];
      if (this.#inText) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inText = false;
        else if (this.#depth === 1 && !this.#inside) this.#text.push(byte);
        continue;
      }
      if (byte === QUOTE) {
        this.#inText = true;
        if (this.#depth === 1) this.#text = [];
      } else if (OPEN.includes(byte)) {
        this.#depth++;
        if (this.#depth === 1 && byte !== OPEN[0]) this.#fail(at, "does not begin with {");
        if (this.#depth === 2 && this.#named && byte === OPEN[1]) {
          this.#inside = true;
          from = at + 1;
        }
        if (!this.#inside) this.#named = false;
      } else if (CLOSE.includes(byte)) {
        if (this.#inside && this.#depth === 2) {
          yield* this.#take(piece.subarray(from, at));
          this.#inside = this.#named = false;
          this.#over = true;
        }
        this.#depth--;
        if (this.#depth < 0) this.#fail(at, "has a bracket too many");
      } else if (byte === COMMA && this.#inside && this.#depth === 2) {
        yield* this.#take(piece.subarray(from, at));
        from = at + 1;
      } else if (byte === COLON && this.#depth === 1) {
        this.#named = new TextDecoder().decode(Uint8Array.from(this.#text)) === this.key;
      }
    }
    if (this.#inside) this.#keep(piece.slice(from));
    this.bytes += piece.length;
  }

  end(): void {
    if (this.bytes === 0) throw new Error(`${this.file} is empty.`);
    if (this.#depth > 0 || this.#inText) {
      throw new Error(
        `${this.file} is cut short: it ends at byte ${this.bytes}, inside something.`,
      );
    }
    if (!this.#over) throw new Error(`${this.file} has no list "${this.key}".`);
  }

  *#take(last: Uint8Array): Generator<string> {
    this.#keep(last);
    const decoder = new TextDecoder();
    const text = this.#item.map((one) => decoder.decode(one, { stream: true })).join("") +
      decoder.decode();
    this.#item = [];
    this.#length = 0;
    if (text.trim() !== "") yield text;
  }

  #keep(part: Uint8Array): void {
    this.#item.push(part);
    this.#length += part.length;
    if (this.#length > MOST) {
      throw new Error(`${this.file} has an item of more than 16 MB before byte ${this.bytes}.`);
    }
  }

  #fail(at: number, what: string): never {
    throw new Error(`${this.file} ${what}, at byte ${this.bytes + at}.`);
  }
}

function start(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
