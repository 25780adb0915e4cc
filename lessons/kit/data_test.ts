import assert from "node:assert/strict";
import { random } from "./random.ts";
import { recallBatch } from "./recall.ts";
import { sineWaves } from "./sine.ts";
import { decode, encode, oneHot, vocabulary, windows } from "./text.ts";

Deno.test("encode() and decode() undo each other, for letters beyond ASCII too", () => {
  const text = "naïve — 𝛼𝛽 été";
  const v = vocabulary(text);
  assert.equal(decode(v, encode(v, text)), text);
});

Deno.test("vocabulary() refuses an empty text", () => {
  assert.throws(() => vocabulary(""), /The text is empty/);
});

Deno.test("encode() names the character that is unknown, and where it stands", () => {
  assert.throws(() => encode(vocabulary("ab"), "abc"), {
    message: '"c" (at position 2) is not in the vocabulary of 2 characters: "ab".',
  });
});

Deno.test("oneHot() refuses numbers outside the vocabulary", () => {
  assert.throws(() => oneHot([0, 3], 3), /Row 1 cannot be one-hot: 3 is not a number from 0 to 2/);
});

Deno.test("windows() pairs every character with the one after it", () => {
  const all = windows([0, 1, 2, 3, 4], 3);
  assert.deepEqual(all, [
    { inputs: [0, 1, 2], targets: [1, 2, 3] },
    { inputs: [1, 2, 3], targets: [2, 3, 4] },
  ]);
  assert.throws(() => windows([0, 1], 2), /A text of 2 characters has no window of 2/);
});

Deno.test("sineWaves() has the frequency and the noise that were asked for", () => {
  const fast = sineWaves(random(1), 1, { frequency: 3, length: 2, step: 0.2 });
  const [a, b] = fast.xs.map((x) => x.data[0]);
  const next = 2 * Math.cos(0.6) * b - a;
  assert.ok(Math.abs(fast.targets.data[0] - next) < 1e-12);
  const noisy = sineWaves(random(1), 4000, { noise: 0.5, length: 3 });
  const apart = Array.from(noisy.targets.data, (target, i) => {
    const [x0, x1, x2] = noisy.xs.map((x) => x.data[i]);
    return [target, x0, x1, x2];
  });
  const second = apart.map(([, x0, x1, x2]) => x2 - 2 * Math.cos(0.1) * x1 + x0);
  const variance = second.reduce((s, v) => s + v * v, 0) / second.length;
  const expected = 0.25 * (2 + 4 * Math.cos(0.1) ** 2);
  assert.ok(Math.abs(variance / expected - 1) < 0.1);
  assert.throws(() => sineWaves(random(1), 0), /Cannot make 0 waves/);
  assert.throws(() => sineWaves(random(1), 1, { length: 0 }), /both must be 1 or more/);
});

Deno.test("recallBatch() asks for the first symbol, and all symbols come", () => {
  const { xs, targets } = recallBatch(random(1), 200, 5, 3);
  xs.forEach((x) => {
    for (let r = 0; r < 200; r++) {
      assert.equal(x.data.subarray(3 * r, 3 * r + 3).reduce((a, b) => a + b), 1);
    }
  });
  targets.forEach((symbol, r) => assert.equal(xs[0].data[3 * r + symbol], 1));
  assert.deepEqual(new Set(targets), new Set([0, 1, 2]));
  assert.throws(() => recallBatch(random(1), 1, 0, 3), /Cannot make 1 sequences of 0 steps/);
});
