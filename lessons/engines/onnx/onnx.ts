/**
 * The engine that trains through onnxruntime: the whole step is a graph, and one call runs it.
 *
 * @module
 */

import { assertBatch } from "../batch.ts";
import type { Engine, Setup, StepResult, Trainer, TrainingState } from "../engine.ts";
import type { Weights } from "../model.ts";
import { foldBiases, zerosLike } from "../model.ts";
import { assertFits } from "../state.ts";
import { cells } from "./cells/mod.ts";
import { fillInputs, newColumns, readColumns } from "./columns.ts";
import { onnxFile } from "./onnx_file.ts";
import { pack, unpack } from "./packing.ts";
import { type Feeds, openSession, runtime, tensorMaker } from "./runtime.ts";
import {
  forwardGraph,
  packingsOf,
  stepGraph,
  type StepShape,
  type UpdateOptions,
} from "./step_graph.ts";
import { inOnePiece, inParts, type Stepper } from "./steppers.ts";

/** How the engine runs. */
export interface OnnxOptions {
  /** Threads; each takes a part of every batch. */
  readonly threads: number;
}

/**
 * The engine, if the runtime can be loaded.
 *
 * @throws {Error} a sentence, if it cannot.
 */
export async function openOnnx({ threads }: OnnxOptions): Promise<Engine> {
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`The number of threads must be 1 or more; ${threads} was given.`);
  }
  await runtime();
  return {
    name: "onnx",
    device: `CPU, ${threads} thread${threads > 1 ? "s" : ""}`,
    trainer: (setup) => trainer(setup, threads),
  };
}

async function trainer(setup: Setup, threads: number): Promise<Trainer> {
  const { model, steps, batch, adam, clip, state: { weights } } = setup;
  assertFits(setup);
  const shape: StepShape = { model, cell: cells[model.cell], steps, batch };
  const options: UpdateOptions = { adam, clip, weights };
  const stepper = threads > 1
    ? await inParts(shape, options, threads)
    : await inOnePiece(shape, stepGraph(shape, options));
  return await trainerBy(stepper, shape, setup, threads);
}

/**
 * A trainer around a way to run a step.
 *
 * @param threads for what is predicted
 */
export async function trainerBy(
  stepper: Stepper,
  shape: StepShape,
  setup: Setup,
  threads: number,
): Promise<Trainer> {
  assertFits(setup);
  const { model, batch, adam } = setup;
  const packings = packingsOf(shape);
  const tensor = await tensorMaker();
  const weights = foldBiases(model, setup.state.weights);

  let done = setup.state.step;
  const state: Feeds = {};
  for (const packing of packings) {
    const put = (name: string, from: Weights) =>
      state[name] = tensor(pack(packing, from), packing.shape);
    put(packing.name, weights);
    put(`mean ${packing.name}`, foldBiases(model, setup.state.mean));
    put(`square ${packing.name}`, foldBiases(model, setup.state.square));
  }

  const predictor = await openSession(onnxFile(forwardGraph(shape)), threads);
  const seen = newColumns(shape);
  const x = tensor(seen.x, [seen.x.length / batch, batch]);

  return {
    async step(given, rate): Promise<StepResult> {
      assertBatch(given, setup);
      done++;
      const { loss, said, results } = await stepper.step(given, state, {
        rate: tensor(Float32Array.of(rate / (1 - adam.beta1 ** done)), [1]),
        correction: tensor(Float32Array.of(1 / Math.sqrt(1 - adam.beta2 ** done)), [1]),
      });
      for (const name in state) state[name] = results[`new ${name}`];
      return { loss, said, gradientNorm: results.norm.data[0] };
    },
    async predict(given, size) {
      const all = new Float32Array(size * model.outputs);
      for (let from = 0; from < size; from += batch) {
        fillInputs(seen.x, shape, given, size, from);
        const { said } = await predictor.run({ ...weightsOf(state), x });
        readColumns(said.data, all, shape, size, from);
      }
      return all;
    },
    state(): Promise<TrainingState> {
      const taken = (prefix: string): Weights => {
        const all = zerosLike(weights);
        for (const packing of packings) {
          unpack(packing, state[prefix + packing.name].data, all);
        }
        return all;
      };
      return Promise.resolve({
        step: done,
        weights: taken(""),
        mean: taken("mean "),
        square: taken("square "),
      });
    },
    async end() {
      await stepper.end();
      await predictor.release();
    },
  };

  function weightsOf(all: Feeds): Feeds {
    return Object.fromEntries(packings.map(({ name }) => [name, all[name]]));
  }
}
