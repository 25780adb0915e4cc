/**
 * The checks of lesson q1/06.
 *
 * @module
 */

import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import { type Random, random } from "../../lessons/kit/random.ts";
import type { Case, Exercise, Law, Lesson, Output } from "../core/exercise.ts";
import { describe } from "../core/shape_problem.ts";
import { lossAndGradients } from "./loss_and_gradients.ts";
import { matrix, number } from "./random_inputs.ts";

const FILE = "optimisers.ts";
const shapes = (rng: Random) => [matrix(rng, 2, 3), matrix(rng, 1, 3)];
const squares = (rng: Random) => shapes(rng).map((m) => ({ ...m, data: m.data.map((x) => x * x) }));
const entries = (m: Matrix, f: (i: number) => number): Matrix => ({
  ...m,
  data: m.data.map((_, i) => f(i)),
});

const sgd: Exercise = {
  name: "sgd",
  file: FILE,
  does: "moves every parameter against its gradient",
  returns: "nothing: it changes params",
  sizes: [],
  make: (_, rng) => sgdCase(rng),
  corners: (rng) => [sgdCase(rng)],
  read: (_, [params]) => ({ params } as Output),
  changes: [0],
};

function sgdCase(rng: Random): Case {
  const [params, grads, rate] = [shapes(rng), shapes(rng), 0.1 + rng.uniform()];
  const moved = params.map((p, k) => entries(p, (i) => p.data[i] - rate * grads[k].data[i]));
  return { about: "one step", args: [params, grads, rate], expected: { params: moved } };
}

const adagrad: Exercise = {
  name: "adagrad",
  file: FILE,
  does: "divides each step by the root of all squares so far",
  returns: "nothing: it changes params and sums",
  sizes: [],
  make: (_, rng) => adagradCase(rng, 1e-8, "one step"),
  corners: (rng) => [
    adagradCase(rng, 1e-8, "one step, after others"),
    adagradCase(rng, 0.3, "ε = 0.3: it is added to the root, not under it"),
  ],
  read: (_, [params, , sums]) => ({ params, sums } as Output),
  changes: [0, 2],
};

function adagradCase(rng: Random, epsilon: number, about: string): Case {
  const [params, grads, sums] = [shapes(rng), shapes(rng), squares(rng)];
  const rate = 0.1 + rng.uniform();
  const grown = sums.map((s, k) => entries(s, (i) => s.data[i] + grads[k].data[i] ** 2));
  const moved = params.map((p, k) =>
    entries(p, (i) => p.data[i] - rate * grads[k].data[i] / (grown[k].data[i] ** 0.5 + epsilon))
  );
  return {
    about,
    args: [params, grads, sums, rate, epsilon],
    expected: { params: moved, sums: grown },
  };
}

const adam: Exercise = {
  name: "adam",
  file: FILE,
  does: "follows the running mean, scaled by the running square, both corrected",
  returns: "nothing: it changes params and state",
  sizes: [],
  make: (_, rng) => adamCase(rng, 0, 1e-8, "the first step"),
  corners: (rng) => [
    adamCase(rng, 0, 1e-8, "the first step: t becomes 1"),
    adamCase(rng, 4, 1e-8, "the fifth step"),
    adamCase(rng, 1, 0.2, "ε = 0.2: it is added to the root of v̂"),
  ],
  read(_, [params, , state]) {
    const { m, v, t } = state as { m: Matrix[]; v: Matrix[]; t: number };
    return { params, m, v, t: number(t) } as Output;
  },
  changes: [0, 2],
};

function adamCase(rng: Random, t: number, epsilon: number, about: string): Case {
  const [params, grads] = [shapes(rng), shapes(rng)];
  const [m, v] = t === 0
    ? [params, params].map((all) => all.map((p) => entries(p, () => 0)))
    : [shapes(rng), squares(rng)];
  const [rate, b1, b2] = [0.1 + rng.uniform(), 0.8, 0.95];
  const mNew = m.map((x, k) => entries(x, (i) => b1 * x.data[i] + (1 - b1) * grads[k].data[i]));
  const vNew = v.map((x, k) =>
    entries(x, (i) => b2 * x.data[i] + (1 - b2) * grads[k].data[i] ** 2)
  );
  const moved = params.map((p, k) =>
    entries(p, (i) => {
      const mean = mNew[k].data[i] / (1 - b1 ** (t + 1));
      const square = vNew[k].data[i] / (1 - b2 ** (t + 1));
      return p.data[i] - rate * mean / (Math.sqrt(square) + epsilon);
    })
  );
  return {
    about,
    args: [params, grads, { m, v, t }, rate, b1, b2, epsilon],
    expected: { params: moved, m: mNew, v: vNew, t: number(t + 1) },
  };
}

/** A law about the batches of one call, which must be an array of arrays. */
function aboutBatches(
  says: string,
  count: number,
  size: number,
  seen: (batches: number[][], again: (seed: number) => number[][]) => string | null,
): Law {
  return {
    says,
    broken(call) {
      const batchesOf = (seed: number) => call(random(seed), count, size) as number[][];
      const batches = batchesOf(1);
      if (!Array.isArray(batches) || !batches.every(Array.isArray)) {
        return `minibatches returned ${describe(batches)}, not an array of arrays`;
      }
      return seen(batches, batchesOf);
    },
  };
}

/** Whether the indices of a batch follow each other, up to order and up to a turn around 40. */
function areNeighbours(batch: readonly number[]): boolean {
  const gaps = [...batch].sort((a, b) => a - b).filter((index, i, all) =>
    i > 0 && index - all[i - 1] > 1
  );
  return gaps.length <= 1;
}

