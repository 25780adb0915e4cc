/**
 * Images as sequences.
 *
 * @module
 */

/**
 * An image as the numbers of a sequence: pixel after pixel, from 0 (black) to 1 (white), in the order
 * that is asked for. Read as `[28×28]` it is a sequence of rows; read as `[784×1]`, one of pixels.
 *
 * Source: Le, Jaitly & Hinton 2015, section 4.2 (pixel by pixel, and permuted).
 *
 * @param pixels 0 to 255, row after row
 * @param order which pixel comes at which place; without it, they come as they are
 *
 * @example
 * ```ts
 * import { sequenceOf } from "./sequences.ts";
 * import assert from "node:assert/strict";
 *
 * const pixels = Uint8Array.of(0, 51, 255);
 * assert.deepEqual(sequenceOf(pixels), Float32Array.of(0, 0.2, 1));
 * assert.deepEqual(sequenceOf(pixels, [2, 0, 1]), Float32Array.of(1, 0, 0.2));
 * ```
 */
export function sequenceOf(pixels: Uint8Array, order?: readonly number[]): Float32Array {
  // #region exercise: at place k stands pixel order[k], divided by 255
  const x = new Float32Array(pixels.length);
  for (let k = 0; k < x.length; k++) x[k] = pixels[order ? order[k] : k] / 255;
  return x;
  // #endregion
}
