import assert from "node:assert/strict";
import { random } from "../../kit/random.ts";
import { ADAM } from "../engine.ts";
import type { Model } from "../model.ts";
import { beginning } from "../state.ts";
import { randomBatch, randomWeights } from "../testing.ts";
import { cells } from "./cells/mod.ts";
import { openGivenStep } from "./given_step.ts";
import { openOnnx } from "./onnx.ts";
import { profile } from "./profile.ts";
import { stepGraph } from "./step_graph.ts";

const model: Model = { cell: "gru", loss: "cross-entropy", inputs: 3, hidden: 8, outputs: 4 };
const weights = randomWeights(model, random(1));
const [steps, batch, clip] = [5, 6, 0.1];
const setup = { model, steps, batch, adam: ADAM, clip, state: beginning(weights) };
const graph = stepGraph({ model, cell: cells.gru, steps, batch }, { adam: ADAM, clip, weights });

Deno.test("the engine's own graph, given as one, trains as the engine does, bit for bit", async () => {
  const given = await openGivenStep(graph, cells.gru, setup);
  const engine = await (await openOnnx({ threads: 1 })).trainer(setup);
  const rng = random(2);
  for (const size of [6, 6, 4, 1, 6]) {
    const data = randomBatch(model, steps, size, rng);
    assert.deepEqual(await given.step(data, 1e-2), await engine.step(data, 1e-2));
  }
  for (const trainer of [given, engine]) await trainer.end();
});

Deno.test("a profile has every node of every run, with shapes and times", async () => {
  const { watched, unwatched } = await profile(graph, { warmUp: 1, runs: 3 });
  assert.equal(watched.length, 3);
  assert.equal(unwatched.length, 3);
  for (const { nodes, milliseconds } of watched) {
    const products = nodes.filter(({ op }) => op === "Gemm");
    assert.equal(products.length, graph.nodes.filter(({ op }) => op === "Gemm").length);
    assert(products.every(({ inputs, outputs }) => inputs.length >= 2 && outputs.length === 1));
    assert(nodes.reduce((sum, one) => sum + one.milliseconds, 0) <= milliseconds);
  }
});
