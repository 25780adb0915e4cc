/**
 * Feature vectors of pictures: prepared and averaged by this lesson's functions, looked at by a trained network.
 *
 * Later lessons take their image features from here.
 *
 * @module
 */

import type { Progress } from "../../../assets/experiment.ts";
import { sha256 } from "../../../assets/fingerprint.ts";
import { pictures } from "../../../assets/pictures.ts";
import type { LeftOut } from "../../../assets/question.ts";
import { type Cnn, openCnn } from "../../engines/vision/cnn.ts";
import { FeatureCache } from "../../engines/vision/feature_cache.ts";
import {
  featuresOf,
  type PictureFeatures,
  type PictureSource,
} from "../../engines/vision/folder_features.ts";
import type { NetworkName } from "../../engines/vision/network.ts";
import { fromRows, type Matrix } from "../../kit/matrix.ts";
import { averagedOverPlaces } from "./features.ts";
import { prepared } from "./preparing.ts";

/** Where features are kept. */
const FOLDER = "out/features";

/** Who watches while pictures are looked at. */
export interface Watching {
  /** Counts what is no picture; without it such a thing is an error. */
  readonly left?: LeftOut;
  readonly progress?: Progress;
}

/**
 * The features of pictures, one after the other. What was looked at before is not looked at again, unless
 * the functions of this lesson have changed since.
 *
 * @example
 * ```ts ignore
 * const cnn = await openCnn("resnet18");
 * for await (const { name, features } of pictureFeatures(sources, cnn)) console.log(name, features);
 * await cnn.end();
 * ```
 */
export function pictureFeatures(
  sources: readonly PictureSource[],
  cnn: Cnn,
  { left, progress }: Watching = {},
): AsyncGenerator<PictureFeatures> {
  return featuresOf(sources, cnn, {
    prepare: (image) => prepared(image, cnn),
    pooled: averagedOverPlaces,
    cache: new FeatureCache(FOLDER, { network: cnn.name, functions: fingerprint(cnn) }),
    left,
    progress,
  });
}

/**
 * The features of the course's nine photographs, in the order of `assets/pictures.ts`.
 *
 * @returns `[9×D]`
 */
export async function photographFeatures(
  name: NetworkName,
  progress?: Progress,
): Promise<Matrix> {
  const cnn = await openCnn(name);
  try {
    const seen = await Array.fromAsync(pictureFeatures(pictures, cnn, { progress }));
    return fromRows(seen.map(({ features }) => [...features]));
  } finally {
    await cnn.end();
  }
}

/** What this lesson's functions make of a small picture and of small maps: other functions, other features. */
function fingerprint(cnn: Cnn): string {
  const [height, width] = [29, 43];
  const data = Uint8Array.from({ length: height * width * 3 }, (_, k) => (k * 37 + k * k) % 256);
  const x = prepared({ height, width, data }, cnn);
  const maps = Float32Array.from({ length: 24 }, (_, k) => (k * k) % 7);
  const means = Float64Array.from(averagedOverPlaces(maps, [2, 3, 4]));
  const bytes = [x, means].map(({ buffer, byteOffset, byteLength }) =>
    sha256(new Uint8Array(buffer, byteOffset, byteLength))
  );
  return sha256(bytes.join(" "));
}
