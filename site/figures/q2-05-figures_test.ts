import assert from "node:assert/strict";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import type { Figure } from "../figure.ts";
import { renderFigure } from "../figure.ts";
import { allFigures } from "./mod.ts";

interface Row {
  readonly cell?: string;
  readonly seed: number;
}

/** A run as a student makes it: one cell, one seed. */
function small(run: Run, cell: string): Run {
  const keep = (rows: unknown) =>
    Array.isArray(rows) && rows.every((row) => typeof row?.seed === "number")
      ? (rows as Row[]).filter((row) => row.seed === 1 && (row.cell ?? cell) === cell)
      : rows;
  const series = Object.entries(run.series as object).map(([name, rows]) => [name, keep(rows)]);
  return { ...run, seeds: [1], series: Object.fromEntries(series) };
}

const figures = (await allFigures()).filter(({ id }) => id.startsWith("q2-05-")) as Figure[];

Deno.test("the lesson has figures", () => assert(figures.length >= 8));

for (const figure of figures) {
  Deno.test(`figure ${figure.id} draws one cell and one seed, and says nothing about others`, () => {
    for (const [cell, others] of [["rnn", /LSTM|GRU/], ["gru", /RNN|LSTM/]] as const) {
      if (figure.run === "q2-05-splits" && cell !== "gru") continue;
      const run = small(readRun(figure.run), cell);
      const html = renderFigure(figure, run);
      assert.doesNotMatch(html, /NaN|undefined|Infinity/);
      assert.doesNotMatch(figure.title(run), others);
      assert.doesNotMatch(figure.title(run), /best cell|no cell/i);
    }
  });
}
