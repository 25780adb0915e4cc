/**
 * Ways to prepare a picture: the right one, harmless changes to measure the others by, and mistakes that run without an error.
 *
 * @module
 */

import type { Network } from "../../../engines/vision/network.ts";
import type { RgbImage } from "../../../kit/rgb_image.ts";
import { normalised, prepared, resized, scaledSize } from "../preparing.ts";

/** Harmless: the same thing is to be seen, and nobody would call it a mistake. */
export type PreparationKind = "right" | "harmless" | "mistake";

/** A way to prepare a picture. */
export interface Preparation {
  readonly key: string;
  readonly name: string;
  readonly kind: PreparationKind;
  readonly prepare: (image: RgbImage) => Float32Array;
}

/** What everybody's examples divide by who never read what a network wants. */
const HALF = { scale: 1 / 255, mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] };
const IMAGENET = {
  scale: 1 / 255,
  mean: [0.485, 0.456, 0.406],
  deviation: [0.229, 0.224, 0.225],
};
const BYTES = { scale: 1, mean: [0, 0, 0], deviation: [1, 1, 1] };
const UNIT = { ...BYTES, scale: 1 / 255 };

/** All of them, for a network. */
export function preparations(network: Network): Preparation[] {
  const scaled = (numbers: typeof BYTES) => (image: RgbImage) =>
    prepared(image, { ...network, ...numbers });
  const after = (change: (image: RgbImage) => RgbImage) => (image: RgbImage) =>
    prepared(change(image), network);
  const { size, fit } = network;
  const other = fit === "pad"
    ? { ...network, fit: "crop" as const, scaledTo: Math.round(size * 256 / 224) }
    : { ...network, fit: "pad" as const, scaledTo: size };
  const way = (key: string, name: string, prepare: Preparation["prepare"]): Preparation => ({
    key,
    name,
    kind: "mistake",
    prepare,
  });
  const normalisedByBytes = network.scale === 1;
  return [
    { ...way("right", "as it should be", (image) => prepared(image, network)), kind: "right" },
    { ...way("mirrored", "mirrored", after(mirrored)), kind: "harmless" },
    { ...way("closer", "cut closer by 5 %", after(closer)), kind: "harmless" },
    way(
      "unmixed",
      "nearest point only",
      after((image) => {
        const { height, width } = image;
        const by = fit === "crop" ? "short" : "long";
        return unmixed(image, ...scaledSize(height, width, network.scaledTo, by));
      }),
    ),
    way(
      "stretched",
      "stretched to a square",
      (image) => normalised(resized(image, size, size), network),
    ),
    way(
      "framed",
      fit === "pad" ? "cut, not padded" : "padded, not cut",
      (image) => prepared(image, other),
    ),
    way("turned", "turned by 90°", after(turned)),
    way("bgr", "blue first, red last", after(swapped)),
    way("half", "(v/255 − ½)/½", scaled(HALF)),
    normalisedByBytes
      ? way("imagenet", "ImageNet’s numbers", scaled(IMAGENET))
      : way("unnormalised", "only divided by 255", scaled(UNIT)),
    normalisedByBytes
      ? way("unit", "divided by 255", scaled(UNIT))
      : way("bytes", "bytes as they are", scaled(BYTES)),
    way("interleaved", "colours not separated", (image) => interleaved(prepared(image, network))),
  ];
}

/**
 * What somebody would see who takes numbers for a rightly prepared picture, cut off at black and white.
 *
 * @param x `[3×size×size]`
 */
export function seenAs(x: Float32Array, { size, scale, mean, deviation }: Network): RgbImage {
  const places = size * size;
  const data = Uint8Array.from({ length: 3 * places }, (_, k) => {
    const c = k % 3;
    const v = (x[c * places + Math.floor(k / 3)] * deviation[c] + mean[c]) / scale;
    return Math.round(Math.min(255, Math.max(0, v)));
  });
  return { height: size, width: size, data };
}

/** A picture whose point (y, x) is another's point `from(y, x)`. */
function moved(
  image: RgbImage,
  height: number,
  width: number,
  from: (y: number, x: number) => [y: number, x: number],
): RgbImage {
  const data = new Uint8Array(height * width * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [oldY, oldX] = from(y, x);
      for (let c = 0; c < 3; c++) {
        data[(y * width + x) * 3 + c] = image.data[(oldY * image.width + oldX) * 3 + c];
      }
    }
  }
  return { height, width, data };
}

/** In another size; each point has the colour of the one old point that lies nearest. */
function unmixed(image: RgbImage, height: number, width: number): RgbImage {
  const near = (k: number, before: number, now: number) => Math.floor((k + 0.5) * before / now);
  return moved(image, height, width, (y, x) => [
    near(y, image.height, height),
    near(x, image.width, width),
  ]);
}

function mirrored(image: RgbImage): RgbImage {
  const { height, width } = image;
  return moved(image, height, width, (y, x) => [y, width - 1 - x]);
}

/** Without a fortieth of its height and width on each side. */
function closer(image: RgbImage): RgbImage {
  const top = Math.floor(image.height / 40), left = Math.floor(image.width / 40);
  return moved(
    image,
    image.height - 2 * top,
    image.width - 2 * left,
    (y, x) => [y + top, x + left],
  );
}

/** As a camera held upright stores it: the EXIF data that would turn it were not read. */
function turned(image: RgbImage): RgbImage {
  const { height, width } = image;
  return moved(image, width, height, (y, x) => [height - 1 - x, y]);
}

function swapped({ height, width, data }: RgbImage): RgbImage {
  return { height, width, data: data.map((_, k) => data[k + 2 - 2 * (k % 3)]) };
}

/** The numbers as they lie in the picture, three colours to a point, where the network expects one colour after the other. */
function interleaved(x: Float32Array): Float32Array {
  const places = x.length / 3;
  return x.map((_, k) => x[(k % 3) * places + Math.floor(k / 3)]);
}
