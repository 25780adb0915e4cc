/**
 * The biases of every gate, epoch by epoch.
 *
 * @module
 */

import { median } from "../../assets/statistics.ts";
import { GATE_NAME } from "../../lessons/q2/03-weights-over-epochs/claims/lookup.ts";
import type { WeightsSeries } from "../../lessons/q2/03-weights-over-epochs/experiments/weights.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { type EpochLine, epochPlot } from "./q2-03-epoch-lines.ts";
import { type Look, lookOf } from "./q2-03-gate-look.ts";
import {
  cellsOf,
  epochsWords,
  type Kind,
  recipeWords,
  seedsWords,
  type WeightsRun,
} from "./q2-03-weights.ts";
import { cellLabel } from "./style.ts";

/** The gates of a cell that have a bias, and that of the GRU inside its reset. */
function gatesOf({ series }: WeightsRun, cell: Kind): string[] {
  const of = series.biases.filter((row) => row.cell === cell && row.gate !== "fc");
  return [...new Set(of.map(({ gate }) => gate))];
}

function biasLook(cell: Kind, gate: string): Look {
  if (gate !== "n inside") return lookOf(cell, gate);
  return { ...lookOf(cell, "n"), dash: "9 3 2 3", label: "inside reset" };
}

/** The mean over units with the band that holds eight units of ten; medians over seeds. */
function biasLine({ series }: WeightsRun, cell: Kind, gate: string): EpochLine {
  const rows = series.biases.filter((row) => row.cell === cell && row.gate === gate);
  const over = (epoch: number, of: "low" | "mean" | "high") =>
    median(rows.map(({ epochs }) => epochs[epoch]![of]));
  return {
    look: biasLook(cell, gate),
    points: rows[0]!.epochs.map((_, epoch) => ({
      epoch,
      low: over(epoch, "low"),
      mid: over(epoch, "mean"),
      high: over(epoch, "high"),
    })),
  };
}

const written = (x: number) => x.toFixed(2).replace("-", "−").replace("−0.00", "0.00");

/** The line that a title speaks of: the LSTM's forget gate, where there is one. */
function told(run: WeightsRun): { name: string; line: EpochLine } {
  const cell = cellsOf(run).includes("lstm") ? "lstm" : cellsOf(run)[0]!;
  const gate = cell === "lstm" ? "f" : gatesOf(run, cell)[0]!;
  const name = `${cellLabel[cell]}’s ${gate === "f" ? "forget " : ""}bias`;
  return { name, line: biasLine(run, cell, gate) };
}

/** Biases by gate, for one recipe. */
export function biasFigure(id: string, run: string): Figure<WeightsSeries> {
  return {
    id,
    run,
    title: (run) => {
      const { name, line } = told(run);
      return `Begun at ${written(line.points[0]!.mid)}, the ${name} is at ${
        written(line.points.at(-1)!.mid)
      } after ${epochsWords(run)}`;
    },
    caption: (run) =>
      `Biases over epochs, ${recipeWords(run)}. Lines: mean over the units of a gate; bands: ` +
      `10th to 90th percentile over its units; both as medians over ${seedsWords(run)}. ` +
      `“Inside reset” is the bias of the GRU’s candidate that the reset gate multiplies.`,
    alt: (run) =>
      "Biases against epochs, one panel for each cell. Means over units, from start to end: " +
      cellsOf(run).map((cell) =>
        `${cellLabel[cell]}: ${
          gatesOf(run, cell).map((gate) => {
            const { look, points } = biasLine(run, cell, gate);
            return `${look.label} ${written(points[0]!.mid)} to ${written(points.at(-1)!.mid)}`;
          }).join(", ")
        }.`
      ).join(" "),
    table: (run) => ({
      columns: ["cell", "gate", "after epoch", "mean", "10th percentile", "90th percentile"],
      rows: cellsOf(run).flatMap((cell) =>
        gatesOf(run, cell).flatMap((gate) =>
          biasLine(run, cell, gate).points.map(({ epoch, low, mid, high }) => [
            cellLabel[cell],
            gate === "n inside" ? "candidate, inside reset" : GATE_NAME[gate] ?? "–",
            epoch,
            written(mid),
            written(low),
            written(high),
          ])
        )
      ),
    }),
    plot: (run, canvas) => {
      const cells = cellsOf(run).map((cell) => ({
        cell,
        lines: gatesOf(run, cell).map((gate) => biasLine(run, cell, gate)),
      }));
      const points = cells.flatMap(({ lines }) => lines.flatMap(({ points }) => points));
      const domain = [
        Math.min(-0.05, ...points.map(({ low }) => low)),
        Math.max(0.05, ...points.map(({ high }) => high)),
      ];
      const height = canvas.narrow ? 190 : 240;
      return panels(
        cells.map(({ cell, lines }) => ({
          heading: cellLabel[cell],
          plot: (small: Canvas) =>
            epochPlot(lines, {
              height,
              marginLeft: 36,
              marginRight: canvas.narrow ? 84 : 76,
              y: { domain, label: "↑ bias", ticks: 5, nice: true },
            }, small),
        })),
        canvas,
        { columns: canvas.narrow ? 1 : cells.length, height, gap: 6 },
      );
    },
  };
}
