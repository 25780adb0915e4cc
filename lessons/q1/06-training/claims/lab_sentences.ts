/**
 * What the original lab says about speed, stability and final loss, as code over a comparison.
 *
 * @module
 */

import type { Claim, Measured, Verdict } from "../../../../assets/claim.ts";
import type { Run } from "../../../../assets/run.ts";
import type { Estimate } from "../../../../assets/statistics.ts";
import { above, all, below, between } from "../../../../assets/verdict.ts";
import type { Comparison } from "../experiments/comparison.ts";
import type { CellKind } from "../model.ts";
import { FINAL, type Quantity, SPEED, STABILITY } from "./quantities.ts";
import { type Measurements, measurementsOf, type Setting } from "./settings.ts";
import { shortEstimate } from "../../../../assets/words.ts";
import { KINDS, NAME } from "./words.ts";

/** Similar: not less than four fifths, not more than five quarters. */
const SIMILAR = [0.8, 1.25] as const;

/** A close second: not the first, and at most half as much again. */
const CLOSE_SECOND = [1, 1.5] as const;

type Judge = (cells: readonly Measurements[], setting: Setting) => Measured;

/** One cell is less than both others: its difference to each lies on one side of none at all. */
function least(kind: CellKind, by: Quantity): Judge {
  return (cells, setting) => extreme(cells, setting, kind, by, below, (a, b) => a - b);
}

/** One cell is more than both others. */
function most(kind: CellKind, by: Quantity): Judge {
  return (cells, setting) => extreme(cells, setting, kind, by, above, (a, b) => b - a);
}

/** The text shows the comparison with the rival that is hardest to beat. */
function extreme(
  cells: readonly Measurements[],
  setting: Setting,
  kind: CellKind,
  by: Quantity,
  beyond: (estimate: Estimate, limit: number) => Verdict,
  order: (a: number, b: number) => number,
): Measured {
  const versus = cells.filter((cell) => cell.kind !== kind)
    .map((rival) => compare(by, cell(cells, kind), rival));
  const [hardest] = [...versus].sort((a, b) => order(b.estimate.value, a.estimate.value));
  return {
    ...hardest.estimate,
    text: hardest.text,
    verdict: all(versus.map(({ estimate }) => beyond(estimate, by.none))),
    because: `${summary(by, cells, setting)} ${versus.map(({ long }) => long).join("; ")}.`,
  };
}

const similar: Judge = (cells, setting) => {
  const [gru, lstm] = [cell(cells, "gru"), cell(cells, "lstm")];
  const { estimate, text, long } = compare(SPEED, gru, lstm);
  const unknown = gru.never > 0 && lstm.never > 0;
  return {
    ...estimate,
    text,
    verdict: unknown ? "not decidable" : between(estimate, ...SIMILAR),
    because: `${summary(SPEED, cells, setting)} ${long}; similar is ${SIMILAR.join(" to ")}.`,
  };
};

const closeSecond: Judge = (cells, setting) => {
  const toLstm = compare(FINAL, cell(cells, "gru"), cell(cells, "lstm"));
  const toRnn = compare(FINAL, cell(cells, "gru"), cell(cells, "rnn"));
  return {
    ...toLstm.estimate,
    text: toLstm.text,
    verdict: all([between(toLstm.estimate, ...CLOSE_SECOND), below(toRnn.estimate, 1)]),
    because: `${summary(FINAL, cells, setting)} ${toLstm.long}; ${toRnn.long}. A close second is ` +
      `${CLOSE_SECOND.join(" to ")} times the LSTM, and below the RNN.`,
  };
};

function cell(cells: readonly Measurements[], kind: CellKind): Measurements {
  return cells.find((cell) => cell.kind === kind)!;
}

/** Two cells by one quantity: the estimate, in short and in full. */
function compare(by: Quantity, a: Measurements, b: Measurements) {
  const estimate = by.against(by.of(a), by.of(b));
  return {
    estimate,
    text: by.short(estimate.value, a, b),
    long: `${NAME[a.kind]} ${by.word} ${NAME[b.kind]} ${shortEstimate(estimate)}`,
  };
}

function summary(by: Quantity, cells: readonly Measurements[], setting: Setting): string {
  return `${by.name(setting)}: ${cells.map((m) => `${NAME[m.kind]} ${by.summary(m)}`).join(", ")}.`;
}

const sentences: readonly { name: string; sentence: string; judge: Judge }[] = [
  { name: "lstm-fastest", sentence: "LSTM converges fastest", judge: least("lstm", SPEED) },
  {
    name: "lstm-stablest",
    sentence: "LSTM converges most stably",
    judge: least("lstm", STABILITY),
  },
  { name: "gru-similar", sentence: "GRU converges similarly to LSTM", judge: similar },
  {
    name: "rnn-slower",
    sentence: "RNN converges more slowly: LSTM and GRU converge faster",
    judge: most("rnn", SPEED),
  },
  { name: "rnn-unstable", sentence: "RNN is more unstable", judge: most("rnn", STABILITY) },
  { name: "lstm-lowest", sentence: "LSTM reaches the lowest loss", judge: least("lstm", FINAL) },
  { name: "gru-second", sentence: "GRU is a close second in loss", judge: closeSecond },
];

/** The lab's sentences, tested in one setting. */
export function labClaims(setting: Setting): Claim<Comparison>[] {
  return sentences.map(({ name, sentence, judge }) => ({
    id: `q1/06.${name}${setting.suffix}`,
    origin: "lab",
    sentence: `${sentence} (${setting.where})`,
    run: setting.run,
    measure: (run: Run<Comparison>) =>
      judge(KINDS.map((kind) => measurementsOf(run, kind, setting.threshold)), setting),
  }));
}
