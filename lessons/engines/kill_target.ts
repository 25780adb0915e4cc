/**
 * A small training for the test that kills it: `kill_target.ts <folder> [--resume]`.
 *
 * @module
 */

import { random } from "../kit/random.ts";
import { ADAM } from "./engine.ts";
import type { Model } from "./model.ts";
import { openOnnx } from "./onnx/onnx.ts";
import { trainSaved } from "./saved_training.ts";
import { randomBatch, randomWeights } from "./testing.ts";

const model: Model = { cell: "lstm", inputs: 3, hidden: 24, outputs: 4, loss: "cross-entropy" };
const COUNT = 395, STEPS = 8, BATCH = 10;
const rng = random(3);
const weights = randomWeights(model, rng);
const all = randomBatch(model, STEPS, COUNT, rng);
const length = STEPS * model.inputs;

let stopped = false, begun = false;
Deno.addSignalListener("SIGINT", () => stopped = true);

await trainSaved(await openOnnx({ threads: 1 }), {
  identity: { cell: model.cell },
  setup: { model, steps: STEPS, batch: BATCH, adam: ADAM, clip: 1 },
  weights,
  course: {
    count: COUNT,
    batch: BATCH,
    epochs: 60,
    seed: 7,
    examples: (indices) => ({
      size: indices.length,
      x: Float32Array.from(indices.flatMap((i) => [...all.x.slice(i * length, (i + 1) * length)])),
      y: Int32Array.from(indices, (i) => all.y[i]),
    }),
    rate: (step) => 1e-2 / (1 + step / 100),
  },
  report: (_, { loss }) => Promise.resolve({ again: loss }),
  words: () => "",
  folder: Deno.args[0],
  resume: Deno.args.includes("--resume"),
}, () => {
  if (!begun) console.log("begun");
  begun = true;
  if (stopped) throw new Error("stopped");
}).catch((error) => {
  console.error(error.message);
  Deno.exit(error.message === "stopped" ? 130 : 1);
});
Deno.exit(0);
