/**
 * What is lit, what stays and what steps back, and the colours that say so.
 *
 * @module
 */
import { cells, type GateName, gates } from "./palette.ts";
import type { Marks } from "./parts.ts";

/** How a part is drawn: as it is, brought forward, or stepping back. */
export type Tone = "plain" | "lit" | "dim";

/** What the parts of one drawing share. */
export interface Style {
  cell: keyof typeof cells;
  lit: ReadonlySet<string>;
  /** The gates that this cell has; a plain RNN has an input, but no input gate. */
  gates: ReadonlySet<string>;
}

/** What the page says, or its light scheme where there is no page. */
export const PAPER = "var(--paper,#fdfcf8)";
export const INK = "var(--ink,#1c1b1a)";
export const QUIET = "var(--quiet,#5f5b55)";
export const LINE = "var(--line)";
export const DIM = "var(--dim)";

/** Stroke widths: of a wire, of a wire that is lit, of the state's lane. */
export const widths = { wire: 1.5, lit: 2.75, lane: 4.5 };

/** Whether what is lit brings a part forward, leaves it, or lets it step back. */
export function toneOf(marks: Marks, lit: ReadonlySet<string>): Tone {
  if (lit.size === 0) return "plain";
  const any = (names = "") => names === "*" || names.split(" ").some((name) => lit.has(name));
  return any(marks.lit) ? "lit" : any(marks.near) ? "plain" : "dim";
}

/** The colour of a cell, for its lane. */
export function cellColour(cell: Style["cell"]): string {
  return `var(--${cell},${cells[cell].light})`;
}

/** The colour of a gate. */
export function gateColour(gate: GateName): string {
  return `var(--gate-${gate},${gates[gate].light})`;
}

/** The colour of what lights a part: a gate's where it is one gate, else the cell's. */
function glow({ lit = "" }: Marks, style: Style): string {
  const [cause, another] = lit.split(" ").filter((name) => style.lit.has(name));
  return cause && !another && style.gates.has(cause)
    ? gateColour(cause as GateName)
    : cellColour(style.cell);
}

/** The colour and the width of a part's outline. */
export function outline(part: Marks, style: Style): [string, number] {
  const tone = toneOf(part, style.lit);
  if (tone === "lit") return [glow(part, style), widths.lit];
  return [tone === "dim" ? DIM : LINE, widths.wire];
}
