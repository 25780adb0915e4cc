import * as Plot from "@observablehq/plot";
import { bootstrap } from "../../assets/statistics.ts";
import type { FirstLossSeries } from "../../lessons/q1/02-the-forward-pass/run.ts";
import type { Canvas, Figure } from "../figure.ts";
import { chart, ink, scientific } from "./style.ts";

/** The loss of untrained networks beside ln V. */
export const figure: Figure<FirstLossSeries> = {
  id: "q1-02-first-loss",
  run: "q1-02-first-loss",
  title: ({ series }) => {
    const apart = series.losses.map(({ perSeed }) => bootstrap(perSeed).value - Math.log(series.V));
    const most = apart.reduce((a, b) => Math.abs(a) > Math.abs(b) ? a : b);
    const side = most > 0 ? "above" : "below";
    return `Before any training the loss is ln ${series.V} = ${Math.log(series.V).toFixed(2)}, ` +
      `to within ${scientific(Math.abs(most), 1)} nats on average, and ${side} it`;
  },
  caption: ({ series, seeds }) =>
    `Cross-entropy per character of tanh networks with random weights, one dot for each of ` +
    `${seeds.length} seeds; bar: mean and its 95 % interval. Dashed: ln ${series.V}, the loss of ` +
    `one who holds all ${series.V} characters equally likely.`,
  alt: ({ series }) =>
    `Losses of untrained networks as dots around the line at ln ${series.V}. ` +
    series.losses.map(({ H, perSeed }) =>
      `With ${H} hidden units their mean is ${bootstrap(perSeed).value.toFixed(3)}.`
    ).join(" "),
  table: ({ series }) => ({
    columns: ["hidden units", "mean loss", "95 % interval", "smallest", "largest"],
    rows: series.losses.map(({ H, perSeed }) => {
      const { value, low, high } = bootstrap(perSeed);
      const [least, most] = [Math.min(...perSeed), Math.max(...perSeed)];
      const interval = `${low.toFixed(3)} to ${high.toFixed(3)}`;
      return [H, value.toFixed(3), interval, least.toFixed(3), most.toFixed(3)];
    }),
  }),
  plot,
};

function plot({ series }: { series: FirstLossSeries }, canvas: Canvas): Element {
  const dots = series.losses.flatMap(({ H, perSeed }) => perSeed.map((loss) => ({ H, loss })));
  const means = series.losses.map(({ H, perSeed }) => ({ H, ...bootstrap(perSeed) }));
  const fair = Math.log(series.V);
  return chart(canvas, {
    height: 60 + 56 * means.length,
    marginLeft: canvas.narrow ? 58 : 72,
    marginRight: 16,
    x: { label: "loss per character, nats →", grid: true, nice: true, ticks: 5 },
    y: { type: "band", label: null, tickFormat: (H: number) => `H = ${H}`, grid: false },
    marks: [
      Plot.ruleX([fair], { stroke: ink.quiet, strokeDasharray: "5 4", strokeWidth: 1.4 }),
      Plot.text([fair], {
        x: (v: number) => v,
        frameAnchor: "top",
        dy: -12,
        text: () => `ln ${series.V}`,
        fill: ink.quiet,
        fontWeight: 600,
      }),
      Plot.dot(dots, { x: "loss", y: "H", r: 3.2, fill: ink.rnn, fillOpacity: 0.5 }),
      Plot.ruleY(means, { y: "H", x1: "low", x2: "high", stroke: ink.plain, strokeWidth: 5 }),
      Plot.dot(means, { x: "value", y: "H", r: 5, fill: ink.plain }),
    ],
  });
}
