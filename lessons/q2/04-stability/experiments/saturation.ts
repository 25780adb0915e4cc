/**
 * How much of the time every gate of the trained cells is near its ends.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { mean } from "../../../../assets/statistics.ts";
import type { Cell } from "../../../engines/model.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import { read } from "../q1_cells.ts";
import { GATE, saturation, TANH } from "../saturation.ts";
import { someDigits } from "../some_digits.ts";
import { bothRecipes, LOOKED_AT, type TrainedConfig, trainedModels } from "./trained_models.ts";

/** What a gate does, over all units and digits. */
export interface GateMoment {
  /** The share near the lower end, and near the upper one. */
  low: number;
  high: number;
  mean: number;
}

/** The same for each step of time. */
export interface GateSteps {
  low: number[];
  high: number[];
  mean: number[];
}

/** One gate of one training. */
export interface GateRow {
  cell: Cell;
  recipe: string;
  seed: number;
  /** `h` of the tanh network; i, f, g, o; r, z, n. */
  gate: string;
  /** Before the first epoch and after each. */
  epochs: GateMoment[];
  before: GateSteps;
  after: GateSteps;
  /** Each unit at the end: the share of the time near either end. Of the first seed only. */
  units?: { low: number[]; high: number[] };
}

/** The series. */
export interface SaturationSeries {
  gates: GateRow[];
}

/** What is looked at. */
export interface SaturationConfig extends TrainedConfig {
  /** Test digits that are read, the first ones. */
  readonly digits: number;
}

/** The gates whose values go from −1 to 1. */
const SIGNED = ["h", "g", "n"];

const limitsOf = (gate: string) => SIGNED.includes(gate) ? TANH : GATE;

const meanOf = ({ data }: Matrix) => mean([...data]);

function momentOf(gate: string, activations: readonly Matrix[]): GateMoment {
  const { lower, upper } = limitsOf(gate);
  const { low, high } = saturation(activations, lower, upper);
  return { low: meanOf(low), high: meanOf(high), mean: mean(activations.map(meanOf)) };
}

function stepsOf(gate: string, activations: readonly Matrix[]): GateSteps {
  const steps = activations.map((step) => momentOf(gate, [step]));
  return {
    low: steps.map(({ low }) => low),
    high: steps.map(({ high }) => high),
    mean: steps.map(({ mean }) => mean),
  };
}

function unitsOf(gate: string, activations: readonly Matrix[]) {
  const { lower, upper } = limitsOf(gate);
  const { low, high } = saturation(activations, lower, upper);
  return { low: [...low.data], high: [...high.data] };
}

async function measure(
  config: SaturationConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<SaturationSeries> {
  const gates: GateRow[] = [];
  for await (const { choice, epochs, data, report } of trainedModels(config, seeds, progress)) {
    const { cell, recipeName: recipe, seed } = choice;
    const { xs } = someDigits(data.test, 0, config.digits);
    const rows = new Map<string, GateRow>();
    epochs.forEach((model, epoch) => {
      for (const [gate, activations] of Object.entries(read(model, xs).gates)) {
        const row = rows.get(gate) ?? newRow({ cell, recipe, seed, gate });
        rows.set(gate, row);
        row.epochs.push(momentOf(gate, activations));
        if (epoch === 0) row.before = stepsOf(gate, activations);
        if (epoch < epochs.length - 1) continue;
        row.after = stepsOf(gate, activations);
        if (seed === seeds[0]) row.units = unitsOf(gate, activations);
      }
      report((epoch + 1) / epochs.length, `epoch ${epoch}`);
    });
    gates.push(...rows.values());
  }
  return rounded({ gates }, 4);
}

function newRow(place: Pick<GateRow, "cell" | "recipe" | "seed" | "gate">): GateRow {
  const none = { low: [], high: [], mean: [] };
  return { ...place, epochs: [], before: none, after: none };
}

/** The gates of the trainings of lesson two, with both recipes. */
export const saturationOfGates: Experiment<SaturationSeries, SaturationConfig> = {
  name: "q2-04-saturation",
  lesson: "q2/04",
  about: "How often every gate is near its ends while a digit is read, before and during training.",
  config: { ...bothRecipes, digits: 200 },
  seeds: [1, 2, 3, 4, 5],
  small: false,
  source: import.meta.url,
  engine: LOOKED_AT,
  run: measure,
};
