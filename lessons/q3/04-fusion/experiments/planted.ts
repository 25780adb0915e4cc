/**
 * A test that finds nothing proves nothing, unless it would have found something: questions that are made to know a little of their picture.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { type Matrix, zeros } from "../../../kit/matrix.ts";
import { OUR_OWN } from "../../01-image-features/asked_pictures.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import { encodeBatch, type Start } from "../../02-encoding-questions/encoder.ts";
import { encoderOf, stream } from "../../02-encoding-questions/experiments/cells.ts";
import { coded, tablesFor } from "../../02-encoding-questions/word_table.ts";
import { type PairsConfig, readPairs } from "../pairs.ts";
import { chanceOf, orderOf, placesOf, reciprocals } from "./order.ts";
import { type Both, broughtTogether, cosines } from "./ways.ts";

/** Everything that is chosen. */
export interface PlantedConfig extends PairsConfig, Record<string, unknown> {
  readonly E: number;
  readonly H: number;
  readonly d: number;
  readonly start: Start;
  readonly cell: CellKind;
  /** Cosines of a question with its own picture that are planted. */
  readonly strengths: readonly number[];
  readonly permutations: number;
}

/** One seed with one strength. */
export interface PlantedRow {
  readonly seed: number;
  readonly strength: number;
  readonly before: number;
  readonly reciprocal: number;
  readonly p: number;
}

/** The series of this run. */
export interface PlantedSeries {
  readonly cell: CellKind;
  readonly pictures: number;
  readonly questions: number;
  readonly rows: readonly PlantedRow[];
}

/** Each row as a·(own picture) + √(1 − a²)·(itself), both of length 1. */
export function planted({ questions, pictures }: Both, own: readonly number[], a: number): Both {
  const d = questions.cols;
  const out = zeros(questions.rows, d);
  own.forEach((n, q) => {
    const [x, v] = [unit(questions, q), unit(pictures, n)];
    x.forEach((value, k) => out.data[q * d + k] = a * v[k] + Math.sqrt(1 - a * a) * value);
  });
  return { questions: out, pictures };
}

function unit({ cols, data }: Matrix, r: number): Float64Array {
  const row = data.subarray(r * cols, (r + 1) * cols);
  const length = Math.hypot(...row);
  return length > 0 ? row.map((v) => v / length) : row;
}

/** Plants what a config asks for, and looks whether the test notices. */
export async function runPlanted(
  config: PlantedConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<PlantedSeries> {
  const pairs = await readPairs(config, progress);
  const own = pairs.questions.map((question) => question.own);
  const { vocabulary, codes } = coded(pairs.questions);
  const tables = await tablesFor("random", vocabulary, config.E);
  const rows: PlantedRow[] = [];
  for (const [k, seed] of seeds.entries()) {
    progress(k, seeds.length, `seed ${seed}`);
    const model = encoderOf(seed, config.cell, { E: tables.E, H: config.H }, config.start);
    const { ends } = encodeBatch(model, codes, tables.table(stream(seed, "table")));
    const both = broughtTogether(seed, ends, pairs.features, config.d, "centred");
    for (const strength of config.strengths) {
      const places = placesOf(cosines(planted(both, own, strength)));
      const { before, reciprocal } = orderOf(places, own);
      const { p } = chanceOf(reciprocals(places), own, config.permutations, seed);
      rows.push({ seed, strength, before, reciprocal, p });
    }
  }
  progress(seeds.length, seeds.length);
  return rounded({
    cell: config.cell,
    pictures: pairs.pictures.length,
    questions: own.length,
    rows,
  }, 4);
}

/** As in the run of cosines. */
export const plantedRun: Experiment<PlantedSeries, PlantedConfig> = {
  name: "q3-04-planted",
  lesson: "q3/04",
  about: "Questions that are given a little of their picture, and a test that should notice.",
  config: {
    ...OUR_OWN,
    cnn: "mobilenet",
    E: 128,
    H: 256,
    d: 512,
    start: "pytorch",
    cell: "gru",
    strengths: [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2],
    permutations: 999,
  },
  seeds: Array.from({ length: 30 }, (_, k) => k + 1),
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime for the pictures; float64 in TypeScript for the rest",
  run: runPlanted,
};
