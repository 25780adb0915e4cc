import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import type { Experiment } from "../../assets/experiment.ts";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import { encoders } from "../../lessons/q3/02-encoding-questions/experiments/encoders.ts";
import { states } from "../../lessons/q3/03-hidden-states-in-motion/experiments/states.ts";
import type { Figure } from "../figure.ts";
import { renderFigure } from "../figure.ts";
import { allFigures } from "./mod.ts";
import { pathInTsne, type StatesRun, twoQuestions } from "./q3-03-states.ts";
import { sameWordNearest } from "./q3-03-tsne.ts";

/** A run of one cell and one seed, as a student may ask for it. */
function small(run: Run, cell: string): Run {
  const series = run.series as Record<string, unknown>;
  const keep = (list: unknown) =>
    (list as { cell: string; seed?: number }[]).filter((one) =>
      one.cell === cell && (one.seed ?? 1) === 1
    );
  const maps = series.maps ? { maps: keep(series.maps) } : {};
  return { ...run, seeds: [1], series: { ...series, ...maps, rows: keep(series.rows) } };
}

const figures = (await allFigures()).filter(({ id }) => /^q3-0[23]-/.test(id)) as Figure[];

Deno.test("the lessons q3/02 and q3/03 have figures", () => assert.equal(figures.length, 10));

for (const figure of figures) {
  Deno.test(`figure ${figure.id} draws one cell and one seed, and says nothing about others`, () => {
    for (const [cell, others] of [["rnn", /LSTM|GRU/], ["gru", /RNN|LSTM/]] as const) {
      const run = small(readRun(figure.run), cell);
      const html = renderFigure(figure, run);
      assert.doesNotMatch(html, /NaN|undefined|Infinity/);
      assert.doesNotMatch(figure.title(run), others);
    }
  });
}

/** The four questions of the lab: too few for these perplexities. */
const FEW = fileURLToPath(
  new URL("../../lessons/q3/03-hidden-states-in-motion/lab_questions.json", import.meta.url),
);

for (const experiment of [encoders, states] as Experiment[]) {
  Deno.test(`the figures of ${experiment.name} draw a few questions with a few units`, async () => {
    const config = { ...experiment.config, file: FEW, H: 6, E: 5, perplexities: [15, 30] };
    const series = await experiment.run(config, [1, 2], () => {});
    const run = {
      ...readRun(experiment.name),
      config,
      seeds: [1, 2],
      series: JSON.parse(JSON.stringify(series)),
    };
    for (const figure of figures.filter(({ run }) => run === experiment.name)) {
      assert.doesNotMatch(renderFigure(figure, run as Run), /NaN|undefined|Infinity/, figure.id);
    }
  });
}

Deno.test("a path in t-SNE's plane goes through the points of its beginnings", () => {
  const { series } = readRun<StatesRun["series"]>("q3-03-lab") as StatesRun;
  const run = { series } as StatesRun;
  const places = series.distinct.flatMap((_, k) => [k, -k]);
  series.questions.forEach((words, question) => {
    const path = pathInTsne(run, places, question);
    assert.deepEqual(path.map(({ word }) => word), words);
    path.forEach(({ x }, step) => {
      const at = series.at[series.distinct[x]!]!;
      assert.equal(at.step, step);
      assert.deepEqual(
        series.questions[at.question]!.slice(0, step + 1),
        words.slice(0, step + 1),
      );
    });
  });
});

Deno.test("the second question that is lit ends like the first, if one does", () => {
  const questions = [["what", "is", "it"], ["who", "was"], ["is", "it"], ["oh", "so", "it"]];
  const run = { series: { questions, shown: { question: 0, states: [] } } };
  assert.deepEqual(twoQuestions(run as unknown as StatesRun), [0, 3]);
});

Deno.test("sameWordNearest() counts the words that occur twice or more", () => {
  const at = (x: number, word: string) => ({ x, y: 0, word });
  assert.equal(sameWordNearest([at(0, "a"), at(1, "a"), at(9, "b"), at(10, "b")]), 1);
  assert.equal(sameWordNearest([at(0, "a"), at(1, "b"), at(9, "b"), at(10, "a"), at(2, "c")]), 0);
  assert.equal(sameWordNearest([at(0, "a"), at(1, "b")]), 0);
});
