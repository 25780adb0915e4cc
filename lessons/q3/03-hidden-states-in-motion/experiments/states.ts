/**
 * The states of untrained encoders on their way through all questions.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import type { Start } from "../../02-encoding-questions/encoder.ts";
import { encoderOf, stream } from "../../02-encoding-questions/experiments/cells.ts";
import { differentQuestions, readQuestions } from "../../02-encoding-questions/question_file.ts";
import { coded, type Embeddings, tablesFor } from "../../02-encoding-questions/word_table.ts";
import { principalComponents } from "../components.ts";
import { svd } from "../svd.ts";
import { mayHavePerplexity, tsne } from "../tsne.ts";
import { type Alike, alikeOf } from "./alike.ts";
import {
  type CellMap,
  mapOf,
  neighboursKept,
  nothing,
  type Places,
  type Shown,
  shownOf,
} from "./map.ts";
import {
  type Motion,
  motionOf,
  randomPaths,
  recency,
  repeated,
  settling,
  shuffled,
  straightInPlane,
} from "./motion.ts";
import { type At, distinctStates, read, rowsOf } from "./reading.ts";

/** Everything that is chosen. */
export interface StatesConfig extends Record<string, unknown> {
  /** A file in VQA's format; "" for the course's own. */
  readonly file: string;
  readonly limit: number;
  readonly embeddings: Embeddings;
  readonly E: number;
  readonly H: number;
  readonly starts: readonly Start[];
  readonly cells: readonly CellKind[];
  /** How many components are listed. */
  readonly components: number;
  /** Of the maps of the first seed. */
  readonly perplexities: readonly number[];
  /** The one at which t-SNE is measured for all seeds, where that is done. */
  readonly measured: number | null;
  /** Last words that are read alone. */
  readonly last: number;
  /** How often one word is read again. */
  readonly again: number;
}

/** What one encoder did. */
export interface StatesRow {
  readonly cell: CellKind;
  readonly start: Start;
  readonly seed: number;
  readonly motions: readonly Motion[];
  readonly straightInPlane: number;
  /** Shares of the variance of all states along their components. */
  readonly explained: readonly number[];
  /** Cosine with the state after the last 1, 2, … words alone. */
  readonly recency: readonly number[];
  /** Cosine of one word read 1, 2, … times with the last of these. */
  readonly settling: readonly number[];
  readonly alike: readonly Alike[];
  /** Shares of nearest neighbours that stay so, in the plane of components and in that of t-SNE. */
  readonly kept?: { readonly plane: number; readonly tsne: number };
}

/** The series of this run. */
export interface StatesSeries {
  readonly summary: string;
  readonly vectors: string;
  /** The words of each question. */
  readonly questions: readonly (readonly string[])[];
  readonly at: readonly At[];
  /** The places of the states that differ: what is read first is the same in many questions. t-SNE draws these. */
  readonly distinct: readonly number[];
  readonly shown: Shown;
  readonly maps: readonly CellMap[];
  /** t-SNE of normal points, as many as there are states. */
  readonly nothing: { readonly perplexity: number; readonly places: Places } | null;
  readonly rows: readonly StatesRow[];
}

