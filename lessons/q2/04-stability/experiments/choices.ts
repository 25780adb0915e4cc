/**
 * What a student may choose for a run of this lesson, and the experiment that follows from it.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../../assets/experiment.ts";
import type { Cell } from "../../../engines/model.ts";
import { recipes } from "../../02-sequential-mnist/recipe.ts";
import { curvatureOfLoss } from "./curvature.ts";
import { edgeOfStability } from "./edge.ts";
import { jacobiansOfSteps } from "./jacobians.ts";
import { ratesThatTrain } from "./rates.ts";
import { saturationOfGates } from "./saturation.ts";
import type { TrainedConfig } from "./trained_models.ts";

/** The options of `deno task run q2/04`. */
export const options: Options = {
  what: {
    default: "saturation",
    choices: ["saturation", "jacobians", "curvature", "edge", "rates"],
    what: "what is measured",
  },
  cell: { default: "all", choices: ["all", "rnn", "lstm", "gru"], what: "of which cell" },
  recipe: {
    default: "course",
    choices: ["course", "lab"],
    what: "how it is trained (not: edge, rates)",
  },
  epochs: { default: 2, min: 1, max: 99, what: "times through the images (not: edge, rates)" },
  examples: { default: 6000, min: 128, max: 60_000, what: "images to learn from (not: edge)" },
};

/** Small enough for a minute; each has the name of the recorded run with the same series. */
// deno-lint-ignore no-explicit-any
export function studentExperiment(chosen: Chosen): Experiment<any, any> {
  const cells = cellsOf(chosen);
  const trained = trainedAs(chosen, cells);
  switch (chosen.what) {
    case "jacobians":
      return yours(jacobiansOfSteps, { ...trained, digits: 1, step: 14 });
    case "curvature":
      return yours(curvatureOfLoss, {
        ...trained,
        looks: [0, 1, chosen.epochs],
        digits: 64,
        times: 8,
      });
    case "edge":
      return yours(edgeOfStability, {
        cells,
        rates: [0.1, 0.2],
        steps: 300,
        hidden: 20,
        digits: 32,
      });
    case "rates":
      return yours(ratesThatTrain, {
        cells,
        examples: Math.min(chosen.examples as number, 2560),
        rates: { adam: [1e-3, 1e-2, 1e-1], descent: [1e-1, 3e-1, 1] },
      });
    default:
      return yours(saturationOfGates, { ...trained, digits: 100 });
  }
}

/** One seed, and what is chosen in the place of what was recorded. */
// deno-lint-ignore no-explicit-any
function yours(experiment: Experiment<any, any>, config: Record<string, unknown>) {
  const { about, config: recorded } = experiment;
  return {
    ...experiment,
    about: `Your run. ${about}`,
    seeds: [1],
    config: { ...recorded, ...config },
  };
}

function cellsOf({ cell }: Chosen): Cell[] {
  return cell === "all" ? ["rnn", "lstm", "gru"] : [cell as Cell];
}

/** What is not there is trained first, with your code of lesson two. */
function trainedAs({ recipe, epochs, examples }: Chosen, cells: Cell[]): Partial<TrainedConfig> {
  const name = recipe as keyof typeof recipes;
  return {
    cells,
    recipes: { [name]: recipes[name] },
    epochs: epochs as number,
    examples: examples as number,
  };
}
