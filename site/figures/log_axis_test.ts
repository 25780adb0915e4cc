import assert from "node:assert/strict";
import { decades, decadeTicks } from "./log_axis.ts";

Deno.test("decades() has both ends where they are powers of ten", () => {
  assert.deepEqual(decades(1e-3, 1), [1e-3, 1e-2, 1e-1, 1]);
  assert.deepEqual(decades(0.002, 0.5), [0.01, 0.1]);
});

Deno.test("decadeTicks() has equal distances and ends at the top", () => {
  assert.deepEqual(decadeTicks(1e-9, 1, 4), [1e-9, 1e-6, 1e-3, 1]);
  assert.deepEqual(decadeTicks(1e-10, 1, 4), [1e-9, 1e-6, 1e-3, 1]);
});
