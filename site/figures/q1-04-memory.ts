import * as Plot from "@observablehq/plot";
import type { MemorySeries } from "../../lessons/q1/04-lstm/run.ts";
import type { Canvas, Figure } from "../figure.ts";
import {
  band,
  chart,
  decadeTicks,
  type EndLabel,
  endLabels,
  ink,
  middles,
  powerOfTen,
  scientific,
  variantDash,
} from "./style.ts";

/** What is left of an impulse in the memory, for several forget biases. */
export const figure: Figure<MemorySeries> = {
  id: "q1-04-memory",
  run: "q1-04-memory",
  title: ({ series }) => {
    const [first, last] = [curvesOf(series).at(0)!, curvesOf(series).at(-1)!];
    const end = (curve: Curve) => scientific(curve.rows.at(-1)!.mid);
    return `After ${last.rows.length - 1} steps a forget bias of ${last.forgetBias} leaves ` +
      `${end(last)} of an impulse, a bias of ${first.forgetBias} leaves ${end(first)}`;
  },
  caption: ({ seeds }) =>
    `Two untrained LSTMs read the same random inputs; one begins with an impulse in its memory. ` +
    `Lines: how far apart their memories still are, median and 10th to 90th percentile over ` +
    `${seeds.length} seeds. Thin dots: σ(b)ᵗ, the arithmetic of the forget gate alone. What the ` +
    `lines have above it came back through h.`,
  alt: ({ series }) =>
    `What is left of an impulse against time, on a logarithmic axis. ` +
    curvesOf(series).map(({ forgetBias, rows }) =>
      `With forget bias ${forgetBias} it is ${scientific(rows.at(-1)!.mid)} after ` +
      `${rows.length - 1} steps; the forget gate alone would leave ` +
      `${scientific(rows.at(-1)!.arithmetic)}.`
    ).join(" "),
  table: ({ series }) => ({
    columns: ["step", ...series.curves.flatMap(({ forgetBias: b }) => [`b = ${b}`, `σ(${b})ᵗ`])],
    rows: curvesOf(series)[0]!.rows.flatMap(({ t }) =>
      t % 5 > 0 ? [] : [[
        t,
        ...curvesOf(series).flatMap(({ rows }) =>
          [rows[t]!.mid, rows[t]!.arithmetic].map((left) => scientific(left))
        ),
      ]]
    ),
  }),
  plot,
};

type Curve = ReturnType<typeof curvesOf>[number];

function curvesOf({ curves }: MemorySeries) {
  return curves.map(({ forgetBias, left, arithmetic }) => ({
    forgetBias,
    rows: middles(left).map((middle, t) => ({ t, arithmetic: arithmetic[t]!, ...middle })),
  }));
}

function plot({ series }: { series: MemorySeries }, canvas: Canvas): Element {
  const curves = curvesOf(series);
  const all = curves.flatMap(({ rows }) => rows);
  const least = Math.min(...all.map(({ arithmetic, low }) => Math.min(arithmetic, low))) / 3;
  const steps = curves[0]!.rows.length - 1;
  return chart(canvas, {
    marginRight: canvas.narrow ? 62 : 116,
    x: { label: "steps after the impulse →", domain: [0, steps], ticks: canvas.narrow ? 3 : 5 },
    y: {
      type: "log",
      domain: [least, 2],
      label: "↑ what is left of it",
      ticks: decadeTicks(least, 2, 6),
      tickFormat: powerOfTen,
    },
    marks: [
      ...curves.flatMap(({ rows }, i) => [
        band(rows, { x: "t", low: "low", high: "high", fill: ink.lstm }),
        Plot.line(rows, { x: "t", y: "arithmetic", stroke: ink.quiet, strokeDasharray: "1 4" }),
        Plot.line(rows, {
          x: "t",
          y: "mid",
          stroke: ink.lstm,
          strokeWidth: 2.2,
          strokeDasharray: variantDash[i % variantDash.length],
        }),
      ]),
      endLabels(curves.flatMap((curve) => labelsOf(curve, canvas)), {
        size: canvas.narrow ? 12 : 13,
      }),
    ],
  });
}

function labelsOf({ rows, forgetBias }: Curve, { narrow }: Canvas): EndLabel[] {
  const { t, mid, arithmetic } = rows.at(-1)!;
  return [
    { x: t, y: mid, text: `${narrow ? "b =" : "forget bias"} ${forgetBias}`, fill: ink.lstm },
    { x: t, y: arithmetic, text: `σ(${forgetBias})ᵗ`, fill: ink.quiet, weight: 400 },
  ];
}
