/**
 * A training with the student's own graph beside one with the engine's.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { ADAM, type Setup } from "../../../engines/engine.ts";
import type { Model } from "../../../engines/model.ts";
import { cells } from "../../../engines/onnx/cells/mod.ts";
import { openGivenStep } from "../../../engines/onnx/given_step.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import { stepGraph } from "../../../engines/onnx/step_graph.ts";
import { beginning } from "../../../engines/state.ts";
import { random } from "../../../kit/random.ts";
import { batchOf, CLASSES, digitSequences } from "../../02-sequential-mnist/digits.ts";
import { rateOf, recipes, weightsOf } from "../../02-sequential-mnist/recipe.ts";
import { type OwnCell, ownCells, ownStepGraph } from "../own_step.ts";

/** What is trained. */
export interface OwnConfig {
  readonly cells: readonly OwnCell[];
  readonly hidden: number;
  readonly batch: number;
  /** Steps of training. */
  readonly steps: number;
}

/** One training of each kind, step by step. */
export interface OwnTraining {
  readonly cell: OwnCell;
  readonly seed: number;
  /** Operations in the graph of a step. */
  readonly nodes: { readonly own: number; readonly engine: number };
  /** The loss of every step before it. */
  readonly losses: { readonly own: readonly number[]; readonly engine: readonly number[] };
  /** Milliseconds of every step, in one thread. */
  readonly milliseconds: { readonly own: readonly number[]; readonly engine: readonly number[] };
}

/** The series of this experiment. */
export interface OwnSeries {
  readonly trainings: readonly OwnTraining[];
}

/** Both cells, trained on rows of digits by the course's recipe. */
export const own: Experiment<OwnSeries, OwnConfig> = {
  name: "q2-06-own",
  lesson: "q2/06",
  about: "A training step that a student wrote as a graph, beside the engine's, step by step.",
  config: { cells: ["rnn", "lstm"], hidden: 128, batch: 128, steps: 300 },
  seeds: [1, 2, 3],
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime 1.30.0, float32, 1 thread",
  async run(config, seeds, progress) {
    const plan = seeds.flatMap((seed) => config.cells.map((cell) => ({ seed, cell })));
    const trainings: OwnTraining[] = [];
    for (const [k, { seed, cell }] of plan.entries()) {
      trainings.push(
        await train(config, cell, seed, (done, total, note) => {
          progress(k * total + done, plan.length * total, `${cell} seed ${seed}, ${note}`);
        }),
      );
    }
    return { trainings };
  },
};

async function train(
  { hidden, batch, steps }: OwnConfig,
  cell: OwnCell,
  seed: number,
  progress: Progress,
): Promise<OwnTraining> {
  const { train } = await digitSequences("rows", batch * steps);
  const recipe = recipes.course;
  const model: Model = {
    cell,
    inputs: train.inputs,
    hidden,
    outputs: CLASSES,
    loss: "cross-entropy",
  };
  const weights = weightsOf(model, recipe, seed);
  const state = beginning(weights);
  const setup: Setup = { model, steps: train.steps, batch, adam: ADAM, clip: recipe.clip, state };
  const shape = { model, steps: train.steps, batch };
  const options = { adam: ADAM, clip: recipe.clip, weights };
  const graph = ownStepGraph({ ...shape, cell: ownCells[cell] }, options);
  const engines = stepGraph({ ...shape, cell: cells[cell] }, options);
  const trainers = [
    await openGivenStep(graph, ownCells[cell], setup),
    await (await openOnnx({ threads: 1 })).trainer(setup),
  ];
  const losses: number[][] = [[], []], milliseconds: number[][] = [[], []];
  const order = random(seed).permutation(train.count);
  for (let step = 0; step < steps; step++) {
    const some = Array.from({ length: batch }, (_, k) => order[(step * batch + k) % train.count]);
    const data = batchOf(train, some);
    for (const who of step % 2 ? [1, 0] : [0, 1]) { // who goes first changes
      const begun = performance.now();
      const { loss } = await trainers[who].step(data, rateOf(recipe, step, steps));
      milliseconds[who].push(performance.now() - begun);
      losses[who].push(loss);
    }
    progress(step + 1, steps, `loss ${losses[0][step].toPrecision(3)}`);
  }
  for (const trainer of trainers) await trainer.end();
  return {
    cell,
    seed,
    nodes: { own: graph.nodes.length, engine: engines.nodes.length },
    losses: { own: losses[0], engine: losses[1] },
    milliseconds: rounded({ own: milliseconds[0], engine: milliseconds[1] }, 4),
  };
}
