/**
 * What a cell costs: parameters, and the time of one training step.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { quantile } from "../../../../assets/statistics.ts";
import { random } from "../../../kit/random.ts";
import { type CellKind, initModel, parameterCount } from "../model.ts";
import { type ComparisonConfig, kindsOf } from "./comparison.ts";
import { HELLO, windowTask } from "./windows.ts";
import { updater } from "./update.ts";

/** Which steps are timed. */
export interface CostConfig {
  /** Hidden units of each cell: once the same for all, once for the same number of parameters. */
  readonly settings: readonly {
    readonly name: string;
    readonly hidden: ComparisonConfig["hidden"];
  }[];
  /** Characters in a window. */
  readonly length: number;
  /** Windows in a batch. */
  readonly batch: number;
  /** Times that every cell has its turn. */
  readonly rounds: number;
}

/** What one cell costs in one setting. */
export interface Cost {
  readonly setting: string;
  readonly kind: CellKind;
  readonly H: number;
  readonly parameters: number;
  /** Microseconds for one training step: median over the rounds, and the quartiles. */
  readonly microseconds: { readonly median: number; readonly low: number; readonly high: number };
}

/** The series of this experiment. */
export interface CostSeries {
  readonly costs: readonly Cost[];
}

/**
 * Times the cells in turn, so that whatever else the machine does meets all of them alike. A step is
 * forward, backward, clipping and Adam, for one batch.
 */
export const cost: Experiment<CostSeries, CostConfig> = {
  name: "q1-06-cost",
  lesson: "q1/06",
  about: "Parameters and time per training step of the three cells, timed in turn: the median.",
  config: {
    settings: [
      { name: "32 hidden units each", hidden: { rnn: 32, lstm: 32, gru: 32 } },
      { name: "as many parameters each", hidden: { rnn: 32, lstm: 15, gru: 18 } },
    ],
    length: 5,
    batch: 10,
    rounds: 300,
  },
  seeds: [1],
  small: false,
  source: import.meta.url,
  run: measure,
};

function measure(config: CostConfig, [seed]: readonly number[], progress: Progress): CostSeries {
  const task = windowTask({ text: HELLO, windows: 50, length: config.length, batch: config.batch });
  const timed = config.settings.flatMap(({ name, hidden }) =>
    kindsOf(hidden).map((kind) => {
      const H = hidden[kind]!;
      const model = initModel(random(seed), kind, { I: task.I, H, V: task.V });
      const update = updater(model, { optimiser: "adam", rate: 0.003, clip: 5 });
      const order = random(seed);
      const microseconds: number[] = [];
      const turn = () => {
        const batches = [...task.batches(order)];
        const begun = performance.now();
        for (const batch of batches) update(batch);
        microseconds.push(1000 * (performance.now() - begun) / batches.length);
      };
      return { setting: name, kind, H, parameters: parameterCount(model), turn, microseconds };
    })
  );
  for (let round = 0; round < config.rounds; round++) {
    for (const { turn } of timed) turn();
    progress(round + 1, config.rounds);
  }
  const costs = timed.map(({ turn: _, microseconds, ...cost }) => {
    // The first rounds are the compiler's.
    const settled = microseconds.slice(Math.floor(config.rounds / 5));
    const at = (q: number) => quantile(settled, q);
    return { ...cost, microseconds: { median: at(0.5), low: at(0.25), high: at(0.75) } };
  });
  return { costs: rounded(costs, 4) };
}
