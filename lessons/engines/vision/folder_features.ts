/**
 * The features of many pictures, one after the other: those of a folder, or any others.
 *
 * @module
 */

import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Progress } from "../../../assets/experiment.ts";
import type { LeftOut } from "../../../assets/question.ts";
import type { RgbImage } from "../../kit/rgb_image.ts";
import type { Cnn } from "./cnn.ts";
import type { FeatureCache } from "./feature_cache.ts";
import { decodeImage } from "./image.ts";

/** The endings of files that are taken for pictures. */
const PICTURE = /\.(jpe?g|png|webp|gif|tiff?|avif)$/i;

/** A picture that is read when its turn comes. */
export interface PictureSource {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/** A picture's features. */
export interface PictureFeatures {
  /** The name of its source. */
  readonly name: string;
  readonly features: Float32Array;
  /** Whether they were known already. */
  readonly known: boolean;
}

/** How pictures are walked through. */
export interface Walk {
  /** What the network gets for a picture. */
  readonly prepare: (image: RgbImage) => Float32Array;
  /** What becomes of the network's maps. Default: the vector that the network itself makes of them. */
  readonly pooled?: (maps: Float32Array, shape: Cnn["mapShape"]) => Iterable<number>;
  readonly cache?: FeatureCache;
  /** Counts what is no picture, and says why. */
  readonly left?: LeftOut;
  readonly progress?: Progress;
  /** At most so many pictures, in the order of their names. */
  readonly most?: number;
}

/** A side so many times as long as the other is a strip: scaled by its short side it would fill the memory. */
const THINNEST = 50;

/**
 * The names of the pictures in a folder, in order.
 *
 * @throws {Error} in one sentence: no such folder, or no picture in it.
 */
export function picturesIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => PICTURE.test(name)).sort();
  } catch (cause) {
    throw new Error(`${folder} is not a folder that can be read.`, { cause });
  }
  if (names.length === 0) {
    throw new Error(`${folder} has no pictures (JPEG, PNG, WebP, GIF, TIFF, AVIF).`);
  }
  return names;
}

/** The features of the pictures in a folder; see {@linkcode featuresOf}. */
export function folderFeatures(
  folder: string,
  cnn: Cnn,
  walk: Walk,
): AsyncGenerator<PictureFeatures> {
  const sources = picturesIn(folder).slice(0, walk.most).map((name) => ({
    name,
    bytes: async () => new Uint8Array(await readFile(join(folder, name))),
  }));
  return featuresOf(sources, cnn, walk);
}

/**
 * The features of pictures. One picture is in memory at a time. With a cache the walk may be ended anywhere,
 * killed even: the next one goes on where it was.
 *
 * @throws {Error} in one sentence for what is no picture, unless somebody counts what is left out.
 */
export async function* featuresOf(
  sources: readonly PictureSource[],
  cnn: Cnn,
  { prepare, pooled, cache, left, progress }: Walk,
): AsyncGenerator<PictureFeatures> {
  for (const [done, source] of sources.entries()) {
    progress?.(done, sources.length, source.name);
    const bytes = await source.bytes();
    const before = cache?.get(bytes);
    if (before?.length === cnn.dims) {
      yield { name: source.name, features: before, known: true };
      continue;
    }
    const image = await decoded(bytes, source.name, left);
    if (!image) continue;
    const seen = await cnn.run(prepare(image), 1);
    const features = pooled ? Float32Array.from(pooled(seen.maps, cnn.mapShape)) : seen.features;
    cache?.set(bytes, features, source.name);
    yield { name: source.name, features, known: false };
  }
  progress?.(sources.length, sources.length);
}

/**
 * A picture that a network can look at, or nothing, if it is left out.
 *
 * @throws {Error} in one sentence for what is no picture, unless somebody counts what is left out.
 */
export async function decoded(
  bytes: Uint8Array,
  name: string,
  left?: LeftOut,
): Promise<RgbImage | undefined> {
  try {
    const image = await decodeImage(bytes, name);
    const { width, height } = image;
    if (Math.max(width, height) <= THINNEST * Math.min(width, height)) return image;
    throw new Error(`${name} cannot be looked at: ${width} × ${height} is a strip.`);
  } catch (error) {
    if (!left || !/ cannot be (decoded|looked at): /.test((error as Error).message)) throw error;
    left.add("no picture", (error as Error).message);
  }
}
