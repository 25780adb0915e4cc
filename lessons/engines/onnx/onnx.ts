/**
 * The engine that trains through onnxruntime: the whole step is a graph, and one call runs it.
 *
 * @module
 */

import type { Batch, Engine, Setup, StepResult, Trainer, TrainingState } from "../engine.ts";
import type { Weights } from "../model.ts";
import { foldBiases, zerosLike } from "../model.ts";
import { assertFits } from "../state.ts";
import { cells } from "./cells/mod.ts";
import { fillColumns, fillInputs, newColumns, readColumns } from "./columns.ts";
import { onnxFile } from "./onnx_file.ts";
import { pack, unpack } from "./packing.ts";
import { openParts } from "./parts.ts";
import { type Feeds, openSession, runtime, tensorMaker } from "./runtime.ts";
import {
  forwardGraph,
  packingsOf,
  stepGraph,
  type StepShape,
  updateGraph,
  type UpdateOptions,
} from "./step_graph.ts";

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

/** How a step is run: from weights and moments to new ones. */
interface Stepper {
  step(batch: Batch, state: Feeds, rates: Feeds): Promise<Stepped>;
  end(): Promise<void>;
}

/** What a step gives: its loss, what was said of each sequence, and everything by the graph's names. */
interface Stepped {
  readonly loss: number;
  readonly said: Float32Array;
  readonly results: Feeds;
}

async function trainer(setup: Setup, threads: number): Promise<Trainer> {
  const { model, steps, batch, adam, clip } = setup;
  assertFits(setup);
  const shape: StepShape = { model, cell: cells[model.cell], steps, batch };
  const packings = packingsOf(shape);
  const tensor = await tensorMaker();
  const weights = foldBiases(model, setup.state.weights);
  const options: UpdateOptions = { adam, clip, weights };
  const stepper = threads > 1
    ? await inParts(shape, options, threads)
    : await inOnePiece(shape, options);

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

/** The whole step as one graph, in one thread. */
async function inOnePiece(shape: StepShape, options: UpdateOptions): Promise<Stepper> {
  const tensor = await tensorMaker();
  const session = await openSession(onnxFile(stepGraph(shape, options)));
  const columns = newColumns(shape);
  const given: Feeds = {
    x: tensor(columns.x, [columns.x.length / shape.batch, shape.batch]),
    y: tensor(columns.y, [shape.model.outputs, shape.batch]),
    share: tensor(columns.share, [1, shape.batch]),
  };
  return {
    async step(batch, state, rates) {
      fillColumns(columns, shape, batch, 0);
      const results = await session.run({ ...given, ...state, ...rates });
      const said = new Float32Array(batch.size * shape.model.outputs);
      readColumns(results.said.data, said, shape, batch.size, 0);
      return { loss: results.loss.data[0], said, results };
    },
    end: () => session.release(),
  };
}

/** Gradients in several threads, each on its columns; then one small graph adds them up and moves. */
async function inParts(
  shape: StepShape,
  options: UpdateOptions,
  count: number,
): Promise<Stepper> {
  const packings = packingsOf(shape);
  const parts = await openParts(shape, count);
  const session = await openSession(onnxFile(updateGraph(shape, options, count)));
  return {
    async step(batch, state, rates) {
      const weights = Object.fromEntries(packings.map(({ name }) => [name, state[name]]));
      const found = await parts.gradients(batch, weights);
      const gradients: Feeds = {};
      for (const { name } of packings) {
        found.forEach((one, k) => gradients[`d ${name} ${k}`] = one[`d ${name}`]);
      }
      const results = await session.run({ ...state, ...rates, ...gradients });
      const said = new Float32Array(batch.size * shape.model.outputs);
      const part = { ...shape, batch: parts.columns };
      found.forEach((one, k) => readColumns(one.said.data, said, part, batch.size, k * part.batch));
      return { loss: found.reduce((sum, one) => sum + one.loss.data[0], 0), said, results };
    },
    async end() {
      await parts.end();
      await session.release();
    },
  };
}

function assertBatch({ x, y, size }: Batch, { model, steps, batch }: Setup): void {
  if (!(size >= 1 && size <= batch)) {
    throw new RangeError(`A batch of ${size} does not fit: 1 to ${batch} sequences are expected.`);
  }
  const wanted = size * steps * model.inputs;
  if (x.length !== wanted) {
    throw new RangeError(
      `A batch of ${size} sequences of ${steps} steps with ${model.inputs} numbers each has ` +
        `${wanted} numbers, not ${x.length}.`,
    );
  }
  const answers = model.loss === "cross-entropy" ? size : size * model.outputs;
  if (y.length !== answers) {
    throw new RangeError(`${size} sequences need ${answers} answers, not ${y.length}.`);
  }
}
