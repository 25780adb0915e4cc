/**
 * Arrays of numbers as text and back.
 *
 * @module
 */

/** The kinds of arrays that travel. */
export const ARRAYS = {
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  BigInt64Array,
  BigUint64Array,
} as const;

/** The name of such a kind. */
export type ArrayName = keyof typeof ARRAYS;

/** The kind of an array; `undefined` for one that does not travel. */
export function kindOf(value: ArrayBufferView): ArrayName | undefined {
  return NAMES.find((name) => value instanceof ARRAYS[name]);
}

const NAMES = Object.keys(ARRAYS) as ArrayName[];

/** Bytes that become characters at once: more would not fit on the stack. */
const CHUNK = 0x8000;

/** The bytes of an array as base64. */
export function toBase64(value: ArrayBufferView): string {
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  let text = "";
  for (let i = 0; i < bytes.length; i += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  }
  return btoa(text);
}

/**
 * An array from base64; `null` if the text is damaged or does not hold a whole number of entries.
 *
 * @example
 * ```ts
 * import { fromBase64, toBase64 } from "./numbers.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(fromBase64("Float64Array", toBase64(Float64Array.of(1, -0))), Float64Array.of(1, -0));
 * assert.equal(fromBase64("Float64Array", "AAAA"), null);
 * ```
 */
export function fromBase64(kind: ArrayName, base64: string): ArrayBufferView | null {
  let text: string;
  try {
    text = atob(base64);
  } catch {
    return null;
  }
  const { BYTES_PER_ELEMENT } = ARRAYS[kind];
  if (text.length % BYTES_PER_ELEMENT !== 0) return null;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return new ARRAYS[kind](bytes.buffer);
}
