import assert from "node:assert/strict";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import type { Figure } from "../figure.ts";
import { renderFigure } from "../figure.ts";
import { allFigures } from "./mod.ts";
import { densityOfChance } from "./q3-04-words.ts";

/** A run of one cell and one seed, as a student may ask for it: nothing to compare, and no bridge of words. */
function small(run: Run, cell: string): Run {
  const series = run.series as Record<string, unknown>;
  const keep = (list: unknown) =>
    Array.isArray(list) && list.some((one) => one?.cell !== undefined)
      ? list.filter((one) => one.cell === cell && (one.seed ?? 1) === 1)
      : list;
  const kept = Object.fromEntries(
    Object.entries(series).map(([name, list]) => [
      name,
      name === "owners" || name === "tests" ? [] : name === "cell" ? cell : keep(list),
    ]),
  );
  const rows = (kept.rows as { seed: number }[] | undefined)?.filter(({ seed }) => seed === 1);
  delete kept.words;
  return { ...run, seeds: [1], series: { ...kept, ...(rows && { rows }) } };
}

const figures = (await allFigures()).filter(({ id }) => /^q3-0[45]-/.test(id)) as Figure[];

Deno.test("the lessons q3/04 and q3/05 have figures", () => assert.equal(figures.length, 16));

for (const figure of figures) {
  Deno.test(`figure ${figure.id} draws one cell and one seed, and says nothing about others`, () => {
    for (const [cell, others] of [["rnn", /LSTM|GRU/], ["gru", /RNN|LSTM/]] as const) {
      const run = small(readRun(figure.run), cell);
      const html = renderFigure(figure, run);
      assert.doesNotMatch(html, /NaN|undefined|Infinity/);
      assert.doesNotMatch(figure.title(run), others);
      assert.doesNotMatch(figure.alt(run), others);
    }
  });
}

Deno.test("the hill of chance adds up to 1 and has the variance 1/d", () => {
  for (const d of [3, 20, 512]) {
    const points = densityOfChance(d, -1, 1, 4000);
    const width = 2 / 4000;
    const whole = points.reduce((sum, { density }) => sum + density * width, 0);
    const variance = points.reduce((sum, { c, density }) => sum + c * c * density * width, 0);
    assert(Math.abs(whole - 1) < 2e-3, `${d}: ${whole}`);
    assert(Math.abs(variance * d - 1) < 1e-2, `${d}: ${variance}`);
  }
});
