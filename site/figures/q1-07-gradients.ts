import * as Plot from "@observablehq/plot";
import type { FlowSeries } from "../../lessons/q1/07-gradients-across-time/experiments/at_the_start.ts";
import type { FlowCurve } from "../../lessons/q1/07-gradients-across-time/experiments/curve.ts";
import {
  labelOf,
  type Start,
} from "../../lessons/q1/07-gradients-across-time/experiments/setting.ts";
import { median } from "../../assets/statistics.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { dashOf, logDomain, rowsOf, startLabel } from "./q1-07-lines.ts";
import { band, chart, decadeTicks, endLabels, ink, powerOfTen, scientific } from "./style.ts";

/** What is left of a gradient before training, for three cells and several forget biases. */
export const figure: Figure<FlowSeries> = {
  id: "q1-07-gradients",
  run: "q1-07-gradients",
  title: ({ series }) => {
    const curves = shown(series)[0]!.curves;
    const steps = curves[0]!.mid.length - 1;
    const best = curves.reduce((most, curve) => left(curve) > left(most) ? curve : most);
    const plain = curves.find((curve) => curve.cell === best.cell && curve.keep === 0);
    const words =
      `Before training, ${sentenceName(best)} leaves ${scientific(left(best))} of the ` +
      `gradient over ${steps} steps`;
    if (!plain || plain === best) return words;
    return `${words}; without it ${scientific(left(plain))} is left`;
  },
  caption: ({ series, seeds, config }) =>
    `The length of the gradient of each state, relative to that of the last one, for a loss that ` +
    `looks at the last state only. Line: median; band: 10th to 90th percentile over ` +
    `${seeds.length} random networks with ${config.H} hidden units. ` +
    shown(series).map(({ start }) => `${capital(startLabel[start])}: ${what[start]}.`).join(" "),
  alt: ({ series }) =>
    `Share of the gradient that is left, logarithmic, against steps back from the loss. ` +
    shown(series).map(({ start, curves }) =>
      `With the ${startLabel[start]}, at the beginning of the sequence: ` +
      curves.map((c) => `${labelOf(c)} ${scientific(median(c.last))}`).join(", ") + "."
    ).join(" "),
  table: ({ series }) => ({
    columns: ["start", "cell", "of", "10 back", "20 back", "at the beginning", "factor per step"],
    rows: series.curves.map((curve) => [
      curve.start,
      labelOf(curve),
      curve.of,
      ...[curve.at10, curve.at20, curve.last].map((values) => scientific(median(values))),
      median(curve.factor).toFixed(3),
    ]),
  }),
  plot: ({ series }, canvas) => {
    const both = shown(series);
    const domain = logDomain(both.flatMap(({ curves }) => curves.flatMap((c) => rowsOf(c))));
    return panels(
      both.map(({ start, curves }) => ({
        heading: capital(startLabel[start]),
        plot: (small: Canvas) => onePlot(curves, domain, small),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : both.length, height: canvas.narrow ? 260 : 330 },
    );
  },
};

const what: Readonly<Record<Start, string>> = {
  pytorch: "all weights within ±1/√H",
  orthogonal: "Whh keeps lengths, as everywhere in this course",
  lab: "normal numbers with deviation 0.01",
};

/** The starts that are drawn, each with the curves of h. The lab's would need an axis to 10⁻⁶². */
function shown({ curves }: FlowSeries): { start: Start; curves: FlowCurve[] }[] {
  const all = (["pytorch", "orthogonal", "lab"] as const).map((start) => ({
    start,
    curves: curves.filter((curve) =>
      curve.start === start && curve.of === "h" && !(curve.cell === "gru" && curve.keep !== 0)
    ),
  })).filter(({ curves }) => curves.length > 0);
  return all.length > 1 ? all.filter(({ start }) => start !== "lab") : all;
}

function onePlot(curves: FlowCurve[], domain: [number, number], canvas: Canvas): Element {
  const steps = curves[0]!.mid.length - 1;
  return chart(canvas, {
    height: canvas.narrow ? 260 : 330,
    marginRight: canvas.narrow ? 92 : 100,
    x: { label: "steps back from the loss →", domain: [0, steps], ticks: canvas.narrow ? 3 : 5 },
    y: {
      type: "log",
      domain,
      label: "↑ share of the gradient that is left",
      ticks: decadeTicks(...domain, 6),
      tickFormat: powerOfTen,
      clamp: true,
    },
    marks: [
      ...curves.map((curve) =>
        band(rowsOf(curve), { x: "n", low: "low", high: "high", fill: ink[curve.cell] })
      ),
      ...curves.map((curve) =>
        Plot.line(rowsOf(curve), {
          x: "n",
          y: "mid",
          stroke: ink[curve.cell],
          strokeWidth: 2.2,
          strokeDasharray: dashOf(curve),
        })
      ),
      endLabels(
        curves.map((curve) => ({
          x: steps,
          y: curve.mid.at(-1)!,
          text: labelOf(curve).replace("forget ", ""),
          fill: ink[curve.cell],
        })),
        { size: canvas.narrow ? 12 : 13 },
      ),
    ],
  });
}

/** What is left at the beginning of the sequence. */
function left({ last }: FlowCurve): number {
  return median(last);
}

function sentenceName(curve: FlowCurve): string {
  const [cell, bias] = labelOf(curve).split(", ") as [string, string?];
  if (!bias) return `the ${cell}`;
  return `${/^[aeiou]/.test(bias) ? "an" : "a"} ${
    bias.replace("bias ", "bias of ")
  } in the ${cell}`;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
