import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { saidBy, skillOver } from "../../lessons/q2/05-other-sequences/claims/stock_claims.ts";
import { correlation } from "../../lessons/q2/05-other-sequences/experiments/correlation.ts";
import { mean } from "../../assets/statistics.ts";
import type { StocksSeries } from "../../lessons/q2/05-other-sequences/experiments/stocks.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { cellsOf, type Kind } from "./q2-02-training.ts";
import { cellLabel, chart, endLabels, ink } from "./style.ts";

type StocksRun = Run<StocksSeries>;

/** The cell with the largest skill. */
const bestCell = (run: StocksRun): Kind =>
  cellsOf(run).toSorted((a, b) =>
    skillOver(run, b).seeds.value - skillOver(run, a).seeds.value
  )[0]!;

/** The correlation of what the best cell said with a number of each case, mean over seeds. */
function resembles(run: StocksRun, field: "truth" | "walk"): number {
  const of = run.series.cases.map((one) => one[field]);
  return mean(saidBy(run, bestCell(run)).map((said) => correlation(said, of)));
}

interface Month {
  readonly month: number;
  readonly truth: number;
  readonly said: number;
  readonly walk: number;
}

/** The months of each firm, with what the first seed said. */
function monthsOf(run: StocksRun): Map<string, Month[]> {
  const [said] = saidBy(run, bestCell(run));
  const months = new Map<string, Month[]>();
  run.series.cases.forEach(({ firm, truth, walk }, k) => {
    const own = months.get(firm) ?? [];
    months.set(firm, [...own, { month: own.length, truth, walk, said: said![k]! }]);
  });
  return months;
}

const skillOf = (run: StocksRun) => skillOver(run, bestCell(run)).seeds.value;

/** Levels, forecast and shifted. */
export const figure: Figure<StocksSeries> = {
  id: "q2-05-levels",
  run: "q2-05-levels",
  title: (run) => {
    const [truth, walk] = [resembles(run, "truth"), resembles(run, "walk")].map((x) =>
      x.toFixed(3)
    );
    const skill = skillOf(run).toFixed(2).replace("-", "−");
    return walk! > truth!
      ? `The forecast resembles the price (${truth}), and last month’s price even more (${walk}): its skill is ${skill}`
      : `The forecast resembles the price (${truth}) more than last month’s price (${walk}): its skill is ${skill}`;
  },
  caption: (run) =>
    `The ${cellLabel[bestCell(run)]} of seed ${
      run.seeds[0]
    }, trained on prices from 0 (the lowest of the whole series) to 1 (the highest). ` +
    `Thin: the price. Coloured: what was said of it a month before. Dotted: the price of that month before. The numbers in the title are ` +
    `correlations over all firms and seeds, and the skill against the dotted line.`,
  alt: (run) =>
    "The price, its forecast and the price of the month before, for each firm. " +
    [...monthsOf(run)].map(([firm, months]) => {
      const said = months.map(({ said }) => said);
      return `${firm}: correlation of the forecast with the price ${
        correlation(said, months.map(({ truth }) => truth)).toFixed(2)
      }, with last month’s ${correlation(said, months.map(({ walk }) => walk)).toFixed(2)}.`;
    }).join(" "),
  table: (run) => ({
    columns: ["firm", "month", "price", "forecast", "last month’s price"],
    rows: [...monthsOf(run)].flatMap(([firm, months]) =>
      months.map(({ truth, said, walk }, k) => [
        firm,
        run.series.cases.filter((one) => one.firm === firm)[k]!.month,
        ...[truth, said, walk].map((value) => value.toFixed(3)),
      ])
    ),
  }),
  plot: (run, canvas) => {
    const height = canvas.narrow ? 120 : 160;
    const cell = bestCell(run);
    return panels(
      [...monthsOf(run)].map(([firm, months], k, all) => ({
        heading: firm,
        plot: (small: Canvas) => panel(cell, months, k === all.length - 1, height, small),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : 2, height, gap: 20 },
    );
  },
};

/** One firm; the last one has the names of the lines. */
function panel(
  cell: Kind,
  months: Month[],
  labels: boolean,
  height: number,
  canvas: Canvas,
): Element {
  const last = months.at(-1)!;
  const label = (y: number, text: string, fill: string) => ({ x: last.month, y, text, fill });
  return chart(canvas, {
    height,
    marginTop: 12,
    marginBottom: 38,
    marginLeft: 34,
    marginRight: labels ? 96 : 8,
    x: { label: "months →", ticks: 4, tickFormat: (x: number) => String(x) },
    y: { label: null, ticks: 3, nice: true },
    marks: [
      Plot.line(months, {
        x: "month",
        y: "walk",
        stroke: ink.quiet,
        strokeDasharray: "1.5 3",
        strokeWidth: 1.6,
      }),
      Plot.line(months, { x: "month", y: "truth", stroke: ink.plain, strokeWidth: 1.4 }),
      Plot.line(months, { x: "month", y: "said", stroke: ink[cell], strokeWidth: 2 }),
      ...(labels
        ? [endLabels([
          label(last.truth, "price", ink.plain),
          label(last.said, cellLabel[cell], ink[cell]),
          label(last.walk, "last month’s", ink.quiet),
        ], { size: 12 })]
        : []),
    ],
  });
}
