/**
 * The inks and dashes of gates and cells in the figures of lesson q2/03.
 *
 * @module
 */

import { GATE_NAME } from "../../lessons/q2/03-weights-over-epochs/claims/lookup.ts";
import type { Kind } from "./q2-03-weights.ts";
import { cellDash, cellLabel, ink } from "./style.ts";

const GATE_INK: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(GATE_NAME).map(([gate, name]) => [gate, `var(--gate-${name})`]),
);

/** Inside one cell no two gates have the same dash. */
const GATE_DASH: Readonly<Record<string, string | undefined>> = {
  i: "8 4",
  f: undefined,
  g: "2 3",
  o: "9 3 2 3",
  r: "8 4",
  z: undefined,
  n: "2 3",
};

/** How a block of weights is drawn and named. */
export interface Look {
  readonly stroke: string;
  readonly dash: string | undefined;
  readonly label: string;
}

/** The look of a gate, or of all of a cell. */
export function lookOf(cell: Kind, gate: string): Look {
  const name = GATE_NAME[gate];
  return name === undefined
    ? { stroke: ink[cell], dash: cellDash[cell], label: cellLabel[cell] }
    : { stroke: GATE_INK[gate]!, dash: GATE_DASH[gate], label: name };
}
