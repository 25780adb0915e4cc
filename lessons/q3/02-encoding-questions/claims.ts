/**
 * What lesson q3/02 says about codes of questions, as code over a run.
 *
 * @module
 */

import type { Claim, Measured } from "../../../assets/claim.ts";
import { measured } from "../../../assets/measured.ts";
import { difference } from "../../../assets/paired.ts";
import type { Run } from "../../../assets/run.ts";
import { quantityOf } from "../../../assets/said.ts";
import { bootstrap, type Estimate, mean } from "../../../assets/statistics.ts";
import { above, below } from "../../../assets/verdict.ts";
import { scientific } from "../../../assets/numerals.ts";
import type { CellKind } from "../../q1/06-training/model.ts";
import type { Start } from "./encoder.ts";
import { CELLS } from "./experiments/cells.ts";
import type { EncoderRow, EncodersConfig, EncodersSeries } from "./experiments/encoders.ts";
import type { Filling } from "./experiments/padding.ts";

type EncodersRun = Run<EncodersSeries>;
type EncodersClaim = Claim<EncodersSeries>;

const run = "q3-02-encoders";

const NAME: Readonly<Record<CellKind, string>> = { rnn: "RNN", lstm: "LSTM", gru: "GRU" };

/** Two ways of encoding are the same if no number differs by more: double precision has sixteen digits. */
const SAME = 1e-12;

/** A code with a smaller cosine to what it was points elsewhere. */
const ELSEWHERE = 0.5;

/** Codes of different questions with a larger mean cosine are hardly told apart. */
const ONE_CODE = 0.95;

/** By how much a mean cosine must grow to be worth a sentence. */
const GROWN = 0.1;

/** A number of each encoder of a cell, in the order of the seeds. */
function each(
  { series }: EncodersRun,
  cell: CellKind,
  of: (row: EncoderRow) => number,
  start: Start = "pytorch",
): number[] {
  return series.rows.filter((row) => row.cell === cell && row.start === start).map(of);
}

/** What became of the codes after so many steps of padding. */
function after(
  { config }: EncodersRun,
  steps: number,
  filling: Filling,
  what: "kept" | "alike",
): (row: EncoderRow) => number {
  const at = (config as unknown as EncodersConfig).steps.indexOf(steps);
  return ({ padded }) => padded.find((one) => one.filling === filling)![what][at];
}

const cosine = (value: number) => {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && Number(text) > 0 ? `−${text}` : text;
};

