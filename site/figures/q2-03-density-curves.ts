/**
 * The panels of the densities of weight_hh: a whole matrix over epochs, and gates at the end.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import {
  type DensityRow,
  placesOf,
} from "../../lessons/q2/03-weights-over-epochs/experiments/densities.ts";
import type { Canvas } from "../figure.ts";
import { key, type KeyEntry } from "./key.ts";
import { lookOf } from "./q2-03-gate-look.ts";
import { gatesOfRun, type Kind, lastEpoch, type WeightsRun } from "./q2-03-weights.ts";
import { chart, ink } from "./style.ts";

/** The densities of a block, in the order of the epochs. */
export function rowsWhere({ series }: WeightsRun, cell: Kind, gate: string): DensityRow[] {
  return series.densities.filter((row) => row.cell === cell && row.gate === gate);
}

/** The highest point of a density. */
export const peak = ({ density }: DensityRow) => Math.max(...density);

/** All panels have the same axes, so that widths and heights can be compared. */
function frame(run: WeightsRun, height: number, canvas: Canvas): Plot.PlotOptions {
  const top = Math.max(...run.series.densities.map(peak));
  const reach = reachOf(run);
  return {
    height,
    marginTop: 20,
    marginLeft: 28,
    marginRight: 6,
    x: {
      label: "weight →",
      domain: [-reach, reach],
      ticks: canvas.narrow ? 3 : 5,
    },
    // The key stands above the curves.
    y: { domain: [0, top * 1.4], ticks: 4, label: "↑ density" },
  };
}

/** Weights beyond this are so few that their density lies on the axis. */
function reachOf({ series }: WeightsRun): number {
  const widest = Math.max(
    ...series.groups.filter(({ matrix }) => matrix === "weight_hh")
      .map(({ epochs }) => epochs.at(-1)!.deviation),
  );
  return Math.min(series.grid.high, 3.6 * widest);
}

function curve(
  run: WeightsRun,
  row: DensityRow,
  options: Plot.LineOptions & Plot.AreaYOptions,
  shape: "line" | "area" = "line",
): Plot.Markish {
  const places = placesOf(run.series.grid);
  const reach = reachOf(run);
  // Every other place is enough for a panel this small, and halves the page.
  const points = places.map((x, k) => ({ x, y: row.density[k]! }))
    .filter(({ x }, k) => Math.abs(x) <= reach && k % 2 === 0);
  return shape === "line"
    ? Plot.line(points, { x: "x", y: "y", ...options })
    : Plot.areaY(points, { x: "x", y: "y", ...options });
}

/** The whole matrix over epochs: the later, the stronger. */
export function wholePlot(run: WeightsRun, cell: Kind, height: number, canvas: Canvas): Element {
  const rows = rowsWhere(run, cell, "all");
  const looks = rows.map((row, k) => ({
    row,
    stroke: row.epoch === 0 ? ink.quiet : ink[cell],
    dash: row.epoch === 0 ? "2 3" : undefined,
    opacity: row.epoch === 0 ? 1 : 0.3 + 0.7 * k / (rows.length - 1),
    width: row.epoch === lastEpoch(run) ? 2.4 : 1.5,
  }));
  return chart(canvas, {
    ...frame(run, height, canvas),
    marks: [
      ...looks.map(({ row, stroke, dash, opacity, width }) =>
        curve(run, row, {
          stroke,
          strokeDasharray: dash,
          strokeOpacity: opacity,
          strokeWidth: width,
        })
      ),
      key(
        looks.map(({ row, ...look }): KeyEntry => ({ ...look, text: `${row.epoch}` })),
        { size: canvas.narrow ? 11.5 : 12 },
      ),
    ],
  });
}

/** The gates at the end, over the whole. */
export function gatesPlot(run: WeightsRun, cell: Kind, height: number, canvas: Canvas): Element {
  const last = lastEpoch(run);
  const at = (gate: string) => rowsWhere(run, cell, gate).find(({ epoch }) => epoch === last)!;
  const gates = gatesOfRun(run, cell);
  const blocks = (gates.length > 0 ? gates : ["all"]).map((gate) => ({
    row: at(gate),
    look: lookOf(cell, gate),
  }));
  return chart(canvas, {
    ...frame(run, height, canvas),
    marks: [
      curve(run, at("all"), { fill: ink.rule, fillOpacity: 0.75 }, "area"),
      ...blocks.map(({ row, look }) =>
        curve(run, row, { stroke: look.stroke, strokeDasharray: look.dash, strokeWidth: 1.9 })
      ),
      key(
        blocks.filter(() => gates.length > 0).map(({ row, look }): KeyEntry => ({
          text: canvas.narrow ? row.gate : look.label,
          stroke: look.stroke,
          dash: look.dash,
        })),
        { size: canvas.narrow ? 11.5 : 12 },
      ),
    ],
  });
}
