import assert from "node:assert/strict";
import { mean } from "../../assets/statistics.ts";
import type { Tensor, Weights } from "../../lessons/engines/model.ts";
import { random } from "../../lessons/kit/random.ts";
import {
  bandwidthPanel,
  smoothingRow,
} from "../../lessons/q2/03-weights-over-epochs/experiments/bandwidths.ts";
import { biasRows } from "../../lessons/q2/03-weights-over-epochs/experiments/biases.ts";
import { bestMultiple } from "../../lessons/q2/03-weights-over-epochs/experiments/cross_validation.ts";
import { densityRows } from "../../lessons/q2/03-weights-over-epochs/experiments/densities.ts";
import { groupRows } from "../../lessons/q2/03-weights-over-epochs/experiments/groups.ts";
import { labPanel } from "../../lessons/q2/03-weights-over-epochs/experiments/panels.ts";

const H = 24;

/** Weights of an LSTM whose gate k is uniform in ±(k + 1)·width, and whose biases are k. */
function lstm(seed: number, width = 0.1): Weights {
  const rng = random(seed);
  const blocks = (n: number): Tensor => ({
    shape: [4 * H, n],
    data: Float32Array.from(
      { length: 4 * H * n },
      (_, i) => (Math.floor(i / (H * n)) + 1) * width * (2 * rng.uniform() - 1),
    ),
  });
  const biases = Float32Array.from({ length: 4 * H }, (_, i) => Math.floor(i / H));
  return {
    "lstm.weight_ih_l0": blocks(5),
    "lstm.weight_hh_l0": blocks(H),
    "lstm.bias_ih_l0": { shape: [4 * H], data: biases },
    "lstm.bias_hh_l0": { shape: [4 * H], data: new Float32Array(4 * H) },
    "fc.weight": { shape: [10, H], data: Float32Array.from({ length: 10 * H }, rng.normal) },
    "fc.bias": { shape: [10], data: new Float32Array(10) },
  };
}

/** The same network with its weights of weight_hh in reverse order inside each gate. */
function reversed(weights: Weights): Weights {
  const { shape, data } = weights["lstm.weight_hh_l0"]!;
  const size = H * H;
  const turned = Float32Array.from(data, (_, i) => {
    const gate = Math.floor(i / size);
    return data[(2 * gate + 1) * size - 1 - i]!;
  });
  return { ...weights, "lstm.weight_hh_l0": { shape, data: turned } };
}

Deno.test("groupRows() measures every gate by itself, and how far it is from the whole", () => {
  const rows = groupRows("lstm", 1, "weight_hh", [lstm(1)]);
  assert.deepEqual(rows.map(({ gate }) => gate), ["all", "i", "f", "g", "o"]);
  const [whole, ...gates] = rows.map(({ epochs }) => epochs[0]!);
  assert.equal(whole!.fromWhole, 0);
  gates.forEach(({ deviation, most }, k) => {
    assert(Math.abs(deviation / ((k + 1) * 0.1 / Math.sqrt(3)) - 1) < 0.05);
    assert(most <= (k + 1) * 0.1);
  });
  assert(gates[0]!.fromWhole > 2 * gates[2]!.fromWhole);
});

Deno.test("groupRows() tells a distribution that stays from weights that move", () => {
  const start = lstm(1);
  const [whole] = groupRows("lstm", 1, "weight_hh", [start, reversed(start), lstm(2, 0.2)]);
  const [, same, other] = whole!.epochs;
  assert.equal(same!.step, 0);
  assert(same!.went > 0.1 && same!.drift > 1);
  assert(other!.step > 0.05 && other!.step <= other!.went);
  assert(other!.fromStart <= other!.wentFromStart);
});

Deno.test("groupRows() does not divide the readout, nor the weights of an RNN", () => {
  assert.deepEqual(groupRows("lstm", 1, "fc", [lstm(1)]).map(({ gate }) => gate), ["all"]);
});

