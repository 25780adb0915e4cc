import * as Plot from "@observablehq/plot";
import type {
  ComparingSeries,
  Distribution,
} from "../../lessons/q3/05-comparing-the-encoders/experiments/comparing.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { seedsWords } from "./q2-02-training.ts";
import { cellsIn, cosine, middle, START, startsIn } from "./q3-02-encoders.ts";
import { type ComparingRun, number } from "./q3-05-parts.ts";
import { cellLabel, cellLine, chart, ink, wordInk } from "./style.ts";

/** The density of the numbers of a cell. */
function points({ counts }: Distribution) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const width = 2 / counts.length;
  return counts.map((count, k) => ({
    value: -1 + (k + 0.5) * width,
    density: count / all / width,
  }));
}

const deviation = (run: ComparingRun, cell: Distribution["cell"], start?: string) =>
  middle(run.series.rows, cell, number("deviation"), start);

function panel(run: ComparingRun, start: string, height: number, canvas: Canvas): Element {
  const own = run.series.distributions.filter((one) => one.start === start);
  return chart(canvas, {
    height,
    marginTop: 8,
    marginLeft: 28,
    marginRight: 8,
    x: {
      domain: [-1, 1],
      label: "a number of a code →",
      ticks: 5,
      tickFormat: (x: number) => cosine(x, 1),
    },
    y: { label: null, ticks: 4, domain: [0, 4.2], clamp: true },
    marks: [
      ...own.map((one) =>
        Plot.line(points(one), { x: "value", y: "density", ...cellLine(one.cell) })
      ),
      ...own.map(({ cell }, k) =>
        Plot.text([`${cellLabel[cell]} ${cosine(deviation(run, cell, start))}`], {
          frameAnchor: "top-right",
          dy: 6 + 17 * k,
          fill: wordInk(ink[cell]),
          fontWeight: 600,
        })
      ),
    ],
  });
}

/** How the numbers of codes are distributed. */
export const figure: Figure<ComparingSeries> = {
  id: "q3-05-spread",
  run: "q3-05-encoders",
  title: (run) => {
    const cells = cellsIn(run.series.rows);
    const sorted = cells.toSorted((a, b) => deviation(run, b) - deviation(run, a));
    const said = sorted.map((cell) => `${cosine(deviation(run, cell))} (${cellLabel[cell]})`);
    return sorted.length > 1
      ? `The ${cellLabel[sorted[0]!]}’s numbers are spread most widely: deviations of ${
        said.join(", ")
      }`
      : `The numbers have a deviation of ${said[0]}`;
  },
  caption: (run) =>
    `The density of all numbers in the codes of ${run.series.different} questions, over ${
      seedsWords(run)
    }. The numbers beside the names are deviations, medians over the seeds. ` +
    `RNN dotted, LSTM full, GRU dashed; a peak above 4 is cut off.`,
  alt: (run) =>
    startsIn(run.series.rows).map((start) =>
      `${START[start]}: ` +
      cellsIn(run.series.rows).map((cell) =>
        `${cellLabel[cell]} with a deviation of ${cosine(deviation(run, cell, start))}`
      ).join(", ") + "."
    ).join(" "),
  table: (run) => ({
    columns: ["start", "cell", "mean", "deviation", "range"],
    rows: startsIn(run.series.rows).flatMap((start) =>
      cellsIn(run.series.rows).map((cell) => [
        START[start]!,
        cellLabel[cell],
        ...(["mean", "deviation", "range"] as const).map((measure) =>
          cosine(middle(run.series.rows, cell, number(measure), start), 3)
        ),
      ])
    ),
  }),
  plot: (run, canvas) => {
    const height = canvas.narrow ? 190 : 230;
    return panels(
      startsIn(run.series.rows).map((start) => ({
        heading: START[start]!,
        plot: (inner: Canvas) => panel(run, start, height, inner),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : startsIn(run.series.rows).length, height, gap: 18 },
    );
  },
};
