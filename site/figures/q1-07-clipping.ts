import * as Plot from "@observablehq/plot";
import type {
  ClippedRun,
  ClippingSeries,
} from "../../lessons/q1/07-gradients-across-time/experiments/clipping.ts";
import { mean, median } from "../../assets/statistics.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { middles } from "./quantiles.ts";
import { band, chart, decadeTicks, endLabels, ink, powerOfTen, scientific } from "./style.ts";

/** Gradient norm and loss over the updates, with clipping and without. */
export const figure: Figure<ClippingSeries> = {
  id: "q1-07-clipping",
  run: "q1-07-clipping",
  title: ({ series }) => {
    const rate = fastest(series);
    const [free, clipped] = [false, true].map((clip) => endLoss(series, rate, clip)) as [
      number,
      number,
    ];
    const both = `${scientific(clipped)} nats with clipping, at ${scientific(free)} without`;
    return `At a learning rate of ${rate} the loss ends at ${both}`;
  },
  caption: ({ series, seeds, config }) => {
    const slow = Math.min(...rates(series));
    return `A tanh network whose Whh starts at a spectral radius of ${config.radius} learns “hello ` +
      `world” by gradient descent. Solid: gradients clipped at a norm of ${series.clip}; dashed: ` +
      `as they are. First: the norm before clipping; second: the loss. Median and 10th to 90th ` +
      `percentile over ${seeds.length} seeds. Knowing only how frequent each letter is, the loss ` +
      `would be ${scientific(series.letterShares)}. At a rate of ${slow} it ends at ` +
      `${scientific(endLoss(series, slow, false))} without clipping and at ` +
      `${scientific(endLoss(series, slow, true))} with it.`;
  },
  alt: ({ series }) =>
    `Two panels against updates, logarithmic. ` + [false, true].map((clipped) => {
      const runs = chosen(series, fastest(series), clipped);
      return `${clipped ? "With" : "Without"} clipping the gradient norm reaches ` +
        `${scientific(median(runs.map(largest)))}, and the loss ends at ` +
        `${scientific(endLoss(series, fastest(series), clipped))}.`;
    }).join(" "),
  table: ({ series }) => ({
    columns: ["rate", "clipping", "seed", "largest norm", "median norm", "mean loss at the end"],
    rows: series.runs.map((run) => [
      run.rate,
      run.clipped ? `at ${series.clip}` : "none",
      run.seed,
      scientific(largest(run)),
      scientific(median(run.norms)),
      scientific(endOf(run)),
    ]),
  }),
  plot: ({ series }, canvas) =>
    panels(
      [
        {
          heading: "Norm of the gradient, before clipping",
          plot: (small: Canvas) => onePlot(series, "norms", small),
        },
        { heading: "Loss", plot: (small: Canvas) => onePlot(series, "losses", small) },
      ],
      canvas,
      { columns: canvas.narrow ? 1 : 2, height: canvas.narrow ? 230 : 280 },
    ),
};

/** Updates over which the end of a run is averaged. */
const END = 20;

function rates({ runs }: ClippingSeries): number[] {
  return [...new Set(runs.map((run) => run.rate))];
}

function fastest(series: ClippingSeries): number {
  return Math.max(...rates(series));
}

function chosen({ runs }: ClippingSeries, rate: number, clipped: boolean): ClippedRun[] {
  return runs.filter((run) => run.rate === rate && run.clipped === clipped);
}

function endOf(run: ClippedRun): number {
  return mean(run.losses.slice(-END));
}

function largest(run: ClippedRun): number {
  return Math.max(...run.norms);
}

function endLoss(series: ClippingSeries, rate: number, clipped: boolean): number {
  return median(chosen(series, rate, clipped).map(endOf));
}

function onePlot(series: ClippingSeries, what: "norms" | "losses", canvas: Canvas): Element {
  const curves = [false, true].map((clipped) => {
    const runs = chosen(series, fastest(series), clipped);
    const rows = middles(runs.map((run) => run[what])).map((middle, n) => ({ n, ...middle }));
    return { clipped, rows };
  });
  const all = curves.flatMap(({ rows }) => rows);
  const domain: [number, number] = [
    Math.min(...all.map((row) => row.low)) / 1.3,
    Math.max(...all.map((row) => row.high)) * 1.3,
  ];
  const steps = all.at(-1)!.n;
  return chart(canvas, {
    height: canvas.narrow ? 230 : 280,
    marginRight: 88,
    x: { label: "updates →", domain: [0, steps], ticks: canvas.narrow ? 3 : 5 },
    y: {
      type: "log",
      domain,
      label: what === "norms" ? "↑ norm of the gradient" : "↑ nats per character",
      ticks: decadeTicks(...domain, 5),
      tickFormat: powerOfTen,
    },
    marks: [
      what === "norms"
        ? Plot.ruleY([series.clip], { stroke: ink.quiet, strokeWidth: 1 })
        : Plot.ruleY([series.letterShares], { stroke: ink.quiet, strokeWidth: 1 }),
      ...curves.flatMap(({ rows, clipped }) => [
        band(rows, { x: "n", low: "low", high: "high", fill: ink.rnn }),
        Plot.line(rows, {
          x: "n",
          y: "mid",
          stroke: ink.rnn,
          strokeWidth: clipped ? 2 : 1.5,
          strokeDasharray: clipped ? undefined : "5 3",
        }),
      ]),
      endLabels(
        [
          ...curves.map(({ rows, clipped }) => ({
            x: steps,
            y: median(rows.slice(-END).map((row) => row.mid)),
            text: clipped ? "clipped" : "not clipped",
            fill: ink.rnn,
          })),
          what === "norms"
            ? { x: steps, y: series.clip, text: "limit", fill: ink.quiet, weight: 400 }
            : {
              x: steps,
              y: series.letterShares,
              text: "frequencies",
              fill: ink.quiet,
              weight: 400,
            },
        ],
        { size: canvas.narrow ? 12 : 13 },
      ),
    ],
  });
}
