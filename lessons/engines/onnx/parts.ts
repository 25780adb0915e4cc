/**
 * The gradients of a batch, computed in several threads at once: each takes some of its columns.
 *
 * One operation split over threads waits for the slowest at its end, a thousand times a step. Columns
 * do not wait: no sequence needs another one until the gradients are added up.
 *
 * @module
 */

import type { Batch } from "../engine.ts";
import { fillColumns, newColumns } from "./columns.ts";
import { onnxFile } from "./onnx_file.ts";
import type { PartSetup, SharedArray } from "./part_worker.ts";
import { type Feeds, openSession, tensorMaker } from "./runtime.ts";
import { gradientGraph, packingsOf, type StepShape } from "./step_graph.ts";

/** Threads that compute the gradients of a batch together. */
export interface Parts {
  /** Columns of each part. */
  readonly columns: number;
  /**
   * The gradients of a batch at the given weights.
   *
   * @returns for each part its loss and its gradients, by the names of the graph
   */
  gradients(batch: Batch, weights: Feeds): Promise<readonly Feeds[]>;
  end(): Promise<void>;
}

/** Starts the threads. This one is the first of them. */
export async function openParts(whole: StepShape, count: number): Promise<Parts> {
  const shape = { ...whole, batch: Math.ceil(whole.batch / count) };
  const tensor = await tensorMaker();
  const others = await Promise.all(
    Array.from({ length: count - 1 }, () => openPart(shape)),
  );
  const session = await openSession(onnxFile(gradientGraph(shape)));
  const columns = newColumns(shape);
  const own = {
    x: tensor(columns.x, [columns.x.length / shape.batch, shape.batch]),
    y: tensor(columns.y, [shape.model.outputs, shape.batch]),
    share: tensor(columns.share, [1, shape.batch]),
  };
  return {
    columns: shape.batch,
    async gradients(batch, weights) {
      others.forEach((other, k) => other.begin(batch, weights, (k + 1) * shape.batch));
      fillColumns(columns, shape, batch, 0);
      const first = await session.run({ ...own, ...weights });
      return [first, ...others.map((other) => other.result())];
    },
    async end() {
      others.forEach((other) => other.end());
      await session.release();
    },
  };
}

async function openPart(shape: StepShape) {
  const tensor = await tensorMaker();
  const packings = packingsOf(shape);
  const blank = newColumns(shape);
  const inputs: Record<string, SharedArray> = {
    x: shared([blank.x.length / shape.batch, shape.batch]),
    y: shared([shape.model.outputs, shape.batch]),
    share: shared([1, shape.batch]),
  };
  inputs.x.data.set(blank.x);
  const columns = { x: inputs.x.data, y: inputs.y.data, share: inputs.share.data };
  const outputs: Record<string, SharedArray> = {
    loss: shared([1, 1]),
    said: shared([shape.model.outputs, shape.batch]),
  };
  for (const { name, shape } of packings) {
    inputs[name] = shared(shape);
    outputs[`d ${name}`] = shared(shape);
  }
  const turns = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL("./part_worker.ts", import.meta.url), { type: "module" });
  const { cell: _, ...rest } = shape;
  let problem = "";
  await new Promise<void>((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data === "ready") return resolve();
      problem = data;
      reject(new Error(problem));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
    worker.postMessage({ shape: rest, inputs, outputs, turns } satisfies PartSetup);
  });
  const result: Feeds = {};
  for (const [name, { data, shape }] of Object.entries(outputs)) {
    result[name] = tensor(new Float32Array(data.length), shape);
  }
  return {
    begin(batch: Batch, weights: Feeds, from: number): void {
      fillColumns(columns, shape, batch, from);
      for (const { name } of packings) inputs[name].data.set(weights[name].data);
      Atomics.add(turns, 0, 1);
      Atomics.notify(turns, 0);
    },
    result(): Feeds {
      const asked = Atomics.load(turns, 0);
      let done = Atomics.load(turns, 1);
      while (done !== asked) {
        if (done < 0) throw new Error(`A thread of the engine stopped: ${problem}`);
        Atomics.wait(turns, 1, done);
        done = Atomics.load(turns, 1);
      }
      for (const name in outputs) result[name].data.set(outputs[name].data);
      return result;
    },
    end(): void {
      Atomics.store(turns, 0, -1);
      Atomics.notify(turns, 0);
    },
  };
}

function shared(shape: readonly number[]): SharedArray {
  const length = shape.reduce((product, n) => product * n, 1);
  return { data: new Float32Array(new SharedArrayBuffer(4 * length)), shape };
}
