import assert from "node:assert/strict";
import { random } from "../../kit/random.ts";
import { ADAM, type Setup, type StepResult } from "../engine.ts";
import type { Cell, Model } from "../model.ts";
import { pytorchVersion, runPython } from "../python.ts";
import { beginning } from "../state.ts";
import { farthest, randomBatch, randomWeights } from "../testing.ts";
import { openOnnx } from "./onnx.ts";

const cells: Cell[] = ["rnn", "lstm", "gru"];
const losses: Model["loss"][] = ["cross-entropy", "squared error"];
const sizes = { inputs: 3, hidden: 8, outputs: 4 };

function setupOf(model: Model, over: Partial<Setup> = {}): Setup {
  const state = beginning(randomWeights(model, random(1)));
  return { model, steps: 6, batch: 10, adam: ADAM, clip: null, state, ...over };
}

/** Batches of different sizes; the smallest leaves the second of two threads without a column. */
function batchesFor({ model, steps }: Setup) {
  const rng = random(2);
  return [10, 10, 7, 3, 10, 1, 10, 10].map((size) => randomBatch(model, steps, size, rng));
}

async function train(setup: Setup, threads: number, rate = 1e-2) {
  const trainer = await (await openOnnx({ threads })).trainer(setup);
  const seen: StepResult[] = [];
  for (const batch of batchesFor(setup)) seen.push(await trainer.step(batch, rate));
  const last = batchesFor(setup)[0];
  const said = await trainer.predict(last.x, last.size);
  const state = await trainer.state();
  await trainer.end();
  return { seen, said, state };
}

for (const cell of cells) {
  for (const loss of losses) {
    const model: Model = { cell, loss, ...sizes };

    Deno.test({
      name: `the ${cell} with ${loss} trains as in PyTorch, step by step`,
      ignore: pytorchVersion() === null,
      async fn() {
        for (const clip of [null, 0.1]) {
          const setup = setupOf(model, { clip });
          const theirs = await runPython<
            { losses: number[]; norms: number[]; weights: Record<string, number[]> }
          >(
            new URL("pytorch_steps.py", import.meta.url),
            {
              model,
              clip,
              rate: 1e-2,
              batches: batchesFor(setup).map(({ x, y, size }) => ({ size, x: [...x], y: [...y] })),
              weights: Object.fromEntries(
                Object.entries(setup.state.weights).map(([name, { data }]) => [name, [...data]]),
              ),
            },
          );
          for (const threads of [1, 2]) {
            const { seen, state } = await train(setup, threads);
            assert(farthest(seen.map((one) => one.loss), theirs.losses) < 2e-5);
            assert(farthest(seen.map((one) => one.gradientNorm), theirs.norms) < 2e-5);
            for (const [name, { data }] of Object.entries(state.weights)) {
              assert(farthest(data, theirs.weights[name]) < 2e-4, name);
            }
          }
        }
      },
    });

    Deno.test(`the ${cell} with ${loss} gives the same bits twice`, async () => {
      for (const threads of [1, 2]) {
        assert.deepEqual(
          await train(setupOf(model), threads),
          await train(setupOf(model), threads),
        );
      }
    });
  }

  const model: Model = { cell, loss: "cross-entropy", ...sizes };

  Deno.test(`the ${cell} goes on from a saved state as if it had never stopped`, async () => {
    for (const threads of [1, 2]) {
      const setup = setupOf(model, { clip: 1 });
      const engine = await openOnnx({ threads });
      const batches = batchesFor(setup);
      const whole = await engine.trainer(setup);
      for (const batch of batches) await whole.step(batch, 1e-2);
      const first = await engine.trainer(setup);
      for (const batch of batches.slice(0, 4)) await first.step(batch, 1e-2);
      const second = await engine.trainer({ ...setup, state: await first.state() });
      for (const batch of batches.slice(4)) await second.step(batch, 1e-2);
      assert.deepEqual(await second.state(), await whole.state());
      for (const trainer of [whole, first, second]) await trainer.end();
    }
  });

  Deno.test(`the ${cell} predicts for more sequences than a batch, and for fewer`, async () => {
    const setup = setupOf(model);
    const trainer = await (await openOnnx({ threads: 1 })).trainer(setup);
    const { x } = randomBatch(model, setup.steps, 23, random(3));
    const all = await trainer.predict(x, 23);
    assert.equal(all.length, 23 * model.outputs);
    const one = setup.steps * model.inputs;
    for (const k of [0, 9, 10, 22]) {
      const alone = await trainer.predict(x.slice(k * one, (k + 1) * one), 1);
      const among = all.slice(k * model.outputs, (k + 1) * model.outputs);
      assert(farthest(alone, among) < 1e-6);
    }
    await trainer.end();
  });

  Deno.test(`the ${cell} reads weights of PyTorch with two biases`, async () => {
    const setup = setupOf(model);
    const name = `${cell}.bias_hh_l0`;
    const two = {
      ...setup.state.weights,
      [name]: { ...setup.state.weights[name], data: setup.state.weights[name].data.map(() => 0.3) },
    };
    const engine = await openOnnx({ threads: 1 });
    const { x } = randomBatch(model, setup.steps, 2, random(4));
    const plain = await engine.trainer(setup);
    const shifted = await engine.trainer({ ...setup, state: beginning(two) });
    assert(farthest(await plain.predict(x, 2), await shifted.predict(x, 2)) > 1e-3);
    const { weights } = await shifted.state();
    const untrained = weights[name].data.slice(0, cell === "gru" ? 16 : undefined);
    assert(untrained.every((v) => v === 0));
    for (const trainer of [plain, shifted]) await trainer.end();
  });
}

