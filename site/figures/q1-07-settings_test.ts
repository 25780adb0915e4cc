import assert from "node:assert/strict";
import { fromRows, type Matrix } from "../../lessons/kit/matrix.ts";
import { normalMatrix, random } from "../../lessons/kit/random.ts";
import { spectralRadius } from "../../lessons/q1/07-gradients-across-time/gradients.ts";
import { setting } from "../../lessons/q1/07-gradients-across-time/claims/lookup.ts";
import {
  labelOf,
  startModel,
} from "../../lessons/q1/07-gradients-across-time/experiments/setting.ts";
import { largestSingularValue } from "../../lessons/q1/07-gradients-across-time/experiments/singular_value.ts";
import { learnRecall } from "../../lessons/q1/07-gradients-across-time/experiments/recall_training.ts";
import { recall } from "../../lessons/q1/07-gradients-across-time/experiments/recall.ts";
import {
  options,
  studentExperiment,
} from "../../lessons/q1/07-gradients-across-time/experiments/choices.ts";

const H = 16;
const sizes = { I: 4, H, V: 4 };
const part = (bh: Matrix, k: number) => [...bh.data.subarray(k * H, (k + 1) * H)];
const largest = (m: Matrix) => Math.max(...m.data.map(Math.abs));

Deno.test("startModel() draws PyTorch's weights within 1/√H, and two biases", () => {
  const { Wxh, Whh, bh } = startModel(setting("gru"), random(1), sizes, 50).cell;
  assert(largest(Wxh) <= 0.25 && largest(Whh) <= 0.25 && largest(Whh) > 0.24);
  assert(largest(bh) > 0.25 && largest(bh) <= 0.5);
});

Deno.test("startModel() sets the part of the bias that keeps the memory, whatever the start", () => {
  for (const start of ["orthogonal", "pytorch", "lab"] as const) {
    const lstm = startModel(setting("lstm", start, 2), random(1), sizes, 50).cell.bh;
    assert(part(lstm, 1).every((bias) => bias === 2));
    const gru = startModel(setting("gru", start, 2), random(1), sizes, 50).cell.bh;
    assert(part(gru, 1).every((bias) => bias === -2));
  }
});

Deno.test("startModel() gives chrono one forget bias for each unit, up to ln(T − 1)", () => {
  const { bh } = startModel(setting("lstm", "orthogonal", "chrono"), random(1), sizes, 50).cell;
  const forget = part(bh, 1);
  assert(new Set(forget).size === H && forget.every((bias) => bias >= 0 && bias <= Math.log(49)));
  assert.deepEqual(part(bh, 0), forget.map((bias) => -bias));
});

Deno.test("startModel() draws the lab's weights a hundredth long, without bias", () => {
  const { Whh, bh } = startModel(setting("rnn", "lab"), random(1), sizes, 50).cell;
  assert(largest(Whh) < 0.06 && largest(bh) === 0);
});

Deno.test("labelOf() names the bias of each cell by its own name and sign", () => {
  const labels = [setting("rnn"), setting("lstm", "pytorch", 2), setting("gru", "pytorch", 1)];
  assert.deepEqual(labels.map(labelOf), ["RNN", "LSTM, forget bias 2", "GRU, update bias −1"]);
});

Deno.test("largestSingularValue() is never below the spectral radius", () => {
  assert(Math.abs(largestSingularValue(fromRows([[3, 0], [0, -4]])) - 4) < 1e-9);
  const W = normalMatrix(random(1), 8, 8, 1);
  assert(largestSingularValue(W) >= spectralRadius(W));
});

Deno.test("learnRecall() learns to remember over three steps, the same way each time", () => {
  const config = { ...recall.config, T: 3, H: 8, steps: 200, every: 20, exam: 32, rate: 0.02 };
  const [once, again] = [1, 2].map(() => learnRecall(setting("rnn"), config, 1));
  assert(once!.solved > 0 && once!.accuracy.at(-1)! > 0.95);
  assert.deepEqual(once!.loss, again!.loss);
  assert(once!.before.cell.Whh.data.some((w, i) => w !== once!.after.cell.Whh.data[i]));
});

Deno.test("studentExperiment() turns the defaults into a run, and refuses chrono without a forget gate", () => {
  const chosen = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, option.default]),
  );
  const { config } = studentExperiment(chosen);
  assert.deepEqual(config.settings, [setting("lstm", "orthogonal", 2)]);
  assert.throws(
    () => studentExperiment({ ...chosen, cell: "gru", chrono: "yes" }),
    { message: "chrono is a start for the LSTM; the cell is gru." },
  );
});

Deno.test("a student's experiment with few steps gives a series without gaps", async () => {
  const chosen = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, option.default]),
  );
  const experiment = studentExperiment({ ...chosen, T: 2, hidden: 4, steps: 50 });
  const { outcomes, curves } = await experiment.run(experiment.config, [1], () => {});
  assert.equal(outcomes[0]!.accuracy[0]!.length, 2);
  assert(curves.every((curve) => curve.factor.every(Number.isFinite)));
});
