/**
 * Training with a step whose graph is given: a student's own, or another form of the engine's.
 *
 * @module
 */

import type { Batch, Setup, StepResult, Trainer } from "../engine.ts";
import { foldBiases, type Weights } from "../model.ts";
import { assertFits } from "../state.ts";
import type { GraphCell } from "./cells/cell.ts";
import { fillColumns, newColumns, readColumns } from "./columns.ts";
import type { Graph } from "./graph.ts";
import { onnxFile } from "./onnx_file.ts";
import { pack } from "./packing.ts";
import { type Feeds, openSession, tensorMaker } from "./runtime.ts";
import { packingsOf, type StepShape } from "./step_graph.ts";

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
): Promise<Pick<Trainer, "step" | "end">> {
  assertFits(setup);
  const { model, steps, batch, adam } = setup;
  const shape: StepShape = { model, cell, steps, batch };
  const packings = packingsOf(shape);
  const tensor = await tensorMaker();
  const session = await openSession(onnxFile(graph), threads);
  const columns = newColumns(shape);
  const given: Feeds = {
    x: tensor(columns.x, [columns.x.length / batch, batch]),
    y: tensor(columns.y, [model.outputs, batch]),
    share: tensor(columns.share, [1, batch]),
  };
  const state: Feeds = {};
  const put = (prefix: string, from: Weights) => {
    for (const packing of packings) {
      const packed = pack(packing, foldBiases(model, from));
      state[prefix + packing.name] = tensor(packed, packing.shape);
    }
  };
  put("", setup.state.weights);
  put("mean ", setup.state.mean);
  put("square ", setup.state.square);
  let done = setup.state.step;

  return {
    async step(data: Batch, rate: number): Promise<StepResult> {
      done++;
      fillColumns(columns, shape, data, 0);
      const results = await session.run({
        ...given,
        ...state,
        rate: tensor(Float32Array.of(rate / (1 - adam.beta1 ** done)), [1]),
        correction: tensor(Float32Array.of(1 / Math.sqrt(1 - adam.beta2 ** done)), [1]),
      });
      for (const name in state) state[name] = results[`new ${name}`];
      const said = new Float32Array(data.size * model.outputs);
      readColumns(results.said.data, said, shape, data.size, 0);
      return { loss: results.loss.data[0], said, gradientNorm: results.norm.data[0] };
    },
    end: () => session.release(),
  };
}
