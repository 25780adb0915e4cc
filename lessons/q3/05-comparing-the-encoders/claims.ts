/**
 * What lesson q3/05 says about cells and seeds, and what the original lab said of the cells, as code over runs.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { difference, ratio } from "../../../assets/paired.ts";
import type { Run } from "../../../assets/run.ts";
import { mean } from "../../../assets/statistics.ts";
import { above, below } from "../../../assets/verdict.ts";
import type { CellKind } from "../../q1/06-training/model.ts";
import type { Start } from "../02-encoding-questions/encoder.ts";
import {
  claimOf,
  percentOf,
  plain,
  points,
  quantityOf,
  type Said,
  type Shown,
  signed,
  times,
} from "../../../assets/said.ts";
import { NAME } from "../../q1/06-training/claims/words.ts";
import { CELLS } from "../02-encoding-questions/experiments/cells.ts";
import type { ComparingSeries } from "./experiments/comparing.ts";
import { type Measure, MEASURES } from "./experiments/measures.ts";

type ComparingRun = Run<ComparingSeries>;
type ComparingSaid = Said<ComparingSeries>;

/** From here on a measure is a property of the cell. Written down before the runs were looked at. */
const OWNED = 0.75;

/** What was a p-value worth looking at before any correction. */
const SIGNIFICANT = 0.05;

/** A measure of each encoder of a cell, in the order of the seeds. */
function each(
  { series }: ComparingRun,
  cell: CellKind,
  measure: Measure,
  start: Start = "pytorch",
): number[] {
  return series.rows.filter((row) => row.cell === cell && row.start === start)
    .map(({ measured }) => measured[measure]);
}

type Pair = readonly [CellKind, CellKind];

const timesOf = ([a, b]: Pair, measure: Measure) => (run: ComparingRun) =>
  ratio(each(run, a, measure), each(run, b, measure));

const moreOf = ([a, b]: Pair, measure: Measure, start?: Start) => (run: ComparingRun) =>
  difference(each(run, a, measure, start), each(run, b, measure, start));

const lab: readonly ComparingSaid[] = [
  {
    id: "lab-lstm-wider",
    origin: "lab",
    sentence: "The LSTM’s embeddings have a wider distribution: a larger deviation than the RNN’s",
    estimate: timesOf(["lstm", "rnn"], "deviation"),
    decide: (estimate) => above(estimate, 1),
    because: (it) => `The deviation is ${it} that of the RNN.`,
    write: times,
  },
  {
    id: "lab-rnn-narrower",
    origin: "lab",
    sentence: "The RNN’s have a narrower one: a smaller deviation than the GRU’s",
    estimate: timesOf(["rnn", "gru"], "deviation"),
    decide: (estimate) => below(estimate, 1),
    because: (it) => `The deviation is ${it} that of the GRU.`,
    write: times,
  },
  {
    id: "lab-gru-concentrated",
    origin: "lab",
    sentence: "The GRU’s are slightly more concentrated than the LSTM’s: a smaller deviation",
    estimate: timesOf(["gru", "lstm"], "deviation"),
    decide: (estimate) => below(estimate, 1),
    because: (it) => `The deviation is ${it} that of the LSTM.`,
    write: times,
  },
  ...(["lstm", "gru"] as const).flatMap((cell): ComparingSaid[] => [
    {
      id: `lab-discriminative-${cell}`,
      origin: "lab",
      sentence: `The ${
        NAME[cell]
      }’s embeddings are more discriminative than the RNN’s: a smaller mean cosine of two questions, the number that the lab printed`,
      estimate: moreOf([cell, "rnn"], "alike"),
      decide: (estimate) => below(estimate, 0),
      because: (it) => `The difference is ${it}.`,
      write: (x) => signed(x, 3),
    },
    {
      id: `lab-directions-${cell}`,
      origin: "lab",
      sentence: `The same, measured otherwise: the ${
        NAME[cell]
      }’s embeddings differ in more directions than the RNN’s`,
      estimate: moreOf([cell, "rnn"], "dimension"),
      decide: (estimate) => above(estimate, 0),
      because: (it) => `The difference is ${it}.`,
      write: signed,
    },
    {
      id: `lab-kinds-${cell}`,
      origin: "lab",
      sentence:
        `And again: the nearest question wants the same kind of answer more often with the ${
          NAME[cell]
        } than with the RNN`,
      estimate: moreOf([cell, "rnn"], "kind"),
      decide: (estimate) => above(estimate, 0),
      because: (it) => `The difference is ${it}.`,
      write: points,
    },
  ]),
];

/** The measures as what is said of them begins. */
const OF: Readonly<Record<Measure, string>> = {
  deviation: "The deviation of the numbers",
  range: "The range of the numbers",
  mean: "The mean of the numbers",
  alike: "The mean cosine of two questions",
  dimension: "The number of directions in which questions differ",
  kind: "How often the nearest question is of the same kind",
  last: "The cosine of a code with that of its last word alone",
  straight: "The straightness of the paths",
  next: "The cosine of a state and the next one",
  cosine: "The mean cosine of a question with a picture",
  before: "How often the own picture stands before another",
};

const measures = Object.keys(MEASURES) as Measure[];

const ownerOf = ({ series }: ComparingRun, measure: Measure, start: Start = "pytorch") =>
  series.owners.find((one) => one.measure === measure && one.start === start)!;

