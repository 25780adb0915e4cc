import assert from "node:assert/strict";
import { bestBox } from "./free_labels.ts";

const frame = { left: 0, top: 0, right: 200, bottom: 100 };
const dot = (x: number, y: number) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 });

Deno.test("a label stands to the right of its point where nothing is in the way", () => {
  const box = bestBox([50, 50], 40, 10, frame, [dot(50, 50)], []);
  assert.equal(box.left, 57);
  assert.equal((box.top + box.bottom) / 2, 50);
});

Deno.test("a label covers neither another one nor a point, and stays within the frame", () => {
  const first = bestBox([50, 50], 40, 10, frame, [], []);
  const second = bestBox([52, 50], 40, 10, frame, [dot(30, 50)], [first]);
  const apart = second.right <= first.left || second.left >= first.right ||
    second.bottom <= first.top || second.top >= first.bottom;
  assert(apart);
  const atTheEdge = bestBox([195, 50], 40, 10, frame, [], []);
  assert(atTheEdge.right <= 200);
});
