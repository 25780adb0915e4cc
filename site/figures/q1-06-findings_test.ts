import assert from "node:assert/strict";
import type { Run } from "../../assets/run.ts";
import type { Comparison } from "../../lessons/q1/06-training/experiments/comparison.ts";
import { ended, lastHalf, reached } from "./q1-06-findings.ts";

/** A run in which the losses of every seed fall to these in two epochs. */
function runOf(
  finals: Partial<Record<"rnn" | "lstm" | "gru", readonly number[]>>,
): Run<Comparison> {
  const cells = Object.entries(finals).map(([kind, losses]) => ({
    kind: kind as "rnn",
    H: 4,
    parameters: 100,
    rate: 0.1,
    curves: losses.map((loss) => [2, 1, loss]),
  }));
  const seeds = cells[0]!.curves.map((_, i) => i + 1);
  return { seeds, series: { cells, grid: [] } } as unknown as Run<Comparison>;
}

const low = [0.1, 0.11, 0.09, 0.1, 0.1];
const high = [0.4, 0.41, 0.39, 0.4, 0.4];
const either = [0.05, 0.2, 0.1, 0.12, 0.08];

Deno.test("ended() names the cell that is lowest in every comparison", () => {
  assert.equal(
    ended(runOf({ rnn: high, gru: low }), "nats"),
    "The GRU ends lowest, at 0.1 nats after 2 epochs; the RNN at 4.0 times that",
  );
});

Deno.test("ended() names no cell where the interval over seeds does not", () => {
  assert.match(ended(runOf({ rnn: either, gru: low }), "nats"), /^No cell ends clearly lowest/);
});

Deno.test("ended() ranks nothing from too few seeds", () => {
  assert.equal(
    ended(runOf({ rnn: [0.4], gru: [0.1] }), "nats"),
    "After 2 epochs: GRU 0.1 and RNN 0.4 nats, from one seed",
  );
});

Deno.test("ended() tells of a single cell", () => {
  assert.equal(
    ended(runOf({ lstm: [0.1] }), "nats"),
    "The LSTM is down to 0.1 nats after 2 epochs",
  );
});

Deno.test("reached() tells who learned, and who did not", () => {
  assert.equal(
    reached(runOf({ rnn: low, lstm: high }), 0.2, "nats"),
    "Only the RNN gets to 0.2 nats, in 1.7 epochs; LSTM does not",
  );
  assert.equal(
    reached(runOf({ rnn: high }), 0.2, "nats"),
    "No cell learns it: none gets to 0.2 nats",
  );
});

Deno.test("lastHalf() sees a loss that climbs back", () => {
  const run = runOf({ rnn: [10, 10, 10, 10, 10] });
  assert.match(lastHalf(run), /climbs back by 1\.00 \(RNN\) powers of ten/);
});
