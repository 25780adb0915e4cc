import * as Plot from "@observablehq/plot";
import type { StepSizeSeries } from "../../lessons/q1/01-a-scalar-cell/run.ts";
import { median } from "../../assets/statistics.ts";
import type { Canvas, Figure } from "../figure.ts";
import {
  band,
  chart,
  decadeTicks,
  ink,
  type Middle,
  middles,
  powerOfTen,
  scientific,
} from "./style.ts";

/** The error of the central difference against its step. */
export const figure: Figure<StepSizeSeries> = {
  id: "q1-01-step-size",
  run: "q1-01-step-size",
  title: ({ series }) =>
    `A step near ${
      powerOfTen(best(series).h)
    } gives the most exact slope: a larger one cuts off too much, a smaller one rounds too much`,
  caption: ({ series, seeds }) =>
    `Relative error of the numerical gradient of a scalar cell, for ${seeds.length} random cells: ` +
    `median, and band from the 10th to the 90th percentile. Dashed: what theory says, h²·|f‴|/6 ` +
    `for the terms that are cut off and ε·|f|/h for rounding. The median is smallest at ` +
    `h = ${scientific(best(series).h)}, where it is ${scientific(best(series).mid)}.`,
  alt: ({ series }) =>
    `Error against step size, both axes logarithmic. From h = ${
      scientific(series.h[0]!)
    } the error ` +
    `falls with the square of h to ${scientific(best(series).mid)} near ` +
    `${scientific(best(series).h)}, then rises as h shrinks further.`,
  table: ({ series }) => ({
    columns: ["h", "median error", "10th percentile", "90th percentile", "cut off", "rounding"],
    rows: rowsOf(series).map(({ h, mid, low, high, cut, round }) =>
      [h, mid, low, high, cut, round].map((value) => scientific(value))
    ),
  }),
  plot,
};

interface Row extends Middle {
  h: number;
  cut: number;
  round: number;
}

function rowsOf({ h, errors, truncation, rounding }: StepSizeSeries): Row[] {
  return middles(errors).map((middle, k) => {
    const step = h[k]!;
    const cut = median(truncation) * step * step;
    return { h: step, ...middle, cut, round: median(rounding) / step };
  });
}

function best(series: StepSizeSeries): Row {
  return rowsOf(series).reduce((least, row) => row.mid < least.mid ? row : least);
}

function plot({ series }: { series: StepSizeSeries }, canvas: Canvas): Element {
  const rows = rowsOf(series);
  const most = 3 * Math.max(...rows.map((row) => row.high));
  const least = Math.min(...rows.map((row) => row.low)) / 30;
  const steps: [number, number] = [series.h[0]!, series.h.at(-1)!];
  const theory = { stroke: ink.quiet, strokeDasharray: "5 4", strokeWidth: 1.4 };
  const words = { fill: ink.quiet, fontWeight: 600, lineAnchor: "top", lineHeight: 1.2 } as const;
  const optimum = best(series);
  return chart(canvas, {
    marginRight: canvas.narrow ? 14 : 24,
    x: {
      type: "log",
      domain: steps,
      label: "step h, smaller to the right →",
      ticks: decadeTicks(steps[1], steps[0], canvas.narrow ? 5 : 7),
      tickFormat: powerOfTen,
    },
    y: {
      type: "log",
      domain: [least, most],
      label: "↑ relative error",
      ticks: decadeTicks(least, most, 6),
      tickFormat: powerOfTen,
    },
    marks: [
      band(rows, { x: "h", low: "low", high: "high", fill: ink.plain }),
      Plot.line(rows.filter(({ cut }) => cut > least), { x: "h", y: "cut", ...theory }),
      Plot.line(rows.filter(({ round }) => round > least), { x: "h", y: "round", ...theory }),
      Plot.line(rows, { x: "h", y: "mid", stroke: ink.plain, strokeWidth: 2.2 }),
      Plot.dot([optimum], { x: "h", y: "mid", r: 4.5, fill: ink.plain }),
      Plot.text([optimum], {
        x: "h",
        y: "mid",
        text: () => `h = ${scientific(optimum.h)}`,
        dy: canvas.narrow ? -64 : -52,
        fontWeight: 600,
      }),
      Plot.text([at(rows, 0.22)], {
        x: "h",
        y: "cut",
        text: () => "cut off:\nh²",
        textAnchor: "end",
        dx: -14,
        ...words,
      }),
      Plot.text([at(rows, 0.72)], {
        x: "h",
        y: "round",
        text: () => "rounding:\n1/h",
        textAnchor: "start",
        dx: 10,
        dy: 14,
        ...words,
      }),
    ],
  });
}

/** The row at a share of the way from left to right. */
function at(rows: Row[], share: number): Row {
  return rows[Math.round(share * (rows.length - 1))]!;
}
