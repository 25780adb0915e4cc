import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { median } from "../../assets/statistics.ts";
import type { SaturationSeries } from "../../lessons/q2/04-stability/experiments/saturation.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import {
  gateDash,
  gateInk,
  gateRows,
  gatesOf,
  gateWord,
  type Kind,
  placesOf,
} from "./q2-04-gates.ts";
import { band, cellLabel, chart, endLabels, ink, type Middle, middleOf } from "./style.ts";

type Series = Run<SaturationSeries>;

/** The share near either end after each epoch, over the seeds, in per cent. */
function line(run: Series, recipe: string, cell: Kind, gate: string): (Middle & { at: number })[] {
  const rows = gateRows(run, recipe, gate, cell);
  return rows[0]!.epochs.map((_, at) => ({
    at,
    ...middleOf(rows.map(({ epochs }) => 100 * (epochs[at]!.low + epochs[at]!.high))),
  }));
}

/** The gate that is most saturated at the end, of one cell. */
function most(run: Series, recipe: string, cell: Kind): { gate: string; share: number } {
  return gatesOf[cell].map((gate) => ({
    gate: gate as string,
    share: median(
      gateRows(run, recipe, gate, cell).map(({ epochs }) =>
        epochs.at(-1)!.low + epochs.at(-1)!.high
      ),
    ),
  })).reduce((a, b) => b.share > a.share ? b : a);
}

const whole = (share: number) => `${(100 * share).toFixed(0)} %`;

function height(canvas: Canvas): number {
  return canvas.narrow ? 170 : 200;
}

/** How much of the time each gate is near one of its ends, after every epoch. */
export const figure: Figure<SaturationSeries> = {
  id: "q2-04-saturation",
  run: "q2-04-saturation",
  title: (run) => {
    const { recipe } = placesOf(run)[0]!;
    const each = placesOf(run).filter((one) => one.recipe === recipe).map(({ cell }) => {
      const { gate, share } = most(run, recipe, cell);
      return cell === "rnn"
        ? `the RNN’s units ${whole(share)}`
        : `the ${cellLabel[cell]}’s ${
          gate === "g" || gate === "n" ? "candidates" : `${gateWord[gate]} gates`
        } ${whole(share)}`;
    });
    return `After training, saturated for so much of the time: ${each.join(", ")}`;
  },
  caption: (run) =>
    `The share of units and steps near either end: below 0.1 or above 0.9 for a gate, beyond ±0.9 for a ` +
    `tanh (the RNN’s state, and the candidates). ${run.config.digits} test digits, 28 steps. Median and ` +
    `10th to 90th percentile over ${
      run.seeds.length === 1 ? "one seed" : `${run.seeds.length} seeds`
    }.`,
  alt: (run) =>
    "Share of saturated activations against epochs, a panel for each cell and recipe. " +
    placesOf(run).map(({ recipe, cell }) =>
      `${cellLabel[cell]}, ${recipe}: ` + gatesOf[cell].map((gate) => {
        const points = line(run, recipe, cell, gate);
        return `${gateWord[gate]} from ${points[0]!.mid.toFixed(1)} to ${
          points.at(-1)!.mid.toFixed(1)
        } per cent`;
      }).join(", ") + "."
    ).join(" "),
  table: (run) => ({
    columns: ["recipe", "cell", "gate", "epoch", "near the lower end, %", "near the upper end, %"],
    rows: placesOf(run).flatMap(({ recipe, cell }) =>
      gatesOf[cell].flatMap((gate) => {
        const rows = gateRows(run, recipe, gate, cell);
        return rows[0]!.epochs.map((_, epoch) => [
          recipe,
          cellLabel[cell],
          gateWord[gate]!,
          epoch,
          ...(["low", "high"] as const).map((end) =>
            (100 * median(rows.map(({ epochs }) => epochs[epoch]![end]))).toFixed(1)
          ),
        ]);
      })
    ),
  }),
  plot: (run, canvas) => {
    const places = placesOf(run);
    const top = Math.max(
      ...places.flatMap(({ recipe, cell }) =>
        gatesOf[cell].flatMap((gate) => line(run, recipe, cell, gate).map(({ high }) => high))
      ),
    );
    const ordered = canvas.narrow
      ? [...places].sort((a, b) => cells.indexOf(a.cell) - cells.indexOf(b.cell))
      : places;
    const recipes = new Set(places.map(({ recipe }) => recipe)).size;
    const count = places.length / recipes;
    const columns = canvas.narrow ? recipes : count;
    return panels(
      ordered.map(({ recipe, cell }, k) => ({
        heading: `${cellLabel[cell]}, ${recipe}’s recipe`,
        plot: (small: Canvas) => panel(run, recipe, cell, top, k % columns === 0, small),
      })),
      canvas,
      { columns, height: height(canvas), gap: 10 },
    );
  },
};

const cells = ["rnn", "lstm", "gru"];

function panel(
  run: Series,
  recipe: string,
  cell: Kind,
  top: number,
  labelled: boolean,
  canvas: Canvas,
): Element {
  const lines = gatesOf[cell].map((gate) => ({
    gate: gate as string,
    points: line(run, recipe, cell, gate),
  }));
  const word = (gate: string) => gate === "g" || gate === "n" ? "cand." : gateWord[gate]!;
  return chart(canvas, {
    height: height(canvas),
    marginTop: labelled ? 26 : 26,
    marginLeft: 30,
    marginRight: canvas.narrow ? 48 : 52,
    marginBottom: 38,
    x: { label: "epochs →", ticks: canvas.narrow ? 3 : 5 },
    y: { label: labelled ? "↑ saturated, %" : null, domain: [0, top], nice: true, ticks: 5 },
    marks: [
      ...lines.map(({ gate, points }) =>
        band(points, { x: "at", low: "low", high: "high", fill: gateInk[gate]! })
      ),
      ...lines.map(({ gate, points }) =>
        Plot.line(points, {
          x: "at",
          y: "mid",
          stroke: gateInk[gate],
          strokeDasharray: gateDash[gate],
          strokeWidth: 2,
        })
      ),
      endLabels(
        lines.map(({ gate, points }) => ({
          x: points.at(-1)!.at,
          y: points.at(-1)!.mid,
          text: word(gate),
          fill: gateInk[gate] ?? ink.plain,
        })),
        { size: canvas.narrow ? 11 : 12, dx: 5 },
      ),
    ],
  });
}
