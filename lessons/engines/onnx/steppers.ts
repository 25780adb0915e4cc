/**
 * Ways to run a training step: as one graph, or in parts side by side.
 *
 * @module
 */

import type { Batch } from "../engine.ts";
import { fillColumns, newColumns, readColumns } from "./columns.ts";
import type { Graph } from "./graph.ts";
import { onnxFile } from "./onnx_file.ts";
import { openParts } from "./parts.ts";
import { type Feeds, openSession, tensorMaker } from "./runtime.ts";
import { packingsOf, type StepShape, updateGraph, type UpdateOptions } from "./step_graph.ts";

/** How a step is run: from weights and moments to new ones. */
export interface Stepper {
  step(batch: Batch, state: Feeds, rates: Feeds): Promise<Stepped>;
  end(): Promise<void>;
}

/** What a step gives: its loss, what was said of each sequence, and everything by the graph's names. */
export interface Stepped {
  readonly loss: number;
  readonly said: Float32Array;
  readonly results: Feeds;
}

/**
 * The whole step as one graph.
 *
 * @param threads that one operation may use
 */
export async function inOnePiece(shape: StepShape, graph: Graph, threads = 1): Promise<Stepper> {
  const tensor = await tensorMaker();
  const session = await openSession(onnxFile(graph), threads);
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
export async function inParts(
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
