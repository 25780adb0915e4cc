/**
 * What the figures share: colours and dashes, axes, bands, labels.
 *
 * Colours are those of the style sheet (`var(--lstm)`), so that a figure follows the colour scheme.
 * Text is not measured when a figure is drawn: margins are given, and labels are kept short.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import type { Canvas } from "../figure.ts";

export { endLabels, wordInk } from "./end_labels.ts";
export type { EndLabel } from "./end_labels.ts";
export { type Middle, middleOf, middles } from "./quantiles.ts";
export { decades, decadeTicks } from "./log_axis.ts";
export { powerOfTen, scientific } from "../../assets/numerals.ts";

/** The inks of a figure. */
export const ink = {
  rnn: "var(--rnn)",
  lstm: "var(--lstm)",
  gru: "var(--gru)",
  /** Text and marks that belong to no cell. */
  plain: "var(--ink)",
  /** Axes, theory, what is there for comparison. */
  quiet: "var(--quiet)",
  rule: "var(--rule)",
} as const;

/** How a line is drawn besides its colour, so that the three cells differ in grey too. */
export const cellDash = { rnn: "2 4", lstm: undefined, gru: "9 4" } as const;

/** Dashes for variants of one cell: the plain one first. */
export const variantDash = [undefined, "8 4", "2 4", "8 3 2 3"] as const;

/** The names of the cells as they are printed. */
export const cellLabel = { rnn: "RNN", lstm: "LSTM", gru: "GRU" } as const;

/** Colour, dash and width of the line of a cell. */
export function cellLine(cell: keyof typeof cellDash): Plot.LineOptions {
  return { stroke: ink[cell], strokeDasharray: cellDash[cell], strokeWidth: 2.2 };
}

/** Height of a figure for its width: flatter on a desk than on a phone. */
export function heightFor({ width, narrow }: Canvas): number {
  return Math.round(narrow ? width * 0.85 : width * 0.5);
}

/**
 * A chart in the style of the course. Whatever is given in `options` comes first.
 *
 * The x-axis is labelled below its middle, the y-axis above its top, as in "↑ loss".
 *
 * @param options marks, scales and margins of Observable Plot
 */
export function chart(canvas: Canvas, options: Plot.PlotOptions): Element {
  return Plot.plot({
    document: canvas.document,
    width: canvas.width,
    height: heightFor(canvas),
    marginTop: 28,
    marginBottom: 42,
    marginLeft: 46,
    marginRight: canvas.narrow ? 76 : 130,
    ...options,
    x: { labelAnchor: "center", labelArrow: "none", ...options.x },
    y: { labelArrow: "none", grid: true, ...options.y },
    style: {
      fontFamily: "var(--sans)",
      fontSize: canvas.narrow ? "12px" : "13px",
      fontVariant: "tabular-nums lining-nums",
      background: "none",
      overflow: "visible",
    },
  });
}

/** The band between two quantiles over seeds, under the line of its median. */
export function band<R>(
  rows: readonly R[],
  { x, low, high, fill }: { x: keyof R; low: keyof R; high: keyof R; fill: string },
): Plot.Markish {
  return Plot.areaY(rows as R[], {
    x: x as string,
    y1: low as string,
    y2: high as string,
    fill,
    fillOpacity: 0.14,
  });
}
