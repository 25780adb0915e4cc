/**
 * Answers without training: that of the nearest other pair, beside the answers that look at nothing.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { mean } from "../../../../assets/statistics.ts";
import { normalisedAnswer } from "../../../../assets/vqa_normalisation.ts";
import { type Matrix, zeros } from "../../../kit/matrix.ts";
import { random } from "../../../kit/random.ts";
import { OUR_OWN } from "../../01-image-features/asked_pictures.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import { centred } from "../../01-image-features/features.ts";
import { encodeBatch, type Start } from "../../02-encoding-questions/encoder.ts";
import { encoderOf, stream } from "../../02-encoding-questions/experiments/cells.ts";
import { coded, tablesFor } from "../../02-encoding-questions/word_table.ts";
import { similarityMatrix } from "../../03-hidden-states-in-motion/similarities.ts";
import { agreement } from "../agreement.ts";
import { type PairedQuestion, type PairsConfig, readPairs } from "../pairs.ts";
import { drawFusion, type Fusion, unitRows } from "./fused.ts";

/** Everything that is chosen. */
export interface AnswersConfig extends PairsConfig, Record<string, unknown> {
  readonly E: number;
  readonly H: number;
  readonly d: number;
  readonly start: Start;
  readonly cells: readonly CellKind[];
}

/** Without looking at anything but the answers to other pictures' questions. */
export type Blind = "yes" | "commonest" | "commonest of its type" | "bag of words" | "picture";

/** The nearest question by its code, or the nearest pair by a fusion of both. */
export type Near = "question" | "concatenation" | "product" | "compact";

/** How right each answer was, question by question, from 0 to 1. */
export interface AnswersRow {
  readonly seed: number;
  readonly cell: CellKind;
  readonly near: Near;
  readonly right: readonly number[];
}

/** The series of this run. */
export interface AnswersSeries {
  readonly summary: string;
  /** The picture of each question. */
  readonly own: readonly number[];
  readonly blind: readonly { readonly how: Blind; readonly right: readonly number[] }[];
  readonly rows: readonly AnswersRow[];
}

/** How similar two must be to count as equally near: rounding is far below, and different questions are far above. */
const SAME = 1e-9;

/** The questions of other pictures that a question may learn from. */
const others = (questions: readonly PairedQuestion[], q: number) =>
  [...questions.keys()].filter((k) => questions[k].own !== questions[q].own);

/** How right an answer is. Where one person was asked, as in COCO-QA, it is right or wrong. */
function rightness(answer: string, answers: readonly string[]): number {
  return answers.length > 1 ? agreement(answer, answers) : Number(answer === answers[0]);
}

/** The answer that most people gave, as it is compared. */
function commonAnswer(answers: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts].reduce((a, b) => b[1] > a[1] ? b : a)[0];
}

/**
 * How right the answer of the nearest one is. If several are equally near, each of their answers is given equally often.
 *
 * @param similarities `[Q×Q]`
 */
function byNearest(
  { rows: Q, data }: Matrix,
  questions: readonly PairedQuestion[],
  common: readonly string[],
): number[] {
  return questions.map((question, q) => {
    const from = others(questions, q);
    const near = Math.max(...from.map((k) => data[q * Q + k]));
    const nearest = from.filter((k) => data[q * Q + k] >= near - SAME);
    return mean(nearest.map((k) => rightness(common[k], question.answers)));
  });
}

function byCommonest(
  questions: readonly PairedQuestion[],
  common: readonly string[],
  alike: (a: PairedQuestion, b: PairedQuestion) => boolean,
): number[] {
  return questions.map((question, q) => {
    const from = others(questions, q);
    const same = from.filter((k) => alike(questions[k], question));
    const answer = commonAnswer((same.length > 0 ? same : from).map((k) => common[k]));
    return rightness(answer, question.answers);
  });
}

function bagsOfWords(codes: readonly (readonly number[])[], vocabulary: number): Matrix {
  const bags = zeros(codes.length, vocabulary + 1);
  codes.forEach((words, q) => {
    for (const word of words) bags.data[q * bags.cols + word]++;
  });
  return bags;
}

/** Answers what a config asks for. */
export async function runAnswers(
  config: AnswersConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<AnswersSeries> {
  const pairs = await readPairs(config, progress);
  const questions = pairs.questions.map((one) => ({
    ...one,
    answers: one.answers.map(normalisedAnswer),
  }));
  const own = questions.map((question) => question.own);
  const common = questions.map(({ answers }) => commonAnswer(answers));
  const { vocabulary, codes } = coded(questions);
  const tables = await tablesFor("random", vocabulary, config.E);
  const [H, D] = [config.H, pairs.features.cols];
  const alike = (x: Matrix) => similarityMatrix(x, x);
  const pictures = unitRows(centred(pairs.features));
  const v = zeros(own.length, D);
  own.forEach((n, q) => v.data.set(pictures.data.subarray(n * D, (n + 1) * D), q * D));
  const nearest = (x: Matrix) => byNearest(alike(x), questions, common);
  const blind = [
    { how: "yes", right: questions.map(({ answers }) => rightness("yes", answers)) },
    { how: "commonest", right: byCommonest(questions, common, () => true) },
    {
      how: "commonest of its type",
      right: byCommonest(questions, common, (a, b) => a.questionType === b.questionType),
    },
    { how: "picture", right: nearest(v) },
    { how: "bag of words", right: nearest(bagsOfWords(codes, vocabulary.length)) },
  ] as const;
  const rows: AnswersRow[] = [];
  const ways: readonly (Near & Fusion)[] = ["concatenation", "product", "compact"];
  for (const [at, seed] of seeds.entries()) {
    const table = tables.table(stream(seed, "table"));
    for (const cell of config.cells) {
      progress(at, seeds.length, `${cell}, seed ${seed}`);
      const model = encoderOf(seed, cell, { E: tables.E, H }, config.start);
      const q = unitRows(centred(encodeBatch(model, codes, table).ends));
      rows.push({ seed, cell, near: "question", right: nearest(q) });
      for (const near of ways) {
        const fused = drawFusion(random(seed), near, { H, D, d: config.d })(q, v);
        rows.push({ seed, cell, near, right: nearest(fused) });
      }
    }
  }
  progress(seeds.length, seeds.length);
  return rounded({
    summary: pairs.summary,
    own,
    blind,
    rows,
  }, 3);
}

/** As in the run of cosines. */
export const answersRun: Experiment<AnswersSeries, AnswersConfig> = {
  name: "q3-04-answers",
  lesson: "q3/04",
  about: "Each question is answered as the nearest one about another picture was.",
  config: {
    ...OUR_OWN,
    cnn: "mobilenet",
    E: 128,
    H: 256,
    d: 512,
    start: "pytorch",
    cells: ["rnn", "lstm", "gru"],
  },
  seeds: Array.from({ length: 30 }, (_, k) => k + 1),
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime for the pictures; float64 in TypeScript for the rest",
  run: runAnswers,
};

/** The same on VQA v2's own questions, where a folder of them is. */
export const vqaAnswersRun: Experiment<AnswersSeries, AnswersConfig> = {
  ...answersRun,
  name: "q3-04-vqa-answers",
  about: "The same with photographs and questions of VQA v2.",
  config: { ...answersRun.config, vqa: "vqa-v2-sample" },
};
