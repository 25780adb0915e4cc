/**
 * IDX: the file format of MNIST. Two zero bytes, the type, the number of dimensions, the dimensions as
 * big-endian 32-bit numbers, then the values.
 *
 * Source: LeCun, Cortes & Burges, "The MNIST database of handwritten digits".
 *
 * @module
 */

/** Bytes with a shape, row-major. */
export interface Idx {
  readonly shape: readonly number[];
  /** Not a copy: the end of the file's own bytes. */
  readonly data: Uint8Array;
}

const UNSIGNED_BYTE = 0x08;

/**
 * Reads an IDX file of unsigned bytes.
 *
 * @param file its name, for the sentence about what is wrong with it
 * @param dimensions how many it must have: 3 for images, 1 for labels
 * @throws {RangeError} if its beginning is not that of such a file, or its length does not fit.
 *
 * @example
 * ```ts
 * import { parseIdx } from "./idx.ts";
 * import assert from "node:assert/strict";
 *
 * const labels = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 3, 5, 0, 4);
 * assert.deepEqual([...parseIdx(labels, "labels", 1).data], [5, 0, 4]);
 * assert.throws(() => parseIdx(labels.subarray(0, 10), "labels", 1), /3 values.*2 follow.*cut off/);
 * ```
 */
export function parseIdx(bytes: Uint8Array, file: string, dimensions: number): Idx {
  const wrong = (what: string): never => {
    throw new RangeError(`${file} cannot be read as IDX: ${what}.`);
  };
  const header = 4 + 4 * dimensions;
  if (bytes.length < header) {
    wrong(`it has ${bytes.length} bytes, and its header alone takes ${header}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(0), expected = UNSIGNED_BYTE << 8 | dimensions;
  if (magic !== expected) {
    wrong(`it begins with ${hex(magic)} at offset 0, where ${hex(expected)} is expected`);
  }
  const shape = Array.from({ length: dimensions }, (_, k) => view.getUint32(4 + 4 * k));
  const promised = shape.reduce((product, n) => product * n, 1);
  const found = bytes.length - header;
  if (promised !== found) {
    wrong(
      `its header promises ${promised} values (${
        shape.join(" × ")
      }) from offset ${header} on, and ` +
        `${found} follow${found < promised ? ": is it cut off?" : ""}`,
    );
  }
  return { shape, data: bytes.subarray(header) };
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, "0")}`;
}