Deno.test("biasRows() has a row for every gate, and one for the GRU's bias inside the reset", () => {
  const rows = biasRows("lstm", 1, [lstm(1)]);
  assert.deepEqual(rows.map(({ gate, epochs }) => [gate, epochs[0]!.mean]), [
    ...["i", "f", "g", "o"].map((gate, k) => [gate, k]),
    ["fc", 0],
  ]);
  const data = Float32Array.from({ length: 3 * H }, (_, i) => 7 * Number(i >= 2 * H));
  const gru = biasRows("gru", 1, [{
    "gru.bias_ih_l0": { shape: [3 * H], data: new Float32Array(3 * H) },
    "gru.bias_hh_l0": { shape: [3 * H], data },
    "fc.bias": { shape: [10], data: new Float32Array(10) },
  }]);
  assert.equal(gru.find(({ gate }) => gate === "n inside")!.epochs[0]!.mean, 7);
  assert.equal(gru.find(({ gate }) => gate === "n")!.epochs[0]!.mean, 0);
});

Deno.test("bestMultiple() is near the theory for a uniform sample, in the mean over samples", () => {
  const n = 16_384, silverman = 0.9 / Math.sqrt(12) * n ** -0.2;
  // ∫(f̂ − f)² is least at h = 0.777 w/√n: 2·0.2336·h/w² for both edges, 0.2821/(n·h) for the variance.
  const ideal = 0.777 / Math.sqrt(n) / silverman;
  const octaves = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
    const rng = random(seed);
    const uniform = Float64Array.from({ length: n }, () => rng.uniform());
    return Math.log2(bestMultiple(uniform, silverman) / ideal);
  });
  assert(Math.abs(mean(octaves)) < 0.4, `${octaves}`);
});

Deno.test("bestMultiple() follows the unit: numbers ten times as large, bandwidth ten times as large", () => {
  const rng = random(4);
  const values = Float64Array.from({ length: 2000 }, () => rng.normal());
  assert.equal(bestMultiple(values, 0.2), bestMultiple(values.map((x) => 10 * x), 2));
});

Deno.test("bestMultiple() refuses bandwidths that cannot be meant", () => {
  const values = Float64Array.of(0, 1);
  assert.throws(() => bestMultiple(values, NaN), { message: /must be a positive number/ });
  assert.throws(() => bestMultiple(values, 0), { message: /must be a positive number/ });
  assert.throws(() => bestMultiple(values, 1e-9), { message: /too small for numbers from 0 to 1/ });
});

Deno.test("smoothingRow() finds the leak at the edges of a uniform distribution", () => {
  const { outside, best } = smoothingRow("lstm", 1, "weight_hh", [lstm(1)], 0);
  assert(outside > 1e-3 && outside < 0.05 && best > 0);
});

Deno.test("densityRows() are densities; gates only before and after all", () => {
  const epochs = [1, 2, 3].map((seed) => lstm(seed));
  const grid = { low: -0.6, high: 0.6, points: 241 };
  const rows = densityRows("lstm", epochs, [0, 1, 2], grid);
  assert.equal(rows.length, 5 + 1 + 5);
  for (const { density } of rows) {
    const area = density.reduce((sum, height) => sum + height * 0.005, 0);
    assert(Math.abs(area - 1) < 0.01);
  }
});

Deno.test("bandwidthPanel() shows the whole histogram, and curves of equal area", () => {
  const { histogram, grid, curves } = bandwidthPanel("lstm", "f", [lstm(1)], 0, 20);
  const bin = (grid.high - grid.low) / 20;
  assert(Math.abs(histogram.reduce((sum, height) => sum + height * bin, 0) - 1) < 1e-9);
  assert.deepEqual(curves.map(({ times }) => times), [0.2, 1, 5]);
});

Deno.test("labPanel() goes from the smallest weight to the largest, after five epochs at most", () => {
  const { epoch, least, most, density } = labPanel("lstm", [lstm(1), lstm(2)]);
  assert.equal(epoch, 1);
  const width = (most - least) / density.length;
  assert(Math.abs(density.reduce((sum, height) => sum + height * width, 0) - 1) < 1e-9);
  assert.equal(labPanel("lstm", Array(9).fill(lstm(1))).epoch, 5);
});
