import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { mean } from "../../assets/statistics.ts";
import type { Reader, ReadingSeries } from "../../lessons/q1/06-training/experiments/reading.ts";
import type { Canvas, Figure } from "../figure.ts";
import { listed } from "./q1-06-findings.ts";
import { band, cellLabel, cellLine, chart, endLabels, ink, middles } from "./style.ts";

const LOOKING_BACK = ["no character", "one character", "two characters"];

/** Bits per character on text that was not learned from, epoch by epoch. */
export const figure: Figure<ReadingSeries> = {
  id: "q1-06-moby-dick",
  run: "q1-06-moby-dick",
  title: ({ series }) => {
    const cells = [...series.cells].sort((a, b) => mean(a.test) - mean(b.test));
    const bits = listed(cells.map((c) => `${cellLabel[c.kind]} ${mean(c.test).toFixed(2)}`));
    const counting = Math.min(...series.counting.test).toFixed(2);
    return `Bits per character at the end of the chapter: ${bits}; counting does it in ${counting}`;
  },
  caption: ({ series, seeds }) =>
    `Bits per character on the ${series.sizes.validation} validation characters while the ` +
    `${series.sizes.train} before them are learned: median and range over ${
      counted(seeds.length)
    }. ` +
    `Where a line turns up again, the cell learns its text by heart. Dashed: models that count ` +
    `which character follows the last two, one or none. The numbers of the title are measured on ` +
    `the ${series.sizes.test} characters after these, at the epoch that is best here.`,
  alt: ({ series }) =>
    "Bits per character on unseen text against epochs. " + series.cells.map((cell) => {
      const rows = rowsOf(cell);
      const best = rows.reduce((least, row) => row.mid < least.mid ? row : least);
      return `${cellLabel[cell.kind]}: lowest after ${best.epoch} epochs at ${
        best.mid.toFixed(2)
      }, ` +
        `${rows.at(-1)!.mid.toFixed(2)} at the end.`;
    }).join(" "),
  table: ({ series }) => ({
    columns: [
      "cell",
      "H",
      "parameters",
      "rate",
      "best epoch, by seed",
      "bits at the end of the chapter, by seed",
      "bits on the text learned from, last epoch",
    ],
    rows: [
      ...series.cells.map((cell) => [
        cellLabel[cell.kind],
        cell.H,
        cell.parameters,
        cell.rate,
        cell.best.join(", "),
        cell.test.map((bits) => bits.toFixed(2)).join(", "),
        mean(cell.learned.map((curve) => curve.at(-1)!)).toFixed(2),
      ]),
      ...series.counting.test.map((bits, n) => [
        `counting after ${LOOKING_BACK[n]}`,
        "",
        "",
        "",
        "",
        bits.toFixed(2),
        "",
      ]),
    ],
  }),
  plot,
};

function counted(seeds: number): string {
  return seeds === 1 ? "one seed" : `${seeds} seeds`;
}

function rowsOf({ curves }: Reader) {
  return middles(curves).map(({ mid }, epoch) => {
    const all = curves.map((curve) => curve[epoch]!);
    return { epoch, mid, low: Math.min(...all), high: Math.max(...all) };
  }).slice(1);
}

function plot({ series }: Run<ReadingSeries>, canvas: Canvas): Element {
  const curves = series.cells.map((cell) => ({ kind: cell.kind, rows: rowsOf(cell) }));
  const all = curves.flatMap(({ rows }) => rows);
  const last = all.at(-1)!.epoch;
  const counting = series.counting.validation;
  const least = Math.min(...all.map(({ low }) => low), ...counting);
  const most = Math.max(counting[0]!, ...all.map(({ mid }) => mid));
  return chart(canvas, {
    marginRight: canvas.narrow ? 84 : 128,
    x: { label: "epochs →", domain: [Math.min(1, last - 1), last], ticks: canvas.narrow ? 4 : 8 },
    y: { domain: [least - 0.1, most + 0.1], label: "↑ bits per character", ticks: 6 },
    marks: [
      Plot.ruleY(counting, { stroke: ink.quiet, strokeDasharray: "4 4", strokeWidth: 1 }),
      ...curves.map(({ kind, rows }) =>
        band(rows, { x: "epoch", low: "low", high: "high", fill: ink[kind] })
      ),
      ...curves.map(({ kind, rows }) =>
        Plot.line(rows, { x: "epoch", y: "mid", ...cellLine(kind) })
      ),
      endLabels([
        ...curves.map(({ kind, rows }) => ({
          x: last,
          y: rows.at(-1)!.mid,
          text: cellLabel[kind],
          fill: ink[kind],
        })),
        ...counting.map((bits, n) => ({
          x: last,
          y: bits,
          text: canvas.narrow ? `count, ${n} back` : `counting, ${n} back`,
          fill: ink.quiet,
          weight: 400,
        })),
      ], { size: canvas.narrow ? 12 : 13 }),
    ],
  });
}
