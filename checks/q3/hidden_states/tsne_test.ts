import assert from "node:assert/strict";
import { fromRows, type Matrix } from "../../../lessons/kit/matrix.ts";
import { normalMatrix, random } from "../../../lessons/kit/random.ts";
import { mayHavePerplexity, tsne } from "../../../lessons/q3/03-hidden-states-in-motion/tsne.ts";
import { svd } from "../../../lessons/q3/03-hidden-states-in-motion/svd.ts";
import { principalComponents } from "../../../lessons/q3/03-hidden-states-in-motion/components.ts";

/** Three groups of points, far from each other, in ten dimensions. */
function groups(): Matrix {
  const points = normalMatrix(random(5), 30, 10, 0.1);
  for (let i = 0; i < 30; i++) points.data[10 * i + i % 3] += 5;
  return points;
}

Deno.test("tsne() puts points beside those that were near them", () => {
  const { data } = tsne(groups(), { perplexity: 5, seed: 1 });
  for (let i = 0; i < 30; i++) {
    const apart = (j: number) =>
      i === j
        ? Infinity
        : Math.hypot(data[2 * i]! - data[2 * j]!, data[2 * i + 1]! - data[2 * j + 1]!);
    const nearest = Array.from({ length: 30 }, (_, j) => j).reduce((a, b) =>
      apart(b) < apart(a) ? b : a
    );
    assert.equal(nearest % 3, i % 3);
  }
});

Deno.test("tsne() gives the same plane for the same seed, to the last bit, and another one for another", () => {
  const plane = (seed: number) => tsne(groups(), { perplexity: 5, seed, steps: 60 }).data;
  assert.deepEqual(plane(1), plane(1));
  assert.notDeepEqual(plane(1), plane(2));
});

Deno.test("tsne() has its middle at the origin", () => {
  const { data } = tsne(groups(), { perplexity: 5, seed: 1, steps: 90 });
  for (const k of [0, 1]) {
    const mean = Array.from({ length: 30 }, (_, i) => data[2 * i + k]!).reduce((a, b) => a + b) /
      30;
    assert(Math.abs(mean) < 1e-9);
  }
});

Deno.test("tsne() refuses a perplexity that the points cannot have, and says which they can", () => {
  const points = normalMatrix(random(1), 21, 4, 1);
  assert.equal(mayHavePerplexity(30, 21), false);
  assert.throws(() => tsne(points, { perplexity: 30, seed: 1 }), {
    message: "A perplexity of 30 is asked for; with 21 points it must be between 1 and 6.7.",
  });
  assert.equal(mayHavePerplexity(6.5, 21), true);
  assert.throws(() => tsne(fromRows([[1], [2], [3]]), { perplexity: 2, seed: 1 }), {
    message: "A perplexity of 2 is asked for; with 3 points it cannot be had.",
  });
});

Deno.test("tsne() can place points that are equal", () => {
  const points = fromRows(Array.from({ length: 20 }, (_, i) => [i % 2, 3]));
  assert(tsne(points, { perplexity: 4, seed: 1, steps: 200 }).data.every(Number.isFinite));
});

Deno.test("principal components of the same states are the same, to the last bit", () => {
  const plane = () => principalComponents(groups(), 3, svd);
  assert.deepEqual(plane(), plane());
  const { explained } = plane();
  assert(explained[0]! + explained[1]! > 0.9, "three groups lie in a plane");
});
