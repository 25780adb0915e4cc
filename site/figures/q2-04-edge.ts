import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { geometric } from "../../assets/paired.ts";
import { median } from "../../assets/statistics.ts";
import { short } from "../../assets/words.ts";
import { listed } from "./q1-06-findings.ts";
import type { EdgeSeries } from "../../lessons/q2/04-stability/experiments/edge.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import {
  band,
  cellLabel,
  chart,
  endLabels,
  ink,
  type Middle,
  middleOf,
  scientific,
  variantDash,
} from "./style.ts";

type Series = Run<EdgeSeries>;
type Kind = EdgeSeries["descents"][number]["cell"];
type Point = Middle & { readonly step: number };

const cellsOf = ({ series }: Series) =>
  (["rnn", "lstm", "gru"] as const).filter((cell) =>
    series.descents.some((one) => one.cell === cell)
  );

const ratesOf = ({ series }: Series) =>
  [...new Set(series.descents.map(({ rate }) => rate))].sort((a, b) => a - b);

const descentsOf = ({ series }: Series, cell: Kind, rate: number) =>
  series.descents.filter((one) => one.cell === cell && one.rate === rate);

function line(run: Series, cell: Kind, rate: number): Point[] {
  const rows = descentsOf(run, cell, rate);
  return rows[0]!.moments.map(({ step }, k) => ({
    step,
    ...middleOf(rows.map(({ moments }) => moments[k]!.sharpness)),
  }));
}

/** The usual sharpness of the last third of the steps. */
function settled(run: Series, cell: Kind, rate: number): number {
  const each = descentsOf(run, cell, rate).map(({ moments }) =>
    median(moments.slice(Math.floor(2 * moments.length / 3)).map(({ sharpness }) => sharpness))
  );
  return geometric(each).value;
}

/** How sharp the loss is where gradient descent goes. */
export const figure: Figure<EdgeSeries> = {
  id: "q2-04-edge",
  run: "q2-04-edge",
  title: (run) => {
    const rate = ratesOf(run)[0]!;
    const each = cellsOf(run).map((cell) =>
      `${short(settled(run, cell, rate))} (${cellLabel[cell]})`
    );
    return `At a rate of ${rate}, where 2/rate is ${
      short(2 / rate)
    }, gradient descent ends at a sharpness of ${listed(each)}`;
  },
  caption: (run) =>
    `The largest second derivative of the loss on its way down: gradient descent on ${run.config.digits} ` +
    `digits, ${run.config.hidden} units, rates ${
      ratesOf(run).join(", ")
    }. The thin lines are 2/rate, above ` +
    `which a step along the sharpest direction overshoots by more than it came. Median over ` +
    `${
      run.seeds.length === 1 ? "one seed" : `${run.seeds.length} seeds`
    }, and 10th to 90th percentile. ` +
    `Logarithmic; what lies outside is drawn at the border.`,
  alt: (run) =>
    "Sharpness of the loss against steps of gradient descent, on a logarithmic axis. " +
    cellsOf(run).map((cell) =>
      ratesOf(run).map((rate) => {
        const points = line(run, cell, rate);
        return `${cellLabel[cell]} at a rate of ${rate}, where 2/rate is ${scientific(2 / rate)}: ${
          scientific(points[0]!.mid)
        } at the start, ${scientific(points.at(-1)!.mid)} in the end.`;
      }).join(" ")
    ).join(" "),
  table: (run) => ({
    columns: ["cell", "rate", "2/rate", "step", "sharpness", "10th to 90th percentile", "loss"],
    rows: cellsOf(run).flatMap((cell) =>
      ratesOf(run).flatMap((rate) =>
        line(run, cell, rate).map((point, k) => [
          cellLabel[cell],
          rate,
          scientific(2 / rate),
          point.step,
          scientific(point.mid),
          `${scientific(point.low)} to ${scientific(point.high)}`,
          scientific(median(descentsOf(run, cell, rate).map(({ moments }) => moments[k]!.loss)), 3),
        ]).filter((_, k) => k % 5 === 0)
      )
    ),
  }),
  plot: (run, canvas) => {
    // Neither the first steps nor single jumps are worth half of the height.
    const edges = ratesOf(run).map((rate) => 2 / rate);
    const domain: [number, number] = [Math.min(...edges) / 5, Math.max(...edges) * 6];
    const height = canvas.narrow ? 200 : 250;
    return panels(
      cellsOf(run).map((cell, k) => ({
        heading: cellLabel[cell],
        plot: (small: Canvas) => panel(run, cell, domain, canvas.narrow || k === 0, height, small),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : 3, height, gap: 8 },
    );
  },
};

function panel(
  run: Series,
  cell: Kind,
  domain: [number, number],
  labelled: boolean,
  height: number,
  canvas: Canvas,
): Element {
  const lines = ratesOf(run).map((rate, k) => ({
    rate,
    dash: variantDash[k % variantDash.length],
    points: line(run, cell, rate),
  }));
  return chart(canvas, {
    height,
    marginTop: 26,
    marginLeft: 36,
    marginRight: 56,
    marginBottom: 38,
    x: { label: "steps →", ticks: 3 },
    y: {
      type: "log",
      domain,
      label: labelled ? "↑ sharpness" : null,
      ticks: [1, 2, 5, 10, 20, 50, 100, 200, 500].filter((y) => y >= domain[0] && y <= domain[1]),
      tickFormat: (y: number) => String(y),
      clamp: true,
    },
    marks: [
      Plot.ruleY(lines, { y: ({ rate }) => 2 / rate, stroke: ink.quiet, strokeWidth: 1 }),
      ...lines.map(({ points }) =>
        band(points, { x: "step", low: "low", high: "high", fill: ink[cell] })
      ),
      ...lines.map(({ points, dash }) =>
        Plot.line(points, {
          x: "step",
          y: "mid",
          stroke: ink[cell],
          strokeWidth: 1.8,
          strokeDasharray: dash,
        })
      ),
      endLabels(
        lines.map(({ rate, points }) => ({
          x: points.at(-1)!.step,
          y: 2 / rate,
          text: `rate ${rate}`,
          fill: ink[cell],
        })),
        { size: 11.5, dx: 4 },
      ),
    ],
  });
}
