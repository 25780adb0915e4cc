/**
 * What the functions that cut, pad and normalise a picture must do.
 *
 * @module
 */

import { zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { RgbImage } from "../../../lessons/kit/rgb_image.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { pictureOf, pictureOutput, randomPicture, row } from "./pictures.ts";

const colourOf = (image: RgbImage) => (y: number, x: number, c: number) =>
  y < 0 || x < 0 || y >= image.height || x >= image.width
    ? 0
    : image.data[(y * image.width + x) * 3 + c];

/** The square whose middle is that of the picture, black where the picture is not. */
function squareCase(image: RgbImage, size: number, about?: string): Case {
  const offset = (n: number) => {
    const margin = Math.abs(n - size);
    return Math.sign(n - size) * (margin - margin % 2) / 2;
  };
  const [top, left] = [offset(image.height), offset(image.width)];
  const at = colourOf(image);
  const square = pictureOf(size, size, (y, x, c) => at(y + top, x + left, c));
  return { about, args: [image, size], expected: pictureOutput(square) };
}

export const centreCrop: Exercise = {
  name: "centreCrop",
  file: "preparing.ts",
  does: "cuts the square out of the middle",
  returns: "a picture { height, width, data }",
  sizes: [],
  make: (_, rng) => squareCase(randomPicture(rng, 6, 8), 4),
  corners: (rng) => [
    squareCase(randomPicture(rng, 4, 9), 4, "as high as the square, odd margin"),
    squareCase(randomPicture(rng, 9, 5), 5, "a picture that stands"),
    squareCase(randomPicture(rng, 7, 6), 3, "an odd margin on the left and right"),
    squareCase(randomPicture(rng, 6, 5), 3, "an odd margin above and below"),
    squareCase(randomPicture(rng, 3, 3), 3, "a picture that is the square"),
    squareCase(randomPicture(rng, 5, 6), 1, "one point"),
  ],
  read: pictureOutput,
};

export const letterboxed: Exercise = {
  name: "letterboxed",
  file: "preparing.ts",
  does: "puts the picture into the middle of a black square",
  returns: "a picture { height, width, data }",
  sizes: [],
  make: (_, rng) => squareCase(randomPicture(rng, 2, 6), 6),
  corners: (rng) => [
    squareCase(randomPicture(rng, 3, 6), 6, "a picture that lies, odd margin"),
    squareCase(randomPicture(rng, 6, 3), 6, "a picture that stands, odd margin"),
    squareCase(randomPicture(rng, 2, 3), 7, "smaller than the square on both sides"),
    squareCase(randomPicture(rng, 4, 4), 4, "a picture that is the square"),
    squareCase(randomPicture(rng, 1, 1), 4, "one point"),
  ],
  read: pictureOutput,
};

function normalisedCase(rng: Random, height: number, width: number, about?: string): Case {
  const image = randomPicture(rng, height, width);
  const [scale, mean, deviation] = [
    (1 + rng.uniform()) / 255,
    [0, 1, 2].map(() => 0.3 + 0.4 * rng.uniform()),
    [0, 1, 2].map(() => 0.2 + 0.2 * rng.uniform()),
  ];
  return withNumbers(image, scale, mean, deviation, about);
}

function withNumbers(
  image: RgbImage,
  scale: number,
  mean: number[],
  deviation: number[],
  about?: string,
): Case {
  const places = image.height * image.width;
  const x = zeros(3, places);
  x.data.forEach((_, k) => {
    const [c, place] = [Math.floor(k / places), k % places];
    x.data[k] = image.data[place * 3 + c] * scale / deviation[c] - mean[c] / deviation[c];
  });
  return { about, args: [image, { scale, mean, deviation }], expected: { x: row(x.data) } };
}

export const normalised: Exercise = {
  name: "normalised",
  file: "preparing.ts",
  does: "centres and scales each colour, and puts the channels first",
  returns: "a Float32Array of 3·height·width numbers",
  sizes: [],
  make: (_, rng) => normalisedCase(rng, 2, 3),
  corners: (rng) => [
    normalisedCase(rng, 4, 3, "a picture that stands"),
    normalisedCase(rng, 1, 1, "one point"),
    withNumbers(randomPicture(rng, 3, 2), 1, [0, 0, 0], [1, 1, 1], "bytes as they are"),
    withNumbers(
      pictureOf(2, 2, (y, x) => 255 * ((y + x) % 2)),
      1 / 255,
      [0.485, 0.456, 0.406],
      [0.229, 0.224, 0.225],
      "black and white, with ImageNet's numbers",
    ),
  ],
  precision: "float32",
  read: (returned) => ({ x: row(returned as Float32Array) }),
};
