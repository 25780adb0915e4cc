/**
 * What the cells cost.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import type { Run } from "../../../../assets/run.ts";
import type { Cost, CostSeries } from "../experiments/cost.ts";
import type { CellKind } from "../model.ts";
import { short } from "../../../../assets/words.ts";
import { KINDS, NAME } from "./words.ts";

/** The cost of one cell, in the setting with equal hidden sizes or in the one after it. */
function costOf({ series }: Run<CostSeries>, kind: CellKind, setting: 0 | 1): Cost {
  return series.costs.filter((cost) => cost.kind === kind)[setting];
}

function all(run: Run<CostSeries>, setting: 0 | 1, say: (cost: Cost) => string): string {
  return KINDS.map((kind) => `${NAME[kind]} ${say(costOf(run, kind, setting))}`).join(", ");
}

const claim = (rest: Omit<Claim<CostSeries>, "run">): Claim<CostSeries> => ({
  ...rest,
  run: "q1-06-cost",
});

const SETTINGS = [
  { setting: 0, suffix: "", where: "32 hidden units each" },
  { setting: 1, suffix: "-equal", where: "equal parameter count" },
] as const;

const parameters = SETTINGS.flatMap(({ setting, suffix, where }) =>
  KINDS.map((kind) =>
    claim({
      id: `q1/06.parameters-${kind}${suffix}`,
      origin: "text",
      sentence: `Parameters of the ${NAME[kind]}, readout included (${where})`,
      measure: (run) => {
        const cost = costOf(run, kind, setting);
        return {
          value: cost.parameters,
          text: String(cost.parameters),
          verdict: "quantity",
          because: `With ${cost.H} hidden units; ${
            all(run, setting, (c) => String(c.parameters))
          }.`,
        };
      },
    })
  )
);

const times = SETTINGS.flatMap(({ setting, suffix, where }) =>
  KINDS.map((kind) =>
    claim({
      id: `q1/06.time-${kind}${suffix}`,
      origin: "text",
      sentence: `Time of one training step of the ${NAME[kind]} (${where})`,
      measure: (run) => {
        const { median, low, high } = costOf(run, kind, setting).microseconds;
        return {
          value: median,
          text: `${short(median)} µs`,
          verdict: "quantity",
          because:
            `Median over the rounds ${short(median)} µs, half of them between ${short(low)} ` +
            `and ${short(high)} µs; ten windows of five characters, on ${run.device}.`,
        };
      },
    })
  )
);

/** How many times as long a step of the gated cells takes. */
const slower = (["lstm", "gru"] as const).flatMap((kind) =>
  SETTINGS.map(({ setting, suffix, where }) =>
    claim({
      id: `q1/06.time-ratio-${kind}${suffix}`,
      origin: "text",
      sentence: `A training step of the ${NAME[kind]} takes longer than one of the RNN (${where})`,
      measure: (run) => {
        const time = (k: CellKind) => costOf(run, k, setting).microseconds.median;
        const value = time(kind) / time("rnn");
        return {
          value,
          text: `${short(value)} times`,
          verdict: value > 1 ? "holds" : "does not hold",
          because: `Median time of a step: ${
            all(run, setting, ({ microseconds }) => `${short(microseconds.median)} µs`)
          }.`,
        };
      },
    })
  )
);

/** The lab's sentences about size. */
const lab = [
  claim({
    id: "q1/06.gru-simpler",
    origin: "lab",
    sentence: "GRU is slightly simpler than LSTM (fewer parameters, equal hidden size)",
    measure: (run) => {
      const value = costOf(run, "gru", 0).parameters / costOf(run, "lstm", 0).parameters;
      return {
        value,
        text: `${short(value)} × LSTM`,
        verdict: value < 1 ? "holds" : "does not hold",
        because: `Parameters: ${all(run, 0, (c) => String(c.parameters))}. Time of a step: ${
          all(run, 0, ({ microseconds }) => `${short(microseconds.median)} µs`)
        }.`,
      };
    },
  }),
  claim({
    id: "q1/06.lstm-most-parameters",
    origin: "lab",
    sentence: "LSTM has most parameters (equal hidden size)",
    measure: (run) => {
      const count = (kind: CellKind) => costOf(run, kind, 0).parameters;
      const value = count("lstm");
      return {
        value,
        text: String(value),
        verdict: value > Math.max(count("rnn"), count("gru")) ? "holds" : "does not hold",
        because: `Parameters: ${all(run, 0, (c) => String(c.parameters))}.`,
      };
    },
  }),
];

/** Claims over q1-06-cost. */
export const costClaims: readonly Claim<CostSeries>[] = [
  ...parameters,
  ...times,
  ...slower,
  ...lab,
];
