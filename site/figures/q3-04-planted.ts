import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { mean } from "../../assets/statistics.ts";
import type { PlantedSeries } from "../../lessons/q3/04-fusion/experiments/planted.ts";
import type { Figure } from "../figure.ts";
import { seedsWords } from "./q2-02-training.ts";
import { cosine } from "./q3-02-encoders.ts";
import { inPercent } from "./q3-04-words.ts";
import { band, cellLabel, cellLine, chart, endLabels, ink, middleOf } from "./style.ts";

type PlantedRun = Run<PlantedSeries>;

const strengths = ({ series }: PlantedRun) => [
  ...new Set(series.rows.map(({ strength }) => strength)),
];

const at = ({ series }: PlantedRun, strength: number) =>
  series.rows.filter((row) => row.strength === strength);

const noticed = (run: PlantedRun, strength: number) =>
  mean(at(run, strength).map(({ p }) => Number(p < 0.05)));

/** The weakest match that is noticed in nine seeds of ten. */
const weakest = (run: PlantedRun) =>
  strengths(run).find((strength) => strength > 0 && noticed(run, strength) >= 0.9);

const points = (run: PlantedRun) =>
  strengths(run).map((strength) => ({
    strength,
    noticed: noticed(run, strength),
    ...middleOf(at(run, strength).map(({ before }) => before)),
  }));

/** What the test would have noticed. */
export const figure: Figure<PlantedSeries> = {
  id: "q3-04-planted",
  run: "q3-04-planted",
  title: (run) => {
    const found = weakest(run);
    return found === undefined
      ? "None of the planted matches is noticed in nine seeds of ten"
      : `A match as weak as a cosine of ${cosine(found)} would have been noticed in ${
        inPercent(noticed(run, found))
      } of the seeds`;
  },
  caption: (run) =>
    `Codes of the ${
      cellLabel[run.series.cell]
    } that were given a little of their own picture: on the x-axis the cosine that was planted. Noticed: p < 0.05 in the permutation test, the share of ${
      seedsWords(run)
    }. Own before another: median, band from the 10th to the 90th percentile.`,
  alt: (run) =>
    points(run).map(({ strength, noticed, mid }) =>
      `Planted ${cosine(strength)}: noticed in ${
        inPercent(noticed)
      }, own picture before another in ${inPercent(mid)}.`
    ).join(" "),
  table: (run) => ({
    columns: ["planted cosine", "noticed", "own before another"],
    rows: points(run).map(({ strength, noticed, mid }) => [
      cosine(strength),
      inPercent(noticed),
      inPercent(mid),
    ]),
  }),
  plot: (run, canvas) => {
    const all = points(run);
    const last = all.at(-1)!;
    const cell = run.series.cell;
    return chart(canvas, {
      height: canvas.narrow ? 250 : 270,
      marginRight: canvas.narrow ? 96 : 140,
      x: { label: "planted cosine →", ticks: 5, tickFormat: (x: number) => cosine(x) },
      y: {
        domain: [0, 1],
        label: null,
        ticks: 5,
        tickFormat: (y: number) => `${Math.round(100 * y)} %`,
      },
      marks: [
        Plot.ruleY([0.5], { stroke: ink.rule }),
        band(all, { x: "strength", low: "low", high: "high", fill: ink[cell] }),
        Plot.line(all, { x: "strength", y: "mid", ...cellLine(cell) }),
        Plot.line(all, { x: "strength", y: "noticed", stroke: ink.plain, strokeWidth: 1.8 }),
        Plot.dot(all, { x: "strength", y: "noticed", r: 2.6, fill: ink.plain }),
        endLabels([
          { x: last.strength, y: last.noticed + 0.01, text: "noticed", fill: ink.plain },
          {
            x: last.strength,
            y: last.mid - 0.03,
            text: canvas.narrow ? "own in front" : "own before another",
            fill: ink[cell],
          },
        ], { size: canvas.narrow ? 12 : 13 }),
      ],
    });
  },
};
