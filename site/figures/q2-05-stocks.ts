import type { Run } from "../../assets/run.ts";
import { mean } from "../../assets/statistics.ts";
import { saidBy, skillOver } from "../../lessons/q2/05-other-sequences/claims/stock_claims.ts";
import type { StocksSeries } from "../../lessons/q2/05-other-sequences/experiments/stocks.ts";
import { skill } from "../../lessons/q2/05-other-sequences/baselines.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { cellsOf, type Kind, seedsWords } from "./q2-02-training.ts";
import { type DotRow, rowsPlot } from "./q2-05-rows.ts";
import { listed } from "./q1-06-findings.ts";
import { cellLabel, ink } from "./style.ts";

type StocksRun = Run<StocksSeries>;

const ALL = "all firms";

const firmsOf = ({ series }: StocksRun) => [...new Set(series.cases.map(({ firm }) => firm))];

const signed = (x: number) => `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(3)}`;

/** Skill against the random walk, for each seed, of one firm or of all. */
function skills({ series }: StocksRun, said: readonly number[][], firm: string): number[] {
  const some = [...series.cases.keys()].filter((k) =>
    firm === ALL || series.cases[k]!.firm === firm
  );
  return said.map((one) =>
    skill(
      some.map((k) => one[k]!),
      some.map((k) => series.cases[k]!.truth),
      some.map((k) => series.cases[k]!.walk),
    )
  );
}

function rows(run: StocksRun, cell: Kind): DotRow[] {
  return [ALL, ...firmsOf(run)].map((firm) => ({
    name: firm,
    values: skills(run, saidBy(run, cell), firm),
    fill: ink[cell],
    ...(firm === ALL && { interval: skillOver(run, cell).cases }),
  }));
}

/** Skill on returns. */
export const figure: Figure<StocksSeries> = {
  id: "q2-05-stocks",
  run: "q2-05-stocks",
  title: (run) => {
    const cells = cellsOf(run);
    const clear = cells.filter((cell) => skillOver(run, cell).cases.low > 0);
    const worse = cells.filter((cell) => skillOver(run, cell).cases.high <= 0);
    const names = (some: Kind[]) => listed(some.map((cell) => `the ${cellLabel[cell]}`));
    const values = cells.map((cell) =>
      `${cellLabel[cell]}\u00a0${signed(skillOver(run, cell).cases.value)}`
    ).join(", ");
    if (clear.length > 0) {
      return `On returns ${names(clear)} beats the random walk (skill: ${values})`;
    }
    const many = cells.length > 1;
    if (worse.length < cells.length) {
      const cannot = many ? "No cell can" : `The ${cellLabel[cells[0]!]} cannot`;
      return `${cannot} be told from the random walk on returns (skill: ${values})`;
    }
    const who = many ? "no cell comes" : `the ${cellLabel[cells[0]!]} does not come`;
    return `On returns ${who} up to the random walk (skill: ${values})`;
  },
  caption: (run) =>
    `Skill against “no change” on the last ${
      run.series.cases.filter(({ firm }) => firm === firmsOf(run)[0]).length
    } months: 0 is as good as the random walk, 1 would be perfect. Each dot is one of ${
      seedsWords(run)
    }, the tick their mean. The line: 95 % over blocks of three months, all firms together.`,
  alt: (run) =>
    cellsOf(run).map((cell) =>
      `${cellLabel[cell]}: ` +
      rows(run, cell).map(({ name, values }) => `${name} ${signed(mean(values))}`).join(", ") + "."
    ).join(" "),
  table: (run) => ({
    columns: ["firm", ...cellsOf(run).flatMap((cell) => [cellLabel[cell], "each seed"])],
    rows: [ALL, ...firmsOf(run)].map((firm) => [
      firm,
      ...cellsOf(run).flatMap((cell) => {
        const values = skills(run, saidBy(run, cell), firm);
        return [signed(mean(values)), values.map(signed).join(", ")];
      }),
    ]),
  }),
  plot: (run, canvas) => {
    const cells = cellsOf(run);
    const height = canvas.narrow ? 200 : 230;
    const values = cells.flatMap((cell) =>
      rows(run, cell).flatMap((
        { values, interval },
      ) => [...values, interval?.low ?? 0, interval?.high ?? 0])
    );
    const domain = [Math.min(-0.1, ...values), Math.max(0.1, ...values)] as const;
    return panels(
      cells.map((cell, k) => ({
        heading: cellLabel[cell],
        plot: (small: Canvas) =>
          rowsPlot(rows(run, cell), small, {
            x: "skill →",
            height,
            names: canvas.narrow || k === 0 ? 66 : 0,
            domain,
            ticks: 4,
            rule: 0,
          }),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : cells.length, height },
    );
  },
};
