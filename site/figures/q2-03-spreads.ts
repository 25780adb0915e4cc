/**
 * How wide every group of weights is before training and after it.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import { median } from "../../assets/statistics.ts";
import { GATE_NAME } from "../../lessons/q2/03-weights-over-epochs/claims/lookup.ts";
import type { WeightsSeries } from "../../lessons/q2/03-weights-over-epochs/experiments/weights.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { listed } from "./q1-06-findings.ts";
import { lookOf } from "./q2-03-gate-look.ts";
import {
  cellsOf,
  epochsWords,
  gatesOfRun,
  type Kind,
  recipeWords,
  rowsOf,
  seedsWords,
  type WeightsRun,
} from "./q2-03-weights.ts";
import { cellLabel, chart, ink, scientific } from "./style.ts";

const MATRICES = ["weight_ih", "weight_hh", "fc"] as const;
const SHORT = { weight_ih: "weight_ih", weight_hh: "weight_hh", fc: "readout" };

type MatrixName = typeof MATRICES[number];

/** A group at the start and at the end. */
interface Spread {
  readonly key: string;
  readonly name: string;
  readonly stroke: string;
  readonly whole: boolean;
  readonly start: number;
  readonly end: number;
  /** The smallest and the largest over seeds, at the end. */
  readonly low: number;
  readonly high: number;
}

function spreadsOf(run: WeightsRun, matrix: MatrixName): Spread[] {
  return cellsOf(run).flatMap((cell) =>
    ["all", ...(matrix === "fc" ? [] : gatesOfRun(run, cell))]
      .map((gate) => spreadOf(run, cell, matrix, gate))
  );
}

function spreadOf(run: WeightsRun, cell: Kind, matrix: MatrixName, gate: string): Spread {
  const rows = rowsOf(run, cell, matrix, gate);
  const ends = rows.map(({ epochs }) => epochs.at(-1)!.deviation);
  return {
    key: `${cell}/${gate}`,
    name: gate === "all" ? cellLabel[cell] : GATE_NAME[gate]!,
    stroke: lookOf(cell, gate).stroke,
    whole: gate === "all",
    start: median(rows.map(({ epochs }) => epochs[0]!.deviation)),
    end: median(ends),
    low: Math.min(...ends),
    high: Math.max(...ends),
  };
}

/** Deviations before and after, for one recipe. */
export function spreadFigure(id: string, run: string): Figure<WeightsSeries> {
  return {
    id,
    run,
    title: (run) => {
      const all = cellsOf(run).map((cell) => ({
        cell,
        ...spreadOf(run, cell, "weight_hh", "all"),
      }));
      const list = (of: (one: typeof all[number]) => number) =>
        listed(all.map((one) => `${of(one).toFixed(3)} (${cellLabel[one.cell]})`));
      const starts = new Set(all.map(({ start }) => start.toFixed(3)));
      return `With ${recipeWords(run)}, weight_hh goes from a deviation of ${
        starts.size === 1 ? [...starts][0] : list(({ start }) => start)
      } to ${list(({ end }) => end)}`;
    },
    caption: (run) =>
      `Standard deviation of every group of weights, before training (ring) and after ${
        epochsWords(run)
      } (dot). Medians over ${seedsWords(run)}; the bar behind a dot goes from the least seed to ` +
      `the largest.`,
    alt: (run) =>
      "Standard deviations before and after training, one panel for each matrix. " +
      MATRICES.map((matrix) =>
        `${SHORT[matrix]}: ${
          spreadsOf(run, matrix).map(({ name, start, end }) =>
            `${name} ${scientific(start)} to ${scientific(end)}`
          ).join(", ")
        }.`
      ).join(" "),
    table: (run) => ({
      columns: ["matrix", "cell or gate", "at the start", "at the end", "least seed", "largest"],
      rows: MATRICES.flatMap((matrix) =>
        spreadsOf(run, matrix).map(({ key, name, start, end, low, high }) => [
          SHORT[matrix],
          key.endsWith("/all") ? name : `${cellLabel[key.split("/")[0] as Kind]} ${name}`,
          ...[start, end, low, high].map((x) => scientific(x, 3)),
        ])
      ),
    }),
    plot: (run, canvas) => {
      const height = canvas.narrow ? 215 : 250;
      const all = MATRICES.map((matrix) => ({ matrix, spreads: spreadsOf(run, matrix) }));
      const most = Math.max(...all.flatMap(({ spreads }) => spreads.map(({ high }) => high)));
      const keys = all[0]!.spreads;
      return panels(
        all.map(({ matrix, spreads }) => {
          // Side by side, rows stand at the same height; one below the other, nothing is left empty.
          const rows = canvas.narrow ? spreads : keys;
          const own = Math.round(AXIS + (height - AXIS) * rows.length / keys.length);
          return {
            heading: SHORT[matrix],
            height: own,
            plot: (small: Canvas) => onePlot(rows, spreads, most, own, small),
          };
        }),
        canvas,
        { columns: canvas.narrow ? 1 : 3, height, gap: 6 },
      );
    },
  };
}

/** Room for the axis below the rows. */
const AXIS = 52;

function onePlot(
  keys: readonly Spread[],
  spreads: readonly Spread[],
  most: number,
  height: number,
  canvas: Canvas,
): Element {
  const nameOf = new Map(keys.map(({ key, name }) => [key, name]));
  return chart(canvas, {
    height,
    marginTop: 6,
    marginLeft: 76,
    marginRight: 10,
    x: { label: "standard deviation →", domain: [0, most * 1.05], ticks: 3 },
    y: {
      type: "band",
      domain: keys.map(({ key }) => key),
      label: null,
      grid: false,
      ticks: spreads.map(({ key }) => key),
      tickSize: 0,
      tickFormat: (key: string) => nameOf.get(key)!,
    },
    marks: [
      Plot.gridX({ ticks: 3, stroke: ink.rule, strokeOpacity: 0.6 }),
      Plot.link(spreads, {
        x1: "start",
        x2: "end",
        y: "key",
        stroke: "stroke",
        strokeWidth: (one: Spread) => one.whole ? 2.6 : 1.4,
      }),
      Plot.link(spreads, {
        x1: "low",
        x2: "high",
        y: "key",
        stroke: "stroke",
        strokeOpacity: 0.35,
        strokeWidth: 7,
      }),
      Plot.dot(spreads, { x: "start", y: "key", r: 3, stroke: "stroke", fill: "var(--paper)" }),
      Plot.dot(spreads, {
        x: "end",
        y: "key",
        r: (one: Spread) => one.whole ? 4.2 : 3,
        fill: "stroke",
      }),
    ],
    color: { type: "identity" },
    r: { type: "identity" },
  });
}
