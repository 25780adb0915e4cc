/**
 * Gradient descent on few digits, and how sharp the loss is where it goes.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import type { Cell } from "../../../engines/model.ts";
import { random } from "../../../kit/random.ts";
import { CLASSES, digitSequences } from "../../02-sequential-mnist/digits.ts";
import { recipes, weightsOf } from "../../02-sequential-mnist/recipe.ts";
import { curvatureAlong, moved } from "../curvature.ts";
import { q1Model } from "../q1_cells.ts";
import { type Examples, gradientOn, lossOf, parametersOf, withParameters } from "../q1_loss.ts";
import { sharpness } from "../sharpness.ts";
import { someDigits } from "../some_digits.ts";

/** The loss at a step of gradient descent. */
export interface EdgeMoment {
  step: number;
  loss: number;
  /** The curvature along the gradient. */
  along: number;
  sharpness: number;
}

/** One descent. */
export interface EdgeRow {
  cell: Cell;
  seed: number;
  rate: number;
  moments: EdgeMoment[];
}

/** The series. */
export interface EdgeSeries {
  descents: EdgeRow[];
}

/** What is chosen. */
export interface EdgeConfig {
  readonly cells: readonly Cell[];
  readonly rates: readonly number[];
  /** Steps of gradient descent, each with the gradient of all digits. */
  readonly steps: number;
  /** Steps between two looks. */
  readonly every: number;
  readonly hidden: number;
  /** Digits, the first ones of MNIST. */
  readonly digits: number;
  /** Products with the second derivatives at the first look, and at each later one. */
  readonly times: readonly [first: number, later: number];
}

function descent(
  { steps, every, hidden, times }: EdgeConfig,
  examples: Examples,
  { cell, seed, rate }: Pick<EdgeRow, "cell" | "seed" | "rate">,
  report: (step: number) => void,
): EdgeRow {
  const { cols: inputs } = examples.xs[0];
  const shape = { cell, inputs, hidden, outputs: CLASSES, loss: "cross-entropy" } as const;
  const model = q1Model(cell, weightsOf(shape, recipes.course, seed));
  const gradient = gradientOn(model, examples);
  let at = parametersOf(model);
  const rng = random(seed);
  let direction: Float64Array = at.map(() => rng.normal());
  const moments: EdgeMoment[] = [];
  for (let step = 0; step <= steps; step++) {
    const slope = gradient(at);
    if (step % every === 0) {
      const sharpest = sharpness(gradient, at, direction, times[step === 0 ? 0 : 1]);
      direction = sharpest.direction;
      moments.push({
        step,
        loss: lossOf(withParameters(model, at), examples),
        along: curvatureAlong(gradient, at, slope),
        sharpness: sharpest.value,
      });
      report(step);
    }
    at = moved(at, slope, -rate); // gradient descent, and nothing else
  }
  return { cell, seed, rate, moments };
}

async function measure(
  config: EdgeConfig,
  seeds: readonly number[],
  progress: Progress,
): Promise<EdgeSeries> {
  const { cells, rates, steps, digits } = config;
  const { train } = await digitSequences("rows", digits);
  const examples = someDigits(train, 0, digits);
  const places = seeds.flatMap((seed) =>
    cells.flatMap((cell) => rates.map((rate) => ({ cell, seed, rate })))
  );
  const descents = places.map((place, k) =>
    descent(config, examples, place, (step) => {
      const note = `${place.cell} seed ${place.seed} rate ${place.rate}, step ${step}`;
      progress(k + step / steps, places.length, note);
    })
  );
  return rounded({ descents }, 5);
}

/** Plain gradient descent with three rates. */
export const edgeOfStability: Experiment<EdgeSeries, EdgeConfig> = {
  name: "q2-04-edge",
  lesson: "q2/04",
  about: "Gradient descent on a few digits with three rates: how sharp the loss is on its way.",
  config: {
    cells: ["rnn", "lstm", "gru"],
    rates: [0.05, 0.1, 0.2],
    steps: 600,
    every: 10,
    hidden: 32,
    digits: 64,
    times: [30, 6],
  },
  seeds: [1, 2, 3, 4, 5, 6, 7, 8],
  small: false,
  source: import.meta.url,
  run: measure,
};
