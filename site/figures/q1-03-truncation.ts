import * as Plot from "@observablehq/plot";
import type { TruncationSeries } from "../../lessons/q1/03-backpropagation-through-time/truncation.ts";
import type { Canvas, Figure } from "../figure.ts";
import { band, chart, ink, middles, variantDash, wordInk } from "./style.ts";

/** How far truncated gradients are from full ones. */
export const figure: Figure<TruncationSeries> = {
  id: "q1-03-truncation",
  run: "q1-03-truncation",
  title: ({ series }) => {
    const [least, most] = [curvesOf(series).at(0)!, curvesOf(series).at(-1)!];
    const at = Math.floor(series.ks.length / 2);
    const percent = (error: number) => `${Math.round(100 * error)} %`;
    return `Stopping after ${series.ks[at]} of ${series.ks.at(-1)} steps changes the gradient by ` +
      `${percent(least.rows[at]!.mid)} at spectral radius ${least.radius}, by ` +
      `${percent(most.rows[at]!.mid)} at ${most.radius}`;
  },
  caption: ({ series, seeds, config }) =>
    `Distance between the truncated and the full gradient of all parameters, as a share of the ` +
    `full one, for pieces of k steps out of ${config.T}; a random loss at every step. Median and ` +
    `10th to 90th percentile over ${seeds.length} networks, for ${series.curves.length} spectral ` +
    `radii ρ of Whh.`,
  alt: ({ series }) =>
    `Relative error of truncated gradients against the piece length k. ` +
    curvesOf(series).map(({ radius, rows }) =>
      `For spectral radius ${radius} it falls from ${rows[0]!.mid.toFixed(2)} at k = ` +
      `${rows[0]!.k} to 0 at k = ${rows.at(-1)!.k}.`
    ).join(" "),
  table: ({ series }) => ({
    columns: ["k", ...series.curves.map(({ radius }) => `error, ρ = ${radius}`)],
    rows: series.ks.map((k, i) => [
      k,
      ...curvesOf(series).map(({ rows }) => rows[i]!.mid.toFixed(3)),
    ]),
  }),
  plot,
};

function curvesOf({ ks, curves }: TruncationSeries) {
  return curves.map(({ radius, errors }) => ({
    radius,
    rows: middles(errors).map((middle, i) => ({ k: ks[i]!, ...middle })),
  }));
}

function plot({ series }: { series: TruncationSeries }, canvas: Canvas): Element {
  const curves = curvesOf(series);
  const last = series.ks.at(-1)!;
  return chart(canvas, {
    marginRight: 24,
    x: {
      type: "log",
      base: 2, // with base 10, Plot leaves out some of the labels
      domain: [series.ks[0]!, last],
      label: "steps back before stopping, k →",
      ticks: canvas.narrow ? [1, 2, 4, 8, 16, last] : series.ks,
      tickFormat: String,
    },
    y: { label: "↑ relative error of the gradient", domain: [0, 1.05], ticks: 5 },
    marks: [
      ...curves.flatMap(({ rows }, i) => [
        band(rows, { x: "k", low: "low", high: "high", fill: ink.rnn }),
        Plot.line(rows, {
          x: "k",
          y: "mid",
          stroke: ink.rnn,
          strokeWidth: 2.2,
          strokeDasharray: variantDash[i % variantDash.length],
        }),
      ]),
      Plot.text(curves, {
        x: ({ rows }) => rows[1]!.k,
        y: ({ rows }) => rows[1]!.mid,
        text: ({ radius }) => `ρ = ${radius}`,
        textAnchor: "start",
        dy: -14,
        fill: wordInk(ink.rnn),
        fontWeight: 600,
      }),
    ],
  });
}
