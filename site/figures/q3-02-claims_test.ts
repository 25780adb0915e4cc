import assert from "node:assert/strict";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import { claims as encoding } from "../../lessons/q3/02-encoding-questions/claims.ts";
import type { EncodersSeries } from "../../lessons/q3/02-encoding-questions/experiments/encoders.ts";
import { claims as motion } from "../../lessons/q3/03-hidden-states-in-motion/claims.ts";
import { angleOf } from "../../lessons/q3/03-hidden-states-in-motion/claims/path_claims.ts";
import type { RelatedSeries } from "../../lessons/q3/03-hidden-states-in-motion/experiments/related.ts";
import type { StatesSeries } from "../../lessons/q3/03-hidden-states-in-motion/experiments/states.ts";

// The verdicts must follow the numbers: what is recorded is changed here, and the claims are asked again.

const measure = (id: string, run: Run<unknown>) =>
  [...encoding, ...motion].find((claim) => claim.id === id)!.measure(run as never);

type Writable<X> = X extends object ? { -readonly [K in keyof X]: Writable<X[K]> } : X;

function changed<S>(name: string, change: (series: Writable<S>) => void): Run<S> {
  const run = structuredClone(readRun<S>(name)) as Run<S>;
  change(run.series as Writable<S>);
  return run;
}

Deno.test("a batch that changes a code a little is not exact", () => {
  const run = changed<EncodersSeries>("q3-02-encoders", ({ rows }) => {
    rows[7]!.apart.front = 1e-9;
  });
  assert.equal(measure("q3/02.padding-behind-exact", run).verdict, "holds");
  const { verdict, text } = measure("q3/02.padding-front-exact", run);
  assert.deepEqual([verdict, text], ["does not hold", "10⁻⁹"]);
});

Deno.test("codes that stay what they were in the padding are said to", () => {
  const run = changed<EncodersSeries>("q3-02-encoders", ({ rows }) => {
    for (const { padded } of rows) {
      for (const one of padded) {
        one.kept = one.kept.map(() => 0.99);
        one.alike = one.alike.map(() => 0.2);
      }
    }
  });
  for (const cell of ["rnn", "lstm", "gru"]) {
    assert.equal(measure(`q3/02.one-step-too-late-${cell}`, run).verdict, "does not hold");
    assert.equal(measure(`q3/02.one-code-for-all-${cell}`, run).verdict, "does not hold");
  }
});

Deno.test("an RNN that goes straight ahead makes the lab's claims about paths hold", () => {
  const run = changed<StatesSeries>("q3-03-states", ({ rows }) => {
    for (const { cell, motions } of rows) {
      for (const one of motions) {
        if (cell === "rnn") Object.assign(one, { straight: 0.9, angle: 20, next: 0.95 });
      }
    }
  });
  for (
    const id of [
      "rnn-straighter-than-lstm",
      "rnn-straighter-than-gru",
      "lstm-more-complex",
      "rnn-more-gradual-than-lstm",
    ]
  ) assert.equal(measure(`q3/03.path-${id}`, run).verdict, "holds", id);
  assert.equal(measure("q3/03.path-angle-by-formula-rnn", run).verdict, "does not hold");
  assert.equal(measure("q3/03.path-shuffled-as-straight-rnn", run).verdict, "holds");
});

Deno.test("a tenth is not more than a tenth, and noise is not decidable", () => {
  const run = changed<StatesSeries>("q3-03-states", ({ rows }) => {
    for (const { cell, seed, motions } of rows) {
      for (const one of motions) one.straight = cell === "rnn" ? 0.35 + 0.08 * (seed % 2) : 0.35;
    }
  });
  assert.equal(measure("q3/03.path-rnn-straighter-than-lstm", run).verdict, "not decidable");
});

Deno.test("states that know which words are related are believed", () => {
  const run = changed<RelatedSeries>("q3-03-related", ({ rows }) => {
    for (const row of rows) Object.assign(row.inQuestions, { related: 0.8, auc: 0.9 });
  });
  assert.equal(measure("q3/03.like-related-high-gru", run).verdict, "holds");
  assert.equal(measure("q3/03.like-related-more-random-gru", run).verdict, "holds");
  assert.equal(measure("q3/03.like-related-more-random-alone-gru", run).verdict, "does not hold");
});

Deno.test("a path of jumps turns by 120°, a walk by 90°, and one that comes to rest by less", () => {
  assert(Math.abs(angleOf(0) - 120) < 1e-9);
  assert(Math.abs(angleOf(1) - 90) < 1e-9);
  assert(angleOf(0.5) > 90 && angleOf(0.5) < 120);
});
