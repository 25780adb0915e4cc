import * as Plot from "@observablehq/plot";
import { mean } from "../../assets/statistics.ts";
import type { CosinesSeries, Pooled } from "../../lessons/q3/04-fusion/experiments/cosines.ts";
import type { Way } from "../../lessons/q3/04-fusion/experiments/ways.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { seedsWords } from "./q2-02-training.ts";
import { cellsIn, cosine } from "./q3-02-encoders.ts";
import {
  type CosinesRun,
  densityOfChance,
  dimensionsOf,
  inPercent,
  ofWay,
  WAY,
  waysOf,
} from "./q3-04-words.ts";
import { cellLabel, cellLine, chart, ink } from "./style.ts";

/** Width of a part of the counts. */
const PART = 0.01;

const drawn = (run: CosinesRun): Way[] => waysOf(run).filter((way) => way !== "projected");

/** The density of a cell's cosines, at the middle of each part. */
function densityOf({ from, counts }: Pooled) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, k) => ({
    c: -1 + (from + k + 0.5) * PART,
    density: count / all / PART,
  }));
}

const inRange = (run: CosinesRun, way: Way) =>
  mean(ofWay(run, way).map(({ asTheLabSays }) => asTheLabSays));

const middle = (run: CosinesRun, way: Way) => mean(ofWay(run, way).map(({ mean }) => mean));

function panel(run: CosinesRun, way: Way, height: number, canvas: Canvas): Element {
  const pools = run.series.pooled.filter((pool) => pool.way === way);
  const chance = densityOfChance(dimensionsOf(run, way), -0.25, 0.25);
  const lines = pools.map((pool) => ({ cell: pool.cell, points: densityOf(pool) }));
  const top = Math.max(
    ...lines.flatMap(({ points }) => points.map(({ density }) => density)),
    ...chance.map(({ density }) => density),
  );
  return chart(canvas, {
    height,
    marginTop: 10,
    marginLeft: 8,
    marginRight: 8,
    marginBottom: 38,
    x: {
      domain: [-0.25, 0.85],
      label: "cosine →",
      ticks: canvas.narrow ? 5 : 11,
      tickFormat: (x: number) => cosine(x, 1),
    },
    y: { axis: null, grid: false, domain: [0, 1.08 * top] },
    marks: [
      Plot.rect([0], { x1: 0.3, x2: 0.8, fill: ink.quiet, fillOpacity: 0.1 }),
      Plot.text([canvas.narrow ? "said by the lab" : "where the lab said that they lie"], {
        x: 0.55,
        frameAnchor: "top",
        dy: 8,
        fill: ink.quiet,
      }),
      Plot.areaY(chance, { x: "c", y: "density", fill: ink.quiet, fillOpacity: 0.28 }),
      ...lines.map(({ cell, points }) =>
        Plot.line(points, { x: "c", y: "density", ...cellLine(cell), strokeWidth: 1.8 })
      ),
    ],
  });
}

/** Measured cosines before those that chance has. */
export const figure: Figure<CosinesSeries> = {
  id: "q3-04-null",
  run: "q3-04-cosines",
  title: (run) => {
    const [first] = drawn(run);
    const lifted = drawn(run).find((way) => way === "rectified");
    return `${inPercent(inRange(run, first!))} of the cosines lie between 0.3 and 0.8` +
      (lifted
        ? `; behind a rectifier, which knows no more, ${inPercent(inRange(run, lifted))}`
        : "");
  },
  caption: (run) =>
    `How all cosines of ${run.series.questions} questions with ${run.series.pictures.length} pictures are spread, over ${
      seedsWords(run)
    }; a line for each cell (${
      cellsIn(run.series.rows).map((cell) =>
        `${cellLabel[cell]} ${{ rnn: "dotted", lstm: "full", gru: "dashed" }[cell]}`
      ).join(", ")
    }). The grey hill is no measurement: it is the density of the cosine of unrelated vectors in as many dimensions.`,
  alt: (run) =>
    drawn(run).map((way) =>
      `${WAY[way]}: mean ${cosine(middle(run, way), 3)}, ${
        inPercent(inRange(run, way))
      } between 0.3 and 0.8.`
    ).join(" "),
  table: (run) => ({
    columns: ["way", "cell", "mean", "deviation", "least", "largest", "0.3 to 0.8"],
    rows: drawn(run).flatMap((way) =>
      cellsIn(run.series.rows).map((cell) => {
        const rows = ofWay(run, way).filter((row) => row.cell === cell);
        return [
          WAY[way],
          cellLabel[cell],
          cosine(mean(rows.map(({ mean }) => mean)), 3),
          cosine(mean(rows.map(({ deviation }) => deviation)), 3),
          cosine(Math.min(...rows.map(({ low }) => low))),
          cosine(Math.max(...rows.map(({ high }) => high))),
          inPercent(mean(rows.map(({ asTheLabSays }) => asTheLabSays))),
        ];
      })
    ),
  }),
  plot: (run, canvas) =>
    panels(
      drawn(run).map((way) => ({
        heading: WAY[way],
        plot: (inner: Canvas) => panel(run, way, 118, inner),
      })),
      canvas,
      { columns: 1, height: 118 },
    ),
};
