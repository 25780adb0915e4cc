import * as Plot from "@observablehq/plot";
import type { ClippingSeries } from "../../lessons/q1/03-backpropagation-through-time/clipping.ts";
import type { Canvas, Figure } from "../figure.ts";
import { band, chart, endLabels, ink, type Middle, middles } from "./style.ts";

/** What clipping does to the direction of a gradient. */
export const figure: Figure<ClippingSeries> = {
  id: "q1-03-clipping",
  run: "q1-03-clipping",
  title: ({ series }) => {
    const { limit, value, norm } = atTenth(series);
    return `Cut to ${percent(limit)} of its largest entry, a gradient turns by ` +
      `${value.mid.toFixed(0)}°; shortened as much by norm, by ${small(norm.mid)}`;
  },
  caption: ({ seeds, config }) =>
    `Angle between the clipped gradient of all parameters and the true one. By value: every entry ` +
    `cut off at a share of the largest one. By norm: the whole gradient shortened to the same ` +
    `length. Median and 10th to 90th percentile over ${seeds.length} tanh networks whose Whh has ` +
    `spectral radius ${config.radius}.`,
  alt: ({ series }) => {
    const { limit, value } = atTenth(series);
    return `Angle to the true gradient against the limit. Clipping by value rises from 0° to ` +
      `${value.mid.toFixed(0)}° at a limit of ${percent(limit)}; clipping by norm stays at 0°.`;
  },
  table: ({ series }) => ({
    columns: [
      "limit",
      "angle, by value",
      "10th to 90th percentile",
      "angle, by norm",
      "length kept",
    ],
    rows: rowsOf(series).map(({ limit, value, norm, kept }) => [
      percent(limit),
      `${value.mid.toFixed(1)}°`,
      `${value.low.toFixed(1)}° to ${value.high.toFixed(1)}°`,
      small(norm.mid),
      percent(kept.mid),
    ]),
  }),
  plot,
};

const percent = (share: number) => `${Math.round(100 * share)} %`;
/** Rounding is not an angle. */
const small = (angle: number) => (angle < 1e-9 ? "0°" : `${angle.toPrecision(2)}°`);

function rowsOf({ limits, byNorm, byValue, kept }: ClippingSeries) {
  const [norms, values, lengths] = [byNorm, byValue, kept].map(middles) as [
    Middle[],
    Middle[],
    Middle[],
  ];
  return limits.map((limit, i) => ({
    limit,
    norm: norms[i]!,
    value: values[i]!,
    kept: lengths[i]!,
  }));
}

/** The row that the title speaks of: a limit of a tenth, or the nearest. */
function atTenth(series: ClippingSeries) {
  const apart = ({ limit }: { limit: number }) => Math.abs(Math.log10(limit) + 1);
  return rowsOf(series).reduce((near, row) => apart(row) < apart(near) ? row : near);
}

function plot({ series }: { series: ClippingSeries }, canvas: Canvas): Element {
  const rows = rowsOf(series);
  const values = rows.map(({ limit, value }) => ({ limit, ...value }));
  const norms = rows.map(({ limit, norm }) => ({ limit, ...norm }));
  const last = rows.at(-1)!;
  return chart(canvas, {
    marginRight: canvas.narrow ? 72 : 90,
    x: {
      type: "log",
      domain: [rows[0]!.limit, last.limit],
      label: "limit, as a share of the largest entry →",
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
      band(values, { x: "limit", low: "low", high: "high", fill: ink.plain }),
      Plot.line(values, { x: "limit", y: "mid", stroke: ink.plain, strokeWidth: 2.2 }),
      Plot.line(norms, {
        x: "limit",
        y: "mid",
        stroke: ink.plain,
        strokeWidth: 2.2,
        strokeDasharray: "8 4",
      }),
      endLabels([
        { x: last.limit, y: last.value.mid, text: "by value", fill: ink.plain },
        { x: last.limit, y: last.norm.mid, text: "by norm", fill: ink.plain },
      ], { size: canvas.narrow ? 12 : 13 }),
    ],
  });
}
