/**
 * A picture, prepared as a network was trained to see it: scaled, cut or padded to a square, and its
 * bytes turned into numbers around zero, channel after channel.
 *
 * @module
 */

import type { RgbImage } from "../../kit/rgb_image.ts";

/** How a network wants its pictures; `lessons/engines/vision/network.ts` has it for each network. */
export interface Wanted {
  /** The side of the square that goes in. */
  readonly size: number;
  /** What becomes of a picture that is not square. */
  readonly fit: "pad" | "crop";
  /** The side that is scaled: the long one where the picture is padded, the short one where it is cut. */
  readonly scaledTo: number;
  /** A byte v goes in as (v·scale − mean)/deviation. */
  readonly scale: number;
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

/**
 * The size of a picture once one of its sides has the given length and the other has kept its
 * proportion, rounded down to whole points, and at least one.
 *
 * @param by which side gets that length
 * @returns height and width
 *
 * @example
 * ```ts
 * import { scaledSize } from "./preparing.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(scaledSize(600, 800, 256, "short"), [256, 341]);
 * assert.deepEqual(scaledSize(600, 800, 512, "long"), [384, 512]);
 * ```
 */
export function scaledSize(
  height: number,
  width: number,
  side: number,
  by: "short" | "long",
): [height: number, width: number] {
  // #region exercise: multiply by the length that is wanted, divide by the side that gets it, round down
  const measure = by === "short" ? Math.min(height, width) : Math.max(height, width);
  const scaled = (n: number) => Math.max(1, Math.floor(n * side / measure));
  return [scaled(height), scaled(width)];
  // #endregion
}

/**
 * For every new point along one side: the old point before it, the one behind it, and how far the new
 * one has come from the first to the second, from 0 to 1. A centre in front of the first old one lies on it,
 * [0, 1, 0]; one behind the last lies on that, [before − 1, before − 1, 0].
 *
 * @param before how many points the side had
 * @param now how many it gets
 *
 * @example
 * ```ts
 * import { neighbours } from "./preparing.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(neighbours(4, 2), [[0, 1, 0.5], [2, 3, 0.5]]);
 * ```
 */
export function neighbours(
  before: number,
  now: number,
): [first: number, second: number, way: number][] {
  // #region exercise: find the centre of each new point among the centres of the old ones
  return Array.from({ length: now }, (_, x) => {
    const centre = (x + 0.5) * before / now - 0.5;
    const inside = Math.min(Math.max(centre, 0), before - 1);
    const first = Math.floor(inside);
    return [first, Math.min(first + 1, before - 1), inside - first];
  });
  // #endregion
}

/**
 * A picture in another size, bilinear with half-pixel centres.
 *
 * A point is a small square, and its colour is measured at its centre: the centre of the new point x lies
 * at (x + ½)·W/W′ − ½ in the old picture. There the colours of the four points around are mixed, each by
 * how near it is. Beyond the border stands the border's own colour. The result is rounded to whole bytes.
 *
 * This is `cv2.resize` with INTER_LINEAR and `torch.nn.functional.interpolate` with `align_corners=False`.
 * PIL, and so torchvision, looks at more than four points when it makes a picture smaller (antialiasing).
 *
 * @returns `[height×width×3]`
 *
 * @example
 * ```ts
 * import { resized } from "./preparing.ts";
 * import assert from "node:assert/strict";
 *
 * const two = { height: 1, width: 2, data: Uint8Array.of(0, 0, 0, 100, 100, 100) };
 * const four = resized(two, 1, 4); // asked for at −¼, ¼, ¾ and 1¼
 * assert.deepEqual([0, 3, 6, 9].map((k) => four.data[k]), [0, 25, 75, 100]);
 * ```
 */
export function resized(image: RgbImage, height: number, width: number): RgbImage {
  // #region exercise: for every new point, mix the four old points around its centre
  const data = new Uint8Array(height * width * 3);
  const rows = neighbours(image.height, height), columns = neighbours(image.width, width);
  for (let y = 0; y < height; y++) {
    const [top, bottom, down] = rows[y];
    for (let x = 0; x < width; x++) {
      const [left, right, along] = columns[x];
      for (let c = 0; c < 3; c++) {
        const at = (row: number, column: number) =>
          image.data[(row * image.width + column) * 3 + c];
        const above = at(top, left) * (1 - along) + at(top, right) * along;
        const below = at(bottom, left) * (1 - along) + at(bottom, right) * along;
        data[(y * width + x) * 3 + c] = Math.round(above * (1 - down) + below * down);
      }
    }
  }
  return { height, width, data };
  // #endregion
}

/**
 * The square in the middle of a picture. Where the margin is odd, the larger half is on the right and below.
 *
 * @param size at most the picture's height and width
 * @returns `[size×size×3]`
 *
 * @example
 * ```ts
 * import { centreCrop } from "./preparing.ts";
 * import assert from "node:assert/strict";
 *
 * const row = { height: 1, width: 4, data: Uint8Array.of(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4) };
 * assert.deepEqual([...centreCrop(row, 1).data], [2, 2, 2]);
 * ```
 */
export function centreCrop(image: RgbImage, size: number): RgbImage {
  // #region exercise: leave out half of what is too much, on each side
  const top = Math.floor((image.height - size) / 2), left = Math.floor((image.width - size) / 2);
  const data = new Uint8Array(size * size * 3);
  for (let y = 0; y < size; y++) {
    const start = ((top + y) * image.width + left) * 3;
    data.set(image.data.subarray(start, start + size * 3), y * size * 3);
  }
  return { height: size, width: size, data };
  // #endregion
}

/**
 * A picture in the middle of a black square. Where the margin is odd, the larger half is on the right and below.
 *
 * @param size at least the picture's height and width
 * @returns `[size×size×3]`
 *
 * @example
 * ```ts
 * import { letterboxed } from "./preparing.ts";
 * import assert from "node:assert/strict";
 *
 * const row = { height: 1, width: 2, data: Uint8Array.of(7, 7, 7, 9, 9, 9) };
 * assert.deepEqual([...letterboxed(row, 2).data], [7, 7, 7, 9, 9, 9, 0, 0, 0, 0, 0, 0]);
 * ```
 */
export function letterboxed(image: RgbImage, size: number): RgbImage {
  // #region exercise: put every row at its place in a square of zeros
  const { height, width } = image;
  const top = Math.floor((size - height) / 2), left = Math.floor((size - width) / 2);
  const data = new Uint8Array(size * size * 3);
  for (let y = 0; y < height; y++) {
    const row = image.data.subarray(y * width * 3, (y + 1) * width * 3);
    data.set(row, ((top + y) * size + left) * 3);
  }
  return { height: size, width: size, data };
  // #endregion
}

/**
 * The numbers that go into a network: of every byte v, (v·scale − mean)/deviation with the mean and the
 * deviation of its colour; and channels first: all of red, then all of green, then all of blue.
 *
 * @returns `[3×height×width]`, float32
 *
 * @example
 * ```ts
 * import { normalised } from "./preparing.ts";
 * import assert from "node:assert/strict";
 *
 * const image = { height: 1, width: 2, data: Uint8Array.of(10, 20, 30, 40, 50, 60) };
 * const plain = { scale: 1, mean: [0, 0, 0], deviation: [1, 1, 1] };
 * assert.deepEqual([...normalised(image, plain)], [10, 40, 20, 50, 30, 60]);
 * ```
 */
export function normalised(
  image: RgbImage,
  { scale, mean, deviation }: Pick<Wanted, "scale" | "mean" | "deviation">,
): Float32Array {
  // #region exercise: scale, shift and divide each byte, and put the channels one after the other
  const places = image.height * image.width;
  const x = new Float32Array(3 * places);
  for (let c = 0; c < 3; c++) {
    for (let k = 0; k < places; k++) {
      x[c * places + k] = (image.data[k * 3 + c] * scale - mean[c]) / deviation[c];
    }
  }
  return x;
  // #endregion
}

// #region together
/**
 * Everything together: what goes into a network for a picture.
 *
 * @returns `[3×size×size]`
 */
export function prepared(image: RgbImage, wanted: Wanted): Float32Array {
  return normalised(squared(image, wanted), wanted);
}

/** The square that a network sees of a picture, still in bytes: `[size×size×3]`. */
export function squared(image: RgbImage, { fit, scaledTo, size }: Wanted): RgbImage {
  const by = fit === "crop" ? "short" : "long";
  const scaled = resized(image, ...scaledSize(image.height, image.width, scaledTo, by));
  return fit === "crop" ? centreCrop(scaled, size) : letterboxed(scaled, size);
}
// #endregion
