/**
 * The three encoders side by side, over many beginnings.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { OUR_OWN } from "../../01-image-features/asked_pictures.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import { encodeBatch, type Start } from "../../02-encoding-questions/encoder.ts";
import { encoderOf, stream } from "../../02-encoding-questions/experiments/cells.ts";
import { differentQuestions } from "../../02-encoding-questions/question_file.ts";
import { coded, type Embeddings, tablesFor } from "../../02-encoding-questions/word_table.ts";
import { type PairsConfig, readPairs } from "../../04-fusion/pairs.ts";
import { type Material, type Measure, measure, type Measured } from "./measures.ts";
import { measureNames, type Owner, ownerOf, type PairTest, pairTests } from "./tests.ts";

/** Everything that is chosen. */
export interface ComparingConfig extends PairsConfig, Record<string, unknown> {
  readonly embeddings: Embeddings;
  readonly E: number;
  readonly H: number;
  readonly d: number;
  readonly starts: readonly Start[];
  readonly cells: readonly CellKind[];
}

/** One encoder. */
export interface ComparingRow {
  readonly cell: CellKind;
  readonly start: Start;
  readonly seed: number;
  readonly measured: Measured;
}

/** How the numbers in the codes of one cell are distributed, over all questions and seeds. */
export interface Distribution {
  readonly cell: CellKind;
  readonly start: Start;
  /** Counts of parts of equal width between −1 and 1. */
  readonly counts: readonly number[];
}

/** Parts of {@linkcode Distribution}. */
export const PARTS = 100;

/** The series of this run. */
export interface ComparingSeries {
  readonly summary: string;
  readonly vectors: string;
  readonly network: string;
  readonly different: number;
  readonly pictures: number;
  /** How often two different questions want the same kind of answer: what a nearest one would have by chance. */
  readonly kindByChance: number;
  readonly rows: readonly ComparingRow[];
  readonly distributions: readonly Distribution[];
  readonly owners: readonly Owner[];
  readonly tests: readonly PairTest[];
}

/** Compares what a config asks for. */
export async function runComparing(
  config: ComparingConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<ComparingSeries> {
  const pairs = await readPairs(config, progress);
  const different = differentQuestions(pairs.questions);
  const { vocabulary, codes } = coded(different);
  const material: Material = { different, codes, all: pairs.questions, features: pairs.features };
  const tables = await tablesFor(config.embeddings, vocabulary, config.E);
  const sizes = { E: tables.E, H: config.H };
  const rows: ComparingRow[] = [];
  const distributions: Distribution[] = [];
  const total = seeds.length * config.starts.length * config.cells.length;
  for (const start of config.starts) {
    for (const cell of config.cells) {
      const counts = new Array<number>(PARTS).fill(0);
      for (const seed of seeds) {
        progress(rows.length, total, `${cell}, ${start}, seed ${seed}`);
        const table = tables.table(stream(seed, "table"));
        const model = encoderOf(seed, cell, sizes, start);
        for (const v of encodeBatch(model, codes, table).ends.data) {
          counts[Math.min(PARTS - 1, Math.floor((v + 1) * PARTS / 2))]++;
        }
        const measured = measure(model, table, material, { seed, d: config.d });
        rows.push({ cell, start, seed, measured });
      }
      distributions.push({ cell, start, counts });
    }
  }
  progress(total, total, "encoders compared");
  const numbers = (start: Start, name: Measure) =>
    config.cells.map((cell) =>
      rows.filter((row) => row.cell === cell && row.start === start)
        .map(({ measured }) => measured[name])
    );
  const all = config.starts.flatMap((start) =>
    measureNames.map((name) => ({ start, measure: name, numbers: numbers(start, name) }))
  );
  const comparable = config.cells.length > 1 && seeds.length > 1;
  return rounded({
    summary: pairs.summary,
    vectors: tables.words,
    network: config.cnn,
    different: different.length,
    pictures: pairs.pictures.length,
    kindByChance: sameByChance(different.map(({ answerType }) => answerType)),
    rows,
    distributions,
    owners: comparable ? all.map((one) => ownerOf(one.start, one.measure, one.numbers)) : [],
    tests: comparable ? pairTests(config.cells, all) : [],
  }, 4);
}

function sameByChance(kinds: readonly string[]): number {
  const n = kinds.length;
  const same = kinds.reduce(
    (sum, kind) => sum + kinds.filter((other) => other === kind).length - 1,
    0,
  );
  return same / (n * (n - 1));
}

/** With the sizes of the original lab's encoders; its start, and that of this course. */
export const comparingRun: Experiment<ComparingSeries, ComparingConfig> = {
  name: "q3-05-encoders",
  lesson: "q3/05",
  about: "RNN, LSTM and GRU encoders of 30 beginnings, on every measure of Q3.",
  config: {
    ...OUR_OWN,
    cnn: "mobilenet",
    embeddings: "random",
    E: 128,
    H: 256,
    d: 512,
    starts: ["pytorch", "course"],
    cells: ["rnn", "lstm", "gru"],
  },
  seeds: Array.from({ length: 30 }, (_, k) => k + 1),
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime for the pictures; float64 in TypeScript for the rest",
  run: runComparing,
};

/** The same on questions of VQA v2, where a folder of them is. */
export const vqaComparingRun: Experiment<ComparingSeries, ComparingConfig> = {
  ...comparingRun,
  name: "q3-05-vqa",
  about: "The same with photographs and questions of VQA v2.",
  config: { ...comparingRun.config, vqa: "vqa-v2-sample" },
};
