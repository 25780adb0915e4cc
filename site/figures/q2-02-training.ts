/**
 * What the figures of lesson q2/02 share: trainings of three cells, over epochs.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { median } from "../../assets/statistics.ts";
import type {
  TrainingRow,
  TrainingSeries,
} from "../../lessons/q2/02-sequential-mnist/experiments/trainings.ts";
import type { Canvas, Table } from "../figure.ts";
import { epochTicks } from "./q2-03-epoch-lines.ts";
import {
  band,
  cellLabel,
  cellLine,
  chart,
  decadeTicks,
  endLabels,
  ink,
  middleOf,
  powerOfTen,
  scientific,
} from "./style.ts";

export type Kind = keyof typeof cellLabel;

/** The cells that a run trained, in the order of the course. */
export function cellsOf(
  { series }: Run<{ readonly trainings: readonly { readonly cell: Kind }[] }>,
): Kind[] {
  return (["rnn", "lstm", "gru"] as const).filter((cell) =>
    series.trainings.some((one) => one.cell === cell)
  );
}

/** One line for each cell: the middle and the band over seeds. */
export interface Line {
  readonly cell: Kind;
  readonly points: readonly { at: number; low: number; mid: number; high: number }[];
}

/**
 * The lines of a number over a training.
 *
 * @param of the number at each place, for one training
 * @param places where they stand on the axis
 */
export function linesOf(
  run: Run<TrainingSeries>,
  of: (row: TrainingRow) => readonly number[],
  places: (k: number) => number,
): Line[] {
  return cellsOf(run).map((cell) => {
    const all = run.series.trainings.filter((one) => one.cell === cell).map(of);
    const points = all[0]!.map((_, k) => ({
      at: places(k),
      ...middleOf(all.map((values) => values[k]!)),
    }));
    return { cell, points };
  });
}

/** The lines over epochs, on a logarithmic axis. */
export function logPlot(
  lines: readonly Line[],
  { y, tick }: { y: string; tick?: (value: number) => string },
  canvas: Canvas,
): Element {
  const all = lines.flatMap(({ points }) => points);
  const least = Math.min(...all.map(({ low }) => low));
  const most = Math.max(...all.map(({ high }) => high));
  const ticks = [1, 2, 5].flatMap((digit) =>
    decadeTicks(least / 10, most * 10, 9).map((power) => digit * power)
  ).filter((value) => value >= least * 0.8 && value <= most * 1.2);
  const few = most / least < 200;
  const first = Math.min(...all.map(({ at }) => at));
  const last = Math.max(...all.map(({ at }) => at));
  return chart(canvas, {
    marginLeft: 50,
    marginRight: canvas.narrow ? 46 : 60,
    x: {
      label: "epochs →",
      ticks: last > 2 ? epochTicks(last).filter((epoch) => epoch >= first) : 4,
      tickFormat: (value: number) => String(value),
    },
    y: {
      type: "log",
      label: y,
      domain: [least * 0.9, most * 1.1],
      ticks: few ? ticks : decadeTicks(least, most, 7),
      tickFormat: tick ?? (few ? (value: number) => scientific(value) : powerOfTen),
    },
    marks: [
      ...lines.map(({ cell, points }) =>
        band(points, { x: "at", low: "low", high: "high", fill: ink[cell] })
      ),
      ...lines.map(({ cell, points }) =>
        Plot.line(points, { x: "at", y: "mid", ...cellLine(cell) })
      ),
      endLabels(
        lines.map(({ cell, points }) => ({
          x: points.at(-1)!.at,
          y: points.at(-1)!.mid,
          text: cellLabel[cell],
          fill: ink[cell],
        })),
        { size: canvas.narrow ? 12 : 13 },
      ),
    ],
  });
}

/** Some of the points of the lines, side by side. */
export function tableOf(
  lines: readonly Line[],
  { x, y }: { x: string; y: string },
  write: (value: number) => string,
): Table {
  const points = lines[0]!.points;
  const every = Math.max(1, Math.round(points.length / 20));
  return {
    columns: [
      x,
      ...lines.flatMap(({ cell }) => [`${y}, ${cellLabel[cell]}`, "10th to 90th percentile"]),
    ],
    rows: points.flatMap(({ at }, k) =>
      k % every > 0 && k < points.length - 1 ? [] : [[
        String(at),
        ...lines.flatMap(({ points }) => [
          write(points[k]!.mid),
          `${write(points[k]!.low)} to ${write(points[k]!.high)}`,
        ]),
      ]]
    ),
  };
}

/** "5 seeds", "one seed". */
export function seedsWords({ seeds }: Run): string {
  return seeds.length === 1 ? "one seed" : `${seeds.length} seeds`;
}

/** The median over seeds of the share of test digits that is wrong at the end. */
export function finalError(run: Run<TrainingSeries>, cell: Kind): number {
  const of = run.series.trainings.filter((one) => one.cell === cell);
  return median(of.map(({ epochs }) => 1 - epochs.at(-1)!.testRight));
}

/** A share in per cent: "1.1 %". */
export function percent(share: number, digits = 2): string {
  return `${scientific(100 * share, digits)} %`;
}
