import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import type { TrainingSeries } from "../../lessons/q2/02-sequential-mnist/experiments/trainings.ts";
import type { Figure } from "../figure.ts";
import { cellsOf, finalError, type Kind, seedsWords } from "./q2-02-training.ts";
import { cellLabel, chart } from "./style.ts";

/** How often one digit was taken for another, over all seeds. */
interface Mistake {
  readonly truth: number;
  readonly said: number;
  readonly count: number;
}

/** The cell that makes the fewest mistakes. */
function bestCell(run: Run<TrainingSeries>): Kind {
  return cellsOf(run).reduce((a, b) => finalError(run, b) < finalError(run, a) ? b : a);
}

function mistakesOf(run: Run<TrainingSeries>): Mistake[] {
  const all = run.series.trainings.filter(({ cell }) => cell === bestCell(run));
  return all[0]!.confusion.flatMap((row, truth) =>
    row.map((_, said) => ({
      truth,
      said,
      count: all.reduce((sum, { confusion }) => sum + confusion[truth]![said]!, 0),
    }))
  ).filter(({ truth, said }) => truth !== said);
}

const worst = (run: Run<TrainingSeries>) =>
  mistakesOf(run).reduce((a, b) => b.count > a.count ? b : a);

/** The mistakes of the best cell. */
export const figure: Figure<TrainingSeries> = {
  id: "q2-02-confusion",
  run: "q2-02-rows",
  title: (run) => {
    const { truth, said } = worst(run);
    return `The ${
      cellLabel[bestCell(run)]
    } takes a ${truth} for a ${said} more often than any other pair`;
  },
  caption: (run) =>
    `The ${cellLabel[bestCell(run)]} after the last epoch, ${seedsWords(run)} together, ` +
    `10\u202f000 test digits each: how often a digit (row) was taken for another (column). What was ` +
    `right is left out.`,
  alt: (run) => {
    const most = [...mistakesOf(run)].sort((a, b) => b.count - a.count).slice(0, 5);
    return "A table of ten rows and ten columns. The most frequent mistakes: " +
      most.map(({ truth, said, count }) => `${truth} for ${said} (${count})`).join(", ") + ".";
  },
  table: (run) => ({
    columns: ["it is", ...Array.from({ length: 10 }, (_, said) => `taken for ${said}`)],
    rows: Array.from({ length: 10 }, (_, truth) => [
      truth,
      ...Array.from(
        { length: 10 },
        (_, said) =>
          mistakesOf(run).find((one) => one.truth === truth && one.said === said)?.count ?? "–",
      ),
    ]),
  }),
  plot: (run, canvas) => {
    const mistakes = mistakesOf(run);
    const most = worst(run).count;
    const digits = Array.from({ length: 10 }, (_, k) => k);
    const side = canvas.narrow ? 310 : 420;
    return chart(canvas, {
      height: side,
      marginTop: 42,
      marginLeft: 46,
      marginBottom: 10,
      marginRight: canvas.width - side - 10,
      x: {
        type: "band",
        domain: digits,
        label: "taken for →",
        labelOffset: 38,
        axis: "top",
        tickSize: 0,
        padding: 0,
      },
      y: { type: "band", domain: digits, label: "it is ↓", tickSize: 0, padding: 0, grid: false },
      marks: [
        Plot.cell(mistakes, {
          x: "said",
          y: "truth",
          inset: 1,
          fill: `var(--${bestCell(run)})`,
          fillOpacity: ({ count }: Mistake) => 0.04 + 0.66 * count / Math.max(most, 1),
        }),
        Plot.text(mistakes.filter(({ count }) => count > 0), {
          x: "said",
          y: "truth",
          text: ({ count }: Mistake) => String(count),
          fill: "var(--ink)",
          fontSize: canvas.narrow ? 11 : 13,
        }),
      ],
    });
  },
};
