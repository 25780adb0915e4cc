/**
 * What fused vectors are made of, and how many numbers they need.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { type Matrix, zeros } from "../../../kit/matrix.ts";
import { random } from "../../../kit/random.ts";
import { OUR_OWN } from "../../01-image-features/asked_pictures.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import { centred } from "../../01-image-features/features.ts";
import { encodeBatch, type Start } from "../../02-encoding-questions/encoder.ts";
import { encoderOf, stream } from "../../02-encoding-questions/experiments/cells.ts";
import { differentQuestions } from "../../02-encoding-questions/question_file.ts";
import { coded, tablesFor } from "../../02-encoding-questions/word_table.ts";
import { type Shares, tableShares } from "../effects.ts";
import { type PairsConfig, readPairs } from "../pairs.ts";
import { drawFusion, everyPair, type Fusion, FUSIONS, unitRows } from "./fused.ts";

/** Everything that is chosen. */
export interface FusingConfig extends PairsConfig, Record<string, unknown> {
  readonly E: number;
  readonly H: number;
  readonly start: Start;
  readonly cell: CellKind;
  /** Numbers in a fused vector whose shares are measured. */
  readonly d: number;
  /** Numbers in a fused vector whose inner products are compared with those of all products. */
  readonly sizes: readonly number[];
  /** So many pairs of pairs are compared. */
  readonly compared: number;
}

/** What the numbers of a fused vector depend on. */
export interface SharesRow {
  readonly seed: number;
  readonly fusion: Fusion;
  readonly centred: boolean;
  readonly shares: Shares;
}

/** How far inner products of fused vectors are from those of all H·D products. */
export interface ErrorRow {
  readonly seed: number;
  readonly fusion: "product" | "compact";
  readonly d: number;
  /** The root of the mean squared difference, for vectors of length 1. */
  readonly error: number;
}

/** The series of this run. */
export interface FusingSeries {
  readonly cell: CellKind;
  readonly questions: number;
  readonly pictures: number;
  /** Numbers of a feature vector. */
  readonly dims: number;
  readonly shares: readonly SharesRow[];
  readonly errors: readonly ErrorRow[];
}

/** The shares of all numbers of fused vectors together, each number by its variance over all pairs. */
export function sharesOf(fused: Matrix, Q: number, N: number): Shares {
  const sums = { rows: 0, columns: 0, rest: 0, total: 0 };
  for (let k = 0; k < fused.cols; k++) {
    const table = zeros(Q, N);
    for (let i = 0; i < Q * N; i++) table.data[i] = fused.data[i * fused.cols + k];
    const mean = table.data.reduce((sum, v) => sum + v, 0) / (Q * N);
    const squares = table.data.reduce((sum, v) => sum + (v - mean) ** 2, 0);
    const { rows, columns, rest } = tableShares(table);
    sums.rows += rows * squares;
    sums.columns += columns * squares;
    sums.rest += rest * squares;
    sums.total += squares;
  }
  const share = (of: number) => sums.total > 0 ? of / sums.total : 0;
  return { rows: share(sums.rows), columns: share(sums.columns), rest: share(sums.rest) };
}

/** Measures what a config asks for. */
export async function runFusing(
  config: FusingConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<FusingSeries> {
  const pairs = await readPairs(config, progress);
  const questions = differentQuestions(pairs.questions);
  const { vocabulary, codes } = coded(questions);
  const tables = await tablesFor("random", vocabulary, config.E);
  const [H, D] = [config.H, pairs.features.cols];
  const [Q, N] = [questions.length, pairs.pictures.length];
  const shares: SharesRow[] = [];
  const errors: ErrorRow[] = [];
  for (const [at, seed] of seeds.entries()) {
    const model = encoderOf(seed, config.cell, { E: tables.E, H }, config.start);
    const { ends } = encodeBatch(model, codes, tables.table(stream(seed, "table")));
    for (const isCentred of [false, true]) {
      const ready = (x: Matrix) => unitRows(isCentred ? centred(x) : x);
      const [q, v] = everyPair(ready(ends), ready(pairs.features));
      for (const fusion of FUSIONS) {
        progress(at, seeds.length, `${fusion}, seed ${seed}`);
        const fused = drawFusion(random(seed), fusion, { H, D, d: config.d })(q, v);
        shares.push({ seed, fusion, centred: isCentred, shares: sharesOf(fused, Q, N) });
      }
      if (!isCentred) continue;
      for (const fusion of ["product", "compact"] as const) {
        for (const d of config.sizes) {
          progress(at, seeds.length, `${fusion} in ${d} numbers, seed ${seed}`);
          const error = errorOf(seed, fusion, d, q, v, config.compared);
          errors.push({ seed, fusion, d, error });
        }
      }
    }
  }
  progress(seeds.length, seeds.length);
  return rounded({
    cell: config.cell,
    questions: Q,
    pictures: N,
    dims: D,
    shares,
    errors,
  }, 4);
}

/** ⟨z, z′⟩ beside ⟨q, q′⟩·⟨v, v′⟩, which is the inner product of all products. */
function errorOf(
  seed: number,
  fusion: "product" | "compact",
  d: number,
  q: Matrix,
  v: Matrix,
  compared: number,
): number {
  const rng = random(1000 + seed);
  const rows = (x: Matrix, picked: readonly number[]) => {
    const out = zeros(picked.length, x.cols);
    picked.forEach((r, k) => out.data.set(rowOf(x, r), k * x.cols));
    return out;
  };
  const [a, b] = [0, 1].map(() => Array.from({ length: compared }, () => rng.integer(q.rows)));
  const fuse = drawFusion(rng, fusion, { H: q.cols, D: v.cols, d });
  const [za, zb] = [fuse(rows(q, a), rows(v, a)), fuse(rows(q, b), rows(v, b))];
  let squares = 0;
  for (let k = 0; k < compared; k++) {
    const right = inner(rowOf(q, a[k]), rowOf(q, b[k])) * inner(rowOf(v, a[k]), rowOf(v, b[k]));
    squares += (inner(rowOf(za, k), rowOf(zb, k)) - right) ** 2;
  }
  return Math.sqrt(squares / compared);
}

const rowOf = ({ cols, data }: Matrix, r: number) => data.subarray(r * cols, (r + 1) * cols);
const inner = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, k) => sum + x * b[k], 0);

/** As in the run of cosines. */
export const fusingRun: Experiment<FusingSeries, FusingConfig> = {
  name: "q3-04-fusions",
  lesson: "q3/04",
  about: "Four fusions of all questions with all pictures, taken apart.",
  config: {
    ...OUR_OWN,
    cnn: "mobilenet",
    E: 128,
    H: 256,
    start: "pytorch",
    cell: "gru",
    d: 256,
    sizes: [16, 64, 256, 1024],
    compared: 60,
  },
  seeds: Array.from({ length: 10 }, (_, k) => k + 1),
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime for the pictures; float64 in TypeScript for the rest",
  run: runFusing,
};
