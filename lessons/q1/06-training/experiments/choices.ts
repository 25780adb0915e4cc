/**
 * What a student may choose for a run of this lesson, and the experiment that follows from it.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../../assets/experiment.ts";
import type { SplitText } from "../../../../assets/moby_dick.ts";
import type { CellKind } from "../model.ts";
import { type ComparisonConfig, kindsOf } from "./comparison.ts";
import { helloConfig, helloExperiment } from "./hello.ts";
import { mobyDickConfig, mobyDickExperiment } from "./moby_dick.ts";
import { sineConfig, sineExperiment } from "./sine.ts";
import { Diverged, type OptimiserName } from "./update.ts";

/** The options of `deno task run q1/06`. */
export const options: Options = {
  cell: { default: "all", choices: ["all", "rnn", "lstm", "gru"], what: "which cell to train" },
  data: { default: "hello", choices: ["hello", "moby-dick", "sine"], what: "what to learn" },
  epochs: { default: 0, min: 0, max: 10_000, what: "epochs; 0: as many as suit the data" },
  hidden: { default: 0, min: 0, max: 1024, what: "hidden units; 0: as in the recorded run" },
  rate: { default: 0, min: 0, max: 1e308, fraction: true, what: "learning rate; 0: a usual one" },
  optimiser: {
    default: "adam",
    choices: ["sgd", "adagrad", "adam"],
    what: "how to use a gradient",
  },
  "forget-bias": {
    default: 0,
    min: -20,
    max: 20,
    fraction: true,
    what: "forget bias of the LSTM, less the update bias of the GRU",
  },
  temperature: {
    default: 0.7,
    min: 0.01,
    max: 100,
    what: "of the text that is written (moby-dick): low is careful, high is wild",
  },
  noise: { default: 0, min: 0, max: 10, fraction: true, what: "noise on the points (sine)" },
  frequency: { default: 1, min: 0, max: 100, fraction: true, what: "speed of the wave (sine)" },
};

/** A rate for each optimiser that none of the three cells minds. */
const USUAL_RATE: Record<OptimiserName, number> = { sgd: 0.3, adagrad: 0.1, adam: 0.01 };

/** The experiment for these choices; it has the name of the recorded run with the same series. */
export function studentExperiment(chosen: Chosen, text: SplitText): Experiment {
  const data = chosen.data as string;
  const experiment = data === "moby-dick"
    ? mobyDickExperiment(text, readingConfig(chosen), [1])
    : data === "sine"
    ? sineExperiment("q1-06-sine", "Your cells on sine waves.", {
      ...common(sineConfig, chosen),
      noise: chosen.noise as number,
      frequency: chosen.frequency as number,
    }, [1, 2, 3])
    : helloExperiment("q1-06-hello", "Your cells on “hello world”.", common(helloConfig, chosen), [
      ...[1, 2, 3],
    ]);
  return saidPlainly(experiment as unknown as Experiment);
}

/** Training that diverged is a matter of the rate, not an error at some line of the code. */
function saidPlainly(experiment: Experiment): Experiment {
  return {
    ...experiment,
    run: (...all) => {
      try {
        return experiment.run(...all);
      } catch (error) {
        throw error instanceof Diverged ? new Error(error.message) : error;
      }
    },
  };
}

/** The recorded configuration with what was chosen in its place, and without a choice of rates. */
function common<C extends ComparisonConfig>(recorded: C, chosen: Chosen): C {
  const optimiser = chosen.optimiser as OptimiserName;
  const kinds = kindsOf(recorded.hidden)
    .filter((kind) => chosen.cell === "all" || kind === chosen.cell);
  return {
    ...recorded,
    optimiser,
    hidden: Object.fromEntries(
      kinds.map((kind: CellKind) => [kind, (chosen.hidden as number) || recorded.hidden[kind]]),
    ),
    rates: [(chosen.rate as number) || USUAL_RATE[optimiser]],
    tuningSeeds: [],
    keepBias: chosen["forget-bias"] as number,
    epochs: (chosen.epochs as number) || recorded.epochs,
  };
}

function readingConfig(chosen: Chosen) {
  const config = common(mobyDickConfig, chosen);
  const writeAfter = [0, 1, 5, config.epochs].filter((epoch) => epoch <= config.epochs);
  return {
    ...config,
    temperature: chosen.temperature as number,
    writeAfter: [...new Set(writeAfter)],
  };
}
