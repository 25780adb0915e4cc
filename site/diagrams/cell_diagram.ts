/**
 * One drawing for each cell, with any of its gates or paths lit.
 *
 * @module
 */
import type { Cell } from "./cell.ts";
import { draw } from "./draw.ts";
import { gru } from "./gru.ts";
import { lstm } from "./lstm.ts";
import { rnn } from "./rnn.ts";
import { scalar } from "./scalar.ts";
import { drawing } from "./svg.ts";

const known = { rnn, lstm, gru, scalar } satisfies Record<string, Cell>;

/** The cells that can be drawn. */
export type CellName = keyof typeof known;

/** Which drawing, and what of it is brought forward. */
export interface CellDiagram {
  cell: CellName;
  /** Names of gates and paths, see {@linkcode litNames}; without any, nothing is dimmed. */
  lit?: readonly string[];
  /** Prefix of every id; unique on its page. */
  id: string;
  /** In place of the cell's own title. */
  title?: string;
}

/** What can be lit in a cell, such as `forget` or `carry`. */
export function litNames(cell: CellName): string[] {
  return Object.keys(cellNamed(cell).lit);
}

/**
 * The drawing of a cell as the text of an `<svg>` element.
 *
 * Its colours are custom properties of the page: those of `palette` and `--paper`, `--ink`,
 * `--quiet`, `--serif`, `--sans`; each has a light fallback.
 *
 * @example
 * ```ts
 * import { cellDiagram } from "./cell_diagram.ts";
 * import assert from "node:assert/strict";
 *
 * const svg = cellDiagram({ cell: "lstm", lit: ["forget"], id: "forgetting" });
 * assert.match(svg, /^<svg .*Lit here: the forget gate/);
 * ```
 *
 * @throws {Error} if the cell, or a name in `lit`, is unknown; the message lists those that are
 */
export function cellDiagram({ cell, lit = [], id, title }: CellDiagram): string {
  const { colour, size, parts, description, ...drawn } = cellNamed(cell);
  const sentences = lit.map((name) => {
    const sentence = Object.entries(drawn.lit).find(([key]) => key === name)?.[1];
    if (sentence) return sentence;
    throw new Error(
      `Cannot light "${name}" in the ${cell} diagram; it knows ${
        Object.keys(drawn.lit).join(", ")
      }`,
    );
  });
  return drawing(
    {
      id,
      size,
      scale: 1.25,
      className: "diagram cell-diagram",
      title: title ?? drawn.title,
      description: sentences.length === 0
        ? description
        : `${description} Lit here: ${sentences.join("; and ")}.`,
    },
    ...draw(parts, {
      cell: colour,
      lit: new Set(lit),
      gates: new Set(parts.flatMap((part) => part.kind === "gate" ? [part.gate] : [])),
    }),
  );
}

function cellNamed(name: string): Cell {
  const cell = Object.entries(known).find(([key]) => key === name)?.[1];
  if (cell) return cell;
  throw new Error(`Cannot draw the cell "${name}"; there are ${Object.keys(known).join(", ")}`);
}
