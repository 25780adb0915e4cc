/**
 * What the original lab would have measured if all three of its cells had been trained.
 *
 * @module
 */

import type { Experiment } from "../../../../assets/experiment.ts";
import { normalMatrix, type Random } from "../../../kit/random.ts";
import { type CellKind, initModel, type Model, type ModelSizes } from "../model.ts";
import { compare, type Comparison } from "./comparison.ts";
import { type HelloConfig, helloConfig } from "./hello.ts";
import { seedsTo } from "./seeds.ts";
import { windowTask } from "./windows.ts";

/** The lab drew every weight from a normal distribution with this deviation. */
const LAB_DEVIATION = 0.01;

/** A model as the lab started it: small normal weights, biases 0. */
function labModel(rng: Random, kind: CellKind, sizes: ModelSizes): Model {
  const { cell, readout } = initModel(rng, kind, sizes);
  const small = ({ rows, cols }: { rows: number; cols: number }) =>
    normalMatrix(rng, rows, cols, LAB_DEVIATION);
  return {
    kind,
    cell: { ...cell, Wxh: small(cell.Wxh), Whh: small(cell.Whh) },
    readout: { ...readout, Why: small(readout.Why) },
  };
}

/**
 * The lab's own settings: its weights, its rate, gradient descent after every window. It cut entries
 * of gradients off at ±5; none gets there, so a norm that is never reached stands for it.
 */
export const lab: Experiment<Comparison, HelloConfig> = {
  name: "q1-06-lab",
  lesson: "q1/06",
  about: "The settings of the original lab, with the backward passes that it lacked: weights of " +
    "deviation 0.01, gradient descent at rate 0.01 after every window.",
  config: {
    ...helloConfig,
    batch: 1,
    optimiser: "sgd",
    rates: [0.01],
    tuningSeeds: [],
    clip: 1000,
  },
  seeds: seedsTo(10),
  small: false,
  source: import.meta.url,
  run: (config, seeds, progress) => compare(windowTask(config), config, seeds, progress, labModel),
};
