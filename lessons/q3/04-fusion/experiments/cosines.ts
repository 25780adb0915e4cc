/**
 * The cosine of every question with every picture, in several ways, and whether it knows which belong together.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { mean } from "../../../../assets/statistics.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import { OUR_OWN } from "../../01-image-features/asked_pictures.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import { encodeBatch, type Start } from "../../02-encoding-questions/encoder.ts";
import { encoderOf, stream } from "../../02-encoding-questions/experiments/cells.ts";
import { coded, type Embeddings, tablesFor } from "../../02-encoding-questions/word_table.ts";
import { type Shares, tableShares } from "../effects.ts";
import { type Pairs, type PairsConfig, readPairs } from "../pairs.ts";
import { byWords } from "./kind_words.ts";
import { chanceOf, type Order, orderOf, placesOf, reciprocals } from "./order.ts";
import { tellingQuestions } from "./shown.ts";
import { type Both, broughtTogether, cosines, type Way } from "./ways.ts";

/** Everything that is chosen. */
export interface CosinesConfig extends PairsConfig, Record<string, unknown> {
  readonly embeddings: Embeddings;
  readonly E: number;
  readonly H: number;
  /** Dimensions of the common space. */
  readonly d: number;
  readonly start: Start;
  readonly cells: readonly CellKind[];
  readonly ways: readonly Way[];
  readonly permutations: number;
}

/** What one table of cosines is like. */
export interface CosinesRow extends Order {
  readonly cell: CellKind;
  readonly way: Way;
  readonly seed: number;
  readonly mean: number;
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
  /** The share of cosines from 0.3 to 0.8. */
  readonly asTheLabSays: number;
  readonly shares: Shares;
  /** How often chance does as well, with pictures that change their names. */
  readonly p: number;
}

