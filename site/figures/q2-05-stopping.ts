import * as Plot from "@observablehq/plot";
import { mean, median } from "../../assets/statistics.ts";
import type { SentimentSeries } from "../../lessons/q2/05-other-sequences/experiments/sentiment.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { cellsOf, type Kind, seedsWords } from "./q2-02-training.ts";
import { type SentimentRun, trainingsHere } from "./q2-05-sentences.ts";
import { band, cellLabel, chart, endLabels, ink, middles } from "./style.ts";

const losses = (run: SentimentRun, cell: Kind, of: "loss" | "validation") =>
  middles(trainingsHere(run, cell).map(({ epochs }) => epochs.map((epoch) => epoch[of])))
    .map((middle, k) => ({ epoch: k + 1, ...middle }));

const bestOf = (run: SentimentRun, cell: Kind) =>
  median(trainingsHere(run, cell).map(({ best }) => best));

/** Guessing: ln 2. */
const CHANCE = Math.LN2;

/** Losses while learning and on the validation part. */
export const figure: Figure<SentimentSeries> = {
  id: "q2-05-stopping",
  run: "q2-05-sentiment",
  title: (run) => {
    const cells = cellsOf(run);
    const last = cells.map((cell) => losses(run, cell, "loss").at(-1)!.mid);
    const epochs = cells.map((cell) => `${cellLabel[cell]} ${bestOf(run, cell)}`).join(", ");
    const heart = mean(last) < 0.2 ? ", and then learn their sentences by heart" : "";
    return cells.length > 1
      ? `The cells are at their best after few epochs (${epochs})${heart}`
      : `The ${cellLabel[cells[0]!]} is at its best after epoch ${bestOf(run, cells[0]!)}`;
  },
  caption: (run) =>
    `Solid: the loss on the validation part; dashed: on the sentences that are learned from, while they are learned. Lines are ` +
    `medians over ${
      seedsWords(run)
    }, bands run from the 10th to the 90th percentile. The grey line is ln 2, guessing. Each dot is the ` +
    `epoch whose weights were kept, one for each seed.`,
  alt: (run) =>
    cellsOf(run).map((cell) => {
      const [seen, held] = [losses(run, cell, "loss"), losses(run, cell, "validation")];
      return `${cellLabel[cell]}: the loss while learning falls from ${
        seen[0]!.mid.toFixed(2)
      } to ${seen.at(-1)!.mid.toFixed(2)}, that on the validation part goes from ${
        held[0]!.mid.toFixed(2)
      } to ${held.at(-1)!.mid.toFixed(2)}.`;
    }).join(" "),
  table: (run) => ({
    columns: [
      "epoch",
      ...cellsOf(run).flatMap((cell) => [
        `${cellLabel[cell]}, learning`,
        `${cellLabel[cell]}, validation`,
      ]),
    ],
    rows: losses(run, cellsOf(run)[0]!, "loss").map(({ epoch }, k) => [
      epoch,
      ...cellsOf(run).flatMap((cell) =>
        (["loss", "validation"] as const).map((of) => losses(run, cell, of)[k]!.mid.toFixed(3))
      ),
    ]),
  }),
  plot: (run, canvas) => {
    const cells = cellsOf(run);
    const height = canvas.narrow ? 170 : 230;
    const all = cells.flatMap((cell) => losses(run, cell, "validation"));
    const top = 1.05 * Math.max(...all.map(({ high }) => high));
    return panels(
      cells.map((cell) => ({
        heading: cellLabel[cell],
        plot: (small: Canvas) => panel(run, cell, top, height, small),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : cells.length, height },
    );
  },
};

function panel(
  run: SentimentRun,
  cell: Kind,
  top: number,
  height: number,
  canvas: Canvas,
): Element {
  const [seen, held] = [losses(run, cell, "loss"), losses(run, cell, "validation")];
  const kept = trainingsHere(run, cell).map(({ best, epochs }) => ({
    epoch: best,
    loss: epochs[best - 1]!.validation,
  }));
  const wide = canvas.width > 400;
  return chart(canvas, {
    height,
    marginTop: 24,
    marginRight: 74,
    marginLeft: 36,
    x: { label: "epochs →", ticks: 4, tickFormat: (x: number) => String(x) },
    y: { label: "↑ loss, nats", domain: [0, top], ticks: 4 },
    marks: [
      Plot.ruleY([CHANCE], { stroke: ink.quiet }),
      band(held, { x: "epoch", low: "low", high: "high", fill: ink[cell] }),
      Plot.line(seen, {
        x: "epoch",
        y: "mid",
        stroke: ink[cell],
        strokeDasharray: "5 4",
        strokeWidth: 1.6,
      }),
      Plot.line(held, { x: "epoch", y: "mid", stroke: ink[cell], strokeWidth: 2.2 }),
      Plot.dot(kept, { x: "epoch", y: "loss", r: 3.2, fill: ink.plain, fillOpacity: 0.55 }),
      endLabels([
        { x: held.length, y: held.at(-1)!.mid, text: "validation", fill: ink[cell] },
        { x: seen.length, y: seen.at(-1)!.mid, text: "learning", fill: ink[cell], weight: 400 },
      ], { size: wide ? 13 : 12 }),
    ],
  });
}
