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
 */
export function cellDots(
  rows: readonly DotRow[],
  canvas: Canvas,
  { x, left, marks = [] }: { x: Plot.ScaleOptions; left: number; marks?: Plot.Markish[] },
): Element {
  const names = [...new Set(rows.map(({ row }) => row))];
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
