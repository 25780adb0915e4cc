import * as Plot from "@observablehq/plot";
import type { TrainedSeries } from "../../lessons/q1/07-gradients-across-time/experiments/after_training.ts";
import type { FlowCurve } from "../../lessons/q1/07-gradients-across-time/experiments/curve.ts";
import { labelOf } from "../../lessons/q1/07-gradients-across-time/experiments/setting.ts";
import { mean, median } from "../../assets/statistics.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { logDomain, rowsOf } from "./q1-07-lines.ts";
import { band, chart, decadeTicks, endLabels, ink, powerOfTen, scientific } from "./style.ts";

/** What is left of a gradient before and after training, one panel for each cell. */
export const figure: Figure<TrainedSeries> = {
  id: "q1-07-trained",
  run: "q1-07-trained",
  title: ({ series }) => {
    const range = (when: "before" | "after") => {
      const left = pairs(series).map((pair) => median(pair[when].at20));
      const [least, most] = [Math.min(...left), Math.max(...left)].map((x) => scientific(x));
      return least === most ? least : `${least} to ${most}`;
    };
    return `Over 20 steps the cells keep ${range("before")} of their gradient before they learn ` +
      `to read, and ${range("after")} after`;
  },
  caption: ({ series, seeds, config }) =>
    `The gradient of the loss at the last of ${config.T} characters of unseen text, before ` +
    `(dashed) and after (solid) learning from chapter 1 of Moby-Dick, as a share of the gradient ` +
    `of the last state. Median and 10th to 90th percentile over ${seeds.length} seeds, orthogonal ` +
    `start, ${config.H} hidden units. Bits per character, before and after: ` +
    pairs(series).map(({ name }, k) => {
      const { before, after } = series.bits[k]!;
      return `${name} ${mean(before).toFixed(1)}, ${mean(after).toFixed(2)}`;
    }).join("; ") + ".",
  alt: ({ series }) =>
    `Share of the gradient that is left, logarithmic, against steps back. ` +
    pairs(series).map(({ name, before, after }) =>
      `${name}: ${scientific(median(before.last))} at the beginning of the sequence before ` +
      `training, ${scientific(median(after.last))} after.`
    ).join(" "),
  table: ({ series }) => ({
    columns: ["cell", "when", "of", "10 back", "20 back", "at the beginning", "factor per step"],
    rows: series.curves.map((curve) => [
      labelOf(curve),
      curve.when,
      curve.of,
      ...[curve.at10, curve.at20, curve.last].map((values) => scientific(median(values))),
      median(curve.factor).toFixed(3),
    ]),
  }),
  plot: ({ series }, canvas) => {
    const all = pairs(series);
    const domain = logDomain(
      all.flatMap(({ before, after }) => [before, after].flatMap((curve) => rowsOf(curve))),
    );
    const height = canvas.narrow ? 190 : 230;
    return panels(
      all.map(({ name, before, after }, k) => ({
        heading: name,
        plot: (small: Canvas) =>
          onePlot([before, after], domain, { ...small, height, labelled: k === 0 }),
      })),
      canvas,
      { columns: 2, height, gap: canvas.narrow ? 4 : 12 },
    );
  },
};

/** The curves of h of each setting. */
function pairs({ curves }: TrainedSeries): { name: string; before: FlowCurve; after: FlowCurve }[] {
  const ofH = curves.filter(({ of }) => of === "h");
  return ofH.filter(({ when }) => when === "before").map((before) => ({
    name: labelOf(before),
    before,
    after: ofH.find((curve) => curve.when === "after" && labelOf(curve) === labelOf(before))!,
  }));
}

function onePlot(
  curves: readonly FlowCurve[],
  domain: [number, number],
  { height, labelled, ...canvas }: Canvas & { height: number; labelled: boolean },
): Element {
  const steps = curves[0]!.mid.length - 1;
  const colour = ink[curves[0]!.cell];
  return chart(canvas, {
    height,
    marginLeft: canvas.narrow ? 36 : 46,
    marginRight: canvas.narrow ? 44 : 56,
    x: {
      label: canvas.narrow ? "steps back →" : "steps back from the loss →",
      domain: [0, steps],
      ticks: canvas.narrow ? 2 : 5,
    },
    y: {
      type: "log",
      domain,
      label: labelled ? (canvas.narrow ? "↑ share left" : "↑ share of the gradient left") : null,
      ticks: decadeTicks(...domain, 5),
      tickFormat: powerOfTen,
      clamp: true,
    },
    marks: [
      ...curves.flatMap((curve) => [
        band(rowsOf(curve), { x: "n", low: "low", high: "high", fill: colour }),
        Plot.line(rowsOf(curve), {
          x: "n",
          y: "mid",
          stroke: colour,
          strokeWidth: curve.when === "after" ? 2.2 : 1.6,
          strokeDasharray: curve.when === "after" ? undefined : "5 4",
        }),
      ]),
      endLabels(
        curves.map((curve) => ({
          x: steps,
          y: curve.mid.at(-1)!,
          text: curve.when,
          fill: colour,
          weight: curve.when === "after" ? 650 : 450,
        })),
        { size: canvas.narrow ? 12 : 13, dx: 6 },
      ),
    ],
  });
}
