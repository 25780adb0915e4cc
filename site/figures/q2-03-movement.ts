/**
 * What an epoch moves: the distribution of the weights, and the weights.
 *
 * @module
 */

import { mean, median } from "../../assets/statistics.ts";
import type { GroupMoment } from "../../lessons/q2/03-weights-over-epochs/experiments/groups.ts";
import type { WeightsSeries } from "../../lessons/q2/03-weights-over-epochs/experiments/weights.ts";
import type { Canvas, Figure } from "../figure.ts";
import { type Panel, panels } from "./panels.ts";
import { type EpochLine, epochPlot, lineOf } from "./q2-03-epoch-lines.ts";
import { lookOf } from "./q2-03-gate-look.ts";
import {
  bandWords,
  cellsOf,
  type Kind,
  recipeWords,
  rowsOf,
  type WeightsRun,
} from "./q2-03-weights.ts";
import { cellLabel, decadeTicks, powerOfTen, scientific } from "./style.ts";

const MATRICES = ["weight_ih", "weight_hh", "fc"] as const;
const SHORT = { weight_ih: "weight_ih", weight_hh: "weight_hh", fc: "readout" };

/** Both are in the unit of a weight. */
const MEASURES = [
  {
    id: "step",
    words: "distribution",
    label: "↑ Wasserstein step",
    of: ({ step }: GroupMoment) => step,
  },
  {
    id: "went",
    words: "single weights",
    label: "↑ mean way of a weight",
    of: ({ went }: GroupMoment) => went,
  },
] as const;

type Measure = typeof MEASURES[number];
type MatrixName = typeof MATRICES[number];

function linesOf(run: WeightsRun, matrix: MatrixName, { of }: Measure): EpochLine[] {
  return cellsOf(run).map((cell) => lineOf(rowsOf(run, cell, matrix), lookOf(cell, "all"), of, 1));
}

/** How much further weights go in an epoch than their distribution, over all epochs. */
function hidden(run: WeightsRun, cell: Kind): number {
  return median(
    rowsOf(run, cell, "weight_hh").map(({ epochs }) => {
      const after = epochs.slice(1);
      return mean(after.map(({ went }) => went)) / mean(after.map(({ step }) => step));
    }),
  );
}

/** Wasserstein steps and ways of weights, for one recipe. */
export function movementFigure(id: string, run: string): Figure<WeightsSeries> {
  return {
    id,
    run,
    title: (run) =>
      `In an epoch a recurrent weight goes ${
        cellsOf(run).map((cell) => `${hidden(run, cell).toFixed(1)} (${cellLabel[cell]})`).join(
          ", ",
        )
      } times as far as the distribution shows, with ${recipeWords(run)}`,
    caption: (run) =>
      `Above: Wasserstein distance between the distributions after one epoch and the next. Below, ` +
      `on the same logarithmic axis: how far single weights went, Σ|w − w′|/n. It is never less. ` +
      bandWords(run),
    alt: (run) =>
      "Six panels, logarithmic, against epochs. " +
      MATRICES.flatMap((matrix) =>
        MEASURES.map((measure) =>
          `${SHORT[matrix]}, ${measure.words}: ` +
          linesOf(run, matrix, measure).map(({ look, points }) =>
            `${look.label} ${scientific(points[0]!.mid)} in the first epoch, ${
              scientific(points.at(-1)!.mid)
            } in the last`
          ).join(", ") + "."
        )
      ).join(" "),
    table: (run) => {
      const columns = MATRICES.flatMap((matrix) =>
        MEASURES.flatMap((measure) =>
          linesOf(run, matrix, measure).map((line) => ({
            name: `${SHORT[matrix]}, ${measure.words}, ${line.look.label}`,
            points: line.points,
          }))
        )
      );
      return {
        columns: ["epoch", ...columns.map(({ name }) => name)],
        rows: columns[0]!.points.map(({ epoch }, k) => [
          epoch,
          ...columns.map(({ points }) => scientific(points[k]!.mid)),
        ]),
      };
    },
    plot,
  };
}

function plot(run: WeightsRun, canvas: Canvas): Element {
  const height = canvas.narrow ? 165 : 180;
  const all = MEASURES.flatMap((measure) =>
    MATRICES.map((matrix) => ({ measure, matrix, lines: linesOf(run, matrix, measure) }))
  );
  const points = all.flatMap(({ lines }) => lines.flatMap(({ points }) => points));
  const domain: [number, number] = [
    Math.min(...points.map(({ low }) => low)) / 1.15,
    Math.max(...points.map(({ high }) => high)) * 1.15,
  ];
  const panelOf = ({ measure, matrix, lines }: typeof all[number]): Panel => ({
    heading: `${SHORT[matrix]}: ${measure.words}`,
    plot: (small) =>
      epochPlot(lines, {
        height,
        marginLeft: 44,
        marginRight: 42,
        y: {
          type: "log",
          domain,
          label: measure.label,
          ticks: ticksOf(domain),
          tickFormat: tickWords(domain),
        },
      }, small),
  });
  const inOrder = canvas.narrow
    ? MATRICES.flatMap((matrix) => all.filter((one) => one.matrix === matrix))
    : all;
  return panels(inOrder.map(panelOf), canvas, {
    columns: canvas.narrow ? 2 : 3,
    height,
    gap: canvas.narrow ? 2 : 8,
  });
}

/** Powers of ten where there are enough of them, and else 1, 2 and 5. */
const isShort = ([low, high]: readonly [number, number]) => high / low < 100;

function ticksOf(domain: readonly [number, number]): number[] {
  const [low, high] = domain;
  if (!isShort(domain)) return decadeTicks(low, high, 5);
  return decadeTicks(low / 10, high * 10, 9)
    .flatMap((power) => [1, 2, 5].map((digit) => Number((digit * power).toPrecision(1))))
    .filter((tick) => tick >= low && tick <= high);
}

function tickWords(domain: readonly [number, number]): (value: number) => string {
  return isShort(domain) ? (value) => String(value) : powerOfTen;
}
