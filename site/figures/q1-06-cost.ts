import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import type { Cost, CostSeries } from "../../lessons/q1/06-training/experiments/cost.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { listed } from "./q1-06-findings.ts";
import { cellLabel, chart, ink } from "./style.ts";

/** Parameters and time per step of the three cells. */
export const figure: Figure<CostSeries> = {
  id: "q1-06-cost",
  run: "q1-06-cost",
  title: (run) => {
    const [first] = settingsOf(run);
    const [rnn, ...others] = costsOf(run, first!) as [Cost, ...Cost[]];
    const factors = (of: (cost: Cost) => number) =>
      listed(others.map((cost) => `${(of(cost) / of(rnn)).toFixed(1)} (${cellLabel[cost.kind]})`));
    return `With ${first}, a step takes ${factors(time)} times as long as the ` +
      `${cellLabel[rnn.kind]}’s, for ${
        factors(({ parameters }) => parameters)
      } times the parameters`;
  },
  caption: ({ config }) =>
    `One training step: forward, backward, clipping and Adam on ${config.batch} windows of ` +
    `${config.length} characters. The cells are timed in turn, ${config.rounds} rounds; bars are ` +
    `medians, thin lines go from the lower to the upper quartile.`,
  alt: (run) =>
    "Bars of parameters and of microseconds for each cell. " +
    run.series.costs.map((cost) =>
      `${cost.setting}, ${
        cellLabel[cost.kind]
      } with H = ${cost.H}: ${cost.parameters} parameters, ` +
      `${Math.round(time(cost))} microseconds.`
    ).join(" "),
  table: (run) => ({
    columns: ["setting", "cell", "H", "parameters", "µs per step, median", "quartiles"],
    rows: run.series.costs.map((cost) => [
      cost.setting,
      cellLabel[cost.kind],
      cost.H,
      cost.parameters,
      Math.round(time(cost)),
      `${Math.round(cost.microseconds.low)} to ${Math.round(cost.microseconds.high)}`,
    ]),
  }),
  plot,
};

const time = ({ microseconds }: Cost) => microseconds.median;
const settingsOf = (
  { series }: Run<CostSeries>,
) => [...new Set(series.costs.map((c) => c.setting))];
const costsOf = ({ series }: Run<CostSeries>, setting: string) =>
  series.costs.filter((cost) => cost.setting === setting);

function plot(run: Run<CostSeries>, canvas: Canvas): Element {
  const height = 104;
  const all = settingsOf(run).flatMap((setting) => [
    {
      heading: `Parameters, ${setting}`,
      plot: (inner: Canvas) => bars(run, setting, inner, height, "parameters"),
    },
    {
      heading: `µs per step, ${setting}`,
      plot: (inner: Canvas) => bars(run, setting, inner, height, "time"),
    },
  ]);
  return panels(all, canvas, { columns: canvas.narrow ? 1 : 2, height, gap: 24 });
}

function bars(
  run: Run<CostSeries>,
  setting: string,
  canvas: Canvas,
  height: number,
  what: "parameters" | "time",
): Element {
  const of = what === "time" ? time : (cost: Cost) => cost.parameters;
  const most = Math.max(
    ...run.series.costs.map((c) => what === "time" ? c.microseconds.high : of(c)),
  );
  const rows = costsOf(run, setting).map((cost) => ({
    name: cellLabel[cost.kind],
    value: of(cost),
    low: cost.microseconds.low,
    high: cost.microseconds.high,
    fill: ink[cost.kind],
  }));
  const end = what === "time" ? "high" : "value";
  return chart(canvas, {
    height,
    marginTop: 4,
    marginBottom: 4,
    marginLeft: 46,
    marginRight: 52,
    x: { domain: [0, most], axis: null },
    y: {
      type: "band",
      domain: rows.map(({ name }) => name),
      label: null,
      grid: false,
      padding: 0.25,
    },
    marks: [
      ...rows.map((row) => Plot.barX([row], { x: "value", y: "name", fill: row.fill })),
      what === "time"
        ? Plot.link(rows, { x1: "low", x2: "high", y1: "name", y2: "name", stroke: ink.plain })
        : null,
      Plot.text(rows, {
        x: end,
        y: "name",
        text: ({ value }: typeof rows[number]) => String(Math.round(value)),
        textAnchor: "start",
        dx: 6,
        fill: ink.plain,
      }),
    ],
  });
}
