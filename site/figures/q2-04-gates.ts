/**
 * What the figures about gates of lesson q2/04 share: their colours, dashes and names.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";
import type {
  GateRow,
  SaturationSeries,
} from "../../lessons/q2/04-stability/experiments/saturation.ts";
import { ink } from "./style.ts";

/** The colour of each gate; the state of the tanh network has that of its cell. */
export const gateInk: Readonly<Record<string, string>> = {
  h: ink.rnn,
  i: "var(--gate-input)",
  f: "var(--gate-forget)",
  g: "var(--gate-candidate)",
  o: "var(--gate-output)",
  r: "var(--gate-reset)",
  z: "var(--gate-update)",
  n: "var(--gate-candidate)",
};

/** Dashes, so that the gates of a cell differ in grey too. */
export const gateDash: Readonly<Record<string, string | undefined>> = {
  i: "8 4",
  g: "2 4",
  o: "8 3 2 3",
  r: "8 4",
  n: "2 4",
};

/** The gates in words. */
export const gateWord: Readonly<Record<string, string>> = {
  h: "state",
  i: "input",
  f: "forget",
  g: "candidate",
  o: "output",
  r: "reset",
  z: "update",
  n: "candidate",
};

/** The gates of a cell, in the order of the equations. */
export const gatesOf = { rnn: ["h"], lstm: ["i", "f", "g", "o"], gru: ["r", "z", "n"] } as const;

export type Kind = keyof typeof gatesOf;

/** The recipes and the cells that a run looked at, in the order of the course. */
export function placesOf({ series }: Run<SaturationSeries>): { recipe: string; cell: Kind }[] {
  const recipes = [...new Set(series.gates.map(({ recipe }) => recipe))];
  return recipes.flatMap((recipe) =>
    (["rnn", "lstm", "gru"] as const)
      .filter((cell) => series.gates.some((one) => one.cell === cell && one.recipe === recipe))
      .map((cell) => ({ recipe, cell }))
  );
}

/** One gate of one cell and recipe, one row for each seed. */
export function gateRows(
  { series }: Run<SaturationSeries>,
  recipe: string,
  gate: string,
  cell: Kind,
): GateRow[] {
  return series.gates.filter((one) =>
    one.recipe === recipe && one.gate === gate && one.cell === cell
  );
}
