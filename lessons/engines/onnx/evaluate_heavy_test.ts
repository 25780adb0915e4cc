import assert from "node:assert/strict";
import { random } from "../../kit/random.ts";
import { ADAM } from "../engine.ts";
import type { Cell, Model } from "../model.ts";
import { farthest, randomWeights } from "../testing.ts";
import { cells } from "./cells/mod.ts";
import { evaluate } from "./evaluate.ts";
import type { Graph } from "./graph.ts";
import { sizeOf } from "./numbers.ts";
import { onnxFile } from "./onnx_file.ts";
import { openSession, tensorMaker } from "./runtime.ts";
import { forwardGraph, gradientGraph, stepGraph, updateGraph } from "./step_graph.ts";

/** Random numbers for every input of a graph, as float32 holds them; none negative where roots are taken. */
function feedsFor(g: Graph): Record<string, { shape: readonly number[]; data: Float32Array }> {
  const rng = random(3);
  return Object.fromEntries(g.inputs.map(({ name, shape }) => {
    const positive = /^(square|share|rate|correction)/.test(name);
    const draw = () => positive ? 0.1 + rng.uniform() : 0.5 * rng.normal();
    return [name, { shape, data: Float32Array.from({ length: sizeOf(shape) }, draw) }];
  }));
}

async function assertSame(g: Graph): Promise<void> {
  const feeds = feedsFor(g);
  const session = await openSession(onnxFile(g));
  const tensor = await tensorMaker();
  const theirs = await session.run(
    Object.fromEntries(
      Object.entries(feeds).map(([name, { shape, data }]) => [name, tensor(data, shape)]),
    ),
  );
  const ours = evaluate(
    g,
    Object.fromEntries(
      Object.entries(feeds).map(([name, { shape, data }]) =>
        [name, { shape, data: Float64Array.from(data) }] as const
      ),
    ),
  );
  await session.release();
  assert.deepEqual(Object.keys(theirs).sort(), Object.keys(ours).sort());
  for (const [name, { shape, data }] of Object.entries(ours)) {
    assert.deepEqual([...theirs[name].dims], [...shape], name);
    const largest = data.reduce((most, x) => Math.max(most, Math.abs(x)), 1);
    assert(farthest(data, theirs[name].data) < 3e-6 * largest, name);
  }
}

for (const cell of ["rnn", "lstm", "gru"] satisfies Cell[]) {
  for (const loss of ["cross-entropy", "squared error"] satisfies Model["loss"][]) {
    Deno.test(`the graphs of the ${cell} with ${loss} mean here what onnxruntime computes`, async () => {
      const model: Model = { cell, loss, inputs: 3, hidden: 5, outputs: 4 };
      const shape = { model, cell: cells[cell], steps: 4, batch: 6 };
      const weights = randomWeights(model, random(1));
      for (const clip of [null, 0.1]) {
        const options = { adam: ADAM, clip, weights };
        await assertSame(stepGraph(shape, options));
        await assertSame(updateGraph(shape, options, 2));
      }
      await assertSame(forwardGraph(shape));
      await assertSame(gradientGraph({ ...shape, steps: 1 }));
    });
  }
}
