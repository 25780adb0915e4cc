import * as Plot from "@observablehq/plot";
import type { VariantsSeries } from "../../lessons/q1/05-gru/run.ts";
import type { Canvas, Figure } from "../figure.ts";
import { band, chart, endLabels, ink, middles } from "./style.ts";

/** How far apart the two GRUs are. */
export const figure: Figure<VariantsSeries> = {
  id: "q1-05-variants",
  run: "q1-05-variants",
  title: ({ series }) => {
    const { copied, matched } = rowsOf(series).at(-1)!;
    return `Weights copied from one GRU to the other move the state by ${percent(copied.mid)} of ` +
      `its length; with z turned round, by ${percent(matched.mid)}`;
  },
  caption: ({ seeds, config }) =>
    `The GRU of Cho et al. and that of the libraries with the same weights over the same inputs: ` +
    `distance of the states as a share of their length, H = ${config.H}; median and 10th to 90th percentile over ` +
    `${seeds.length} seeds. Upper line: weights as they are. Lower line: update weights negated, so ` +
    `that z keeps the same state in both; what is left is the place of the reset gate.`,
  alt: ({ series }) => {
    const { step, copied, matched } = rowsOf(series).at(-1)!;
    return `Distance between the states of the two GRUs over ${step} steps. With weights as they are ` +
      `it ends at ${percent(copied.mid)} of their length, with the update gate negated at ` +
      `${percent(matched.mid)}.`;
  },
  table: ({ series }) => ({
    columns: ["step", "weights as they are", "update gate negated"],
    rows: rowsOf(series).map(({ step, copied, matched }) => [
      step,
      ...[copied, matched].map(({ mid }) => percent(mid)),
    ]),
  }),
  plot,
};

const percent = (share: number) => `${share < 1e-9 ? 0 : (100 * share).toPrecision(2)} %`;

function rowsOf({ asTheyAre, updateMatched }: VariantsSeries) {
  const matched = middles(updateMatched);
  return middles(asTheyAre).map((copied, t) => ({ step: t + 1, copied, matched: matched[t]! }));
}

function plot({ series }: { series: VariantsSeries }, canvas: Canvas): Element {
  const rows = rowsOf(series);
  const copied = rows.map(({ step, copied }) => ({ step, ...copied }));
  const matched = rows.map(({ step, matched }) => ({ step, ...matched }));
  const steps = rows.length;
  const line = { x: "step", y: "mid", stroke: ink.gru, strokeWidth: 2.2 };
  return chart(canvas, {
    marginRight: canvas.narrow ? 78 : 130,
    x: { label: "step →", domain: [1, steps], ticks: canvas.narrow ? 4 : 6 },
    y: { label: "↑ distance of the states", zero: true, nice: true, ticks: 5, tickFormat: percent },
    marks: [
      band(copied, { x: "step", low: "low", high: "high", fill: ink.gru }),
      band(matched, { x: "step", low: "low", high: "high", fill: ink.gru }),
      Plot.line(copied, { ...line, strokeDasharray: "8 4" }),
      Plot.line(matched, line),
      endLabels([
        { x: steps, y: copied.at(-1)!.mid, text: ["weights", "as they are"], fill: ink.gru },
        { x: steps, y: matched.at(-1)!.mid, text: ["z turned", "round"], fill: ink.gru },
      ], { size: canvas.narrow ? 12 : 13 }),
    ],
  });
}
