import type { CosinesSeries } from "../../lessons/q3/04-fusion/experiments/cosines.ts";
import type { Figure } from "../figure.ts";
import { seedsWords } from "./q2-02-training.ts";
import { cellsIn, cellWords } from "./q3-02-encoders.ts";
import {
  type CosinesRun,
  inPercent,
  meanShares,
  ofWay,
  sharesPlot,
  WAY,
  waysOf,
} from "./q3-04-words.ts";
import { cellLabel } from "./style.ts";

const barsOf = (run: CosinesRun) =>
  waysOf(run).map((way) => ({
    name: WAY[way],
    shares: meanShares(ofWay(run, way).map(({ shares }) => shares)),
  }));

/** What tables of cosines are made of. */
export const figure: Figure<CosinesSeries> = {
  id: "q3-04-shares",
  run: "q3-04-cosines",
  title: (run) => {
    const [first] = barsOf(run);
    const centred = barsOf(run).find(({ name }) => name === WAY.centred);
    return `${
      inPercent(first!.shares.rest)
    } of what varies in the lab’s table could tell which picture belongs to which question` +
      (centred ? `; of centred vectors, ${inPercent(centred.shares.rest)}` : "");
  },
  caption: (run) =>
    `The variance of the cosines of all questions with all pictures, taken apart: what a question has in common with every picture, what a picture has ` +
    `with every question, and what only both together say. Means over ${
      cellWords(cellsIn(run.series.rows))
    } and ${seedsWords(run)}.`,
  alt: (run) =>
    barsOf(run).map(({ name, shares }) =>
      `${name}: question alone ${inPercent(shares.rows)}, picture alone ${
        inPercent(shares.columns)
      }, both together ${inPercent(shares.rest)}.`
    ).join(" "),
  table: (run) => ({
    columns: ["way", "cell", "question alone", "picture alone", "both together"],
    rows: waysOf(run).flatMap((way) =>
      cellsIn(run.series.rows).map((cell) => {
        const { rows, columns, rest } = meanShares(
          ofWay(run, way).filter((row) => row.cell === cell).map(({ shares }) => shares),
        );
        return [WAY[way], cellLabel[cell], ...[rows, columns, rest].map(inPercent)];
      })
    ),
  }),
  plot: (run, canvas) => sharesPlot(barsOf(run), canvas, canvas.narrow ? 132 : 146),
};
