/**
 * Everything that Q3 measures of an encoder, as numbers with names.
 *
 * @module
 */

import { mean } from "../../../../assets/statistics.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import type { Model } from "../../../q1/06-training/model.ts";
import { centred } from "../../01-image-features/features.ts";
import { meanSimilarity } from "../../02-encoding-questions/mean_similarity.ts";
import { motionOf, recency } from "../../03-hidden-states-in-motion/experiments/motion.ts";
import { read } from "../../03-hidden-states-in-motion/experiments/reading.ts";
import { similarityMatrix } from "../../03-hidden-states-in-motion/similarities.ts";
import { orderOf, placesOf } from "../../04-fusion/experiments/order.ts";
import { broughtTogether, cosines } from "../../04-fusion/experiments/ways.ts";
import type { PairedQuestion } from "../../04-fusion/pairs.ts";
import { participationRatio } from "../dimension.ts";

/** The measures in the order of the text, each in words. */
export const MEASURES = {
  deviation: "deviation of the numbers",
  range: "range of the numbers",
  mean: "mean of the numbers",
  alike: "mean cosine of two questions",
  dimension: "directions in which questions differ",
  kind: "nearest question of the same kind",
  last: "cosine with the last word alone",
  straight: "straightness of the path",
  next: "cosine of a state and the next",
  cosine: "mean cosine with a picture",
  before: "own picture before another",
} as const;

/** The name of a measure. */
export type Measure = keyof typeof MEASURES;

/** A number for each measure. */
export type Measured = Readonly<Record<Measure, number>>;

/** What is read, and what is seen beside it. */
export interface Material {
  /** In different words. */
  readonly different: readonly PairedQuestion[];
  readonly codes: readonly (readonly number[])[];
  /** All questions; those with the same words share a code. */
  readonly all: readonly PairedQuestion[];
  /** `[N×D]` */
  readonly features: Matrix;
}

/** Measures an encoder. */
export function measure(
  model: Model,
  table: Matrix,
  { different, codes, all, features }: Material,
  { seed, d }: { seed: number; d: number },
): Measured {
  const reading = read(model, codes, table);
  const { straight, next } = motionOf("questions", reading);
  const ends = endsOf(reading.paths);
  const [low, high] = [Math.min(...ends.data), Math.max(...ends.data)];
  const middle = mean([...ends.data]);
  const asked = rowsFor(ends, different, all);
  const own = all.map((question) => question.own);
  const plain = cosines(broughtTogether(seed, asked, features, d, "projected"));
  const order = placesOf(cosines(broughtTogether(seed, asked, features, d, "centred")));
  return {
    deviation: Math.sqrt(mean([...ends.data].map((v) => (v - middle) ** 2))),
    range: high - low,
    mean: middle,
    alike: meanSimilarity(ends),
    dimension: participationRatio(ends),
    kind: sameKind(ends, different),
    last: recency(model, codes, table, 1)[0],
    straight,
    next,
    cosine: mean([...plain.data]),
    before: orderOf(order, own).before,
  };
}

/** The last state of each path, `[Q×H]`. */
function endsOf(paths: readonly Matrix[]): Matrix {
  const H = paths[0].cols;
  const data = new Float64Array(paths.length * H);
  paths.forEach((path, q) => data.set(path.data.subarray((path.rows - 1) * H), q * H));
  return { rows: paths.length, cols: H, data };
}

/** A code for each of all questions, from those in different words. */
function rowsFor(
  { cols, data }: Matrix,
  different: readonly PairedQuestion[],
  all: readonly PairedQuestion[],
): Matrix {
  const at = new Map(different.map(({ words }, q) => [words.join(" "), q]));
  const rows = { rows: all.length, cols, data: new Float64Array(all.length * cols) };
  all.forEach(({ words }, q) => {
    const from = at.get(words.join(" "))! * cols;
    rows.data.set(data.subarray(from, from + cols), q * cols);
  });
  return rows;
}

/** How often the nearest other question wants the same kind of answer: yes or no, a number, or something else. */
function sameKind(ends: Matrix, questions: readonly PairedQuestion[]): number {
  const codes = centred(ends);
  const { data } = similarityMatrix(codes, codes);
  const Q = questions.length;
  return mean(questions.map(({ answerType }, q) => {
    const others = [...questions.keys()].filter((k) => k !== q);
    const nearest = others.reduce((a, b) => data[q * Q + b] > data[q * Q + a] ? b : a);
    return Number(questions[nearest].answerType === answerType);
  }));
}
