import assert from "node:assert/strict";
import type { Verdict } from "../../assets/claim.ts";
import type { Run } from "../../assets/run.ts";
import { labClaims } from "../../lessons/q1/06-training/claims/lab_sentences.ts";
import { settings } from "../../lessons/q1/06-training/claims/settings.ts";
import type { Comparison } from "../../lessons/q1/06-training/experiments/comparison.ts";

const SEEDS = [1, 2, 3, 4, 5, 6];

/** Curves that fall by a constant factor each epoch, a little different for each seed. */
function falling(factor: number, epochs = 10): number[][] {
  return SEEDS.map((seed) =>
    Array.from({ length: epochs + 1 }, (_, epoch) => 2 * (factor + seed / 1000) ** epoch)
  );
}

function runOf(curves: { rnn: number[][]; lstm: number[][]; gru: number[][] }): Run<Comparison> {
  const cells = Object.entries(curves).map(([kind, curves]) => ({ kind, curves }));
  return { name: "q1-06-hello", seeds: SEEDS, series: { cells, grid: [] } } as unknown as Run<
    Comparison
  >;
}

function verdicts(run: Run<Comparison>): Record<string, Verdict> {
  return Object.fromEntries(
    labClaims(settings[0]!).map(({ id, measure }) => [id.slice(6), measure(run).verdict]),
  );
}

Deno.test("the lab's sentences hold of a run in which they are true", () => {
  const lstm = falling(0.50);
  const rnn = falling(0.7).map((curve) => curve.map((loss, t) => t % 2 > 0 ? 3 * loss : loss));
  const gru = falling(0.51).map((curve) => curve.map((loss, t) => t === 3 ? 3 * loss : loss));
  assert.deepEqual(verdicts(runOf({ rnn, lstm, gru })), {
    "lstm-fastest": "holds",
    "lstm-stablest": "holds",
    "gru-similar": "holds",
    "rnn-slower": "holds",
    "rnn-unstable": "holds",
    "lstm-lowest": "holds",
    "gru-second": "holds",
  });
});

Deno.test("the lab's sentences do not hold of a run in which the opposite is true", () => {
  const lstm = falling(0.7).map((curve) => curve.map((loss, t) => t % 2 > 0 ? 3 * loss : loss));
  const found = verdicts(runOf({ rnn: falling(0.5), lstm, gru: falling(0.6) }));
  assert.deepEqual(new Set(Object.values(found)), new Set(["does not hold"]));
});

Deno.test("two cells that both never learn are not called similar", () => {
  const never = falling(0.99);
  const found = verdicts(runOf({ rnn: falling(0.5), lstm: never, gru: never }));
  assert.equal(found["gru-similar"], "not decidable");
  assert.equal(found["lstm-fastest"], "does not hold");
});
