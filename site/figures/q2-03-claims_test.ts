import assert from "node:assert/strict";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import { claims } from "../../lessons/q2/03-weights-over-epochs/claims.ts";
import type {
  GroupMoment,
  GroupRow,
} from "../../lessons/q2/03-weights-over-epochs/experiments/groups.ts";
import type { WeightsSeries } from "../../lessons/q2/03-weights-over-epochs/experiments/weights.ts";
import { renderFigure } from "../figure.ts";
import { figuresOf } from "./mod.ts";
import { figure as gateDrift } from "./q2-03-gate-drift.ts";
import { figure as readings } from "./q2-03-readings.ts";

type WeightsRun = Run<WeightsSeries>;

const lab = () => readRun<WeightsSeries>("q2-03-lab");
const verdict = (id: string, run: WeightsRun) =>
  claims.find((one) => one.id === `q2/03.${id}`)!.measure(run).verdict;

/** The run as it would be if every moment of some groups were another one. */
function changed(
  run: WeightsRun,
  which: (row: GroupRow) => boolean,
  change: (moment: GroupMoment, epoch: number) => GroupMoment,
): WeightsRun {
  const groups = run.series.groups.map((row) =>
    which(row) ? { ...row, epochs: row.epochs.map(change) } : row
  );
  return { ...run, series: { ...run.series, groups } };
}

/** Everything that says how wide or far is three times as much, but for the start. */
function tripled(moment: GroupMoment, epoch: number): GroupMoment {
  if (epoch === 0) return moment;
  const { mean, ...numbers } = moment;
  const larger = Object.fromEntries(Object.entries(numbers).map(([key, x]) => [key, 3 * x]));
  return { mean, ...larger } as unknown as GroupMoment;
}

Deno.test("the claims of q2/03 have different ids, and each says what it measured", () => {
  assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
  for (const { id, run, measure } of claims) {
    const { text, because, low, high } = measure(readRun(run));
    assert.doesNotMatch(`${text} ${because}`, /NaN|undefined|Infinity/, id);
    assert(low === undefined || high === undefined || low <= high, id);
  }
});

Deno.test("the lab's sentences would hold if the RNN's weights were three times as wide and as fast", () => {
  const run = changed(lab(), ({ cell }) => cell === "rnn", tripled);
  for (const { id } of claims.filter(({ id }) => /rnn-(variance|drifts)|lstm-stable/.test(id))) {
    // A share of the panel and a step over the deviation are what they were.
    if (/panel|relative/.test(id)) continue;
    assert.equal(verdict(id.slice("q2/03.".length), run), "holds", id);
  }
  assert.match(readings.title(run), /more than the LSTM’s in (2[4-9]|3\d|40) of 40/);
});

Deno.test("a scale that stays is called consistent", () => {
  const run = changed(lab(), () => true, (moment) => ({ ...moment, deviation: 0.05 }));
  assert.equal(verdict("consistent-scale-weight_hh", run), "holds");
});

Deno.test("gates that are alike are not hidden by the whole", () => {
  const run = changed(lab(), ({ gate }) => gate !== "all", (moment) => ({
    ...moment,
    fromWhole: 1e-5,
  }));
  assert.equal(verdict("whole-hides-lab-lstm", run), "does not hold");
});

Deno.test("a forget bias that begins at 0 and comes to 1 has found it", () => {
  const run = lab();
  const biases = run.series.biases.map((row) => ({
    ...row,
    epochs: row.epochs.map((moment, epoch) => ({ ...moment, mean: epoch / 10 })),
  }));
  const found = { ...run, series: { ...run.series, biases } };
  assert.equal(verdict("forget-bias-found", found), "holds");
});

Deno.test("the title of the gates names several where the seeds do not tell them apart", () => {
  const run = lab();
  const updates = run.series.groups.filter(({ gate, matrix }) =>
    gate === "z" && matrix === "weight_hh"
  );
  const groups = run.series.groups.map((row) =>
    row.gate === "r" && row.matrix === "weight_hh"
      ? { ...row, epochs: updates.find(({ seed }) => seed === row.seed)!.epochs }
      : row
  );
  assert.match(
    gateDrift.title({ ...run, series: { ...run.series, groups } }),
    /in the GRU the (reset and update|update and reset) gates drift most/,
  );
});

for (const name of ["q2-03-lab", "q2-03-course"]) {
  for (const epochs of [1, 3]) {
    Deno.test(`the figures of ${name} draw a run of one seed and ${epochs} epochs`, async () => {
      const run = short(readRun<WeightsSeries>(name), epochs);
      for (const figure of await figuresOf(name)) {
        const html = renderFigure(figure, run);
        assert.equal(
          /.{0,60}(NaN|undefined|Infinity).{0,20}/.exec(html)?.[0],
          undefined,
          figure.id,
        );
        assert.doesNotMatch(figure.title(run), /10 epochs|5 seeds/, figure.id);
        assert.doesNotMatch(figure.caption(run), /5 seeds/, figure.id);
      }
    });
  }
}

/** What a student's run has who trained one seed for a few epochs. */
function short(run: WeightsRun, last: number): WeightsRun {
  const { groups, biases, densities, bandwidths, smoothing, panels, grid } = run.series;
  const few = <R extends { seed: number; epochs: unknown[] }>(rows: R[]) =>
    rows.filter(({ seed }) => seed === 1)
      .map((row) => ({ ...row, epochs: row.epochs.slice(0, last + 1) }));
  const at = <R extends { epoch: number }>(rows: R[]) =>
    rows.filter(({ epoch }) => epoch < last || epoch === 10)
      .map((row) => ({ ...row, epoch: Math.min(row.epoch, last) }));
  return {
    ...run,
    seeds: [1],
    config: { ...run.config, epochs: last },
    series: {
      groups: few(groups),
      biases: few(biases),
      densities: at(densities),
      grid,
      bandwidths: at(bandwidths),
      smoothing: at(smoothing.filter(({ seed }) => seed === 1)),
      panels: panels.map((panel) => ({ ...panel, epoch: Math.min(panel.epoch, last) })),
    },
  };
}
