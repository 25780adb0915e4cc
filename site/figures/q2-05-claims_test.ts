import assert from "node:assert/strict";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import { claims } from "../../lessons/q2/05-other-sequences/claims.ts";
import { decided } from "../../lessons/q2/05-other-sequences/claims/uncertainty.ts";
import type { SentimentSeries } from "../../lessons/q2/05-other-sequences/experiments/sentiment.ts";
import type { StocksSeries } from "../../lessons/q2/05-other-sequences/experiments/stocks.ts";
import type { TemperatureSeries } from "../../lessons/q2/05-other-sequences/experiments/temperature.ts";
import { above } from "../../assets/verdict.ts";

// The verdicts must follow the numbers: what is recorded is changed here, and the claims are asked again.

const measure = (id: string, run: Run<unknown>) =>
  claims.find((claim) => claim.id === `q2/05.${id}`)!.measure(run as never);

function changed<S>(name: string, change: (series: S) => void): Run<S> {
  const run = structuredClone(readRun<S>(name)) as Run<S>;
  change(run.series);
  return run;
}

Deno.test("a cell that judges every sentence rightly beats the bag of words", () => {
  const run = changed<SentimentSeries>("q2-05-sentiment", ({ trainings }) => {
    for (const row of trainings) row.right = row.right.replaceAll("0", "1");
  });
  const { verdict, text } = measure("rnn-beats-bag", run);
  assert.equal(verdict, "holds");
  assert.match(text, /^\+2\d\.\d.points$/);
  assert.equal(measure("order-matters-gru", run).verdict, "holds");
});

Deno.test("a cell that is as right as the bag, elsewhere, is not decidable", () => {
  const run = changed<SentimentSeries>("q2-05-sentiment", ({ trainings, bags }) => {
    for (const row of trainings) {
      const bag = bags.find(({ seed }) => seed === row.seed)!.bag;
      row.right = [...bag.slice(50), ...bag.slice(0, 50)].join("");
    }
  });
  assert.equal(measure("lstm-beats-bag", run).verdict, "not decidable");
});

Deno.test("a cell without errors beats every baseline; one with ten times the error beats none", () => {
  for (const [factor, verdict] of [[0, "holds"], [10, "does not hold"]] as const) {
    const run = changed<TemperatureSeries>("q2-05-temperature", ({ trainings }) => {
      for (const row of trainings) {
        row.each = row.each.map((error) => factor * error);
        row.first = row.first.map((error) => factor * error);
      }
    });
    for (const baseline of ["persistence", "seasonal", "damped"]) {
      assert.equal(measure(`gru-beats-${baseline}`, run).verdict, verdict, baseline);
    }
    assert.equal(measure("lstm-beats-persistence-a-day-ahead", run).verdict, verdict);
  }
});

Deno.test("a cell that knows the returns beats the walk; one that says nothing is the walk", () => {
  const knows = changed<StocksSeries>("q2-05-stocks", ({ trainings, cases }) => {
    for (const row of trainings) row.said = cases.map(({ truth }) => 0.9 * truth);
  });
  assert.equal(measure("rnn-beats-walk", knows).verdict, "holds");
  assert.equal(measure("rnn-beats-walk", knows).text, "+0.990");
  const silent = changed<StocksSeries>("q2-05-stocks", ({ trainings, cases }) => {
    for (const row of trainings) row.said = cases.map(() => 0);
  });
  const { value, verdict } = measure("rnn-beats-walk", silent);
  assert.deepEqual([value, verdict], [0, "does not hold"]);
});

Deno.test("a forecast that is last month's price is seen to be that", () => {
  const run = changed<StocksSeries>("q2-05-levels", ({ trainings, cases }) => {
    for (const row of trainings) row.said = cases.map(({ walk }) => walk);
  });
  assert.equal(measure("levels-are-shifted-gru", run).verdict, "holds");
  const knows = changed<StocksSeries>("q2-05-levels", ({ trainings, cases }) => {
    for (const row of trainings) row.said = cases.map(({ truth }) => truth);
  });
  assert.equal(measure("levels-are-shifted-gru", knows).verdict, "does not hold");
  assert.equal(measure("levels-gru-beats-walk", knows).verdict, "holds");
});

Deno.test("of two intervals the wider one decides, and both are said", () => {
  const narrow = { value: 1, low: 0.9, high: 1.1 }, wide = { value: 1, low: -1, high: 3 };
  for (const [seeds, cases] of [[narrow, wide], [wide, narrow]]) {
    const { verdict, low, because } = decided(
      { seeds, cases, of: "days" },
      (estimate) => above(estimate, 0),
      (it) => `It is ${it}.`,
      (x) => x.toFixed(1),
    );
    assert.deepEqual([verdict, low], ["not decidable", -1]);
    assert.match(
      because,
      /^It is 1\.0\. 95 % intervals: over blocks of days .* over seeds .* decides\.$/,
    );
  }
});