/** All seeds of a cell and a way together. */
export interface Pooled {
  readonly cell: CellKind;
  readonly way: Way;
  /** How many cosines lie in each part of −1 … 1, from part `from` on; before and after that there are none. */
  readonly from: number;
  readonly counts: readonly number[];
  /** Of the mean reciprocal place over all seeds: how often chance does as well, and 95 % of what it does. */
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/** Width of a part in {@linkcode Pooled}; part 0 begins at −1. */
export const PART = 0.01;

/** The tables of the first seed, for the telling questions: `[questions][pictures]`. */
export interface ShownTable {
  readonly cell: CellKind;
  readonly way: Way;
  readonly cosines: readonly (readonly number[])[];
}

/** The series of this run. */
export interface CosinesSeries {
  readonly summary: string;
  readonly network: string;
  readonly vectors: string;
  readonly pictures: readonly string[];
  readonly dims: number;
  readonly questions: number;
  /** In different words. */
  readonly different: number;
  readonly shown: readonly { readonly text: string; readonly own: number }[];
  readonly tables: readonly ShownTable[];
  readonly rows: readonly CosinesRow[];
  readonly pooled: readonly Pooled[];
  /** What a learned bridge of words gives; there is one seed of it. */
  readonly words?: Order & { readonly p: number; readonly low: number; readonly high: number };
  /** The mean cosine of two pictures, as they are. */
  readonly alike: number;
}

/** Compares what a config asks for. */
export async function runCosines(
  config: CosinesConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<CosinesSeries> {
  const pairs = await readPairs(config, progress);
  const { features } = pairs;
  const own = pairs.questions.map((question) => question.own);
  const { vocabulary, codes } = coded(pairs.questions);
  const tables = await tablesFor(config.embeddings, vocabulary, config.E);
  const sizes = { E: tables.E, H: config.H };
  const telling = tellingQuestions(pairs);
  const rows: CosinesRow[] = [];
  const shown: ShownTable[] = [];
  const pools = new Map<string, { cell: CellKind; way: Way; counts: number[]; sums: number[][] }>();
  const total = seeds.length * config.cells.length * config.ways.length;
  for (const seed of seeds) {
    const table = tables.table(stream(seed, "table"));
    for (const cell of config.cells) {
      const { ends } = encodeBatch(encoderOf(seed, cell, sizes, config.start), codes, table);
      for (const way of config.ways) {
        progress(rows.length, total, `${cell}, ${way}, seed ${seed}`);
        const found = cosines(broughtTogether(seed, ends, features, config.d, way));
        const places = placesOf(found);
        const gains = reciprocals(places);
        rows.push({
          cell,
          way,
          seed,
          ...spreadOf(found),
          ...orderOf(places, own),
          shares: tableShares(found),
          p: chanceOf(gains, own, config.permutations, seed).p,
        });
        const key = `${cell} ${way}`;
        const pool = pools.get(key) ?? { cell, way, counts: newCounts(), sums: zeroed(gains) };
        pools.set(key, pool);
        for (const c of found.data) pool.counts[partOf(c)]++;
        gains.forEach((row, q) => row.forEach((gain, n) => pool.sums[q][n] += gain / seeds.length));
        if (seed === seeds[0]) shown.push({ cell, way, cosines: shownRows(found, telling, pairs) });
      }
    }
  }
  const words = config.cnn === "mobilenet" ? await byWords(pairs, progress) : undefined;
  progress(total, total, "questions and pictures compared");
  return rounded({
    summary: pairs.summary,
    network: config.cnn,
    vectors: tables.words,
    pictures: pairs.pictures.map(({ name }) => name),
    dims: features.cols,
    questions: pairs.questions.length,
    different: new Set(pairs.questions.map(({ words }) => words.join(" "))).size,
    shown: telling.map((q) => ({ text: pairs.questions[q].text, own: own[q] })),
    tables: shown,
    rows,
    pooled: [...pools.values()].map(({ cell, way, counts, sums }) => ({
      cell,
      way,
      ...trimmed(counts),
      ...chanceOf(sums, own, 10 * config.permutations + 9, 1),
    })),
    ...(words && { words: learned(words, own, config) }),
    alike: meanOfOthers(cosines({ questions: features, pictures: features })),
  }, 4);
}

function learned(both: Both, own: readonly number[], { permutations }: CosinesConfig) {
  const places = placesOf(cosines(both));
  const chance = chanceOf(reciprocals(places), own, 10 * permutations + 9, 1);
  return { ...orderOf(places, own), ...chance };
}

function spreadOf({ data }: Matrix) {
  const values = [...data];
  const middle = mean(values);
  return {
    mean: middle,
    deviation: Math.sqrt(mean(values.map((c) => (c - middle) ** 2))),
    low: Math.min(...values),
    high: Math.max(...values),
    asTheLabSays: mean(values.map((c) => Number(c >= 0.3 && c <= 0.8))),
  };
}

const newCounts = () => new Array<number>(Math.round(2 / PART)).fill(0);
const partOf = (c: number) => Math.min(Math.floor((c + 1) / PART), Math.round(2 / PART) - 1);
const trimmed = (counts: readonly number[]) => {
  const from = counts.findIndex((count) => count > 0);
  return { from, counts: counts.slice(from, counts.findLastIndex((count) => count > 0) + 1) };
};
const zeroed = (table: readonly (readonly number[])[]) => table.map((row) => row.map(() => 0));

function shownRows(
  found: Matrix,
  telling: readonly number[],
  { pictures }: Pick<Pairs, "pictures">,
): number[][] {
  const width = Math.min(pictures.length, telling.length);
  return telling.map((q) => [...found.data.subarray(q * found.cols, q * found.cols + width)]);
}

function meanOfOthers({ rows, data }: Matrix): number {
  const others = [...data].filter((_, k) => k % rows !== Math.floor(k / rows));
  return mean(others);
}

/** With the sizes and the start of the original lab's encoders. */
export const cosinesRun: Experiment<CosinesSeries, CosinesConfig> = {
  name: "q3-04-cosines",
  lesson: "q3/04",
  about: "Untrained encoders' questions beside what a trained network sees in the photographs.",
  config: {
    ...OUR_OWN,
    cnn: "mobilenet",
    embeddings: "random",
    E: 128,
    H: 256,
    d: 512,
    start: "pytorch",
    cells: ["rnn", "lstm", "gru"],
    ways: ["lab", "projected", "centred", "rectified"],
    permutations: 999,
  },
  seeds: Array.from({ length: 30 }, (_, k) => k + 1),
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime for the pictures; float64 in TypeScript for the rest",
  run: runCosines,
};

/** The same on photographs and questions of VQA v2 itself, where a folder of them is. */
export const vqaCosinesRun: Experiment<CosinesSeries, CosinesConfig> = {
  ...cosinesRun,
  name: "q3-04-vqa",
  about: "The same with photographs and questions of VQA v2.",
  config: { ...cosinesRun.config, vqa: "vqa-v2-sample" },
};
