import type { Run } from "../../assets/run.ts";
import { median } from "../../assets/statistics.ts";
import { short } from "../../assets/words.ts";
import type { TrainingSeries } from "../../lessons/q2/02-sequential-mnist/experiments/trainings.ts";
import type { Figure } from "../figure.ts";
import { cellsOf, type Kind, linesOf, logPlot, seedsWords, tableOf } from "./q2-02-training.ts";
import { listed } from "./q1-06-findings.ts";
import { cellLabel, scientific } from "./style.ts";

type Series = Run<TrainingSeries>;

const lines = (run: Series) =>
  linesOf(run, ({ tenths }) => tenths.map(({ norm }) => norm), (k) => (k + 1) / 10);

/** The usual length of the gradient in the last epoch, over the seeds. */
function atEnd({ series }: Series, cell: Kind): number {
  const rows = series.trainings.filter((one) => one.cell === cell);
  return median(rows.map(({ tenths }) => median(tenths.slice(-10).map(({ norm }) => norm))));
}

/** How long the gradient is while the lab's recipe trains. */
export const figure: Figure<TrainingSeries> = {
  id: "q2-04-gradient-norms",
  run: "q2-02-lab",
  title: (run) => {
    const [first, ...others] = cellsOf(run).map((
      cell,
    ) => [cellLabel[cell], short(atEnd(run, cell))]);
    return listed([
      `In the last epoch the gradient of the ${first![0]} is ${first![1]} long`,
      ...others.map(([name, length]) => `that of the ${name} ${length}`),
    ]);
  },
  caption: (run) =>
    `The norm of the gradient of a batch, before any clipping, while the lab’s recipe trains. Lines: the ` +
    `median of each tenth of an epoch, and then over ${
      seedsWords(run)
    }; bands: 10th to 90th percentile ` +
    `over the seeds. The axis is logarithmic.`,
  alt: (run) =>
    "Norm of the gradient against epochs, on a logarithmic axis. " +
    lines(run).map(({ cell, points }) =>
      `${cellLabel[cell]}: ${scientific(points[0]!.mid)} in the first tenth of an epoch, ${
        scientific(points.at(-1)!.mid)
      } in the last.`
    ).join(" "),
  table: (run) => tableOf(lines(run), { x: "epochs", y: "norm" }, (x) => scientific(x, 3)),
  plot: (run, canvas) => logPlot(lines(run), { y: "↑ norm of the gradient" }, canvas),
};
