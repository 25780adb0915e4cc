/**
 * How far in front own pictures stand: the figure of lesson q3/04, for our photographs and for those of VQA v2.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import { mean } from "../../assets/statistics.ts";
import type { CosinesSeries } from "../../lessons/q3/04-fusion/experiments/cosines.ts";
import type { Figure } from "../figure.ts";
import { cellDots, type DotRow } from "./cell_dots.ts";
import { seedsWords } from "./q2-02-training.ts";
import { cellsIn, cosine } from "./q3-02-encoders.ts";
import { type CosinesRun, inPercent, ofWay, WAY, waysOf } from "./q3-04-words.ts";
import { cellLabel, ink } from "./style.ts";

const WORDS = "by learned words";

const rowsFor = (run: CosinesRun): DotRow[] =>
  waysOf(run).flatMap((way) =>
    cellsIn(run.series.rows).map((cell) => ({
      row: WAY[way],
      cell,
      values: ofWay(run, way).filter((row) => row.cell === cell).map(({ before }) => before),
    }))
  );

const middle = (run: CosinesRun) => mean(run.series.rows.map(({ before }) => before));

/** The figure of a run. */
export function orders(id: string, run: string): Figure<CosinesSeries> {
  return {
    id,
    run,
    title: (run) =>
      `A question’s own picture stands before another one in ${
        inPercent(middle(run))
      } of the cases, where chance gives 50\u00a0%` +
      (run.series.words ? `; by learned words, in ${inPercent(run.series.words.before)}` : ""),
    caption: (run) =>
      `${run.series.questions} questions and ${run.series.pictures.length} pictures: how often the own picture has a larger cosine than another. Each mark is one of ${
        seedsWords(run)
      }, the tick their median.` +
      (run.series.words
        ? ` “${WORDS}”: no encoder, but GloVe’s vectors of the words of the question and of the kinds that the network names; p = ${
          cosine(run.series.words.p, 4)
        } by permutation.`
        : ""),
    alt: (run) =>
      rowsFor(run).map(({ row, cell, values }) =>
        `${row}, ${cellLabel[cell]}: ${inPercent(mean(values))}.`
      ).join(" ") +
      (run.series.words ? ` ${WORDS}: ${inPercent(run.series.words.before)}.` : ""),
    table: (run) => ({
      columns: ["way", "cell", "own before another", "mean of 1/place", "p over all seeds"],
      rows: [
        ...waysOf(run).flatMap((way) =>
          cellsIn(run.series.rows).map((cell) => {
            const rows = ofWay(run, way).filter((row) => row.cell === cell);
            const pool = run.series.pooled.find((one) => one.cell === cell && one.way === way)!;
            return [
              WAY[way],
              cellLabel[cell],
              inPercent(mean(rows.map(({ before }) => before))),
              cosine(mean(rows.map(({ reciprocal }) => reciprocal)), 3),
              cosine(pool.p, 3),
            ];
          })
        ),
        ...(run.series.words
          ? [[
            WORDS,
            "",
            inPercent(run.series.words.before),
            cosine(run.series.words.reciprocal, 3),
            cosine(run.series.words.p, 4),
          ]]
          : []),
      ],
    }),
    plot: (run, canvas) =>
      cellDots(rowsFor(run), canvas, {
        x: {
          label: "own picture before another →",
          domain: [0.25, 0.9],
          ticks: canvas.narrow ? 4 : 8,
          tickFormat: (x: number) => `${Math.round(100 * x)} %`,
        },
        left: canvas.narrow ? 132 : 146,
        marks: [Plot.ruleX([0.5], { stroke: ink.quiet, strokeWidth: 1.2 })],
        others: run.series.words ? [{ row: WORDS, value: run.series.words.before }] : [],
      }),
  };
}
