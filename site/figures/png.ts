/**
 * A small picture as an address that holds it: for maps of many places, which as rectangles would weigh too much.
 *
 * @module
 */

import { Buffer } from "node:buffer";
import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/**
 * One colour, more or less of it at each place: `data:image/png;base64,…`.
 *
 * Source: PNG specification, third edition (W3C 2025), colour type 3 (indexed, with the transparency of each index).
 *
 * @param amounts `[height×width]`, 0 for nothing to 1 for all
 * @param colour red, green, blue
 */
export function tintedPng(
  amounts: readonly number[],
  width: number,
  colour: readonly [red: number, green: number, blue: number],
): string {
  const height = amounts.length / width;
  const rows = Buffer.alloc(height * (width + 1)); // each row begins with its filter: 0, none
  amounts.forEach((amount, k) => {
    const level = Math.round(15 * Math.min(1, Math.max(0, amount)));
    rows[Math.floor(k / width) * (width + 1) + 1 + k % width] = level;
  });
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 3, 0, 0, 0], 8);
  const levels = Array.from({ length: 16 }, (_, level) => level);
  const file = Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk("IHDR", size),
    chunk("PLTE", Buffer.from(levels.flatMap(() => colour))),
    chunk("tRNS", Buffer.from(levels.map((level) => level * 17))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${file.toString("base64")}`;
}

/** Length, name, content, check. */
function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const length = Buffer.alloc(4), check = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
