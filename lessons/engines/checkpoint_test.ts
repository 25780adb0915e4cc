import assert from "node:assert/strict";
import { random } from "../kit/random.ts";
import { safetensors } from "../kit/safetensors.ts";
import { checkpointBytes, readCheckpoint } from "./checkpoint.ts";
import type { Model } from "./model.ts";
import { randomWeights } from "./testing.ts";

const model: Model = { cell: "lstm", inputs: 2, hidden: 3, outputs: 2, loss: "cross-entropy" };
const identity = { cell: "lstm", hidden: 3 };

function checkpoint() {
  const rng = random(1);
  const [weights, mean, square] = [1, 2, 3].map(() => randomWeights(model, rng));
  return {
    identity,
    state: { step: 17, weights, mean, square },
    position: { epoch: 2, loss: 0.1 },
  };
}

Deno.test("readCheckpoint() gives back what checkpointBytes() wrote, bit for bit", () => {
  assert.deepEqual(readCheckpoint(checkpointBytes(checkpoint()), "last", identity), checkpoint());
});

Deno.test("readCheckpoint() refuses a checkpoint of another training in one sentence", () => {
  const bytes = checkpointBytes(checkpoint());
  const refusals: [Record<string, string | number>, string][] = [
    [{ cell: "gru", hidden: 3 }, "its cell is lstm, and here it is gru"],
    [{ cell: "lstm", hidden: 4 }, "its hidden is 3, and here it is 4"],
    [{ cell: "lstm", hidden: 3, seed: 1 }, "its seed is not said, and here it is 1"],
  ];
  for (const [other, says] of refusals) {
    assert.throws(() => readCheckpoint(bytes, "last", other), {
      name: "RangeError",
      message: `last belongs to another training: ${says}.`,
    });
  }
});

Deno.test("readCheckpoint() refuses weights without a checkpoint's metadata", () => {
  const bytes = safetensors({ tensors: checkpoint().state.weights, metadata: {} });
  assert.throws(() => readCheckpoint(bytes, "foreign", identity), {
    message: 'foreign is no checkpoint that can be read here: its format is "not said", and ' +
      '"unrolled checkpoint 1" is needed.',
  });
});

Deno.test("readCheckpoint() refuses every file that is cut off", () => {
  const bytes = checkpointBytes(checkpoint());
  for (let length = 0; length < bytes.length; length += 97) {
    assert.throws(() => readCheckpoint(bytes.subarray(0, length), "last", identity), /^RangeError/);
  }
});
