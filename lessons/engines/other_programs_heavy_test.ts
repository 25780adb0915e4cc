import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { save } from "../../assets/save.ts";
import { random } from "../kit/random.ts";
import { checkpointBytes } from "./checkpoint.ts";
import { ADAM } from "./engine.ts";
import type { Cell, Model } from "./model.ts";
import { exportModel } from "./onnx/export.ts";
import { openOnnx } from "./onnx/onnx.ts";
import { openSession, tensorMaker } from "./onnx/runtime.ts";
import { pytorchVersion, runPython } from "./python.ts";
import { beginning } from "./state.ts";
import { farthest, randomBatch, randomWeights } from "./testing.ts";

const SIZE = 6, STEPS = 9;

/** A model, trained for a few steps, and what it says of some sequences. */
async function trained(cell: Cell) {
  const model: Model = { cell, inputs: 3, hidden: 7, outputs: 4, loss: "cross-entropy" };
  const rng = random(8);
  const state = beginning(randomWeights(model, rng));
  const engine = await openOnnx({ threads: 1 });
  const trainer = await engine.trainer({
    model,
    steps: STEPS,
    batch: SIZE,
    adam: ADAM,
    clip: 1,
    state,
  });
  for (let k = 0; k < 5; k++) await trainer.step(randomBatch(model, STEPS, SIZE, rng), 0.05);
  const { x } = randomBatch(model, STEPS, SIZE, rng);
  const said = await trainer.predict(x, SIZE);
  const after = await trainer.state();
  await trainer.end();
  return { model, state: after, x, said };
}

for (const cell of ["rnn", "lstm", "gru"] as const) {
  Deno.test(`a trained ${cell} is an ONNX model that says the same`, async () => {
    const { model, state, x, said } = await trained(cell);
    const session = await openSession(
      exportModel(model, state.weights, { steps: STEPS, batch: SIZE }),
    );
    const tensor = await tensorMaker();
    const results = await session.run({ x: tensor(x, [SIZE, STEPS, model.inputs]) });
    assert(farthest(results.said.data, said) < 1e-5);
    await session.release();
  });

  Deno.test({
    name: `PyTorch loads the checkpoint of a ${cell} into its own module, and says the same`,
    ignore: pytorchVersion() === null,
    async fn() {
      const { model, state, x, said } = await trained(cell);
      const file = `${mkdtempSync(`${tmpdir()}/weights-`)}/epoch-01.safetensors`;
      save(file, checkpointBytes({ identity: { cell }, state, position: {} }));
      const theirs = await runPython<{ said: number[] }>(
        new URL("pytorch_loads.py", import.meta.url),
        { ...model, file, size: SIZE, x: [...x] },
      );
      assert(farthest(theirs.said, said) < 1e-5);
    },
  });
}
