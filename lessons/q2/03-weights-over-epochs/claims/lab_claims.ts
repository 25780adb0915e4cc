/**
 * What the original lab said about weights, each sentence in every reading that makes sense.
 *
 * The notebook drew histograms and densities of the whole of weight_hh after each of five epochs and
 * measured nothing. The recipe is the lab's own.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { geometric } from "../../../../assets/paired.ts";
import type { Estimate } from "../../../../assets/statistics.ts";
import { above, all, below, between } from "../../../../assets/verdict.ts";
import { short } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import type { GroupRow, MatrixName } from "../experiments/groups.ts";
import type { WeightsSeries } from "../experiments/weights.ts";
import { labDeviation, labPanelShare, labSteps } from "./lab_readings.ts";
import { candidateOf, CELLS, gatesIn, groupOf, NAME, times, type WeightsRun } from "./lookup.ts";
import { decimals, over } from "./over.ts";
import { deviation, drift, growth, type Reading, relativeSteps, steps, way } from "./readings.ts";

const run = "q2-03-lab";

/** The candidate of the gated cells beside the one block of the RNN. */
const CANDIDATE = "candidate";

type Gate = "all" | typeof CANDIDATE;

function rows(run: WeightsRun, cell: Cell, matrix: MatrixName, gate: Gate): GroupRow[] {
  return groupOf(run, cell, matrix, gate === CANDIDATE ? candidateOf(cell) : gate);
}

const where = (matrix: MatrixName, gate: Gate) =>
  gate === CANDIDATE
    ? `the candidate’s block of ${matrix}`
    : matrix === "fc"
    ? "the readout"
    : `all of ${matrix}`;

/** "RNN 0.081, LSTM 0.097, GRU 0.11". */
function each(run: WeightsRun, matrix: MatrixName, gate: Gate, { of }: Reading): string {
  return CELLS.map((cell) =>
    `${NAME[cell]} ${short(geometric(rows(run, cell, matrix, gate).map(of)).value)}`
  ).join(", ");
}

function lines(run: WeightsRun, matrix: MatrixName, gate: Gate, reading: Reading): string {
  const words = `${reading.words}, ${where(matrix, gate)}: ${each(run, matrix, gate, reading)}.`;
  return words[0].toUpperCase() + words.slice(1);
}

/** Says that a reading is larger for the RNN than for some other cells. */
function rnnLarger(
  id: string,
  sentence: string,
  others: readonly Cell[],
  [matrix, gate]: readonly [MatrixName, Gate],
  reading: Reading,
): Claim<WeightsSeries> {
  return {
    id: `q2/03.${id}`,
    origin: "lab",
    sentence: `${sentence} (${reading.words}, ${where(matrix, gate)})`,
    run,
    measure: (run) => {
      const ratios = others.map((cell): Estimate =>
        times(rows(run, "rnn", matrix, gate), rows(run, cell, matrix, gate), reading.of)
      );
      const [first, second] = others;
      return over(
        ratios[0],
        NAME[first],
        all(ratios.map((it) => above(it, 1))),
        (it) =>
          `${lines(run, matrix, gate, reading)} RNN over ${NAME[first]}: ${it}` +
          (second ? `; over ${NAME[second]}: ${interval(ratios[1])}.` : "."),
      );
    },
  };
}

const interval = ({ value, low, high }: Estimate) =>
  `${decimals(value)} (${decimals(low)} to ${decimals(high)})`;

const both = ["lstm", "gru"] as const;
const VARIANCE = "RNN: weights show more variance";
const STABLE = "LSTM: more stable weight distributions than the RNN’s";
const DRIFT = "RNN weights drift more significantly";

/** The RNN’s mean step over that of the LSTM’s gate that moves most, seed by seed. */
const everyGate: Claim<WeightsSeries> = {
  id: "q2/03.lstm-stable-every-gate",
  origin: "lab",
  sentence: `${STABLE} (${steps.words}, every gate of weight_hh)`,
  run,
  measure: (run) => {
    const gates = gatesIn("lstm").map((gate) => groupOf(run, "lstm", "weight_hh", gate));
    const it = geometric(
      groupOf(run, "rnn", "weight_hh").map((row, seed) =>
        steps.of(row) / Math.max(...gates.map((rows) => steps.of(rows[seed])))
      ),
    );
    return over(
      it,
      "the fastest gate",
      above(it, 1),
      (it) => `The RNN’s mean step over that of the LSTM’s gate that moves most: ${it}.`,
    );
  },
};

