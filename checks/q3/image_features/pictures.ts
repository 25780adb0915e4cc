/**
 * Small random pictures, and how an answer that is a picture is read.
 *
 * @module
 */

import { type Matrix, zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { RgbImage } from "../../../lessons/kit/rgb_image.ts";
import type { Output } from "../../core/exercise.ts";
import { number } from "../../q1/random_inputs.ts";

/** A picture whose bytes are all drawn at random. */
export function randomPicture(rng: Random, height: number, width: number): RgbImage {
  const data = Uint8Array.from({ length: height * width * 3 }, () => rng.integer(256));
  return { height, width, data };
}

/** A picture made of a colour for each place. */
export function pictureOf(
  height: number,
  width: number,
  colour: (y: number, x: number, c: number) => number,
): RgbImage {
  const data = new Uint8Array(height * width * 3);
  data.forEach((_, k) => {
    const [place, c] = [Math.floor(k / 3), k % 3];
    data[k] = colour(Math.floor(place / width), place % width, c);
  });
  return { height, width, data };
}

/** A list of numbers as a matrix of one row. */
export function row(values: ArrayLike<number>): Matrix {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) throw new TypeError("not a list");
  const out = zeros(1, values.length);
  Array.from(values).forEach((value, k) => out.data[k] = typeof value === "number" ? value : NaN);
  return out;
}

/** A picture as named matrices: its size, and its bytes in rows. */
export function pictureOutput(returned: unknown): Output {
  const { height, width, data } = returned as RgbImage;
  return { height: number(height), width: number(width), data: row(data) };
}
