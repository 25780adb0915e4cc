import type { Run } from "../../assets/run.ts";
import type { TrainingSeries } from "../../lessons/q2/02-sequential-mnist/experiments/trainings.ts";
import { epochsTo } from "../../lessons/q2/02-sequential-mnist/claims/rows_of.ts";
import { geometric } from "../../assets/paired.ts";
import type { Figure } from "../figure.ts";
import { cellsOf, type Kind, linesOf, logPlot, seedsWords, tableOf } from "./q2-02-training.ts";
import { cellLabel, scientific } from "./style.ts";

const lines = (run: Run<TrainingSeries>) =>
  linesOf(run, ({ tenths }) => tenths.map(({ loss }) => loss), (k) => (k + 1) / 10);

const CONVERGED = 0.2;

function epochs(run: Run<TrainingSeries>, cell: Kind): number {
  const rows = run.series.trainings.filter((one) => one.cell === cell);
  return geometric(rows.map((row) => epochsTo(row, CONVERGED))).value;
}

/** The training loss of the lab's own recipe. */
export const figure: Figure<TrainingSeries> = {
  id: "q2-02-lab",
  run: "q2-02-lab",
  title: (run) => {
    const order = cellsOf(run).map((cell) => ({ cell, n: epochs(run, cell) }))
      .sort((a, b) => a.n - b.n);
    const words = order.map(({ cell, n }) => `${cellLabel[cell]} ${scientific(n)}`).join(", ");
    return `Trained as the lab did it, the ${cellLabel[order[0]!.cell]} is first below ` +
      `${CONVERGED} nats (epochs: ${words})`;
  },
  caption: (run) =>
    `Mean training loss of every tenth of an epoch, PyTorch’s weights and Adam at 0.001. Lines: ` +
    `median over ${seedsWords(run)}; bands: 10th to 90th percentile. The axis is logarithmic.`,
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
