/**
 * What each step does to a small change of the state, along real digits: its spectral radius, its
 * norm, and what is left of the change at the end.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { mean } from "../../../../assets/statistics.ts";
import type { Cell } from "../../../engines/model.ts";
import { type Matrix, zeros } from "../../../kit/matrix.ts";
import type { LstmStep } from "../../../q1/04-lstm/lstm.ts";
import type { ResetAfterStep } from "../../../q1/05-gru/gru_reset_after.ts";
import { gruJacobian, lstmJacobian, reach, rnnJacobian } from "../jacobians.ts";
import { type Q1Model, read } from "../q1_cells.ts";
import { someDigits } from "../some_digits.ts";
import { eigenvalues, largestSingularValue, radiusOf } from "../spectrum.ts";
import { bothRecipes, LOOKED_AT, type TrainedConfig, trainedModels } from "./trained_models.ts";

/** The Jacobians of one model along digits. All are geometric means over the digits. */
export interface JacobianRow {
  cell: Cell;
  recipe: string;
  seed: number;
  when: "before" | "after";
  /** The spectral radius of J_t for t = 1 … T. */
  radius: number[];
  /** The largest singular value of J_t. */
  norm: number[];
  /** What is left at the end of a change at step t, for t = 0 … T: your `reach`. */
  reach: number[];
}

/** All eigenvalues of one Jacobian. */
export interface SpectrumRow {
  cell: Cell;
  when: "before" | "after";
  re: number[];
  im: number[];
}

/** The series. */
export interface JacobianSeries {
  rows: JacobianRow[];
  /** Of the first recipe, the first seed, the first digit. */
  spectra: SpectrumRow[];
}

/** What is looked at. */
export interface JacobianConfig extends TrainedConfig {
  /** Test digits that are read, the first ones. */
  readonly digits: number;
  /** The step whose eigenvalues are kept, from 1 on. */
  readonly step: number;
}

/**
 * J_1 … J_T of a model along one sequence, from a state of zeros.
 *
 * @param xs T matrices `[1×I]`
 */
export function jacobiansAlong(model: Q1Model, xs: readonly Matrix[]): Matrix[] {
  const { hs, steps } = read(model, xs);
  const { Whh } = model.params;
  const nothing = zeros(1, Whh.rows);
  if (model.cell === "rnn") return hs.map((h) => rnnJacobian(Whh, h));
  if (model.cell === "gru") {
    return (steps as ResetAfterStep[]).map((step, t) =>
      gruJacobian(Whh, step, t > 0 ? hs[t - 1] : nothing)
    );
  }
  const all = steps as LstmStep[];
  return all.map((step, t) => lstmJacobian(Whh, step, t > 0 ? all[t - 1].c : nothing));
}

/** For each place the geometric mean over lists. */
function geometricMeans(lists: readonly (readonly number[])[]): number[] {
  return lists[0].map((_, k) => Math.exp(mean(lists.map((list) => Math.log(list[k])))));
}

async function measure(
  config: JacobianConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<JacobianSeries> {
  const rows: JacobianRow[] = [];
  const spectra: SpectrumRow[] = [];
  const [firstRecipe] = Object.keys(config.recipes);
  for await (const { choice, epochs, data, report } of trainedModels(config, seeds, progress)) {
    const { cell, recipeName: recipe, seed } = choice;
    for (const when of ["before", "after"] as const) {
      const model = when === "before" ? epochs[0] : epochs[epochs.length - 1];
      const found: { radius: number[]; norm: number[]; reach: number[] }[] = [];
      for (let digit = 0; digit < config.digits; digit++) {
        const { xs } = someDigits(data.test, digit, digit + 1);
        const Js = jacobiansAlong(model, xs);
        const values = Js.map(eigenvalues);
        found.push({
          radius: values.map(radiusOf),
          norm: Js.map(largestSingularValue),
          reach: reach(Js),
        });
        if (recipe === firstRecipe && seed === seeds[0] && digit === 0) {
          const one = values[config.step - 1];
          spectra.push({ cell, when, re: one.map(({ re }) => re), im: one.map(({ im }) => im) });
        }
        const share = (Number(when === "after") + (digit + 1) / config.digits) / 2;
        report(share, `${when} training, digit ${digit + 1}`);
      }
      const all = (name: "radius" | "norm" | "reach") =>
        geometricMeans(found.map((one) => one[name]));
      rows.push({
        cell,
        recipe,
        seed,
        when,
        radius: all("radius"),
        norm: all("norm"),
        reach: all("reach"),
      });
    }
  }
  return rounded({ rows, spectra }, 4);
}

/** The Jacobians of the trainings of lesson two, with both recipes, before and after. */
export const jacobiansOfSteps: Experiment<JacobianSeries, JacobianConfig> = {
  name: "q2-04-jacobians",
  lesson: "q2/04",
  about: "The Jacobian of every step along test digits: spectral radius, norm, and the products.",
  config: { ...bothRecipes, digits: 5, step: 14 },
  seeds: [1, 2, 3, 4, 5],
  small: false,
  source: import.meta.url,
  engine: LOOKED_AT,
  run: measure,
};