/** "Slightly tighter": up to a fifth. */
const TIGHTER = [0.8, 1] as const;

function tighter(id: string, matrix: MatrixName, reading: Reading): Claim<WeightsSeries> {
  return {
    id: `q2/03.gru-tighter-${id}`,
    origin: "lab",
    sentence: `GRU: similar to LSTM, slightly tighter distributions (${reading.words}, ${
      where(matrix, "all")
    })`,
    run,
    measure: (run) => {
      const it = times(groupOf(run, "gru", matrix), groupOf(run, "lstm", matrix), reading.of);
      return over(
        it,
        "LSTM",
        between(it, ...TIGHTER),
        (it) =>
          `${lines(run, matrix, "all", reading)} GRU over LSTM: ${it}; slightly tighter is ` +
          `${TIGHTER[0]} to ${TIGHTER[1]}.`,
      );
    },
  };
}

/** A scale is consistent if it stays within a quarter. */
const CONSISTENT = 1.25;

function consistent(matrix: MatrixName): Claim<WeightsSeries> {
  return {
    id: `q2/03.consistent-scale-${matrix}`,
    origin: "lab",
    sentence: `LSTM/GRU maintain consistent weight scales (${growth.words}, ${
      where(matrix, "all")
    })`,
    run,
    measure: (run) => {
      const grown = both.map((cell) => geometric(groupOf(run, cell, matrix).map(growth.of)));
      const most = grown.reduce((a, b) => b.value > a.value ? b : a);
      return over(
        most,
        "the start",
        all(grown.map((it) => below(it, CONSISTENT))),
        (it) =>
          `${lines(run, matrix, "all", growth)} The larger of both: ${it}; consistent is below ` +
          `${CONSISTENT}.`,
      );
    },
  };
}

/** Sentence by sentence, reading by reading. */
export const labClaims: readonly Claim<WeightsSeries>[] = [
  rnnLarger("rnn-variance-lab", VARIANCE, both, ["weight_hh", "all"], labDeviation),
  rnnLarger("rnn-variance-panel", VARIANCE, both, ["weight_hh", "all"], labPanelShare),
  rnnLarger("rnn-variance-candidate", VARIANCE, both, ["weight_hh", CANDIDATE], deviation),
  rnnLarger("rnn-variance-input", VARIANCE, both, ["weight_ih", "all"], deviation),
  rnnLarger("rnn-variance-readout", VARIANCE, both, ["fc", "all"], deviation),
  rnnLarger("lstm-stable-lab", STABLE, ["lstm"], ["weight_hh", "all"], labSteps),
  rnnLarger("lstm-stable-relative", STABLE, ["lstm"], ["weight_hh", "all"], relativeSteps),
  everyGate,
  rnnLarger("lstm-stable-candidate", STABLE, ["lstm"], ["weight_hh", CANDIDATE], steps),
  rnnLarger("lstm-stable-input", STABLE, ["lstm"], ["weight_ih", "all"], steps),
  rnnLarger("lstm-stable-readout", STABLE, ["lstm"], ["fc", "all"], steps),
  rnnLarger("lstm-stable-way", STABLE, ["lstm"], ["weight_hh", "all"], way),
  tighter("lab", "weight_hh", labDeviation),
  tighter("panel", "weight_hh", labPanelShare),
  tighter("input", "weight_ih", deviation),
  tighter("readout", "fc", deviation),
  ...(["weight_hh", "weight_ih"] as const).map(consistent),
  rnnLarger("rnn-drifts", DRIFT, both, ["weight_hh", "all"], drift),
  rnnLarger("rnn-drifts-candidate", DRIFT, both, ["weight_hh", CANDIDATE], drift),
  rnnLarger("rnn-drifts-input", DRIFT, both, ["weight_ih", "all"], drift),
  rnnLarger("rnn-drifts-readout", DRIFT, both, ["fc", "all"], drift),
];
