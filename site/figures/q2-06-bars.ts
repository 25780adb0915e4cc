/**
 * What the figures of lesson q2/06 share: horizontal bars with their numbers, and times in words.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import type { Canvas } from "../figure.ts";
import { short } from "../../assets/words.ts";
import { chart, ink } from "./style.ts";

/** One bar. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly fill: string;
  /** From 0 to 1. Default: 1. */
  readonly opacity?: number;
  /** Drawn as an outline. */
  readonly hollow?: boolean;
  /** The ends of a thin line across the end of the bar. */
  readonly low?: number;
  readonly high?: number;
}

/** How high a bar is, with the space around it. */
export const BAR = 22;

/** How the bars are arranged. */
export interface BarOptions {
  /** Of the whole panel; the bars stand at its top. */
  readonly height: number;
  /** The end of the axis, the same for all panels. */
  readonly most: number;
  /** Room for the names; 0 leaves them out. */
  readonly names: number;
  /** How a value is written. */
  readonly write: (value: number) => string;
}

/** Bars from left to right, each with its value at its end. */
export function horizontalBars(
  bars: readonly Bar[],
  { height, most, names, write }: BarOptions,
  canvas: Canvas,
): Element {
  const lines = bars.filter(({ low, high }) => low !== undefined && high !== undefined);
  return chart(canvas, {
    height,
    marginTop: 4,
    marginBottom: height - 4 - BAR * bars.length,
    marginLeft: Math.max(names, 6),
    marginRight: 52,
    x: { domain: [0, most], axis: null },
    y: {
      type: "band",
      domain: bars.map(({ name }) => name),
      label: null,
      grid: false,
      padding: 0.3,
      axis: names > 0 ? "left" : null,
      tickSize: 0,
    },
    marks: [
      ...bars.map((bar) =>
        Plot.barX([bar], {
          x: "value",
          y: "name",
          fill: bar.hollow ? "none" : bar.fill,
          fillOpacity: bar.opacity ?? 1,
          stroke: bar.hollow ? bar.fill : undefined,
          strokeWidth: bar.hollow ? 1.4 : undefined,
          inset: bar.hollow ? 0.7 : 0,
        })
      ),
      Plot.link(lines, { x1: "low", x2: "high", y1: "name", y2: "name", stroke: ink.plain }),
      Plot.text(bars as Bar[], {
        x: (bar: Bar) => Math.max(bar.value, bar.high ?? 0),
        y: "name",
        text: (bar: Bar) => write(bar.value),
        textAnchor: "start",
        dx: 6,
        fill: ink.plain,
      }),
    ],
  });
}

/** "7.4 µs", "28 ms": a time with a unit that fits. */
export function timeWords(milliseconds: number): string {
  return milliseconds < 1 ? `${short(1000 * milliseconds)} µs` : `${short(milliseconds)} ms`;
}
