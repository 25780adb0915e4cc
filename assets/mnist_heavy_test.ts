import assert from "node:assert/strict";
import { type Digits, readMnist } from "./mnist.ts";

Deno.test("readMnist() reads all of it, as it was published", async () => {
  const { train, test } = await readMnist();
  assert.deepEqual([train.count, test.count], [60_000, 10_000]);
  const first = (digits: Digits) => [...digits.labels.subarray(0, 10)];
  assert.deepEqual(first(train), [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
  assert.deepEqual(first(test), [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
  // The mean that everybody normalises by is 0.1307.
  const mean = train.pixels.reduce((sum, v) => sum + v, 0) / train.pixels.length / 255;
  assert.equal(mean.toFixed(4), "0.1307");
});
