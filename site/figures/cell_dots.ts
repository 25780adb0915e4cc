/**
 * Numbers of the three cells in rows: a mark for each number, a tick for the median.
 *
 * The cells share a row, each on a level of its own with a shape of its own.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import { median } from "../../assets/statistics.ts";
import type { Canvas } from "../figure.ts";
import { cellLabel, chart, ink } from "./style.ts";

type Cell = keyof typeof cellLabel;

/** Numbers of one cell in one row. */
export interface DotRow {
  readonly row: string;
  readonly cell: Cell;
  readonly values: readonly number[];
}

/** A number that belongs to no cell, in a row of its own below the others. */
export interface OtherRow {
  readonly row: string;
  readonly value: number;
}

const SYMBOL = { rnn: "circle", lstm: "square", gru: "triangle" } as const;
const SIGN = { rnn: "○", lstm: "□", gru: "△" } as const;
const LEVEL = { rnn: -7, lstm: 0, gru: 7 } as const;
const ROW = 34;

/**
 * The chart.
 *
 * @param x scale and label of the axis, as Plot takes them
 * @param left room for the names of the rows
 * @param marks what stands behind the dots
 * @param others rows of no cell, each with a tick
 */
export function cellDots(
  rows: readonly DotRow[],
  canvas: Canvas,
  { x, left, marks = [], others = [] }: {
    x: Plot.ScaleOptions;
    left: number;
    marks?: Plot.Markish[];
    others?: readonly OtherRow[];
  },
): Element {
  const names = [...new Set([...rows, ...others].map(({ row }) => row))];
  const cells = [...new Set(rows.map(({ cell }) => cell))];
  return chart(canvas, {
    height: 80 + ROW * names.length,
    marginTop: 30,
    marginLeft: left,
    marginRight: 16,
    x: { grid: true, ...x },
    y: { type: "band", domain: names, label: null, grid: false, tickSize: 0, padding: 0.1 },
    marks: [
      ...marks,
      ...cells.flatMap((cell) => {
        const own = rows.filter((one) => one.cell === cell);
        const look = { y: "row", dy: LEVEL[cell], stroke: ink[cell] };
        const each = own.flatMap(({ row, values }) => values.map((value) => ({ row, value })));
        const middles = own.map(({ row, values }) => ({ row, value: median([...values]) }));
        return [
          Plot.dot(each, {
            ...look,
            x: "value",
            r: 2.6,
            symbol: SYMBOL[cell],
            strokeWidth: 1.2,
            strokeOpacity: 0.75,
          }),
          Plot.tickX(middles, {
            ...look,
            x: "value",
            strokeWidth: 2.4,
            insetTop: 12,
            insetBottom: 12,
          }),
        ];
      }),
      Plot.tickX(others as OtherRow[], {
        x: "value",
        y: "row",
        stroke: ink.plain,
        strokeWidth: 2.4,
        insetTop: 8,
        insetBottom: 8,
      }),
      ...cells.map((cell, k) =>
        Plot.text([`${SIGN[cell]} ${cellLabel[cell]}`], {
          frameAnchor: "top-left",
          dx: 64 * k,
          dy: -18,
          fill: ink[cell],
          fontWeight: 600,
        })
      ),
    ],
  });
}
