/**
 * What some figures of lesson q2/05 share: rows of dots, one for each seed, with their mean, and with an interval over the
 * test part where there is one.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import { mean } from "../../assets/statistics.ts";
import type { Canvas } from "../figure.ts";
import { chart, ink } from "./style.ts";

/** One row. */
export interface DotRow {
  readonly name: string;
  /** One number for each seed; one alone where no seed matters. */
  readonly values: readonly number[];
  readonly fill: string;
  /** 95 % over blocks of the test part. */
  readonly interval?: { readonly low: number; readonly high: number };
}

/** How the rows are drawn. */
export interface RowsPlot {
  readonly x: string;
  readonly height: number;
  /** Room for the names; none are written if it is 0. */
  readonly names: number;
  readonly domain?: readonly [number, number];
  readonly ticks?: number;
  readonly tick?: (value: number) => string;
  /** A line to compare with. */
  readonly rule?: number;
}

/** Rows of dots. */
export function rowsPlot(rows: readonly DotRow[], canvas: Canvas, options: RowsPlot): Element {
  const { x, height, names, domain, ticks, tick, rule } = options;
  const dots = rows.flatMap(({ name, values, fill }) =>
    values.length < 2 ? [] : values.map((value) => ({ name, value, fill }))
  );
  const means = rows.map(({ name, values, fill }) => ({ name, value: mean(values), fill }));
  const spans = rows.flatMap(({ name, interval, fill }) =>
    interval ? [{ name, ...interval, fill }] : []
  );
  return chart(canvas, {
    height,
    marginTop: 8,
    marginLeft: names || 10,
    marginRight: 14,
    x: {
      label: x,
      nice: !domain,
      grid: true,
      ...(domain && { domain: [...domain] }),
      ...(ticks && { ticks }),
      ...(tick && { tickFormat: tick }),
    },
    y: {
      type: "band",
      domain: rows.map(({ name }) => name),
      label: null,
      grid: false,
      axis: names ? "left" : null,
      tickSize: 0,
    },
    marks: [
      ...(rule === undefined ? [] : [Plot.ruleX([rule], { stroke: ink.quiet, strokeWidth: 1.2 })]),
      Plot.link(spans, {
        x1: "low",
        x2: "high",
        y1: "name",
        y2: "name",
        stroke: (row: DotRow) => row.fill,
        strokeWidth: 1.4,
        strokeOpacity: 0.75,
      }),
      Plot.dot(dots, {
        x: "value",
        y: "name",
        r: 3,
        fill: (row: DotRow) => row.fill,
        fillOpacity: 0.45,
      }),
      Plot.tickX(means, {
        x: "value",
        y: "name",
        stroke: (row: DotRow) => row.fill,
        strokeWidth: 2.4,
        inset: 4,
      }),
    ],
  });
}
