/**
 * How far the weights are from where they began, epoch by epoch: gate by gate.
 *
 * @module
 */

import { geometric, ratio } from "../../assets/paired.ts";
import { GATE_NAME } from "../../lessons/q2/03-weights-over-epochs/claims/lookup.ts";
import type { MatrixName } from "../../lessons/q2/03-weights-over-epochs/experiments/groups.ts";
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
  gatesOfRun,
  type Kind,
  recipeWords,
  rowsOf,
  seedsWords,
  type WeightsRun,
} from "./q2-03-weights.ts";
import { cellLabel } from "./style.ts";

/** Drift gate by gate, for one recipe. */
export function gateDriftFigure(id: string, run: string): Figure<WeightsSeries> {
  return {
    id,
    run,
    title: (run) => {
      const parts = gatedCells(run).map((cell) => {
        const { most, least } = extremes(run, cell);
        return `in the ${cellLabel[cell]} ${gateWords(most)} drift${
          most.length > 1 ? "" : "s"
        } most (${most[0]!.drift.toFixed(2)}) and ${gateWords(least)} least (${
          least[0]!.drift.toFixed(2)
        })`;
      });
      return `Of weight_hh, ${parts.join("; ")}${
        run.seeds.length < ENOUGH_SEEDS ? `, from ${seedsWords(run)}` : ""
      }`;
    },
    caption: (run) =>
      `Relative drift ‖W − W₀‖ / ‖W₀‖ of each gate’s block, ${recipeWords(run)}. ${bandWords(run)}`,
    alt: (run) =>
      "Relative drift against epochs, one panel for each cell and matrix. At the end: " +
      gatedPairs(run).map(([cell, matrix]) =>
        `${cellLabel[cell]}, ${matrix}: ${
          gatesOfRun(run, cell).map((gate) =>
            `${GATE_NAME[gate]} ${atEnd(rowsOf(run, cell, matrix, gate), drift).toFixed(2)}`
          ).join(", ")
        }`
      ).join("; ") + ".",
    table: (run) =>
      tableOf(
        gatedPairs(run).flatMap(([cell, matrix]) =>
          gatesOfRun(run, cell).map((gate): [string, EpochLine] => [
            `${cellLabel[cell]} ${matrix}, ${GATE_NAME[gate]}`,
            gateLine(run, cell, matrix, gate),
          ])
        ),
      ),
    plot: (run, canvas) =>
      driftPanels(
        gatedPairs(run).map(([cell, matrix]) => ({
          heading: `${cellLabel[cell]}, ${matrix}`,
          lines: gatesOfRun(run, cell).map((gate) => gateLine(run, cell, matrix, gate)),
        })),
        { columns: 2, marginRight: 68 },
        canvas,
      ),
  };
}

/** From so many seeds on, an interval over seeds says something. */
const ENOUGH_SEEDS = 5;

interface GateDrift {
  readonly gate: string;
  readonly drift: number;
}

/** The gates that drift most and least; several where the interval over seeds does not tell them apart. */
function extremes(run: WeightsRun, cell: Kind): { most: GateDrift[]; least: GateDrift[] } {
  const ends = (gate: string) =>
    rowsOf(run, cell, "weight_hh", gate).map(({ epochs }) => epochs.at(-1)!.drift);
  const order = gatesOfRun(run, cell)
    .map((gate) => ({ gate, drift: geometric(ends(gate)).value }))
    .sort((a, b) => b.drift - a.drift);
  const like = (first: GateDrift) =>
    order.filter(({ gate }) => {
      if (gate === first.gate) return true;
      const { low, high } = ratio(ends(gate), ends(first.gate));
      return run.seeds.length >= ENOUGH_SEEDS && low <= 1 && high >= 1;
    }).sort((a) => a.gate === first.gate ? -1 : 0);
  return { most: like(order[0]!), least: like(order.at(-1)!) };
}

/** "the update gate", "the candidate", "the output and input gates" */
function gateWords(gates: readonly GateDrift[]): string {
  const names = gates.map(({ gate }) => GATE_NAME[gate]!);
  if (gates.length > 1) return `the ${listed(names)} gates`;
  return `the ${names[0]}${names[0] === "candidate" ? "" : " gate"}`;
}

function gatedCells(run: WeightsRun): Kind[] {
  return cellsOf(run).filter((cell) => gatesOfRun(run, cell).length > 0);
}

function gatedPairs(run: WeightsRun): [Kind, MatrixName][] {
  return gatedCells(run).flatMap((cell) =>
    (["weight_ih", "weight_hh"] as const).map((matrix): [Kind, MatrixName] => [cell, matrix])
  );
}

function gateLine(run: WeightsRun, cell: Kind, matrix: MatrixName, gate: string): EpochLine {
  return lineOf(rowsOf(run, cell, matrix, gate), lookOf(cell, gate), drift);
}