Deno.test("a step says what the model said before it", async () => {
  const model: Model = { cell: "gru", loss: "cross-entropy", ...sizes };
  for (const threads of [1, 2, 3]) {
    const setup = setupOf(model);
    const trainer = await (await openOnnx({ threads })).trainer(setup);
    for (const batch of batchesFor(setup)) {
      const before = await trainer.predict(batch.x, batch.size);
      const { said } = await trainer.step(batch, 1e-2);
      assert(farthest(said, before) < 1e-6);
    }
    await trainer.end();
  }
});

Deno.test("a sequence of one step can be trained", async () => {
  const model: Model = { cell: "lstm", loss: "squared error", ...sizes };
  const setup = setupOf(model, { steps: 1 });
  const trainer = await (await openOnnx({ threads: 2 })).trainer(setup);
  const batch = randomBatch(model, 1, 10, random(5));
  const first = await trainer.step(batch, 1e-2);
  let last = first;
  for (let k = 0; k < 50; k++) last = await trainer.step(batch, 1e-2);
  assert(last.loss < first.loss);
  await trainer.end();
});

Deno.test("what does not fit is a sentence", async () => {
  const model: Model = { cell: "rnn", loss: "cross-entropy", ...sizes };
  const setup = setupOf(model);
  const engine = await openOnnx({ threads: 1 });
  const trainer = await engine.trainer(setup);
  const batch = randomBatch(model, setup.steps, 4, random(6));
  await assert.rejects(
    trainer.step({ ...batch, size: 11 }, 1),
    /A batch of 11 does not fit: 1 to 10/,
  );
  await assert.rejects(trainer.step({ ...batch, size: 5 }, 1), /has 90 numbers, not 72/);
  await assert.rejects(trainer.step({ ...batch, y: batch.y.slice(1) }, 1), /4 answers, not 3/);
  await trainer.end();
  const lstm: Model = { ...model, cell: "lstm" };
  await assert.rejects(engine.trainer({ ...setup, model: lstm }), /there is no lstm\.weight_ih_l0/);
  const larger: Model = { ...model, hidden: 9 };
  await assert.rejects(
    engine.trainer({ ...setup, model: larger }),
    /weight_ih_l0 in the weights is \[8×3\]; the model needs \[9×3\]/,
  );
  await assert.rejects(openOnnx({ threads: 0 }), /must be 1 or more; 0 was given/);
});
