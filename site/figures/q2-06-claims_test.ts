import assert from "node:assert/strict";
import type { Run } from "../../assets/run.ts";
import { formsClaims } from "../../lessons/q2/06-native-speed/claims/forms_claims.ts";
import {
  speedClaims,
  speedQuantities,
} from "../../lessons/q2/06-native-speed/claims/speed_claims.ts";
import type { FormsSeries } from "../../lessons/q2/06-native-speed/experiments/forms.ts";
import type { SpeedSeries, StepTimes } from "../../lessons/q2/06-native-speed/experiments/speed.ts";
import { forms } from "../../lessons/q2/06-native-speed/forms/forms.ts";
import { renderFigure } from "../figure.ts";
import { figure as formsFigure } from "./q2-06-forms.ts";
import { figure as speedFigure } from "./q2-06-speed.ts";

const ROUNDS = 9;

/** Times around a mean, in rounds that are fast and slow together, and one in which all else stood still. */
const times = (ms: number) =>
  Array.from({ length: ROUNDS }, (_, round) => ms * (1 + (round % 3) / 10) * (round === 4 ? 7 : 1));

function runOf<S>(name: string, series: S): Run<S> {
  return {
    name,
    seeds: [1],
    config: { rounds: ROUNDS },
    recorded: "2026-11-30",
    command: "",
    engine: "ONNX Runtime",
    device: "a processor",
    wallSeconds: 1,
    versions: {},
    series,
  } as unknown as Run<S>;
}

function formsRun(factor: number): Run<FormsSeries> {
  return runOf("q2-06-forms", {
    forms: forms.map(({ name, does }) => ({
      name,
      does,
      nodes: 10,
      ran: 10,
      milliseconds: times(name === "engine" || name === "as-written" ? 10 : 10 * factor),
    })),
  });
}

Deno.test("a trick holds where its form is slower in every round, and not where it is faster", () => {
  const verdicts = (factor: number) =>
    formsClaims.filter(({ id }) => !id.endsWith(".form-as-written"))
      .map(({ measure }) => measure(formsRun(factor)).verdict);
  assert.deepEqual(new Set(verdicts(1.1)), new Set(["holds"]));
  assert.deepEqual(new Set(verdicts(0.9)), new Set(["does not hold"]));
});

Deno.test("the figure of the forms says how many are slower, whatever the run", () => {
  assert.match(formsFigure.title(formsRun(1.1)), /^9 of 10 other forms are slower for certain/);
  assert.match(formsFigure.title(formsRun(0.9)), /^0 of 10 other forms are slower for certain/);
});

function speedRun(pytorch: number | null): Run<SpeedSeries> {
  const cells = ["rnn", "lstm", "gru"] as const;
  return runOf("q2-06-speed", {
    pytorch: pytorch === null ? "none" : "PyTorch 2",
    peaks: [1, 2].map((threads) => ({ threads, peak: 1e11 * threads })),
    operations: cells.map((cell) => ({ cell, operations: 1e8 })),
    times: [1, 2].flatMap((threads) =>
      cells.map((cell): StepTimes => ({
        cell,
        threads,
        milliseconds: {
          engine: times(2),
          ...(pytorch !== null && { pytorch: times(pytorch) }),
          ...(threads > 1 && { inside: times(3) }),
        },
      }))
    ),
  });
}

const ofPyTorch = speedClaims.filter(({ id }) => id.includes("pytorch"));

Deno.test("beside a slower PyTorch the engine takes less time, beside a faster one it does not", () => {
  const verdicts = (pytorch: number | null) =>
    new Set(ofPyTorch.map(({ measure }) => measure(speedRun(pytorch)).verdict));
  assert.deepEqual(verdicts(4), new Set(["holds"]));
  assert.deepEqual(verdicts(1), new Set(["does not hold"]));
  assert.deepEqual(verdicts(null), new Set(["not decidable"]));
});

Deno.test("without PyTorch the engine's own times and the figure are still there", () => {
  const run = speedRun(null);
  assert.equal(speedQuantities[0]!.measure(run).text, "2.2\u00a0ms");
  assert.match(speedFigure.title(run), /^With one thread a training step takes 2.20 ms \(RNN\)/);
  assert.doesNotMatch(renderFigure(speedFigure, run), /NaN|undefined|Infinity/);
});
