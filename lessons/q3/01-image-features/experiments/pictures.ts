/**
 * Pictures, looked at by a network: what it names, its maps, and how alike their vectors are.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { LeftOut } from "../../../../assets/question.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { mean } from "../../../../assets/statistics.ts";
import { type Cnn, openCnn } from "../../../engines/vision/cnn.ts";
import { decoded } from "../../../engines/vision/folder_features.ts";
import { kindsOf } from "../../../engines/vision/kinds.ts";
import type { NetworkName } from "../../../engines/vision/network.ts";
import { thumbnail } from "../../../engines/vision/thumbnail.ts";
import { fromRows, type Matrix, toRows } from "../../../kit/matrix.ts";
import type { RgbImage } from "../../../kit/rgb_image.ts";
import {
  type Asked,
  type AskedPicture,
  askedPictures,
  askedWords,
  OUR_OWN,
} from "../asked_pictures.ts";
import {
  averagedOverPlaces,
  centred,
  cosineSimilarities,
  type Label,
  topLabels,
} from "../features.ts";
import { pictureFeatures } from "../picture_features.ts";
import { prepared, squared } from "../preparing.ts";
import { type Chance, chanceOf, pairsOf } from "./chance.ts";
import { thereIs } from "./there.ts";

/** Everything that is chosen. */
export interface PicturesConfig extends Asked, Record<string, unknown> {
  readonly cnn: NetworkName;
  /** So many pictures are shown; all are looked at. */
  readonly shown: number;
  /** The names of pictures whose maps are shown; of pictures that are not the course's, the first three. */
  readonly maps: readonly string[];
  /** Maps of a picture, and labels. */
  readonly channels: number;
  readonly labels: number;
  /** How often chance is asked. */
  readonly draws: number;
}

/** A picture as it is shown. */
export interface ShownPicture {
  readonly name: string;
  readonly credit?: string;
  /** What the network got, as an address. */
  readonly tile: string;
  readonly labels: readonly Label[];
  /** The right names, where somebody wrote them down. */
  readonly there?: readonly string[];
}

/** Maps of a picture in which it differs most from the others. */
export interface ShownMaps {
  /** Its place among the shown ones. */
  readonly picture: number;
  readonly maps: readonly {
    readonly channel: number;
    /** How far its mean lies above that of all shown pictures. */
    readonly above: number;
    /** `[height×width]` */
    readonly values: readonly number[];
  }[];
}

/** The series of this run. */
export interface PicturesSeries {
  /** "the course's photographs" */
  readonly from: string;
  readonly network: Pick<Cnn, "name" | "about" | "size" | "fit" | "dims" | "kinds" | "scored">;
  readonly mapSides: readonly [height: number, width: number];
  /** How many were looked at, the mean cosine of every two of them, and what was left out. */
  readonly looked: { readonly pictures: number; readonly alike: number; readonly left: string };
  readonly shown: readonly ShownPicture[];
  readonly shownMaps: readonly ShownMaps[];
  /** Cosines of the shown ones, as they are and without what they share. */
  readonly raw: readonly (readonly number[])[];
  readonly centred: readonly (readonly number[])[];
  readonly chance: { readonly raw: Chance; readonly centred: Chance };
}

/** How large a shown picture is, in points. */
const TILE = 128;

const config: PicturesConfig = {
  cnn: "mobilenet",
  ...OUR_OWN,
  shown: 9,
  maps: ["march-pastoral", "nagasaki-boats", "acanthus-mollis"],
  channels: 4,
  labels: 3,
  draws: 1000,
};

/** The course's photographs, seen by the network that comes with it. */
export const picturesRun: Experiment<PicturesSeries, PicturesConfig> = {
  name: "q3-01-pictures",
  lesson: "q3/01",
  about: "The course’s photographs, looked at by a network that was trained on others.",
  config,
  seeds: [1],
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime 1.30, float32, 2 threads",
  run: runPictures,
};

/** The same, seen by a network that was trained on ImageNet. */
export const imagenetPicturesRun: Experiment<PicturesSeries, PicturesConfig> = {
  ...picturesRun,
  name: "q3-01-pictures-imagenet",
  config: { ...config, cnn: "mobilenetv2-int8" },
  engine: "ONNX Runtime 1.30, 8-bit integers, 2 threads",
};

