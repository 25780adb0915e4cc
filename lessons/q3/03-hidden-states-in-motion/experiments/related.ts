/**
 * Words that are related, and whether states know it: with vectors that were drawn, with vectors that were learned, and with learned
 * vectors that were dealt out among the words at random.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { FUNCTION_WORDS } from "../../../../assets/glove/common_words.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { mean } from "../../../../assets/statistics.ts";
import { readExcerpt } from "../../../../assets/word_vectors.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import type { Random } from "../../../kit/random.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import type { Start } from "../../02-encoding-questions/encoder.ts";
import { encoderOf, stream } from "../../02-encoding-questions/experiments/cells.ts";
import { differentQuestions, readQuestions } from "../../02-encoding-questions/question_file.ts";
import { coded, learnedTable } from "../../02-encoding-questions/word_table.ts";
import { similarityMatrix } from "../similarities.ts";
import { auc } from "./auc.ts";
import { read, type Reading } from "./reading.ts";

/** Drawn; learned; learned, but dealt out among the words at random. */
export type Vectors = "random" | "glove" | "dealt";

/** Everything that is chosen. */
export interface RelatedConfig extends Record<string, unknown> {
  readonly file: string;
  readonly H: number;
  readonly start: Start;
  readonly cells: readonly CellKind[];
  readonly vectors: readonly Vectors[];
  /** Two words are related if the cosine of their GloVe vectors is as large as this. */
  readonly related: number;
}

/** The cosines of pairs of states after different words. */
export interface Compared {
  /** Mean over pairs of related words. */
  readonly related: number;
  /** Mean over all other pairs of words. */
  readonly unrelated: number;
  /** How often a related pair is more alike than an unrelated one. */
  readonly auc: number;
  /** How often a pair with the same word is more alike than one with different words; in questions only. */
  readonly sameWord?: number;
}

/** One encoder. */
export interface RelatedRow {
  readonly vectors: Vectors;
  readonly cell: CellKind;
  readonly seed: number;
  /** States after one word, and nothing before it. */
  readonly alone: Compared;
  /** States in different questions. */
  readonly inQuestions: Compared;
}

/** The series of this run. */
export interface RelatedSeries {
  /** How many words are compared. */
  readonly words: number;
  /** How many pairs of them are related, and which of those stand in questions. */
  readonly pairs: number;
  readonly pairsInQuestions: readonly (readonly string[])[];
  readonly rows: readonly RelatedRow[];
}

/** Which words are compared, and which of them are related. */
interface Relation {
  /** Codes. */
  readonly content: ReadonlySet<number>;
  /** Pairs of codes, "3 17" with the smaller one first. */
  readonly related: ReadonlySet<string>;
}

const pairOf = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;

/**
 * The relation of words by what GloVe learned from six billion words: not by us, and not from these questions. Words that only hold
 * questions together are left out.
 */
function relationOf(vocabulary: readonly string[], limit: number): Relation {
  const { vectors, dims } = readExcerpt();
  const content = vocabulary.flatMap((word, k) =>
    !FUNCTION_WORDS.has(word) && vectors.has(word) ? [k + 1] : []
  );
  const rows = { rows: content.length, cols: dims, data: new Float64Array(content.length * dims) };
  content.forEach((code, i) => rows.data.set(vectors.get(vocabulary[code - 1])!, i * dims));
  const cosines = similarityMatrix(rows, rows).data;
  const related = new Set<string>();
  content.forEach((a, i) => {
    for (let j = i + 1; j < content.length; j++) {
      if (cosines[i * content.length + j] >= limit) related.add(pairOf(a, content[j]));
    }
  });
  return { content: new Set(content), related };
}

function compare(
  { states, at }: Pick<Reading, "states" | "at">,
  { content, related }: Relation,
): Compared {
  const cosines = similarityMatrix(states, states);
  const near: number[] = [], far: number[] = [], same: number[] = [];
  at.forEach((a, i) => {
    if (!content.has(a.word)) return;
    for (let j = i + 1; j < at.length; j++) {
      const b = at[j];
      if (!content.has(b.word) || a.question === b.question) continue;
      const value = cosines.data[i * at.length + j];
      if (a.word === b.word) same.push(value);
      else (related.has(pairOf(a.word, b.word)) ? near : far).push(value);
    }
  });
  return {
    related: mean(near),
    unrelated: mean(far),
    auc: auc(near, far),
    ...(same.length > 0 && { sameWord: auc(same, [...near, ...far]) }),
  };
}

/** The rows of a table dealt out anew among the words. */
function dealt(rng: Random, table: Matrix): Matrix {
  const { rows, cols, data } = table;
  const to = rng.permutation(rows - 1);
  const mixed = data.slice();
  to.forEach((from, k) =>
    mixed.set(data.subarray((from + 1) * cols, (from + 2) * cols), (k + 1) * cols)
  );
  return { ...table, data: mixed };
}

/** Compares what a config asks for. */
export async function runRelated(
  config: RelatedConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<RelatedSeries> {
  const { questions } = await readQuestions(config.file);
  const { vocabulary: asked, codes } = coded(differentQuestions(questions));
  const vocabulary = [...new Set([...asked, ...readExcerpt().vectors.keys()])];
  const relation = relationOf(vocabulary, config.related);
  const learned = learnedTable(vocabulary, readExcerpt());
  const alone = [...relation.content].map((code) => [code]);
  const total = seeds.length * config.vectors.length * config.cells.length;
  const rows: RelatedRow[] = [];
  for (const seed of seeds) {
    for (const vectors of config.vectors) {
      const rng = stream(seed, "table");
      const table = vectors === "random"
        ? { ...learned, data: learned.data.map(() => rng.normal()) }
        : vectors === "glove"
        ? learned
        : dealt(rng, learned);
      for (const cell of config.cells) {
        progress(rows.length, total, `${vectors}, ${cell}, seed ${seed}`);
        const model = encoderOf(seed, cell, { E: table.cols, H: config.H }, config.start);
        rows.push({
          vectors,
          cell,
          seed,
          alone: compare(read(model, alone, table), relation),
          inQuestions: compare(read(model, codes, table), relation),
        });
      }
    }
  }
  const pairs = [...relation.related].map((pair) => pair.split(" ").map(Number));
  const inQuestions = pairs.filter((pair) => pair.every((code) => code <= asked.length));
  const words = (some: number[][]) => some.map((pair) => pair.map((code) => vocabulary[code - 1]));
  return rounded({
    words: relation.content.size,
    pairs: pairs.length,
    pairsInQuestions: words(inQuestions),
    rows,
  }, 5);
}

/** With the sizes and the start of the original lab, but 100 numbers a word, as GloVe's vectors have. */
export const related: Experiment<RelatedSeries, RelatedConfig> = {
  name: "q3-03-related",
  lesson: "q3/03",
  about: "States after related and unrelated words, with drawn, learned and dealt-out vectors.",
  config: {
    file: "",
    H: 256,
    start: "pytorch",
    cells: ["rnn", "lstm", "gru"],
    vectors: ["random", "glove", "dealt"],
    related: 0.6,
  },
  seeds: Array.from({ length: 30 }, (_, k) => k + 1),
  small: false,
  source: import.meta.url,
  run: runRelated,
};
