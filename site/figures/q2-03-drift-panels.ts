/**
 * Panels of drift over epochs, and their table.
 *
 * @module
 */

import type { GroupMoment } from "../../lessons/q2/03-weights-over-epochs/experiments/groups.ts";
import type { Canvas, Table } from "../figure.ts";
import { type Panel, panels } from "./panels.ts";
import { type EpochLine, epochPlot } from "./q2-03-epoch-lines.ts";
import { scientific } from "./style.ts";

/** How far a group of weights is from its start, over the length of its start. */
export const drift = ({ drift }: GroupMoment): number => drift;

/** Panels with one y-axis for all. */
export function driftPanels(
  all: readonly { heading: string; lines: EpochLine[] }[],
  { columns, marginRight }: { columns: number; marginRight: number },
  canvas: Canvas,
): Element {
  const height = canvas.narrow ? 180 : 230;
  const most = Math.max(
    ...all.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ high }) => high))),
  );
  return panels(
    all.map(({ heading, lines }): Panel => ({
      heading,
      plot: (small) =>
        epochPlot(lines, {
          height,
          marginLeft: 30,
          marginRight,
          y: { domain: [0, most * 1.04], label: "↑ drift", ticks: 4 },
        }, small),
    })),
    canvas,
    { columns: canvas.narrow ? 1 : columns, height, gap: 10 },
  );
}

/** Epochs in rows, lines in columns. */
export function tableOf(lines: readonly [string, EpochLine][]): Table {
  return {
    columns: ["epoch", ...lines.map(([name]) => name)],
    rows: lines[0]![1].points.map(({ epoch }, k) => [
      epoch,
      ...lines.map(([, { points }]) => scientific(points[k]!.mid, 3)),
    ]),
  };
}