const minibatches: Exercise = {
  name: "minibatches",
  file: "data.ts",
  does: "shows every example once, in random order",
  returns: "an array of arrays of indices",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  probes: (rng) =>
    [[10, 4], [8, 4], [40, 8], [3, 5], [7, 1]].map((sizes) => ({
      args: [rng.integer(1000), ...sizes],
      bind: ([seed, ...sizes]) => [random(seed as number), ...sizes],
      expected: {},
    })),
  read: () => ({}),
  laws: [
    aboutBatches("every index comes exactly once", 10, 4, (batches) => {
      const sorted = batches.flat().sort((a, b) => a - b);
      const right = sorted.length === 10 && sorted.every((index, i) => index === i);
      return right ? null : `10 examples gave the indices ${sorted.join(", ")}`;
    }),
    aboutBatches("all batches but the last have the size that was asked for", 10, 4, (batches) => {
      const lengths = batches.map((b) => b.length).join(", ");
      return lengths === "4, 4, 2" ? null : `10 examples in batches of 4 gave sizes ${lengths}`;
    }),
    aboutBatches("no batch is empty", 8, 4, (batches) => {
      const lengths = batches.map((b) => b.length).join(", ");
      return lengths === "4, 4" ? null : `8 examples in batches of 4 gave sizes ${lengths}`;
    }),
    aboutBatches("the last batch has what is left, and be it a single one", 9, 4, (batches) => {
      const lengths = batches.map((b) => b.length).join(", ");
      return lengths === "4, 4, 1" ? null : `9 examples in batches of 4 gave sizes ${lengths}`;
    }),
    aboutBatches(
      "every order is equally likely: example 0 comes first as often as any other",
      4,
      4,
      (_, again) => {
        // 4000 orders of 4: each example is first 1000 times, give or take 27; 140 is five times that.
        const first = [0, 0, 0, 0];
        for (let seed = 0; seed < 4000; seed++) first[again(seed).flat()[0]]++;
        const uneven = first.some((count) => Math.abs(count - 1000) > 140);
        return uneven ? `of 4000 epochs each example came first ${first.join(", ")} times` : null;
      },
    ),
    aboutBatches("the order is random, and the generator decides it", 40, 8, (batches, again) => {
      const text = (b: number[][]) => b.flat().join();
      if (text(batches) !== text(again(1))) return "the same seed gave two different orders";
      if (text(batches) === text(again(2))) return "two seeds gave the same order";
      // In rotated or unmixed batches of 8 the neighbours of the text stay together.
      const together = [1, 2, 3].every((seed) => again(seed).every(areNeighbours));
      if (together) return "each batch holds neighbours only; mix the examples, not the batches";
      const misplaced = batches.flat().filter((index, at) => index !== at).length;
      return misplaced > 20 ? null : `${40 - misplaced} of 40 examples stayed in their place`;
    }),
  ],
};

const meanSquaredError: Exercise = {
  name: "meanSquaredError",
  file: "data.ts",
  does: "is the mean of the squares, with its derivative",
  returns: "{ loss: a number, dy: a matrix [B×V] }",
  sizes: [{ T: 1, B: 3 }, { T: 1, B: 1 }],
  make({ B }, rng) {
    const [y, target] = [matrix(rng, B, 2), matrix(rng, B, 2)];
    const n = y.data.length;
    const apart = y.data.map((v, i) => v - target.data[i]);
    return {
      args: [y, target],
      expected: {
        loss: number(apart.reduce((sum, a) => sum + a * a, 0) / n),
        dy: entries(y, (i) => 2 * apart[i] / n),
      },
    };
  },
  read(returned) {
    const { loss, dy } = returned as { loss: number; dy: Matrix };
    return { loss: number(loss), dy };
  },
};

const sampleWithTemperature: Exercise = {
  name: "sampleWithTemperature",
  file: "data.ts",
  does: "draws each class as often as its probability says",
  returns: "a class number",
  sizes: [],
  make: (_, rng) => sampleCase(rng, 1, rng.uniform()),
  corners: (rng) => [
    ...[0.5, 1, 2].flatMap((temperature) =>
      Array.from({ length: 8 }, () => sampleCase(rng, temperature, rng.uniform()))
    ),
    sampleCase(rng, 0.001, 0.5),
    sampleCase(rng, 1, 0),
    {
      ...sampleCase(rng, 1, 1 - 2 ** -53),
      about: "u just below 1: rounding may keep the sum of all p below it",
    },
    {
      about: "p = 1/2, 1/2 and u = 0.5: the share of class 0 is [0, 0.5), so it is class 1",
      args: [zeros(1, 2), 1, 0.5],
      expected: { class: number(1) },
    },
  ],
  read: (returned) => ({ class: number(returned) }),
};

function sampleCase(rng: Random, temperature: number, u: number): Case {
  const logits = matrix(rng, 1, 5);
  const max = Math.max(...logits.data);
  const weights = [...logits.data].map((y) => Math.exp((y - max) / temperature));
  const total = weights.reduce((a, b) => a + b, 0);
  let [drawn, sum] = [0, weights[0] / total];
  while (drawn < 4 && u >= sum) sum += weights[++drawn] / total;
  return {
    about: `temperature ${temperature}, u = ${u.toFixed(4)}`,
    args: [logits, temperature, u],
    expected: { class: number(drawn) },
  };
}

/** Lesson q1/06 as the checks know it. */
export const training: Lesson = {
  id: "q1/06",
  slug: "06-training",
  title: "Training",
  exercises: [
    sgd,
    adagrad,
    adam,
    minibatches,
    meanSquaredError,
    lossAndGradients,
    sampleWithTemperature,
  ],
};
