/**
 * Densities of weight_hh: the whole over epochs, and beside it the gates at the end.
 *
 * @module
 */

import { geometric } from "../../assets/paired.ts";
import { GATE_NAME } from "../../lessons/q2/03-weights-over-epochs/claims/lookup.ts";
import type { WeightsSeries } from "../../lessons/q2/03-weights-over-epochs/experiments/weights.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { gatesPlot, peak, rowsWhere, wholePlot } from "./q2-03-density-curves.ts";
import { listed } from "./q1-06-findings.ts";
import {
  cellsOf,
  epochsWords,
  gatesOfRun,
  type Kind,
  recipeWords,
  rowsOf,
  type WeightsRun,
} from "./q2-03-weights.ts";
import { cellLabel, scientific } from "./style.ts";

/** The gates of a cell from the narrowest to the widest at the end, by their deviation. */
function gatesByWidth(run: WeightsRun, cell: Kind): { gate: string; deviation: number }[] {
  return gatesOfRun(run, cell).map((gate) => ({
    gate,
    deviation: geometric(
      rowsOf(run, cell, "weight_hh", gate).map(({ epochs }) => epochs.at(-1)!.deviation),
    ).value,
  })).sort((a, b) => a.deviation - b.deviation);
}

/** Densities over epochs and gate by gate, for one recipe. */
export function densityFigure(id: string, run: string): Figure<WeightsSeries> {
  return {
    id,
    run,
    title: (run) => {
      const parts = cellsOf(run).filter((cell) => gatesOfRun(run, cell).length > 1).map((cell) => {
        const gates = gatesByWidth(run, cell);
        const [least, most] = [gates[0]!, gates.at(-1)!];
        return `the ${cellLabel[cell]}’s ${GATE_NAME[most.gate]} gate is ${
          (most.deviation / least.deviation).toFixed(2)
        } times as wide as its ${GATE_NAME[least.gate]}`;
      });
      return `One density hides several: after ${epochsWords(run)} ${listed(parts)}`;
    },
    caption: (run) =>
      `Densities of weight_hh, ${recipeWords(run)}, first seed, Silverman’s bandwidth. Each cell ` +
      `twice: all of the matrix ${epochsShown(run)}, then its gates at the end, with the whole ` +
      `as a grey area. The RNN has one block, so both are the same. Widths are standard deviations, ` +
      `geometric means over seeds.`,
    alt: (run) =>
      "Densities against weight. " +
      cellsOf(run).map((cell) => {
        const of = rowsWhere(run, cell, "all");
        return `${cellLabel[cell]}, all: highest point ${
          of.map((row) => `${scientific(peak(row))} after ${row.epoch}`).join(", ")
        } epochs` +
          gatesOfRun(run, cell).map((gate) =>
            `; ${GATE_NAME[gate]} at the end ${
              scientific(peak(rowsWhere(run, cell, gate).at(-1)!))
            }`
          ).join("") + ".";
      }).join(" "),
    table: (run) => ({
      columns: ["cell", "block", "after epoch", "bandwidth", "highest point", "deviation"],
      rows: run.series.densities.map((row) => [
        cellLabel[row.cell],
        GATE_NAME[row.gate] ?? "all",
        row.epoch,
        scientific(row.bandwidth),
        scientific(peak(row), 3),
        scientific(
          rowsOf(run, row.cell, "weight_hh", row.gate)[0]!.epochs[row.epoch]!.deviation,
          3,
        ),
      ]),
    }),
    plot: (run, canvas) => {
      const cells = cellsOf(run);
      const height = canvas.narrow ? 185 : 220;
      const whole = cells.map((cell) => ({
        heading: `${cellLabel[cell]}, all`,
        plot: (small: Canvas) => wholePlot(run, cell, height, small),
      }));
      const gates = cells.map((cell) => ({
        heading: gatesOfRun(run, cell).length > 0
          ? `${cellLabel[cell]}, gates`
          : `${cellLabel[cell]}, one block`,
        plot: (small: Canvas) => gatesPlot(run, cell, height, small),
      }));
      const all = canvas.narrow
        ? cells.flatMap((_, k) => [whole[k]!, gates[k]!])
        : [...whole, ...gates];
      return panels(all, canvas, {
        columns: canvas.narrow ? 2 : cells.length,
        height,
        gap: canvas.narrow ? 6 : 10,
      });
    },
  };
}

/** "before training and after 1, 3 and 10 epochs" */
function epochsShown(run: WeightsRun): string {
  const [, ...later] = rowsWhere(run, cellsOf(run)[0]!, "all").map(({ epoch }) => `${epoch}`);
  return `before training and after ${listed(later)} ${later.join() === "1" ? "epoch" : "epochs"}`;
}
