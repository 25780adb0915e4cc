import assert from "node:assert/strict";
import { matmulTB } from "./products.ts";
import { normalMatrix, orthogonal, random, uniformMatrix } from "./random.ts";

const draw = (n: number, one: () => number) => Array.from({ length: n }, one);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

Deno.test("random() repeats itself for the same seed", () => {
  assert.deepEqual(draw(50, random(7).uniform), draw(50, random(7).uniform));
  assert.deepEqual(random(7).permutation(20), random(7).permutation(20));
});

Deno.test("random() differs for neighbouring seeds from the first number on", () => {
  const firsts = Array.from({ length: 1000 }, (_, seed) => random(seed).uniform());
  assert.equal(new Set(firsts).size, 1000);
  assert.ok(Math.abs(mean(firsts) - 0.5) < 0.03);
});

Deno.test("uniform() fills [0, 1) evenly", () => {
  const rng = random(1);
  const bins = new Array(10).fill(0);
  for (let i = 0; i < 100_000; i++) bins[Math.floor(10 * rng.uniform())]++;
  // The deviation of a bin is 95; five of them leave no honest generator outside.
  for (const count of bins) assert.ok(Math.abs(count - 10_000) < 475, String(bins));
});

Deno.test("normal() has mean 0, deviation 1, and the right tails", () => {
  const values = draw(100_000, random(1).normal);
  assert.ok(Math.abs(mean(values)) < 0.016);
  assert.ok(Math.abs(mean(values.map((v) => v * v)) - 1) < 0.023);
  const beyond = values.filter((v) => Math.abs(v) > 1.96).length / values.length;
  assert.ok(Math.abs(beyond - 0.05) < 0.0035);
});

Deno.test("integer() and permutation() reach everything once", () => {
  const rng = random(3);
  assert.deepEqual(new Set(draw(300, () => rng.integer(6))), new Set([0, 1, 2, 3, 4, 5]));
  const order = rng.permutation(50);
  assert.deepEqual([...order].sort((a, b) => a - b), Array.from({ length: 50 }, (_, i) => i));
  assert.notDeepEqual(order, [...order].sort((a, b) => a - b));
});

Deno.test("uniformMatrix() and normalMatrix() have the spread that was asked for", () => {
  const u = uniformMatrix(random(1), 100, 100, 0.3);
  assert.ok(Math.max(...u.data) <= 0.3 && Math.max(...u.data) > 0.29);
  assert.ok(Math.min(...u.data) >= -0.3 && Math.min(...u.data) < -0.29);
  const n = normalMatrix(random(1), 100, 100, 2);
  assert.ok(Math.abs(mean([...n.data].map((v) => v * v)) - 4) < 0.3);
});

Deno.test("orthogonal() makes rows of length 1 at right angles, for every size", () => {
  for (const n of [1, 2, 7, 64]) {
    const Q = orthogonal(random(n), n);
    matmulTB(Q, Q).data.forEach((v, i) => {
      assert.ok(Math.abs(v - (i % (n + 1) === 0 ? 1 : 0)) < 1e-13);
    });
  }
});

Deno.test("random() refuses a seed that is not a whole number of 32 bits", () => {
  for (const seed of [-1, 1.5, 2 ** 32, NaN]) {
    assert.throws(() => random(seed), /The seed must be a whole number from 0 to 4294967295/);
  }
});
