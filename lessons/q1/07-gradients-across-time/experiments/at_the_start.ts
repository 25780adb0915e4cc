/**
 * What is left of a gradient before any training: a matter of the first weights alone.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { random } from "../../../kit/random.ts";
import { recallBatch } from "../../../kit/recall.ts";
import { spectralRadius } from "../gradients.ts";
import { curvesOf, type FlowCurve } from "./curve.ts";
import { flowOf, randomGradient } from "./flow.ts";
import { labelOf, type Setting, settings, startModel } from "./setting.ts";

/** What is chosen. */
export interface FlowConfig {
  /** Steps. */
  T: number;
  /** Hidden units. */
  H: number;
  /** Different symbols in the sequence. */
  symbols: number;
  settings: readonly Setting[];
}

/** What is left of the gradient, over the seeds. */
export interface FlowSeries {
  curves: FlowCurve[];
  /** For each start, and for each seed: the spectral radius of the Whh of the RNN. */
  radius: Partial<Record<Setting["start"], number[]>>;
}

function measure(
  { T, H, symbols, settings }: FlowConfig,
  seeds: readonly number[],
  progress: Progress,
): FlowSeries {
  const series: FlowSeries = { curves: [], radius: {} };
  let done = 0;
  for (const setting of settings) {
    const radius: number[] = [];
    const flows = seeds.map((seed) => {
      const model = startModel(setting, random(seed), { I: symbols, H, V: symbols }, T);
      if (setting.cell === "rnn") radius.push(spectralRadius(model.cell.Whh));
      const rng = random(seed + DATA);
      const { xs } = recallBatch(rng, 1, T, symbols);
      const flow = flowOf(model, xs, randomGradient(rng, 1, H));
      progress(++done, settings.length * seeds.length, `${labelOf(setting)}, seed ${seed}`);
      return flow;
    });
    series.curves.push(...curvesOf(setting, "before", flows));
    if (setting.cell === "rnn") series.radius[setting.start] = radius;
  }
  return rounded(series, 4);
}

/** Keeps the seeds of the sequences apart from those of the weights. */
const DATA = 1_000_000;

const CELLS = [["rnn", 0], ["lstm", 0], ["lstm", 1], ["lstm", 2], ["gru", 0], ["gru", 2]] as const;

/** Three starts, six cells. */
export const gradients: Experiment<FlowSeries, FlowConfig> = {
  name: "q1-07-gradients",
  lesson: "q1/07",
  about: "What is left of a random gradient of h_50 at each step back, before any training.",
  config: {
    T: 50,
    H: 32,
    symbols: 8,
    settings: (["orthogonal", "pytorch", "lab"] as const)
      .flatMap((start) => settings(start, ...CELLS)),
  },
  seeds: Array.from({ length: 20 }, (_, i) => i + 1),
  small: false,
  source: import.meta.url,
  run: measure,
};

/** The same, small enough to be made again in the tests. */
export const gradientsSmall: Experiment<FlowSeries, FlowConfig> = {
  ...gradients,
  name: "q1-07-gradients-small",
  about: "What is left of a random gradient of h_20 at each step back, for small cells.",
  config: { T: 20, H: 8, symbols: 4, settings: settings("orthogonal", ...CELLS) },
  seeds: [1, 2, 3],
  small: true,
};
