/**
 * What the original lab says about stability. Stable is who still learns at a large learning rate:
 * the lab's own optimiser, Adam without clipping, at rates half a decade apart. To learn is to settle
 * below half of the loss of guessing.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { geometric, ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import type { Estimate } from "../../../../assets/statistics.ts";
import { above, all, between } from "../../../../assets/verdict.ts";
import { short } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import { rowsOf } from "../../02-sequential-mnist/claims/rows_of.ts";
import type {
  TrainingRow,
  TrainingSeries,
} from "../../02-sequential-mnist/experiments/trainings.ts";
import type { RateSeries } from "../experiments/rates.ts";
import { CELLS, NAME } from "./cells.ts";
import { largestRate } from "./rates_of.ts";

/** The largest rate of each seed at which a cell learns as the lab trained it. */
const rates = (run: Run<RateSeries>, cell: Cell) =>
  largestRate(run, { optimiser: "adam", cell, clip: null });

const compare = (run: Run<RateSeries>, a: Cell, b: Cell): Estimate =>
  ratio(rates(run, a), rates(run, b));

/** "The largest rate at which it learns: RNN 0.01, LSTM 0.1, GRU 0.1." */
function each(run: Run<RateSeries>): string {
  const words = CELLS.map((cell) => `${NAME[cell]} ${short(geometric(rates(run, cell)).value)}`);
  return `Largest rate of Adam at which it learns, without clipping: ${words.join(", ")}.`;
}

const stability: readonly Claim<RateSeries>[] = [
  {
    id: "q2/04.lstm-most-stable",
    origin: "lab",
    sentence: "LSTM converges most stably",
    run: "q2-04-rates",
    measure: (run) => {
      const toRnn = compare(run, "lstm", "rnn"), toGru = compare(run, "lstm", "gru");
      return measured(
        toGru,
        all([above(toRnn, 1), above(toGru, 1)]),
        (it) => `${each(run)} The LSTM’s is ${short(toRnn.value)} × RNN and ${it}.`,
        (x) => `${short(x)} × GRU`,
      );
    },
  },
  {
    id: "q2/04.gru-similar-stability",
    origin: "lab",
    sentence: "GRU close second with similar stability",
    run: "q2-04-rates",
    measure: (run) => {
      const toLstm = compare(run, "gru", "lstm");
      return measured(
        toLstm,
        between(toLstm, 0.5, 2),
        (it) => `${each(run)} The GRU’s is ${it}; similar is half to twice.`,
        (x) => `${short(x)} × LSTM`,
      );
    },
  },
  {
    id: "q2/04.gated-more-stable",
    origin: "lab",
    sentence: "LSTM/GRU have more stable training than the RNN",
    run: "q2-04-rates",
    measure: (run) => {
      const lstm = compare(run, "lstm", "rnn"), gru = compare(run, "gru", "rnn");
      const least = lstm.value < gru.value ? lstm : gru;
      return measured(
        least,
        all([above(lstm, 1), above(gru, 1)]),
        (it) => `${each(run)} The smaller of the two is ${it}.`,
        (x) => `${short(x)} × RNN`,
      );
    },
  },
];

/** How far the largest gradient of a tenth of an epoch is above the usual one of it, on average. */
function spikes({ tenths }: TrainingRow): number {
  return geometric(tenths.map(({ largest, norm }) => largest / norm)).value;
}

const control: Claim<TrainingSeries> = {
  id: "q2/04.gradient-control",
  origin: "lab",
  sentence: "Gating mechanisms in LSTM/GRU provide better gradient control",
  run: "q2-02-lab",
  measure: (run) => {
    const of = (cell: Cell) => rowsOf(run, cell).map(spikes);
    const toLstm = ratio(of("rnn"), of("lstm")), toGru = ratio(of("rnn"), of("gru"));
    const words = CELLS.map((cell) => `${NAME[cell]} ${short(geometric(of(cell)).value)}`);
    return measured(
      toLstm,
      all([above(toLstm, 1), above(toGru, 1)]),
      (it) =>
        `In a tenth of an epoch the longest gradient is so many times the usual one: ${
          words.join(", ")
        }. The RNN’s is ${it} and ${short(toGru.value)} × GRU.`,
      (x) => `${short(x)} × LSTM`,
    );
  },
};

/** In the order of the lab. */
// deno-lint-ignore no-explicit-any
export const labClaims: readonly Claim<any>[] = [...stability, control];
