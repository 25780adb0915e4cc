import type { Run } from "../../assets/run.ts";
import type { TrainingSeries } from "../../lessons/q2/02-sequential-mnist/experiments/trainings.ts";
import type { Figure } from "../figure.ts";
import { listed } from "./q1-06-findings.ts";
import {
  cellsOf,
  finalError,
  linesOf,
  logPlot,
  percent,
  seedsWords,
  tableOf,
} from "./q2-02-training.ts";
import { cellLabel } from "./style.ts";

const lines = (run: Run<TrainingSeries>) =>
  linesOf(run, ({ epochs }) => epochs.map(({ testRight }) => 1 - testRight), (k) => k + 1);

/** The share of test digits that is read wrongly, after every epoch. */
export const figure: Figure<TrainingSeries> = {
  id: "q2-02-rows",
  run: "q2-02-rows",
  title: (run) => {
    const [first, ...others] = cellsOf(run).map((cell) => [
      cellLabel[cell],
      percent(finalError(run, cell)),
    ]);
    const { length } = run.series.trainings[0]!.epochs;
    return listed([
      `After ${length} ${length === 1 ? "epoch" : "epochs"} the ${first![0]} misreads ${
        first![1]
      } of the test digits`,
      ...others.map(([name, error]) => `the ${name} ${error}`),
    ]);
  },
  caption: (run) =>
    `Digits that the model has never learned from, 28 rows of 28 pixels. Lines: median over ` +
    `${seedsWords(run)}; bands: 10th to 90th percentile. The axis is logarithmic.`,
  alt: (run) =>
    "Share of wrong answers on the test digits against epochs, on a logarithmic axis. " +
    lines(run).map(({ cell, points }) =>
      `${cellLabel[cell]}: ${percent(points[0]!.mid)} after the first epoch, ${
        percent(points.at(-1)!.mid)
      } after the last.`
    ).join(" "),
  table: (run) => tableOf(lines(run), { x: "epochs", y: "wrong" }, (x) => percent(x, 3)),
  plot: (run, canvas) =>
    logPlot(lines(run), {
      y: "↑ wrong on the test digits",
      tick: (value) => percent(value, 1),
    }, canvas),
};
