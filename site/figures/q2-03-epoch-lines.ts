/**
 * Lines over epochs, with bands over seeds and their names at their ends.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import type { Canvas } from "../figure.ts";
import type { Look } from "./q2-03-gate-look.ts";
import { band, chart, type EndLabel, endLabels, type Middle, middleOf } from "./style.ts";

/** Epochs as ticks: whole numbers, few of them. */
export function epochTicks(last: number, most = 6): number[] {
  const every = [1, 2, 5, 10, 20, 50].find((n) => last / n <= most - 1) ?? 100;
  return Array.from({ length: Math.floor(last / every) + 1 }, (_, k) => k * every);
}

/** One line over epochs, with its band. */
export interface EpochLine {
  readonly look: Look;
  readonly points: readonly (Middle & { readonly epoch: number })[];
}

/**
 * The line of a number over epochs: the middle and the band over seeds.
 *
 * @param from the first epoch that has the number
 */
export function lineOf<R extends { epochs: readonly M[] }, M>(
  rows: readonly R[],
  look: Look,
  of: (moment: M) => number,
  from = 0,
): EpochLine {
  const points = rows[0]!.epochs.map((_, epoch) => ({
    epoch,
    ...middleOf(rows.map(({ epochs }) => of(epochs[epoch]!))),
  }));
  return { look, points: points.slice(from) };
}

/** How lines over epochs are drawn. */
export interface EpochPlot {
  readonly height: number;
  readonly y: Plot.ScaleOptions;
  /** Room for the labels at the right, and for the ticks at the left. */
  readonly marginRight: number;
  readonly marginLeft: number;
}

/** Lines over epochs with their names at their ends. */
export function epochPlot(
  lines: readonly EpochLine[],
  { height, y, marginRight, marginLeft }: EpochPlot,
  canvas: Canvas,
): Element {
  const last = Math.max(...lines.map(({ points }) => points.at(-1)!.epoch));
  const first = Math.min(...lines.map(({ points }) => points[0]!.epoch));
  const labels: EndLabel[] = lines.map(({ look, points }) => ({
    x: points.at(-1)!.epoch,
    y: points.at(-1)!.mid,
    text: look.label,
    fill: look.stroke,
  }));
  return chart(canvas, {
    height,
    marginLeft,
    marginRight,
    x: {
      label: "epochs →",
      domain: first === last ? [first - 0.5, last + 0.5] : [first, last],
      ticks: epochTicks(last).filter((epoch) => epoch >= first),
      tickFormat: String,
    },
    y,
    marks: [
      ...lines.map(({ look, points }) =>
        band(points, { x: "epoch", low: "low", high: "high", fill: look.stroke })
      ),
      ...lines.map(({ look, points }) =>
        Plot.line(points, {
          x: "epoch",
          y: "mid",
          stroke: look.stroke,
          strokeDasharray: look.dash,
          strokeWidth: 2,
        })
      ),
      // A line of one point is no line.
      ...lines.filter(({ points }) => points.length === 1).map(({ look, points }) =>
        Plot.dot(points, { x: "epoch", y: "mid", r: 3, fill: look.stroke })
      ),
      endLabels(labels, { size: canvas.narrow ? 12 : 12.5, dx: 6 }),
    ],
  });
}