function claim(
  id: string,
  sentence: string,
  estimate: (run: EncodersRun) => Estimate,
  decide: (estimate: Estimate) => Measured["verdict"],
  because: (it: string) => string,
): EncodersClaim {
  return {
    id: `q3/02.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) => {
      const found = estimate(run);
      return measured(found, decide(found), because, cosine);
    },
  };
}

const quantity = (
  id: string,
  sentence: string,
  number: (run: EncodersRun) => number,
  write: (value: number) => string = String,
): EncodersClaim => quantityOf("q3/02", run, { id, sentence, number, write });

/** That a way of encoding many questions at once changes nothing. */
function exact(of: "behind" | "front", sentence: string): EncodersClaim {
  return {
    id: `q3/02.padding-${of}-exact`,
    origin: "text",
    sentence,
    run,
    measure: ({ series }) => {
      const value = Math.max(...series.rows.map(({ apart }) => apart[of]));
      return {
        value,
        text: value === 0 ? "0" : scientific(value),
        verdict: value <= SAME ? "holds" : "does not hold",
        because: `The largest difference of any number, over ${series.rows.length} encoders.`,
      };
    },
  };
}

const about = (cell: CellKind): readonly EncodersClaim[] => [
  claim(
    `one-step-too-late-${cell}`,
    `One step of zeros after the last word, and the ${
      NAME[cell]
    }’s code points elsewhere: its cosine with ` +
      `what it was is below ${ELSEWHERE}`,
    (run) => bootstrap(each(run, cell, after(run, 1, "zeros", "kept"))),
    (estimate) => below(estimate, ELSEWHERE),
    (it) => `The mean cosine is ${it}.`,
  ),
  claim(
    `one-code-for-all-${cell}`,
    `After eight steps of zeros all questions have one code in the ${
      NAME[cell]
    }: a mean cosine of different ` +
      `questions above ${ONE_CODE}`,
    (run) => bootstrap(each(run, cell, after(run, 8, "zeros", "alike"))),
    (estimate) => above(estimate, ONE_CODE),
    (it) => `The mean cosine is ${it}.`,
  ),
  claim(
    `no-bias-no-pull-${cell}`,
    `With Q1’s start, 32 steps of zeros make different questions no more alike in the ${
      NAME[cell]
    }: the mean ` +
      `cosine grows by less than ${GROWN}`,
    (run) =>
      difference(
        each(run, cell, after(run, 32, "zeros", "alike"), "course"),
        each(run, cell, ({ alike }) => alike, "course"),
      ),
    (estimate) => below(estimate, GROWN),
    (it) => `It grows by ${it}.`,
  ),
  claim(
    `mark-makes-alike-${cell}`,
    `A question mark behind every question makes the ${
      NAME[cell]
    }’s codes of different questions more alike, ` +
      `by ${GROWN} at least`,
    (run) =>
      difference(
        each(run, cell, ({ alikeWithMark }) => alikeWithMark),
        each(run, cell, ({ alike }) => alike),
      ),
    (estimate) => above(estimate, GROWN),
    (it) => `The mean cosine grows by ${it}.`,
  ),
];

const numbers = (cell: CellKind): readonly EncodersClaim[] => {
  const meanOf = (of: (row: EncoderRow) => number) => (run: EncodersRun) =>
    mean(each(run, cell, of));
  const name = NAME[cell];
  return [
    quantity(
      `alike-${cell}`,
      `Mean cosine of different questions in the ${name}`,
      meanOf(({ alike }) => alike),
      cosine,
    ),
    quantity(
      `alike-with-self-${cell}`,
      `The same with each question compared with itself too, ${name}`,
      meanOf(({ alikeWithSelf }) => alikeWithSelf),
      cosine,
    ),
    quantity(
      `alike-with-mark-${cell}`,
      `The same with a question mark behind each, ${name}`,
      meanOf(({ alikeWithMark }) => alikeWithMark),
      cosine,
    ),
    quantity(
      `deviation-${cell}`,
      `Deviation of all numbers of all codes of the ${name}`,
      meanOf(({ deviation }) => deviation),
      cosine,
    ),
    quantity(
      `nearest-after-eight-${cell}`,
      `Questions whose nearest question is still the same after eight steps of zeros, ${name}`,
      (run) => {
        const at = (run.config as unknown as EncodersConfig).steps.indexOf(8);
        return mean(each(run, cell, ({ padded }) => padded[0].nearest[at]));
      },
      (share) => `${(100 * share).toFixed(0)}\u00a0%`,
    ),
  ];
};

/** In the order of the table. */
export const claims: readonly EncodersClaim[] = [
  exact(
    "behind",
    "A batch, padded behind and read out at the last real step, gives the codes of the single questions",
  ),
  exact(
    "front",
    "So does a batch that is padded in front, if the state waits where there is no word",
  ),
  ...CELLS.flatMap(about),
  ...CELLS.flatMap(numbers),
  quantity(
    "asked",
    "Questions in the file",
    ({ series }) => Number(/^\d+/.exec(series.counts.summary)?.[0] ?? NaN),
  ),
  quantity("questions", "Questions in different words", ({ series }) => series.counts.questions),
  quantity("words", "Words in them", ({ series }) => series.counts.words),
  quantity("vocabulary", "Different words", ({ series }) => series.counts.vocabulary),
  quantity("once", "Words that occur once", ({ series }) => series.counts.once),
  quantity(
    "pieces",
    "Different pieces if cut at spaces alone",
    ({ series }) => series.counts.pieces,
  ),
  quantity(
    "glued",
    "Pieces of those with a sign glued to them",
    ({ series }) => series.counts.glued,
  ),
];
