import type { ComparingSeries } from "../../lessons/q3/05-comparing-the-encoders/experiments/comparing.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { seedsWords } from "./q2-02-training.ts";
import { type DotRow, rowsPlot } from "./q2-05-rows.ts";
import { cellsIn, cosine, middle, rowsOf, START, startsIn } from "./q3-02-encoders.ts";
import { numberWord } from "./q3-01-words.ts";
import { type ComparingRun, MEASURE, measures, number } from "./q3-05-parts.ts";
import { cellLabel, ink } from "./style.ts";

type Name = typeof measures[number];

const valuesOf = (run: ComparingRun, measure: Name) =>
  cellsIn(run.series.rows).map((cell) => rowsOf(run.series.rows, cell).map(number(measure)));

/** Whether no number of one cell lies among those of another, for some two cells. */
function apart(run: ComparingRun, measure: Name): boolean {
  const ends = valuesOf(run, measure).map((all) => [Math.min(...all), Math.max(...all)] as const);
  return ends.some(([low], i) => ends.some(([, high], j) => i !== j && low > high));
}

const rowsFor = (run: ComparingRun, measure: Name): DotRow[] =>
  cellsIn(run.series.rows).map((cell, k) => ({
    name: cellLabel[cell],
    values: valuesOf(run, measure)[k]!,
    fill: ink[cell],
  }));

/** All measures, all seeds. */
export const figure: Figure<ComparingSeries> = {
  id: "q3-05-measures",
  run: "q3-05-encoders",
  title: (run) => {
    const found = measures.filter((measure) => apart(run, measure));
    if (cellsIn(run.series.rows).length < 2) return `${measures.length} measures of one cell`;
    return `On ${
      numberWord(found.length)
    } of ${measures.length} measures every beginning of one cell lies beyond every one of another`;
  },
  caption: (run) =>
    `Each dot is one of ${seedsWords(run)}, the tick the mean; ${
      START[startsIn(run.series.rows)[0]!]
    }. Each panel has its own scale. From the upper left: how the numbers of the codes are spread; how ` +
    `questions differ; how states move; what codes say of pictures.`,
  alt: (run) =>
    measures.map((measure) =>
      `${MEASURE[measure]}: ` +
      cellsIn(run.series.rows).map((cell) =>
        `${cellLabel[cell]} ${cosine(middle(run.series.rows, cell, number(measure)), 3)}`
      ).join(", ") + "."
    ).join(" "),
  table: (run) => ({
    columns: ["measure", "start", ...cellsIn(run.series.rows).map((cell) => cellLabel[cell])],
    rows: measures.flatMap((measure) =>
      startsIn(run.series.rows).map((start) => [
        MEASURE[measure],
        START[start]!,
        ...cellsIn(run.series.rows).map((cell) =>
          cosine(middle(run.series.rows, cell, number(measure), start), 3)
        ),
      ])
    ),
  }),
  plot: (run, canvas) => {
    const height = 108;
    return panels(
      measures.map((measure) => ({
        heading: MEASURE[measure],
        plot: (inner: Canvas) =>
          rowsPlot(rowsFor(run, measure), inner, {
            x: "",
            height,
            names: 42,
            ticks: 3,
            tick: (x) =>
              x.toPrecision(2).replace("-", "−").replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, ""),
          }),
      })),
      canvas,
      { columns: canvas.narrow ? 2 : 3, height, gap: 16 },
    );
  },
};
