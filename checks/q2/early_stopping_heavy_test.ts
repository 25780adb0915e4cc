import assert from "node:assert/strict";
import { ADAM } from "../../lessons/engines/engine.ts";
import { openOnnx } from "../../lessons/engines/onnx/onnx.ts";
import { beginning } from "../../lessons/engines/state.ts";
import { zeros } from "../../lessons/kit/matrix.ts";
import { random } from "../../lessons/kit/random.ts";
import { recipes, weightsOf } from "../../lessons/q2/02-sequential-mnist/recipe.ts";
import {
  answers,
  learn,
  meanLoss,
  type Task,
} from "../../lessons/q2/05-other-sequences/early_stopping.ts";
import { batchOf } from "../../lessons/q2/05-other-sequences/tasks/windowed.ts";
import { windowsOf } from "../../lessons/q2/05-other-sequences/windows.ts";

/** A noisy sine, with so few windows that learning longer is learning by heart. */
function noisySine() {
  const rng = random(3);
  const series = zeros(120, 1);
  series.data.forEach((_, t) => series.data[t] = Math.sin(t / 3) + 0.8 * rng.normal());
  return windowsOf(series, 6, 2);
}

const all = noisySine();
const held = Array.from({ length: 60 }, (_, k) => 50 + k);
const task: Task = {
  model: { cell: "gru", inputs: 1, hidden: 12, outputs: 2, loss: "squared error" },
  steps: 6,
  count: 40,
  examples: (indices) => batchOf(all, indices),
  validation: batchOf(all, held),
};
const learning = { recipe: { ...recipes.course, rate: 0.01 }, batch: 8, epochs: 40, seed: 2 };

Deno.test("learn() returns the weights of the epoch with the lowest validation loss", async () => {
  const engine = await openOnnx({ threads: 1 });
  const steps: number[] = [];
  const { weights, best, epochs } = await learn(engine, task, learning, (done) => steps.push(done));
  assert.equal(epochs.length, 40);
  assert.deepEqual([steps.length, steps.at(-1)], [200, 200]);
  const losses = epochs.map(({ validation }) => validation);
  const lowest = Math.min(...losses);
  assert.equal(losses[best - 1], lowest);
  assert(best < 30 && losses.at(-1)! > 1.1 * lowest, "there was something to stop");

  const { x, size } = task.validation;
  const said = await answers(engine, task, weights, x, size);
  assert(Math.abs(meanLoss(task.model, said, task.validation) - lowest) < 1e-5);
});

for (const loss of ["squared error", "cross-entropy"] as const) {
  Deno.test(`meanLoss() is the ${loss} of the engine`, async () => {
    const engine = await openOnnx({ threads: 1 });
    const model = { ...task.model, outputs: 2, loss };
    const some = batchOf(all, [3, 7, 11]);
    const batch = loss === "squared error" ? some : { ...some, y: Int32Array.of(1, 0, 1) };
    const state = beginning(weightsOf(model, recipes.course, 5));
    const trainer = await engine.trainer({
      model,
      steps: 6,
      batch: 8,
      adam: ADAM,
      clip: null,
      state,
    });
    const said = await trainer.predict(batch.x, batch.size);
    const { loss: engines } = await trainer.step(batch, 0.01);
    await trainer.end();
    assert(Math.abs(meanLoss(model, said, batch) - engines) < 1e-6);
  });
}
