/**
 * What the two figures of single pixels share.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";
import type { TrainingSeries } from "../../lessons/q2/02-sequential-mnist/experiments/trainings.ts";
import type { Figure } from "../figure.ts";
import { listed } from "./q1-06-findings.ts";
import { cellsOf, finalError, linesOf, logPlot, percent, tableOf } from "./q2-02-training.ts";
import { cellLabel, scientific } from "./style.ts";

const lines = (run: Run<TrainingSeries>) =>
  linesOf(run, ({ tenths }) => tenths.map(({ loss }) => loss), (k) => (k + 1) / 10);

/** The loss of one training with single pixels. */
export function pixelFigure(id: string, order: string): Figure<TrainingSeries> {
  return {
    id,
    run: id,
    title: (run) => {
      const right = cellsOf(run).map((cell) =>
        `${cellLabel[cell]} ${percent(1 - finalError(run, cell), 3)}`
      );
      return `784 single pixels, ${order}: ${listed(right)} right after ${
        run.series.trainings[0]!.epochs.length === 1 ? "one epoch" : "the last epoch"
      }`;
    },
    caption: (run) =>
      `Mean training loss of every tenth of an epoch, one training for each cell and no more, ` +
      `${run.config.hidden} units. ln 10 is 2.3, which is guessing. The axis is logarithmic.`,
    alt: (run) =>
      "Training loss against epochs, on a logarithmic axis. " +
      lines(run).map(({ cell, points }) =>
        `${cellLabel[cell]}: ${scientific(points[0]!.mid)} in the first tenth, ${
          scientific(points.at(-1)!.mid)
        } in the last.`
      ).join(" "),
    table: (run) => tableOf(lines(run), { x: "epochs", y: "loss" }, (x) => scientific(x, 3)),
    plot: (run, canvas) => logPlot(lines(run), { y: "↑ loss, nats" }, canvas),
  };
}
