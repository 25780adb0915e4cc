import assert from "node:assert/strict";
import { logistic } from "../../lessons/kit/activations.ts";
import { scale } from "../../lessons/kit/elementwise.ts";
import { fromRows } from "../../lessons/kit/matrix.ts";
import { random } from "../../lessons/kit/random.ts";
import { recallBatch } from "../../lessons/kit/recall.ts";
import { initModel } from "../../lessons/q1/06-training/model.ts";
import { curvesOf } from "../../lessons/q1/07-gradients-across-time/experiments/curve.ts";
import { decayOf } from "../../lessons/q1/07-gradients-across-time/experiments/decay.ts";
import { flowOf, flowOfLoss } from "../../lessons/q1/07-gradients-across-time/experiments/flow.ts";
import { setting } from "../../lessons/q1/07-gradients-across-time/claims/lookup.ts";

const { xs, targets } = recallBatch(random(1), 2, 12, 3);

function near(actual: number, expected: number) {
  assert(Math.abs(actual / expected - 1) < 1e-9, `${actual} is not ${expected}`);
}

Deno.test("flowOf() gives h for every step, x for every input, c only for an LSTM", () => {
  const dhT = fromRows([[1, 2, 3, 4], [4, 3, 2, 1]]);
  const flow = (kind: "rnn" | "lstm") =>
    flowOf(initModel(random(2), kind, { I: 3, H: 4, V: 3 }), xs, dhT);
  assert.deepEqual([flow("rnn").h?.length, flow("rnn").x?.length, flow("rnn").c], [
    13,
    12,
    undefined,
  ]);
  assert.deepEqual([flow("lstm").h?.length, flow("lstm").c?.length], [13, 12]);
  assert.deepEqual([flow("rnn").h?.[0], flow("rnn").x?.[0]], [1, 1]);
});

Deno.test("flowOf() loses σ(b) of the memory of an LSTM at each step if its weights are zero", () => {
  const model = initModel(random(3), "lstm", { I: 3, H: 4, V: 3 }, 1.5);
  const { Wxh, Whh, bh } = model.cell;
  const silent = { ...model, cell: { Wxh: scale(Wxh, 0), Whh: scale(Whh, 0), bh } };
  const { c } = flowOf(silent, xs, fromRows([[1, 1, 1, 1], [1, 1, 1, 1]]));
  for (let n = 1; n < c!.length; n++) near(c![n] / c![n - 1], logistic(1.5));
});

Deno.test("flowOf() is zero, not NaN, where there is nothing to send back", () => {
  const model = initModel(random(4), "gru", { I: 3, H: 2, V: 3 });
  const { h } = flowOf(model, xs, fromRows([[0, 0], [0, 0]]));
  assert(h!.every((share) => share === 0));
});

Deno.test("flowOfLoss() begins with the whole gradient of the last state", () => {
  const model = initModel(random(5), "lstm", { I: 3, H: 4, V: 3 });
  assert.equal(flowOfLoss(model, xs, targets).h?.[0], 1);
});

Deno.test("decayOf() stops at the first zero", () => {
  near(decayOf([1, 0.1, 0.01, 0, 0]).factor, 0.1);
  assert.deepEqual(decayOf([1, 0, 0]), { factor: 0, straightness: 1 });
});

Deno.test("curvesOf() counts steps from the loss, also for the memory", () => {
  const h = Array.from({ length: 31 }, (_, n) => 0.5 ** n);
  const c = h.slice(1);
  const [ofH, ofC] = curvesOf(setting("lstm"), "before", [{ h, c }, { h, c }]);
  for (const curve of [ofH!, ofC!]) {
    near(curve.at10[0]!, 0.5 ** 10);
    near(curve.at20[1]!, 0.5 ** 20);
    near(curve.last[0]!, 0.5 ** 30);
    near(curve.factor[0]!, 0.5);
    near(curve.mid[10 - curve.from]!, 0.5 ** 10);
  }
});
