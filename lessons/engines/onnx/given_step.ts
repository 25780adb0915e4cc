/**
 * Training with a step whose graph is given: a student's own, or another form of the engine's.
 *
 * @module
 */

import type { Setup, Trainer } from "../engine.ts";
import type { GraphCell } from "./cells/cell.ts";
import type { Graph } from "./graph.ts";
import { trainerBy } from "./onnx.ts";
import { inOnePiece } from "./steppers.ts";

/**
 * Makes a step ready to run.
 *
 * @param graph has the inputs and outputs of `stepGraph`
 * @param cell how the weights are packed
 * @param threads how many threads one operation may use
 */
export async function openGivenStep(
  graph: Graph,
  cell: GraphCell,
  setup: Setup,
  threads = 1,
): Promise<Trainer> {
  const { model, steps, batch } = setup;
  const shape = { model, cell, steps, batch };
  return await trainerBy(await inOnePiece(shape, graph, threads), shape, setup, threads);
}