const text: readonly ComparingSaid[] = [
  ...measures.map((measure): ComparingSaid => ({
    id: `cell-has-${measure}`,
    origin: "text",
    sentence: `${
      OF[measure]
    } is a property of the cell: that has more than three quarters of the variance over 30 beginnings`,
    estimate: (run) => ownerOf(run, measure).cell,
    decide: (estimate) => above(estimate, OWNED),
    because: (it, run) =>
      `Of the cell is ${it}; with the start of this course ${
        plain(ownerOf(run, measure, "course").cell.value)
      }.`,
  })),
  {
    id: "last-more-pytorch",
    origin: "text",
    sentence:
      "With PyTorch’s start an RNN’s code is more like that of its last word alone than an LSTM’s",
    estimate: moreOf(["rnn", "lstm"], "last"),
    decide: (estimate) => above(estimate, 0),
    because: (it) => `The cosine is larger by ${it}.`,
    write: (x) => signed(x, 3),
  },
  {
    id: "last-less-course",
    origin: "text",
    sentence: "With the start of this course it is less like that",
    estimate: moreOf(["rnn", "lstm"], "last", "course"),
    decide: (estimate) => below(estimate, 0),
    because: (it) => `The difference is ${it}.`,
    write: (x) => signed(x, 3),
  },
  {
    id: "lstm-gru-alike",
    origin: "text",
    sentence:
      "The mean cosine of two questions does not tell an LSTM from a GRU: the difference is below 0.01",
    estimate: (run) => {
      const { value, low, high } = moreOf(["lstm", "gru"], "alike")(run);
      const most = Math.max(Math.abs(low), Math.abs(high));
      return { value: Math.abs(value), low: 0, high: most };
    },
    decide: (estimate) => below(estimate, 0.01),
    because: (it) => `Without its sign it is ${it}.`,
    write: (x) => plain(x, 3),
  },
];

const test = (run: ComparingRun, measure: Measure, [a, b]: Pair) =>
  run.series.tests.find((one) =>
    one.measure === measure && one.start === "pytorch" && one.a === a && one.b === b
  )!;

const shown: readonly Shown<ComparingSeries>[] = [
  ...CELLS.flatMap((cell): Shown<ComparingSeries>[] => [
    ...(["deviation", "range", "mean", "alike", "kind", "dimension", "last", "next"] as const).map((
      measure,
    ) => ({
      id: `${measure}-${cell}`,
      sentence: `${OF[measure]}, ${NAME[cell]}`,
      number: (run: ComparingRun) => mean(each(run, cell, measure)),
      write: measure === "kind"
        ? percentOf
        : measure === "dimension"
        ? (x: number) => plain(x, 1)
        : measure === "mean"
        ? (x: number) => plain(x, 3)
        : plain,
    })),
    {
      id: `last-course-${cell}`,
      sentence: `${OF.last}, ${NAME[cell]}, start of this course`,
      number: (run: ComparingRun) => mean(each(run, cell, "last", "course")),
    },
  ]),
  ...(["cosine", "alike"] as const).map((measure): Shown<ComparingSeries> => ({
    id: `seed-share-${measure}`,
    sentence: `${OF[measure]}: what the cells share in a seed, of all that is not of the cell`,
    number: (run) => {
      const { columns, rest } = ownerOf(run, measure).shares;
      return columns / (columns + rest);
    },
    write: percentOf,
  })),
  {
    id: "tests",
    sentence: "Tests of two cells on one measure",
    number: ({ series }) => series.tests.length,
    write: String,
  },
  {
    id: "significant-before",
    sentence: "Tests with p < 0.05 before the correction",
    number: ({ series }) => series.tests.filter(({ p }) => p < SIGNIFICANT).length,
    write: String,
  },
  {
    id: "significant-after",
    sentence: "Tests with p < 0.05 after it",
    number: ({ series }) => series.tests.filter(({ adjusted }) => adjusted < SIGNIFICANT).length,
    write: String,
  },
  {
    id: "kind-by-chance",
    sentence: "How often two questions want the same kind of answer",
    number: ({ series }) => series.kindByChance,
    write: percentOf,
  },
  {
    id: "one-seed-alike",
    sentence:
      "Single seeds in which the mean cosine of the LSTM and the GRU differs as over all seeds",
    number: (run) => test(run, "alike", ["lstm", "gru"]).seedsThatAgree,
    write: (x) => `${Math.round(100 * x)}\u00a0%`,
  },
  {
    id: "one-seed-before",
    sentence: "Single seeds in which the order of the RNN and the GRU is as over all seeds",
    number: (run) => test(run, "before", ["rnn", "gru"]).seedsThatAgree,
    write: (x) => `${Math.round(100 * x)}\u00a0%`,
  },
];

/** In the order of the text: on our own questions, then on those of VQA v2. */
export const claims: readonly Claim<ComparingSeries>[] = [
  ["q3-05-encoders", ""],
  ["q3-05-vqa", "-vqa"],
].flatMap(([run, end]) => [
  ...[...lab, ...text].map((one) => claimOf("q3/05", run, { ...one, id: one.id + end })),
  ...shown.map((one) => quantityOf("q3/05", run, { ...one, id: one.id + end })),
]);
