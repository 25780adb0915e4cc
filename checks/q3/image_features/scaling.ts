/**
 * What the functions that scale a picture must do.
 *
 * @module
 */

import type { RgbImage } from "../../../lessons/kit/rgb_image.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { numbers } from "../../q1/random_inputs.ts";
import { pictureOf, pictureOutput, randomPicture, row } from "./pictures.ts";

function sizeCase(
  height: number,
  width: number,
  side: number,
  by: "short" | "long",
  about?: string,
): Case {
  const sorted = [height, width].sort((a, b) => a - b);
  const measure = sorted[by === "short" ? 0 : 1];
  // In whole numbers, so that nothing is rounded but once.
  const scaled = [height, width].map((n) => Math.max(1, (n * side - n * side % measure) / measure));
  return { about, args: [height, width, side, by], expected: { size: numbers(scaled) } };
}

export const scaledSize: Exercise = {
  name: "scaledSize",
  file: "preparing.ts",
  does: "gives one side its length, and keeps the proportion",
  returns: "an array of two numbers, height and width",
  sizes: [],
  make: (_, rng) => sizeCase(100 + rng.integer(900), 100 + rng.integer(900), 256, "short"),
  corners: () => [
    sizeCase(600, 801, 256, "short", "a picture that lies"),
    sizeCase(801, 600, 256, "short", "a picture that stands"),
    sizeCase(600, 801, 512, "long"),
    sizeCase(801, 600, 512, "long"),
    sizeCase(30, 41, 224, "short", "a picture that grows"),
    sizeCase(300, 300, 224, "long", "a square"),
    sizeCase(3, 2000, 512, "long", "a line, which keeps one point"),
    // 83·(224/83) is a hair below 224, and 84·(225/84) below 225.
    sizeCase(83, 100, 224, "short", "where the factor is a hair too small"),
    sizeCase(60, 84, 225, "long", "where the factor is a hair too small"),
  ],
  read: (returned) => ({ size: numbers(returned) }),
};

/** The places of new points among old ones, in whole numbers as long as possible. */
function placesOf(before: number, now: number): [number, number, number][] {
  return Array.from({ length: now }, (_, x) => {
    const twice = (2 * x + 1) * before - now; // the centre, times 2·now
    const centre = Math.min(Math.max(twice / (2 * now), 0), before - 1);
    const first = Math.min(Math.floor(centre), before - 1);
    return [first, Math.min(first + 1, before - 1), centre - first];
  });
}

function neighboursCase(before: number, now: number, about?: string): Case {
  const places = placesOf(before, now);
  const [first, second, way] = [0, 1, 2].map((k) => row(places.map((one) => one[k])));
  return { about, args: [before, now], expected: { first, second, way } };
}

export const neighbours: Exercise = {
  name: "neighbours",
  file: "preparing.ts",
  does: "measures from centre to centre, and stays inside",
  returns: "an array with [first, second, way] for each new point",
  sizes: [],
  make: (_, rng) => neighboursCase(7 + rng.integer(5), 3 + rng.integer(3)),
  corners: (rng) => [
    neighboursCase(4, 2, "half as many"),
    neighboursCase(3, 8, "more than before"),
    neighboursCase(9 + rng.integer(4), 4, "fewer than before"),
    neighboursCase(5, 5, "as many as before"),
    neighboursCase(1, 3, "one before"),
    neighboursCase(6, 1, "one now"),
  ],
  read: (returned) => {
    const list = returned as number[][];
    const [first, second, way] = [0, 1, 2].map((k) => row(list.map((one) => one[k])));
    return { first, second, way };
  },
};

/** Bilinear, one axis after the other, before anything is rounded. */
function exact(image: RgbImage, height: number, width: number): number[] {
  const [rows, columns] = [placesOf(image.height, height), placesOf(image.width, width)];
  const colour = (y: number, x: number, c: number) => image.data[(y * image.width + x) * 3 + c];
  return rows.flatMap(([y0, y1, v]) =>
    columns.flatMap(([x0, x1, u]) =>
      [0, 1, 2].map((c) => {
        const left = colour(y0, x0, c) + v * (colour(y1, x0, c) - colour(y0, x0, c));
        const right = colour(y0, x1, c) + v * (colour(y1, x1, c) - colour(y0, x1, c));
        return left + u * (right - left);
      })
    )
  );
}

/**
 * All sizes are odd, before and after: then every centre is a fraction with an odd denominator, no colour ends
 * in a half, and which way halves are rounded is nobody's business.
 */
function resizedCase(image: RgbImage, height: number, width: number, about?: string): Case {
  const data = Uint8Array.from(exact(image, height, width), Math.round);
  return { about, args: [image, height, width], expected: pictureOutput({ height, width, data }) };
}

export const resized: Exercise = {
  name: "resized",
  file: "preparing.ts",
  does: "mixes the four points around each new centre",
  returns: "a picture { height, width, data }",
  sizes: [],
  make: (_, rng) => resizedCase(randomPicture(rng, 5, 7), 3, 5),
  corners: (rng) => [
    resizedCase(randomPicture(rng, 3, 5), 7, 9, "a picture that grows"),
    resizedCase(randomPicture(rng, 9, 5), 3, 3, "a picture that stands, and shrinks"),
    resizedCase(randomPicture(rng, 3, 5), 3, 5, "a picture that stays as it is"),
    resizedCase(randomPicture(rng, 1, 1), 3, 5, "one point"),
    resizedCase(randomPicture(rng, 5, 9), 5, 7, "only the width changes"),
    resizedCase(randomPicture(rng, 9, 5), 7, 5, "only the height changes"),
    resizedCase(
      pictureOf(3, 5, (y, x, c) => 200 + 9 * ((y + x) % 2) + 20 * c),
      5,
      7,
      "light colours",
    ),
  ],
  laws: [{
    says: "a picture of one colour keeps it",
    broken(call, rng) {
      const colour = [rng.integer(256), rng.integer(256), rng.integer(256)];
      const image = pictureOf(4, 6, (_y, _x, c) => colour[c]);
      const { data } = call(image, 7, 3) as RgbImage;
      const wrong = data.findIndex((v, k) => v !== colour[k % 3]);
      return wrong < 0 ? null : `${colour[wrong % 3]} becomes ${data[wrong]}`;
    },
  }],
  read: pictureOutput,
};