async function runPictures(
  config: PicturesConfig,
  [seed]: readonly number[],
  progress: Progress,
): Promise<PicturesSeries> {
  const left = new LeftOut(progress.say);
  const asked = await askedPictures(config, left);
  // What cannot be looked at is counted once, in the walk through all pictures if there is one.
  const all = asked.length > config.shown
    ? await lookAtAll(asked, config.cnn, left, progress)
    : undefined;
  const cnn = await openCnn(config.cnn, { scores: true });
  try {
    const { shown, shownMaps, features } = await show(
      asked,
      cnn,
      config,
      all ? new LeftOut() : left,
      progress,
    );
    const raw = cosineSimilarities(features);
    const { name, about, size, fit, dims, kinds, scored, mapShape } = cnn;
    const looked = all ?? { pictures: shown.length, alike: mean(pairsOf(raw)) };
    if (left.count() > 0) progress.say?.(`${left.summary}.`);
    return rounded({
      from: askedWords(config),
      network: { name, about, size, fit, dims, kinds, scored },
      mapSides: [mapShape[1], mapShape[2]],
      looked: { ...looked, left: left.summary },
      shown,
      shownMaps,
      raw: toRows(raw),
      centred: toRows(cosineSimilarities(centred(features))),
      chance: chanceOf(features, config.draws, seed),
    }, 4);
  } finally {
    await cnn.end();
  }
}

/** Looks at the first pictures closely. */
async function show(
  asked: readonly AskedPicture[],
  cnn: Cnn,
  { shown: most, labels, channels, maps: wanted }: PicturesConfig,
  left: LeftOut,
  progress: Progress,
): Promise<{ shown: ShownPicture[]; shownMaps: ShownMaps[]; features: Matrix }> {
  const kinds = await kindsOf(cnn.name);
  const shown: ShownPicture[] = [];
  const maps: Float32Array[] = [];
  for (const { name, credit, bytes } of asked) {
    if (shown.length === most) break;
    progress(shown.length, Math.min(most, asked.length), `looking at ${name}`);
    const image = await decoded(await bytes(), name, left);
    if (!image) continue;
    const seen = await cnn.run(prepared(image, cnn), 1);
    shown.push({
      name,
      ...(credit && { credit }),
      tile: await tileOf(image, cnn),
      labels: likely(topLabels(seen.scores!, cnn.scoreShape, kinds, cnn.kinds), cnn, labels),
      there: thereIs(name, cnn.kinds),
    });
    maps.push(seen.maps.slice());
  }
  if (shown.length < 2) {
    throw new Error(
      `Only ${shown.length} of ${asked.length} pictures can be looked at; two are needed. ${left.summary}`
        .trim(),
    );
  }
  const features = fromRows(maps.map((one) => [...averagedOverPlaces(one, cnn.mapShape)]));
  const named = [...shown.keys()].filter((n) => wanted.includes(shown[n].name));
  const chosen = named.length > 0 ? named : [...shown.keys()].slice(0, 3);
  const shownMaps = chosen.map((n) => ({
    picture: n,
    maps: standOut(features, n, channels).map(({ channel, above }) => {
      const places = cnn.mapShape[1] * cnn.mapShape[2];
      const values = [...maps[n].subarray(channel * places, (channel + 1) * places)];
      return { channel, above, values: rounded(values, 3) };
    }),
  }));
  return { shown, shownMaps, features };
}

/** The square that the network got, small. */
function tileOf(image: RgbImage, cnn: Cnn): Promise<string> {
  return thumbnail(squared(image, cnn), TILE);
}

/** Logits of one kind become probabilities that add up to 1. */
function likely(all: readonly Label[], { scored }: Cnn, count: number): Label[] {
  if (scored === "presence of each kind at each place") return all.slice(0, count);
  const sum = all.reduce((total, { score }) => total + Math.exp(score - all[0].score), 0);
  return all.slice(0, count).map(({ label, score }) => ({
    label,
    score: Math.exp(score - all[0].score) / sum,
  }));
}

/** The channels of a picture that lie farthest above the mean of all. */
function standOut(features: Matrix, n: number, count: number) {
  const row = toRows(centred(features))[n];
  return row.map((above, channel) => ({ channel, above }))
    .sort((a, b) => b.above - a.above).slice(0, count);
}

/** Looks at all pictures, one after the other; only sums are kept. */
async function lookAtAll(
  asked: readonly AskedPicture[],
  name: NetworkName,
  left: LeftOut,
  progress: Progress,
): Promise<{ pictures: number; alike: number }> {
  const begun = performance.now();
  const cnn = await openCnn(name);
  const sum = new Float64Array(cnn.dims);
  let count = 0, known = 0;
  try {
    for await (const seen of pictureFeatures(asked, cnn, { left, progress })) {
      const length = Math.hypot(...seen.features);
      if (length > 0) seen.features.forEach((v, d) => sum[d] += v / length);
      count++;
      if (seen.known) known++;
    }
  } finally {
    await cnn.end();
  }
  const seconds = (performance.now() - begun) / 1000;
  progress.say?.(
    `${count} pictures looked at in ${
      seconds.toFixed(1)
    } s, ${known} of which were known from before.`,
  );
  return {
    pictures: count,
    alike: (sum.reduce((s, v) => s + v * v, 0) - count) / (count * (count - 1)),
  };
}
