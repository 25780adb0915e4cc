import assert from "node:assert/strict";
import type { Experiment } from "../../assets/experiment.ts";
import { firstNotFinite, runOf } from "./record_run.ts";

const experiment: Experiment<number[]> = {
  name: "q1-00-example",
  lesson: "q1/00",
  about: "An example.",
  config: {},
  seeds: [1, 2],
  small: true,
  run: (_, seeds) => seeds.map((seed) => Math.log(seed - 1)),
};

Deno.test("firstNotFinite() names the place of the first number that JSON cannot keep", () => {
  assert.equal(firstNotFinite({ a: [1, 2], b: "NaN" }), undefined);
  assert.equal(firstNotFinite({ a: [{ loss: [0, NaN] }] }), "series.a[0].loss[1] is NaN");
});

Deno.test("runOf() refuses a series with a number that is not finite", async () => {
  const how = { command: "", source: "" };
  await assert.rejects(runOf(experiment, how, () => {}), {
    message: "q1-00-example gave no number where one must be: series[0] is -Infinity.",
  });
  const { series, seeds } = await runOf(experiment, { ...how, seeds: [2] }, () => {});
  assert.deepEqual([series, seeds], [[0], [2]]);
});
