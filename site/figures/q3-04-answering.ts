/**
 * Answers without training: the figure of lesson q3/04, for our questions and for those of VQA v2.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";
import { mean } from "../../assets/statistics.ts";
import type { AnswersSeries, Blind, Near } from "../../lessons/q3/04-fusion/experiments/answers.ts";
import type { Figure } from "../figure.ts";
import { cellDots, type DotRow } from "./cell_dots.ts";
import { seedsWords } from "./q2-02-training.ts";
import { cellsIn } from "./q3-02-encoders.ts";
import { inPercent } from "./q3-04-words.ts";
import { cellLabel } from "./style.ts";

type AnswersRun = Run<AnswersSeries>;

const NEAR: Readonly<Record<Near, string>> = {
  question: "question alone",
  concatenation: "side by side",
  product: "product",
  compact: "compact bilinear",
};

const BLIND: Readonly<Record<Blind, string>> = {
  yes: "always “yes”",
  commonest: "commonest answer",
  "commonest of its type": "… of its type",
  picture: "nearest picture",
  "bag of words": "bag of words",
};

const rowsFor = ({ series }: AnswersRun): DotRow[] =>
  (Object.keys(NEAR) as Near[]).flatMap((near) =>
    cellsIn(series.rows).map((cell) => ({
      row: NEAR[near],
      cell,
      values: series.rows.filter((row) => row.near === near && row.cell === cell)
        .map(({ right }) => mean(right)),
    }))
  );

const blind = ({ series }: AnswersRun) =>
  series.blind.map(({ how, right }) => ({ row: BLIND[how], value: mean(right) }));

/** The best of the rows with a cell, by its mean. */
const best = (run: AnswersRun) =>
  rowsFor(run).reduce((a, b) => mean(b.values) > mean(a.values) ? b : a);

/** The best of the answers that look at no picture. */
const bestBlind = (run: AnswersRun) => blind(run).reduce((a, b) => b.value > a.value ? b : a);

/** The figure of a run. */
export function answering(id: string, run: string): Figure<AnswersSeries> {
  return {
    id,
    run,
    title: (run) => {
      const [near, without] = [best(run), bestBlind(run)];
      return `The best encoder (${cellLabel[near.cell]}, ${near.row}) is right on ${
        inPercent(mean(near.values))
      }; the best answer without one (${without.row.replace("… of", "the commonest of")}) on ${
        inPercent(without.value)
      }`;
    },
    caption: (run) =>
      `Accuracy on ${run.series.own.length} questions: each is answered as the nearest question about another picture was, or without an encoder. Each mark is one of ${
        seedsWords(run)
      }, the tick their median; black ticks do not depend on a seed. How far other pictures would move them is not drawn: the table of claims says it.`,
    alt: (run) =>
      rowsFor(run).map(({ row, cell, values }) =>
        `${row}, ${cellLabel[cell]}: ${inPercent(mean(values))}.`
      ).join(" ") + " " +
      blind(run).map(({ row, value }) => `${row}: ${inPercent(value)}.`).join(" "),
    table: (run) => ({
      columns: ["answer", "cell", "accuracy"],
      rows: [
        ...rowsFor(run).map(({ row, cell, values }) => [
          row,
          cellLabel[cell],
          inPercent(mean(values)),
        ]),
        ...blind(run).map(({ row, value }) => [row, "", inPercent(value)]),
      ],
    }),
    plot: (run, canvas) => {
      const all = [
        ...rowsFor(run).flatMap(({ values }) => values),
        ...blind(run).map(({ value }) => value),
      ];
      return cellDots(rowsFor(run), canvas, {
        x: {
          label: "accuracy →",
          domain: [0, Math.max(...all) + 0.03],
          ticks: canvas.narrow ? 4 : 6,
          tickFormat: (x: number) => `${Math.round(100 * x)} %`,
        },
        left: canvas.narrow ? 122 : 136,
        others: blind(run),
      });
    },
  };
}
