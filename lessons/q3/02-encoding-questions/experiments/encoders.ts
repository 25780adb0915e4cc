/**
 * All questions, read by untrained encoders: what their codes are like, and what goes wrong behind the last word.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { sub } from "../../../kit/elementwise.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import type { CellKind, Model } from "../../../q1/06-training/model.ts";
import { padded } from "../../../q2/05-other-sequences/words.ts";
import { encodeBatch, encodeHeld, encodeOneByOne, type Start } from "../encoder.ts";
import { meanSimilarity } from "../mean_similarity.ts";
import { differentQuestions, type Question, readQuestions } from "../question_file.ts";
import { type Coded, coded, type Embeddings, tablesFor } from "../word_table.ts";
import { encoderOf, stream } from "./cells.ts";
import { type Filling, followPadding, type Padded } from "./padding.ts";

/** Everything that is chosen. */
export interface EncodersConfig extends Record<string, unknown> {
  /** A file in VQA's format; "" for the course's own. */
  readonly file: string;
  /** How many questions are read at most. */
  readonly limit: number;
  readonly embeddings: Embeddings;
  /** Numbers in a random vector. */
  readonly E: number;
  readonly H: number;
  readonly starts: readonly Start[];
  readonly cells: readonly CellKind[];
  readonly fillings: readonly Filling[];
  /** Steps of padding. */
  readonly steps: readonly number[];
}

/** One encoder: a cell, a start, a seed. */
export interface EncoderRow {
  readonly cell: CellKind;
  readonly start: Start;
  readonly seed: number;
  /** Largest difference between batched and one by one: padding behind, and in front with a state that waits. */
  readonly apart: { readonly behind: number; readonly front: number };
  readonly padded: readonly Padded[];
  /** Over all numbers of all codes. */
  readonly mean: number;
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
  /** The mean cosine of different questions, and what it becomes if each is compared with itself too. */
  readonly alike: number;
  readonly alikeWithSelf: number;
  /** The same for questions that end with their question mark. */
  readonly alikeWithMark: number;
}

/** What is told about the words. */
export interface WordCounts {
  readonly questions: number;
  readonly summary: string;
  readonly words: number;
  readonly vocabulary: number;
  /** Words that occur once. */
  readonly once: number;
  /** Different pieces that cutting at spaces alone gives, and how many of them hold a sign. */
  readonly pieces: number;
  readonly glued: number;
  readonly shortest: number;
  readonly longest: number;
  readonly vectors: string;
}

/** The series of this run. */
export interface EncodersSeries {
  readonly counts: WordCounts;
  readonly rows: readonly EncoderRow[];
}

/** Encodes what a config asks for. */
export async function runEncoders(
  config: EncodersConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<EncodersSeries> {
  const asked = await readQuestions(config.file, config.limit, progress.say);
  const questions = differentQuestions(asked.questions);
  const summary = `${asked.summary} ${questions.length} in different words.`;
  if (questions.length < 2) {
    throw new RangeError(
      `${config.file} has one question; two are needed, or nothing can be compared.`,
    );
  }
  const plain = coded(questions);
  const marked = coded(questions.map(({ words }) => ({ words: [...words, "?"] })));
  const tables = await tablesFor(config.embeddings, plain.vocabulary, config.E);
  const markedTables = await tablesFor(config.embeddings, marked.vocabulary, config.E);
  const sizes = { E: tables.E, H: config.H };
  const rows: EncoderRow[] = [];
  const total = seeds.length * config.starts.length * config.cells.length;
  for (const seed of seeds) {
    const table = tables.table(stream(seed, "table"));
    const markedTable = markedTables.table(stream(seed, "table"));
    for (const start of config.starts) {
      for (const cell of config.cells) {
        progress(rows.length, total, `${cell}, seed ${seed}`);
        const model = encoderOf(seed, cell, sizes, start);
        const { ends } = encodeBatch(model, plain.codes, table);
        rows.push({
          cell,
          start,
          seed,
          apart: differences(model, plain, table, ends),
          padded: config.fillings.map((filling) =>
            followPadding(model, plain.codes, table, filling, config.steps)
          ),
          ...spreadOf(ends),
          alikeWithMark: meanSimilarity(encodeBatch(model, marked.codes, markedTable).ends),
        });
      }
    }
  }
  progress(total, total, summary);
  return rounded({ counts: countsOf(questions, summary, plain, tables.words), rows }, 5);
}

/** How far the two ways of encoding a batch are from the codes of single questions. */
function differences(model: Model, { codes }: Coded, table: Matrix, ends: Matrix) {
  const alone = encodeOneByOne(model, codes, table);
  const longest = Math.max(...codes.map(({ length }) => length));
  const held = encodeHeld(model, codes.map((question) => padded(question, longest)), table);
  const largest = (a: Matrix) => sub(a, alone).data.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
  return { behind: largest(ends), front: largest(held) };
}

function spreadOf(ends: Matrix) {
  const { data } = ends;
  const mean = data.reduce((sum, v) => sum + v, 0) / data.length;
  const square = data.reduce((sum, v) => sum + (v - mean) ** 2, 0) / data.length;
  const alike = meanSimilarity(ends);
  return {
    mean,
    deviation: Math.sqrt(square),
    low: data.reduce((a, b) => Math.min(a, b)),
    high: data.reduce((a, b) => Math.max(a, b)),
    alike,
    alikeWithSelf: (alike * (ends.rows - 1) + 1) / ends.rows,
  };
}

function countsOf(
  questions: readonly Question[],
  summary: string,
  { vocabulary, codes }: Coded,
  vectors: string,
): WordCounts {
  const counts = new Map<number, number>();
  for (const code of codes.flat()) counts.set(code, (counts.get(code) ?? 0) + 1);
  const pieces = new Set(questions.flatMap(({ text }) => text.toLowerCase().split(/\s+/)));
  pieces.delete("");
  const lengths = codes.map(({ length }) => length);
  return {
    questions: questions.length,
    summary,
    words: codes.flat().length,
    vocabulary: vocabulary.length,
    once: [...counts.values()].filter((count) => count === 1).length,
    pieces: pieces.size,
    glued: [...pieces].filter((piece) => /[?.,!]$/.test(piece)).length,
    shortest: Math.min(...lengths),
    longest: Math.max(...lengths),
    vectors,
  };
}

/** The sizes and the start of the original lab, and the start of this course. */
export const encoders: Experiment<EncodersSeries, EncodersConfig> = {
  name: "q3-02-encoders",
  lesson: "q3/02",
  about: "Untrained encoders read all questions, and go on into the padding.",
  config: {
    file: "",
    limit: 1000,
    embeddings: "random",
    E: 128,
    H: 256,
    starts: ["pytorch", "course"],
    cells: ["rnn", "lstm", "gru"],
    fillings: ["zeros", "a vector"],
    steps: [0, 1, 2, 4, 8, 16, 32],
  },
  seeds: Array.from({ length: 30 }, (_, k) => k + 1),
  small: false,
  source: import.meta.url,
  run: runEncoders,
};
