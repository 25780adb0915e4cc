/**
 * What the original lab says about training on digits, measured with its own recipe.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { geometric, ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, type Estimate } from "../../../../assets/statistics.ts";
import { above, all, below, between } from "../../../../assets/verdict.ts";
import { percent, short } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import type { TrainingRow, TrainingSeries } from "../experiments/trainings.ts";
import {
  CELLS,
  epochsTo,
  fluctuation,
  NAME,
  relativeFluctuation,
  rowsOf,
  testRight,
} from "./rows_of.ts";

const run = "q2-02-lab";

/** The loss that counts as having converged: about nineteen of twenty digits are read. */
const CONVERGED = 0.2;

/** Epochs that the lab trained. */
const LAB_EPOCHS = 5;

type Number = (row: TrainingRow) => number;

const speed: Number = (row) => epochsTo(row, CONVERGED);

/** How many times as large a number is for one cell as for another, seed by seed. */
function compare(run: Run<TrainingSeries>, a: Cell, b: Cell, number: Number): Estimate {
  return ratio(rowsOf(run, a).map(number), rowsOf(run, b).map(number));
}

/** "RNN 3.1, LSTM 1.2, GRU 1.3 epochs". */
function each(run: Run<TrainingSeries>, number: Number, unit: string): string {
  return CELLS.map((cell) =>
    `${NAME[cell]} ${short(geometric(rowsOf(run, cell).map(number)).value)}`
  )
    .join(", ") + (unit && ` ${unit}`);
}

const epochs = (run: Run<TrainingSeries>) =>
  `Epochs until the loss of a tenth of an epoch is below ${CONVERGED}: ${each(run, speed, "")}.`;

/** What the lab says, sentence by sentence. */
export const labClaims: readonly Claim<TrainingSeries>[] = [
  {
    id: "q2/02.lstm-fastest",
    origin: "lab",
    sentence: "LSTM converges fastest",
    run,
    measure: (run) => {
      const toRnn = compare(run, "lstm", "rnn", speed), toGru = compare(run, "lstm", "gru", speed);
      return measured(
        toGru,
        all([below(toRnn, 1), below(toGru, 1)]),
        (it) => `${epochs(run)} The LSTM needs ${it} times what the GRU needs.`,
        (x) => `${short(x)} × GRU`,
      );
    },
  },
  {
    id: "q2/02.gru-second",
    origin: "lab",
    sentence: "GRU close second",
    run,
    measure: (run) => {
      const toLstm = compare(run, "gru", "lstm", speed);
      return measured(
        toLstm,
        all([between(toLstm, 1, 1.5), below(compare(run, "gru", "rnn", speed), 1)]),
        (it) => `${epochs(run)} The GRU needs ${it} times what the LSTM needs; close is 1 to 1.5.`,
        (x) => `${short(x)} × LSTM`,
      );
    },
  },
  {
    id: "q2/02.rnn-slower",
    origin: "lab",
    sentence: "RNN shows slower convergence",
    run,
    measure: (run) => {
      const toLstm = compare(run, "rnn", "lstm", speed), toGru = compare(run, "rnn", "gru", speed);
      return measured(
        toLstm,
        all([above(toLstm, 1), above(toGru, 1)]),
        (it) => `${epochs(run)} The RNN needs ${it} times what the LSTM needs.`,
        (x) => `${short(x)} × LSTM`,
      );
    },
  },
  {
    id: "q2/02.rnn-fluctuates",
    origin: "lab",
    sentence: "RNN shows more fluctuation (losses of single steps, as they are)",
    run,
    measure: (run) => fluctuationClaim(run, fluctuation, "Deviation of the losses of single steps"),
  },
  {
    id: "q2/02.rnn-fluctuates-relative",
    origin: "lab",
    sentence: "RNN shows more fluctuation (losses of single steps, as a share of the loss)",
    run,
    measure: (run) =>
      fluctuationClaim(run, relativeFluctuation, "The same deviation over the mean loss"),
  },
  {
    id: "q2/02.accuracy-range",
    origin: "lab",
    sentence: `Achieved 95 to 98 % test accuracy (${LAB_EPOCHS} epochs)`,
    run,
    measure: (run) => {
      const of = CELLS.map((cell) =>
        bootstrap(rowsOf(run, cell).map((row) => testRight(row, LAB_EPOCHS)))
      );
      const least = of.reduce((a, b) => b.value < a.value ? b : a);
      return {
        ...least,
        text: `${percent(least.value, 1)} at the lowest`,
        verdict: all(of.map((estimate) => between(estimate, 0.95, 0.98))),
        because: `After ${LAB_EPOCHS} epochs of the lab’s recipe: ${
          CELLS.map((cell, k) =>
            `${NAME[cell]} ${percent(of[k].value, 1)} (95 % interval ${percent(of[k].low, 1)} to ${
              percent(of[k].high, 1)
            })`
          ).join(", ")
        }.`,
      };
    },
  },
];

function fluctuationClaim(run: Run<TrainingSeries>, number: Number, what: string) {
  const toLstm = compare(run, "rnn", "lstm", number), toGru = compare(run, "rnn", "gru", number);
  return measured(
    toLstm,
    all([above(toLstm, 1), above(toGru, 1)]),
    (it) =>
      `${what}, second half of the training: ${
        each(run, number, "")
      }. That of the RNN is ${it} times ` +
      `the LSTM’s and ${short(toGru.value)} times the GRU’s.`,
    (x) => `${short(x)} × LSTM`,
  );
}
