/**
 * What the figures of losses in lesson q1/06 share: one drawing for every comparison of cells.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import type { Comparison, Trained } from "../../lessons/q1/06-training/experiments/comparison.ts";
import type { Canvas, Figure } from "../figure.ts";
import { ended, reached } from "./q1-06-findings.ts";
import {
  band,
  cellLabel,
  cellLine,
  chart,
  decades,
  decadeTicks,
  type EndLabel,
  endLabels,
  ink,
  middles,
  powerOfTen,
  scientific,
} from "./style.ts";

/** What differs between two figures of losses. */
export interface LossFigureOptions {
  readonly id: string;
  readonly run: string;
  /** "nats". */
  readonly unit: string;
  /** What the loss is, for the axis: "loss in nats". */
  readonly axis: string;
  /** What the caption says first: what was trained on what. */
  readonly setting: (run: Run<Comparison>) => string;
  /** The last half only. */
  readonly zoomed?: boolean;
  /** The loss below which a cell has learned the task; drawn as a line where it is given. */
  readonly threshold?: number;
  /** Makes the title of what the cells came to; default {@linkcode ended}. */
  readonly title?: (run: Run<Comparison>) => string;
}

interface Row {
  readonly epoch: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

interface Curve {
  readonly cell: Trained;
  readonly rows: readonly Row[];
}

/** The median of each cell over seeds and its band; the last half of the epochs where zoomed. */
function curvesOf({ series }: Run<Comparison>, zoomed = false): Curve[] {
  return series.cells.map((cell) => {
    const rows = middles(cell.curves).map((middle, epoch) => ({ epoch, ...middle }));
    return { cell, rows: zoomed ? rows.slice(Math.floor(rows.length / 2)) : rows };
  });
}

/** A figure of the losses of a comparison. */
export function lossFigure(options: LossFigureOptions): Figure<Comparison> {
  const { id, run, unit, zoomed, threshold } = options;
  return {
    id,
    run,
    title: options.title ?? ((run) => ended(run, unit)),
    caption: (run) =>
      `${options.setting(run)} Lines: median over ${
        seedsOf(run)
      }; bands: 10th to 90th percentile; ` +
      `the axis is logarithmic.` +
      (threshold ? ` Thin line: ${scientific(threshold)} ${unit}, where the task is learned.` : ""),
    alt: (run) =>
      `${zoomed ? "The last half of the losses" : "Loss"} against epochs, on a logarithmic axis. ` +
      curvesOf(run, zoomed).map(({ cell, rows }) =>
        `${cellLabel[cell.kind]}: ${scientific(rows[0]!.mid)} after ${rows[0]!.epoch} epochs, ` +
        `${scientific(rows.at(-1)!.mid)} after ${rows.at(-1)!.epoch}.`
      ).join(" ") + (threshold ? ` ${reached(run, threshold, unit)}.` : ""),
    table: (run) => tableOf(curvesOf(run, zoomed)),
    plot: (run, canvas) => plot(curvesOf(run, zoomed), options, canvas),
  };
}

function seedsOf({ seeds }: Run<Comparison>): string {
  return seeds.length === 1 ? "one seed" : `${seeds.length} seeds`;
}

/** Ten rows or so, with the cells side by side; the first says what they are. */
function tableOf(curves: readonly Curve[]) {
  const rows = curves[0]!.rows;
  const every = Math.max(1, Math.round((rows.length - 1) / 10));
  return {
    columns: [
      "epoch",
      ...curves.flatMap(({ cell }) => [
        `${cellLabel[cell.kind]}, H = ${cell.H}, ${cell.parameters} parameters, rate ${cell.rate}`,
        "10th to 90th percentile",
      ]),
    ],
    rows: rows.flatMap(({ epoch }, i) =>
      i % every > 0 && i < rows.length - 1 ? [] : [[
        epoch,
        ...curves.flatMap(({ rows }) => [
          scientific(rows[i]!.mid),
          `${scientific(rows[i]!.low)} to ${scientific(rows[i]!.high)}`,
        ]),
      ]]
    ),
  };
}

function plot(
  curves: readonly Curve[],
  { axis, threshold, zoomed }: LossFigureOptions,
  canvas: Canvas,
): Element {
  const all = curves.flatMap(({ rows }) => rows);
  const least = Math.min(...all.map(({ low }) => low));
  const most = Math.max(...all.map(({ high }) => high));
  const [first, last] = [all[0]!.epoch, all.at(-1)!.epoch];
  const few = most / least < 100;
  const shown = threshold && threshold > least && threshold < most && !zoomed;
  return chart(canvas, {
    marginLeft: few && least < 1e-3 ? 62 : 46,
    marginRight: canvas.narrow ? 46 : 60,
    x: { label: "epochs →", domain: [first, last], ticks: canvas.narrow ? 4 : 6 },
    y: {
      type: "log",
      domain: [least, most],
      nice: false,
      label: `↑ ${axis}`,
      ticks: few ? finerTicks(least, most) : decadeTicks(least, most, 7),
      tickFormat: few ? (value: number) => scientific(value) : powerOfTen,
    },
    marks: [
      shown ? Plot.ruleY([threshold], { stroke: ink.quiet, strokeWidth: 1 }) : null,
      ...curves.map(({ cell, rows }) =>
        band(rows, { x: "epoch", low: "low", high: "high", fill: ink[cell.kind] })
      ),
      ...curves.map(({ cell, rows }) =>
        Plot.line(rows, { x: "epoch", y: "mid", ...cellLine(cell.kind) })
      ),
      endLabels(curves.map(labelOf), { size: canvas.narrow ? 12 : 13 }),
    ],
  });
}

/** 1, 2 and 5 times the powers of ten, where the powers alone are too few. */
function finerTicks(least: number, most: number): number[] {
  return decades(least / 10, most).flatMap((power) => [power, 2 * power, 5 * power])
    .filter((tick) => tick >= least && tick <= most);
}

function labelOf({ cell, rows }: Curve): EndLabel {
  const { epoch, mid } = rows.at(-1)!;
  return { x: epoch, y: mid, text: cellLabel[cell.kind], fill: ink[cell.kind] };
}
