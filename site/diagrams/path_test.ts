import assert from "node:assert/strict";
import { route } from "./path.ts";

const node = { at: [100, 0], rx: 10, ry: 5 } as const;

Deno.test("route() stops at the edge of a node and starts at the edge of another", () => {
  const { stroke, head } = route([{ ...node, at: [0, 0] }, { ...node, at: [100, 0] }]);
  assert.equal(stroke, "M10 0L90 0");
  assert.equal(head, undefined);
});

Deno.test("route() leaves air before an arrow's tip and ends the stroke inside the head", () => {
  const { stroke, head } = route([[0, 0], node], { length: 8, half: 4 });
  assert.equal(stroke, "M0 0L81.5 0");
  assert.equal(head, "M80.5 4L88.5 0L80.5 -4Z");
});

Deno.test("route() rounds a corner no further than its shorter side", () => {
  assert.equal(route([[0, 0], [50, 0], [50, 4]]).stroke, "M0 0L46 0Q50 0 50 4L50 4");
});

Deno.test("route() comes to a node from below at its lower edge", () => {
  assert.equal(route([[100, 60], node]).stroke, "M100 60L100 5");
});

Deno.test("route() refuses a wire of one point", () => {
  assert.throws(() => route([[0, 0]]), /A wire needs two points; got 1/);
});
