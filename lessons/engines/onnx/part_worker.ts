/**
 * A thread that runs one part of every batch: it waits for a number to change, computes the loss and
 * the gradients of its columns, and changes a number back.
 *
 * @module
 */

import { cells } from "./cells/mod.ts";
import { onnxFile } from "./onnx_file.ts";
import { type Feeds, openSession, tensorMaker } from "./runtime.ts";
import { gradientGraph, type StepShape } from "./step_graph.ts";

/** What is sent to the thread when it begins. */
export interface PartSetup {
  readonly shape: Omit<StepShape, "cell">;
  /** What goes in and what comes out, by the names of the graph: memory that threads share. */
  readonly inputs: Record<string, SharedArray>;
  readonly outputs: Record<string, SharedArray>;
  /** `[asked, done]`: how many steps were asked for, and how many are done; −1 asks it to end. */
  readonly turns: Int32Array;
}

/** Float32 numbers that threads share, with a shape. */
export interface SharedArray {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** What a thread can do that the lib for pages does not know of. */
const thread = self as unknown as {
  onmessage: (event: MessageEvent<PartSetup>) => void;
  postMessage(message: string): void;
  close(): void;
};

thread.onmessage = async ({ data }) => {
  try {
    await serve(data);
  } catch (error) {
    thread.postMessage(String((error as Error).message ?? error));
    Atomics.store(data.turns, 1, -1);
    Atomics.notify(data.turns, 1);
  }
  thread.close();
};

async function serve({ shape, inputs, outputs, turns }: PartSetup): Promise<void> {
  const graph = gradientGraph({ ...shape, cell: cells[shape.model.cell] });
  const session = await openSession(onnxFile(graph));
  const tensor = await tensorMaker();
  // The runtime reads no shared memory, so each turn copies in and out.
  const feeds: Feeds = {}, results: Feeds = {};
  for (const [name, { data, shape }] of Object.entries(inputs)) {
    feeds[name] = tensor(new Float32Array(data.length), shape);
  }
  for (const [name, { data, shape }] of Object.entries(outputs)) {
    results[name] = tensor(new Float32Array(data.length), shape);
  }
  thread.postMessage("ready");
  for (let turn = 1;; turn++) {
    // Who begins a turn adds first and wakes afterwards. On a busy machine this thread may see the sum,
    // compute, and wait for the next turn before it is woken for this one: so it looks before it goes on.
    while (Atomics.load(turns, 0) === turn - 1) Atomics.wait(turns, 0, turn - 1);
    if (Atomics.load(turns, 0) < 0) break;
    for (const name in inputs) feeds[name].data.set(inputs[name].data);
    await session.run(feeds, results);
    for (const name in outputs) outputs[name].data.set(results[name].data);
    Atomics.store(turns, 1, turn);
    Atomics.notify(turns, 1);
  }
  await session.release();
}
