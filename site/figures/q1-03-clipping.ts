import * as Plot from "@observablehq/plot";
import type { ClippingSeries } from "../../lessons/q1/03-backpropagation-through-time/clipping.ts";
import type { Canvas, Figure } from "../figure.ts";
import { band, chart, endLabels, ink, middles } from "./style.ts";

/** What clipping does to the direction of a gradient. */
export const figure: Figure<ClippingSeries> = {
  id: "q1-03-clipping",
  run: "q1-03-clipping",
  title: ({ series }) => {
    const { kept, value, norm } = rowsOf(series).at(-1)!;
    return `Cut to ${percent(kept)} of its length by value, a gradient points ` +
      `${value.mid.toFixed(0)}° aside; by norm, ${norm.mid < 0.01 ? "0°" : degrees(norm.mid)}`;
  },
  caption: ({ seeds }) =>
    `Angle between the clipped gradient of all parameters and the true one, against the share of ` +
    `its length that clipping leaves. Median and 10th to 90th percentile over ${seeds.length} ` +
    `tanh networks whose recurrence has spectral radius 1.5.`,
  alt: ({ series }) => {
    const { kept, value } = rowsOf(series).at(-1)!;
    return `Angle to the true gradient against the length kept. Clipping by value rises from 0° to ` +
      `${value.mid.toFixed(0)}° when ${
        percent(kept)
      } of the length is kept; clipping by norm stays at 0°.`;
  },
  table: ({ series }) => ({
    columns: [
      "length kept",
      "angle, by value",
      "10th percentile",
      "90th percentile",
      "angle, by norm",
    ],
    rows: rowsOf(series).map(({ kept, value, norm }) => [
      percent(kept),
      ...[value.mid, value.low, value.high].map((angle) => angle.toFixed(1)),
      degrees(norm.mid),
    ]),
  }),
  plot,
};

const percent = (share: number) => `${Math.round(100 * share)} %`;
const degrees = (angle: number) => `${angle.toPrecision(1)}°`;

function rowsOf({ kept, byNorm, byValue }: ClippingSeries) {
  const [norms, values] = [middles(byNorm), middles(byValue)];
  return kept.map((share, i) => ({ kept: share, norm: norms[i]!, value: values[i]! }));
}

function plot({ series }: { series: ClippingSeries }, canvas: Canvas): Element {
  const rows = rowsOf(series);
  const values = rows.map(({ kept, value }) => ({ kept, ...value }));
  const norms = rows.map(({ kept, norm }) => ({ kept, ...norm }));
  const last = rows.at(-1)!;
  return chart(canvas, {
    marginRight: canvas.narrow ? 72 : 90,
    x: {
      type: "log",
      domain: [rows[0]!.kept, last.kept],
      label: "share of the length that is kept →",
      ticks: canvas.narrow ? [1, 0.1, 0.01] : [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01],
      tickFormat: percent,
    },
    y: {
      label: "↑ angle to the true gradient",
      nice: true,
      ticks: 5,
      tickFormat: (v: number) => `${v}°`,
    },
    marks: [
      band(values, { x: "kept", low: "low", high: "high", fill: ink.plain }),
      Plot.line(values, { x: "kept", y: "mid", stroke: ink.plain, strokeWidth: 2.2 }),
      Plot.line(norms, {
        x: "kept",
        y: "mid",
        stroke: ink.plain,
        strokeWidth: 2.2,
        strokeDasharray: "8 4",
      }),
      endLabels([
        { x: last.kept, y: last.value.mid, text: "by value", fill: ink.plain },
        { x: last.kept, y: last.norm.mid, text: "by norm", fill: ink.plain },
      ], { size: canvas.narrow ? 12 : 13 }),
    ],
  });
}
