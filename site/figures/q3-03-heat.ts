/**
 * Tables of cosines as colours: what the heatmaps of lesson q3/03 share.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import { cosine } from "./q3-02-encoders.ts";
import { ink } from "./style.ts";

/** One field of a table. */
export interface Field {
  /** Column and row, from 0. */
  readonly i: number;
  readonly j: number;
  readonly value: number;
  /** The ink of positive cosines; negative ones are grey. */
  readonly fill: string;
}

/** Colours of fields: from clear at 0 to full at 1; in grey from 0 to −1. */
export function fields(all: readonly Field[], inset: number): Plot.Markish {
  return Plot.cell(all as Field[], {
    x: "i",
    y: "j",
    inset,
    fill: ({ value, fill }: Field) => value < 0 ? ink.quiet : fill,
    fillOpacity: ({ value }: Field) => 0.03 + 0.72 * Math.min(1, Math.abs(value)),
  });
}

/** The values in the fields. */
export function values(all: readonly Field[], size: number): Plot.Markish {
  return Plot.text(all as Field[], {
    x: "i",
    y: "j",
    text: ({ value }: Field) => cosine(value, 1).replace(/^(−?)0\./, "$1."),
    fill: ink.plain,
    fontSize: size,
  });
}
