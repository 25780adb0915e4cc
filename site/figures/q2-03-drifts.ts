/**
 * How far the weights are from where they began, epoch by epoch: matrix by matrix.
 *
 * @module
 */

import type { WeightsSeries } from "../../lessons/q2/03-weights-over-epochs/experiments/weights.ts";
import type { Figure } from "../figure.ts";
import { drift, driftPanels, tableOf } from "./q2-03-drift-panels.ts";
import { listed } from "./q1-06-findings.ts";
import { type EpochLine, lineOf } from "./q2-03-epoch-lines.ts";
import { lookOf } from "./q2-03-gate-look.ts";
import {
  atEnd,
  bandWords,
  cellsOf,
  epochsWords,
  MATRIX_LABEL,
  recipeWords,
  rowsOf,
} from "./q2-03-weights.ts";
import { cellLabel } from "./style.ts";

const MATRICES = ["weight_ih", "weight_hh", "fc"] as const;

/** Drift by matrix, the three cells side by side, for one recipe. */
export function driftFigure(id: string, run: string): Figure<WeightsSeries> {
  return {
    id,
    run,
    title: (run) => {
      const drifts = cellsOf(run).map((cell) => ({
        name: cellLabel[cell],
        value: atEnd(rowsOf(run, cell, "weight_hh"), drift),
      })).sort((a, b) => b.value - a.value);
      return `After ${epochsWords(run)} of ${recipeWords(run)}, weight_hh is ${
        listed(drifts.map(({ name, value }) => `${value.toFixed(2)} (${name})`))
      } times its first length away from where it began`;
    },
    caption: (run) =>
      `Relative drift ‖W − W₀‖ / ‖W₀‖ of whole matrices after every epoch. ${bandWords(run)} ` +
      `Above 1, the difference to the start is longer than the start.`,
    alt: (run) =>
      "Relative drift against epochs, one panel for each matrix. At the end: " +
      MATRICES.map((matrix) =>
        `${matrix} ${
          cellsOf(run).map((cell) =>
            `${cellLabel[cell]} ${atEnd(rowsOf(run, cell, matrix), drift).toFixed(2)}`
          ).join(", ")
        }`
      ).join("; ") + ".",
    table: (run) =>
      tableOf(
        MATRICES.flatMap((matrix) =>
          cellsOf(run).map((cell): [string, EpochLine] => [
            `${matrix}, ${cellLabel[cell]}`,
            lineOf(rowsOf(run, cell, matrix), lookOf(cell, "all"), drift),
          ])
        ),
      ),
    plot: (run, canvas) =>
      driftPanels(
        MATRICES.map((matrix) => ({
          heading: MATRIX_LABEL[matrix],
          lines: cellsOf(run).map((cell) =>
            lineOf(rowsOf(run, cell, matrix), lookOf(cell, "all"), drift)
          ),
        })),
        { columns: 3, marginRight: 42 },
        canvas,
      ),
  };
}
