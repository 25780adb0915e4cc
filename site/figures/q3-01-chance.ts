import * as Plot from "@observablehq/plot";
import type { PicturesSeries } from "../../lessons/q3/01-image-features/experiments/pictures.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { hundredths, numberWord, pictureName, type PicturesRun } from "./q3-01-words.ts";
import { chart, ink } from "./style.ts";

type Which = "raw" | "centred";

/** Two pictures. */
interface Pair {
  readonly names: string;
  readonly value: number;
}

function pairsOf({ series }: PicturesRun, which: Which): Pair[] {
  const name = (k: number) => pictureName(series.shown[k].name, 30);
  return series[which].flatMap((row, a) =>
    row.slice(0, a).map((value, b) => ({ names: `${name(b)} and ${name(a)}`, value }))
  ).sort((a, b) => b.value - a.value);
}

/** Pairs that are more alike than the most alike pair of made-up pictures nearly ever is. */
function beyond(run: PicturesRun, which: Which): Pair[] {
  return pairsOf(run, which).filter(({ value }) => value > run.series.chance[which].most);
}

function strip(run: PicturesRun, which: Which, canvas: Canvas): Element {
  const { shares, most } = run.series.chance[which];
  const highest = Math.max(...shares);
  const bars = shares.map((share, k) => ({
    from: -1 + k / 20,
    to: -1 + (k + 1) / 20,
    height: share / highest,
  })).filter(({ height }) => height > 0.002);
  return chart(canvas, {
    height: 110,
    marginTop: 8,
    marginLeft: 8,
    marginRight: 8,
    marginBottom: 36,
    x: { domain: [-0.6, 1], label: "cosine", ticks: canvas.narrow ? 5 : 9 },
    y: { axis: null, grid: false, domain: [0, 1.45] },
    marks: [
      Plot.rect(bars, {
        x1: "from",
        x2: "to",
        y1: 0,
        y2: "height",
        fill: ink.quiet,
        fillOpacity: 0.28,
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.ruleX([most], { stroke: ink.quiet, strokeDasharray: "3 3", y1: 0, y2: 1.4 }),
      Plot.tickX(pairsOf(run, which), {
        x: "value",
        y: null,
        insetTop: 2,
        insetBottom: 40,
        stroke: ({ value }: Pair) => value > most ? "var(--positive)" : ink.plain,
        strokeWidth: ({ value }: Pair) => value > most ? 2.2 : 1.2,
      }),
    ],
  });
}

/** Cosines beside those of vectors that belong to no picture. */
export const figure: Figure<PicturesSeries> = {
  id: "q3-01-chance",
  run: "q3-01-pictures",
  title: (run) => {
    const all = pairsOf(run, "centred").length;
    return `Centred, ${
      numberWord(beyond(run, "centred").length)
    } of ${all} pairs are more alike than chance makes any; as they are, chance alone gives ${
      hundredths(run.series.chance.raw.mean)
    }`;
  },
  caption: ({ seeds, config, series }) =>
    `A stroke for every two pictures. The grey hill: pictures that are none. The numbers of each channel were dealt anew among the ${series.shown.length} ` +
    `vectors, ${config.draws} times, seed ${
      seeds[0]
    }, so a channel is what it was and a picture is lost. In 95 % of the draws no pair reaches the dashed line; ` +
    `the thick strokes lie beyond it.`,
  alt: (run) =>
    (["raw", "centred"] as const).map((which) => {
      const { low, high, mean } = run.series.chance[which];
      return `${
        which === "raw" ? "As they are" : "Centred"
      }: made-up pictures have cosines around ${hundredths(mean)}, 95 % between ${
        hundredths(low)
      } and ${hundredths(high)}; beyond what chance reaches are ` +
        (beyond(run, which).map(({ names, value }) => `${names} (${hundredths(value)})`)
          .join(", ") || "no pairs");
    }).join(". ") + ".",
  table: (run) => ({
    columns: ["pair", "centred", "beyond chance"],
    rows: pairsOf(run, "centred").map(({ names, value }) => [
      names,
      hundredths(value),
      value > run.series.chance.centred.most ? "yes" : "no",
    ]),
  }),
  plot: (run, canvas) =>
    panels(
      [
        { heading: "as they are", plot: (inner) => strip(run, "raw", inner) },
        { heading: "centred", plot: (inner) => strip(run, "centred", inner) },
      ],
      canvas,
      { columns: 1, height: 110 },
    ),
};
