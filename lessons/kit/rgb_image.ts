/**
 * A picture as an array of numbers.
 *
 * @module
 */

/** A picture in red, green and blue. */
export interface RgbImage {
  readonly height: number;
  readonly width: number;
  /** `[height×width×3]`, 0 to 255: the three colours of a point, then the next point of its row. */
  readonly data: Uint8Array;
}
