import assert from "node:assert/strict";
import { spread, wordInk } from "./end_labels.ts";

const boxes = (...at: number[]) => at.map((y) => ({ at: y, height: 10 }));

Deno.test("spread() leaves labels that are far apart where they are", () => {
  assert.deepEqual(spread(boxes(20, 40, 80), 0, 100), [20, 40, 80]);
});

Deno.test("spread() moves labels apart around the middle of their places", () => {
  assert.deepEqual(spread(boxes(50, 50), 0, 100), [45, 55]);
  assert.deepEqual(spread(boxes(48, 50, 52), 0, 100), [40, 50, 60]);
});

Deno.test("spread() keeps labels within the plot", () => {
  assert.deepEqual(spread(boxes(0, 2), 0, 100), [5, 15]);
  assert.deepEqual(spread(boxes(99, 100), 0, 100), [85, 95]);
});

Deno.test("spread() never lets two labels overlap", () => {
  const places = spread(boxes(10, 14, 30, 33, 36, 41, 90), 0, 100);
  places.slice(1).forEach((y, i) => assert(y - places[i]! >= 10 - 1e-9));
});

Deno.test("wordInk() gives words the darker ink of a cell's line", () => {
  assert.equal(wordInk("var(--rnn)"), "var(--rnn-word, var(--rnn))");
  assert.equal(wordInk("var(--ink)"), "var(--ink)");
});