/** Reads what a config asks for. */
export async function runStates(
  config: StatesConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<StatesSeries> {
  const asked = await readQuestions(config.file, config.limit, progress.say);
  const questions = differentQuestions(asked.questions);
  const summary = `${asked.summary} ${questions.length} in different words.`;
  const { vocabulary, codes } = coded(questions);
  const distinct = distinctStates(codes);
  const tables = await tablesFor(config.embeddings, vocabulary, config.E);
  const sizes = { E: tables.E, H: config.H };
  const rows: StatesRow[] = [];
  const maps: CellMap[] = [];
  const total = seeds.length * config.starts.length * config.cells.length;
  let at: readonly At[] = [];
  let shown: Shown = { question: 0, states: [] };
  for (const seed of seeds) {
    const table = tables.table(stream(seed, "table"));
    const control = stream(seed, "control");
    const [mixed, same] = [shuffled(control, codes), repeated(control, codes)];
    for (const start of config.starts) {
      for (const cell of config.cells) {
        progress(rows.length, total, `${cell}, seed ${seed}`);
        const model = encoderOf(seed, cell, sizes, start);
        const reading = read(model, codes, table);
        const { states } = reading;
        const K = Math.min(config.components, states.rows, states.cols);
        const components = principalComponents(states, K, svd);
        const mixedReading = read(model, mixed, table);
        const different = rowsOf(states, distinct);
        rows.push({
          cell,
          start,
          seed,
          motions: [
            motionOf("questions", reading),
            motionOf("shuffled", mixedReading),
            motionOf("repeated", read(model, same, table)),
            motionOf("walk", randomPaths(control, reading, "walk")),
            motionOf("jumps", randomPaths(control, reading, "jumps")),
          ],
          straightInPlane: straightInPlane(reading, components.scores),
          explained: components.explained,
          recency: recency(model, codes, table, config.last),
          settling: settling(model, codes[0][0], table, config.again),
          alike: [
            alikeOf("questions", reading, codes),
            alikeOf("shuffled", mixedReading, mixed),
          ],
          ...(config.measured && start === config.starts[0] &&
            mayHavePerplexity(config.measured, distinct.length) && {
            kept: {
              plane: neighboursKept(different, rowsOf(firstTwo(components.scores), distinct)),
              tsne: neighboursKept(
                different,
                tsne(different, { perplexity: config.measured, seed }),
              ),
            },
          }),
        });
        if (seed === seeds[0] && start === config.starts[0]) {
          at = reading.at;
          shown = shownOf(codes, at);
          const { scores, explained } = components;
          maps.push(
            mapOf(cell, reading, scores, explained, { shown, distinct }, config.perplexities),
          );
        }
      }
    }
  }
  progress(total, total, summary);
  const perplexity = [config.measured ?? Infinity, ...config.perplexities]
    .find((p) => mayHavePerplexity(p, distinct.length));
  return rounded({
    summary,
    vectors: tables.words,
    questions: questions.map(({ words }) => words),
    at,
    distinct,
    shown,
    maps,
    nothing: perplexity === undefined ? null : {
      perplexity,
      places: nothing(stream(seeds[0], "control"), distinct.length, config.H, perplexity),
    },
    rows,
  }, 4);
}

function firstTwo({ rows, cols, data }: { rows: number; cols: number; data: Float64Array }) {
  const two = new Float64Array(2 * rows);
  for (let i = 0; i < rows; i++) two.set(data.subarray(i * cols, i * cols + 2), 2 * i);
  return { rows, cols: 2, data: two };
}

/** With the sizes and the start of the original lab, and with the start of this course. */
export const states: Experiment<StatesSeries, StatesConfig> = {
  name: "q3-03-states",
  lesson: "q3/03",
  about: "Untrained encoders read all questions, and every state on the way is looked at.",
  config: {
    file: "",
    limit: 1000,
    embeddings: "random",
    E: 128,
    H: 256,
    starts: ["pytorch", "course"],
    cells: ["rnn", "lstm", "gru"],
    components: 20,
    perplexities: [5, 15, 30],
    measured: 15,
    last: 5,
    again: 12,
  },
  seeds: Array.from({ length: 30 }, (_, k) => k + 1),
  small: false,
  source: import.meta.url,
  run: runStates,
};

/** The four questions of the original lab, with what it chose. */
export const labStates: Experiment<StatesSeries, StatesConfig> = {
  ...states,
  name: "q3-03-lab",
  about: "The four questions of the original lab, read by encoders of its sizes and its start.",
  config: {
    ...states.config,
    file: "lessons/q3/03-hidden-states-in-motion/lab_questions.json",
    starts: ["pytorch"],
    components: 10,
    perplexities: [2, 5],
    measured: null,
    last: 4,
  },
  seeds: states.seeds.slice(0, 10),
  small: true,
};
