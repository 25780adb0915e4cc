/**
 * The photographs, prepared wrongly in every usual way: what becomes of their vectors, and of what the network names.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { pictures } from "../../../../assets/pictures.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { mean } from "../../../../assets/statistics.ts";
import { type Cnn, openCnn } from "../../../engines/vision/cnn.ts";
import { decodeImage } from "../../../engines/vision/image.ts";
import { kindsOf } from "../../../engines/vision/kinds.ts";
import type { NetworkName } from "../../../engines/vision/network.ts";
import { thumbnail } from "../../../engines/vision/thumbnail.ts";
import { averagedOverPlaces, type Label, topLabels } from "../features.ts";
import { prepared } from "../preparing.ts";
import { type PreparationKind, preparations, seenAs } from "./preparations.ts";

/** Everything that is chosen. */
export interface MistakesConfig extends Record<string, unknown> {
  readonly cnn: NetworkName;
  /** The photograph that is shown. */
  readonly shown: string;
}

/** What became of one photograph. */
export interface PreparedRow {
  readonly picture: string;
  /** How far its vector moved, as a share of the mean distance between two different photographs. */
  readonly moved: number;
  /** Whether, of all rightly prepared photographs, its own is still the nearest. */
  readonly own: boolean;
  /** What the network is surest of. */
  readonly label: string;
}

/** One way to prepare pictures; the right one comes first. */
export interface PreparedSo {
  readonly key: string;
  readonly name: string;
  readonly kind: PreparationKind;
  /** What the network got of the shown photograph, as somebody would see it who thinks that it is right. */
  readonly tile: string;
  readonly rows: readonly PreparedRow[];
}

/** The series of this run. */
export interface MistakesSeries {
  readonly network: Pick<Cnn, "name" | "about" | "dims">;
  readonly shown: string;
  readonly preparations: readonly PreparedSo[];
}

const config: MistakesConfig = { cnn: "mobilenet", shown: "nagasaki-boats" };

/** For the network that comes with the course. */
export const mistakesRun: Experiment<MistakesSeries, MistakesConfig> = {
  name: "q3-01-mistakes",
  lesson: "q3/01",
  about: "The course’s photographs, prepared wrongly in every usual way.",
  config,
  seeds: [1],
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime 1.30, float32, 2 threads",
  run: runMistakes,
};

/** For a network that was trained on normalised pictures. */
export const imagenetMistakesRun: Experiment<MistakesSeries, MistakesConfig> = {
  ...mistakesRun,
  name: "q3-01-mistakes-imagenet",
  config: { ...config, cnn: "mobilenetv2-int8" },
  engine: "ONNX Runtime 1.30, 8-bit integers, 2 threads",
};

/** How large the shown photograph is, in points. */
const TILE = 128;

/** A photograph's vector, and what the network named. */
interface SeenSo {
  readonly features: Float64Array;
  readonly label: Label;
}

async function runMistakes(
  { cnn: name, shown }: MistakesConfig,
  _: readonly number[],
  progress: Progress,
): Promise<MistakesSeries> {
  const cnn = await openCnn(name, { scores: true });
  try {
    const kinds = await kindsOf(name);
    const photographs = await Promise.all(
      pictures.map(async (one) => ({ one, image: await decodeImage(await one.bytes(), one.name) })),
    );
    const look = async (x: Float32Array): Promise<SeenSo> => {
      const { maps, scores } = await cnn.run(x, 1);
      const [label] = topLabels(scores!, cnn.scoreShape, kinds, 1);
      return { features: Float64Array.from(averagedOverPlaces(maps, cnn.mapShape)), label };
    };
    const right: SeenSo[] = [];
    for (const { image } of photographs) right.push(await look(prepared(image, cnn)));
    const unit = mean(
      right.flatMap((a, n) => right.slice(n + 1).map((b) => distance(a.features, b.features))),
    );
    const ways = preparations(cnn);
    const made: PreparedSo[] = [];
    for (const [k, { key, name, kind, prepare }] of ways.entries()) {
      const rows: PreparedRow[] = [];
      let tile = "";
      for (const [n, { one, image }] of photographs.entries()) {
        progress(k * pictures.length + n, ways.length * pictures.length, `${name}: ${one.name}`);
        const x = prepare(image);
        const { features, label } = await look(x);
        rows.push({
          picture: one.name,
          moved: distance(features, right[n].features) / unit,
          own: nearest(features, right) === n,
          label: label.label,
        });
        if (one.name === shown) tile = await thumbnail(seenAs(x, cnn), TILE);
      }
      made.push({ key, name, kind, tile, rows });
    }
    return rounded({
      network: { name: cnn.name, about: cnn.about, dims: cnn.dims },
      shown,
      preparations: made,
    }, 4);
  } finally {
    await cnn.end();
  }
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.hypot(...a.map((v, d) => v - b[d]));
}

function nearest(features: Float64Array, among: readonly SeenSo[]): number {
  const distances = among.map((one) => distance(features, one.features));
  return distances.indexOf(Math.min(...distances));
}
