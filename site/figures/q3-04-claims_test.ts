import assert from "node:assert/strict";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import { claims as fusionClaims } from "../../lessons/q3/04-fusion/claims.ts";
import type { AnswersSeries } from "../../lessons/q3/04-fusion/experiments/answers.ts";
import type { CosinesSeries } from "../../lessons/q3/04-fusion/experiments/cosines.ts";
import type { FusingSeries } from "../../lessons/q3/04-fusion/experiments/fusing.ts";
import type { PlantedSeries } from "../../lessons/q3/04-fusion/experiments/planted.ts";
import { claims as comparingClaims } from "../../lessons/q3/05-comparing-the-encoders/claims.ts";
import type { ComparingSeries } from "../../lessons/q3/05-comparing-the-encoders/experiments/comparing.ts";

// The verdicts must follow the numbers: what is recorded is changed here, and the claims are asked again.

const measure = (id: string, run: Run<unknown>) =>
  [...fusionClaims, ...comparingClaims].find((claim) => claim.id === id)!.measure(run as never);

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

function changed<S>(name: string, change: (series: Writable<S>) => void): Run<S> {
  const run = structuredClone(readRun<S>(name)) as Run<S>;
  change(run.series as Writable<S>);
  return run;
}

Deno.test("cosines in the lab's range, and own pictures in front, would be said to be so", () => {
  for (const [share, verdict] of [[0.99, "holds"], [0.5, "does not hold"]] as const) {
    const run = changed<CosinesSeries>("q3-04-cosines", ({ rows }) => {
      for (const row of rows) if (row.way === "lab") row.asTheLabSays = row.before = share;
    });
    assert.equal(measure("q3/04.lab-range", run).verdict, verdict);
    assert.equal(measure("q3/04.lab-higher", run).verdict, verdict);
  }
});

Deno.test("a code that knew its picture would not be said to know nothing", () => {
  const run = changed<CosinesSeries>("q3-04-cosines", ({ rows }) => {
    for (const row of rows) if (row.cell === "gru") row.before += 0.1;
  });
  assert.equal(measure("q3/04.knows-nothing-gru", run).verdict, "does not hold");
  assert.equal(measure("q3/04.knows-nothing-lstm", run).verdict, "holds");
});

Deno.test("a bridge of words that does no better than chance is not decided", () => {
  const run = changed<CosinesSeries>("q3-04-cosines", ({ words }) => words!.p = 0.2);
  assert.equal(measure("q3/04.words-know", run).verdict, "not decidable");
});

Deno.test("a test that sleeps is found out", () => {
  const run = changed<PlantedSeries>("q3-04-planted", ({ rows }) => {
    for (const row of rows) row.p = row.seed % 2 ? 0.01 : 0.5;
  });
  assert.equal(measure("q3/04.would-notice", run).verdict, "does not hold");
});

Deno.test("interaction in vectors side by side, and errors that do not fall, are noticed", () => {
  const run = changed<FusingSeries>("q3-04-fusions", ({ shares, errors }) => {
    for (const { fusion, shares: own } of shares) if (fusion === "concatenation") own.rest = 0.3;
    for (const row of errors) row.error = 0.1;
  });
  assert.equal(measure("q3/04.concatenation-no-interaction", run).verdict, "does not hold");
  assert.equal(measure("q3/04.sum-no-interaction", run).verdict, "holds");
  assert.equal(measure("q3/04.error-falls-compact", run).verdict, "does not hold");
});

Deno.test("answers that are all right beat every baseline; equal ones do not", () => {
  for (const [right, verdict] of [[1, "holds"], [0, "does not hold"]] as const) {
    const run = changed<AnswersSeries>("q3-04-answers", ({ rows }) => {
      for (const row of rows) row.right = row.right.map(() => right);
    });
    assert.equal(measure("q3/04.near-beats-type-rnn", run).verdict, verdict);
    assert.equal(measure("q3/04.product-beats-concatenation", run).verdict, "does not hold");
  }
});

Deno.test("an LSTM with wider numbers than an RNN would have them", () => {
  const run = changed<ComparingSeries>("q3-05-encoders", ({ rows }) => {
    for (const { cell, measured } of rows) if (cell === "lstm") measured.deviation *= 10;
  });
  assert.equal(measure("q3/05.lab-lstm-wider", run).verdict, "holds");
  assert.equal(measure("q3/05.lab-gru-concentrated", run).verdict, "holds");
  assert.equal(measure("q3/05.lab-rnn-narrower", run).verdict, "does not hold");
});

Deno.test("a measure whose share is luck does not belong to the cell", () => {
  const run = changed<ComparingSeries>("q3-05-encoders", ({ owners }) => {
    for (const owner of owners) owner.cell = { value: 0.1, low: -0.1, high: 0.3 };
  });
  assert.equal(measure("q3/05.cell-has-deviation", run).verdict, "does not hold");
});
