import assert from "node:assert/strict";
import { random } from "../kit/random.ts";
import { ADAM, type Engine, type Setup, type StepResult } from "./engine.ts";
import type { Model } from "./model.ts";
import { openOnnx } from "./onnx/onnx.ts";
import { beginning } from "./state.ts";
import { farthest, randomBatch, randomWeights } from "./testing.ts";
import { openBackend } from "./tfjs/backends.ts";
import { openTfjs } from "./tfjs/tfjs.ts";

/** How far the losses of two engines may be apart: float32 has seven digits, and a step a thousand sums. */
const LOSS_LIMIT = 2e-5;

/** The same for a weight after all steps: Adam divides by a root that is nearly zero at first. */
const WEIGHT_LIMIT = 2e-4;

const gpu = await navigator.gpu?.requestAdapter() ?? null;
const backends = ["wasm", "cpu", ...(gpu ? ["webgpu" as const] : [])] as const;

function setupOf(model: Model): Setup {
  const state = beginning(randomWeights(model, random(1)));
  return { model, steps: 6, batch: 10, adam: ADAM, clip: 0.5, state };
}

function batchesFor({ model, steps }: Setup) {
  const rng = random(2);
  return [10, 10, 7, 1, 10, 3, 10, 10].map((size) => randomBatch(model, steps, size, rng));
}

async function train(engine: Engine, setup: Setup) {
  const trainer = await engine.trainer(setup);
  const seen: StepResult[] = [];
  for (const batch of batchesFor(setup)) seen.push(await trainer.step(batch, 1e-2));
  const { x } = randomBatch(setup.model, setup.steps, 23, random(3));
  const said = await trainer.predict(x, 23);
  const state = await trainer.state();
  await trainer.end();
  return { seen, said, state };
}

for (const backend of backends) {
  for (const cell of ["rnn", "lstm", "gru"] as const) {
    for (const loss of ["cross-entropy", "squared error"] as const) {
      const model: Model = { cell, loss, inputs: 3, hidden: 8, outputs: 4 };

      Deno.test(`tfjs-${backend} and onnx agree, step by step: ${cell}, ${loss}`, async () => {
        const setup = setupOf(model);
        const ours = await train(await openTfjs({ backend }), setup);
        const theirs = await train(await openOnnx({ threads: 1 }), setup);
        for (const [k, { loss, gradientNorm, said }] of ours.seen.entries()) {
          assert(Math.abs(loss - theirs.seen[k].loss) < LOSS_LIMIT, `loss of step ${k}`);
          assert(
            Math.abs(gradientNorm - theirs.seen[k].gradientNorm) < 5 * LOSS_LIMIT,
            `norm of step ${k}`,
          );
          assert(farthest(said, theirs.seen[k].said) < WEIGHT_LIMIT, `what is said in step ${k}`);
        }
        for (const [name, { data }] of Object.entries(ours.state.weights)) {
          assert(farthest(data, theirs.state.weights[name].data) < WEIGHT_LIMIT, name);
        }
        assert(farthest(ours.said, theirs.said) < WEIGHT_LIMIT);
      });
    }
  }

  Deno.test(`tfjs-${backend} goes on from a saved state, and leaves no tensor behind`, async () => {
    const model: Model = { cell: "gru", loss: "cross-entropy", inputs: 3, hidden: 8, outputs: 4 };
    const setup = setupOf(model);
    const { tf, use } = await openBackend(backend);
    await use();
    const before = tf.memory().numTensors;
    const engine = await openTfjs({ backend });
    const batches = batchesFor(setup);
    const whole = await engine.trainer(setup);
    for (const batch of batches) await whole.step(batch, 1e-2);
    const first = await engine.trainer(setup);
    await first.step(batches[0], 1e-2);
    const during = tf.memory().numTensors;
    for (const batch of batches.slice(1, 4)) await first.step(batch, 1e-2);
    assert.equal(tf.memory().numTensors, during, "a step keeps nothing");
    const second = await engine.trainer({ ...setup, state: await first.state() });
    for (const batch of batches.slice(4)) await second.step(batch, 1e-2);
    assert.deepEqual(await second.state(), await whole.state());
    for (const trainer of [whole, first, second]) await trainer.end();
    assert.equal(tf.memory().numTensors, before, "an ended training keeps nothing");
  });
}

for (const cell of ["rnn", "lstm", "gru"] as const) {
  Deno.test(`tfjs-cpu trains the ${cell} on sequences of one step`, async () => {
    const model: Model = { cell, loss: "squared error", inputs: 3, hidden: 8, outputs: 4 };
    const setup = { ...setupOf(model), steps: 1 };
    const ours = await train(await openTfjs({ backend: "cpu" }), setup);
    const theirs = await train(await openOnnx({ threads: 1 }), setup);
    assert(farthest(ours.said, theirs.said) < WEIGHT_LIMIT);
  });
}

Deno.test("the product of the wasm backend is the same, whichever is chosen", async () => {
  const model: Model = { cell: "lstm", loss: "cross-entropy", inputs: 3, hidden: 8, outputs: 4 };
  const own = await train(
    await openTfjs({ backend: "wasm", fasterProduct: false }),
    setupOf(model),
  );
  const ours = await train(await openTfjs({ backend: "wasm" }), setupOf(model));
  assert(farthest(own.said, ours.said) < WEIGHT_LIMIT);
});

Deno.test({
  name: "a GPU that is asked for and not there is a sentence",
  ignore: gpu !== null && !/llvmpipe/.test(gpu.info.description),
  fn: () =>
    assert.rejects(
      openTfjs({ backend: "webgpu", software: false }),
      /^Error: There is no GPU here/,
    ),
});
