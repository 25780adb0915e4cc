import assert from "node:assert/strict";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import { claims } from "../../lessons/q1/07-gradients-across-time/claims.ts";
import type { FlowSeries } from "../../lessons/q1/07-gradients-across-time/experiments/at_the_start.ts";
import type { RecallSeries } from "../../lessons/q1/07-gradients-across-time/experiments/recall.ts";
import { figure as recallFigure } from "./q1-07-recall.ts";

const claim = (id: string) => claims.find((one) => one.id === `q1/07.${id}`)!;

Deno.test("the claims of q1/07 have different ids, and each says what it measured", () => {
  assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
  for (const { id, run, measure } of claims) {
    const { text, because, low, high } = measure(readRun(run));
    assert.doesNotMatch(`${text} ${because}`, /NaN|undefined|Infinity/, id);
    assert(low === undefined || high === undefined || low <= high, id);
  }
});

Deno.test("the verdict on a cell follows its accuracy", () => {
  const run = readRun<RecallSeries>("q1-07-recall");
  const verdict = (id: string, right: number) =>
    claim(id).measure(withAccuracy(run, right)).verdict;
  assert.equal(verdict("recall-bias-0", 0.25), "holds");
  assert.equal(verdict("recall-bias-0", 1), "does not hold");
  assert.equal(verdict("recall-chrono", 1), "holds");
  assert.equal(verdict("recall-chrono", 0.25), "does not hold");
});

Deno.test("the lab's sentences would hold if the gradient did flow unchanged", () => {
  const run = readRun<FlowSeries>("q1-07-gradients");
  const curves = run.series.curves.map((curve) => ({
    ...curve,
    at20: curve.at20.map(() => 0.99),
    last: curve.last.map(() => 0.99),
  }));
  for (const id of ["lab-unchanged", "lab-stable", "lab-solve"]) {
    assert.equal(claim(id).measure({ ...run, series: { ...run.series, curves } }).verdict, "holds");
  }
});

Deno.test("the title of the recall figure says nothing of a bias that decides nothing", () => {
  const run = readRun<RecallSeries>("q1-07-recall");
  assert.match(recallFigure.title(withAccuracy(run, 0.25)), /decides little|After 50 steps/);
});

/** The run as it would be had every network answered this share right. */
function withAccuracy(run: Run<RecallSeries>, right: number): Run<RecallSeries> {
  const outcomes = run.series.outcomes.map((one) => ({
    ...one,
    accuracy: one.accuracy.map((seed) => seed.map(() => right)),
  }));
  return { ...run, series: { ...run.series, outcomes } };
}
