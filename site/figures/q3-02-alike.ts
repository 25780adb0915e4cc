import type { Run } from "../../assets/run.ts";
import type {
  EncoderRow,
  EncodersSeries,
} from "../../lessons/q3/02-encoding-questions/experiments/encoders.ts";
import type { Figure } from "../figure.ts";
import { cellDots, type DotRow } from "./cell_dots.ts";
import { seedsWords } from "./q2-02-training.ts";
import { cellsIn, cosine, type Kind, middle, rowsOf, START, startsIn } from "./q3-02-encoders.ts";
import { cellLabel } from "./style.ts";

type EncodersRun = Run<EncodersSeries>;

/** What is compared, and how it is called. */
const COMPARED = [
  { of: (row: EncoderRow) => row.alike, words: "words alone", short: "words" },
  {
    of: (row: EncoderRow) => row.alikeWithSelf,
    words: "each with itself too",
    short: "itself too",
  },
  { of: (row: EncoderRow) => row.alikeWithMark, words: "with a “?” at the end", short: "with “?”" },
] as const;

const [ALONE, WITH_SELF, WITH_MARK] = COMPARED;

/** By how much the question mark raises the cosine, in the median. */
const raised = ({ series }: EncodersRun, cell: Kind) =>
  middle(series.rows, cell, WITH_MARK.of) - middle(series.rows, cell, ALONE.of);

const mostRaised = (run: EncodersRun) =>
  cellsIn(run.series.rows).reduce((a, b) => raised(run, b) > raised(run, a) ? b : a);

function rowsFor({ series }: EncodersRun, narrow: boolean): DotRow[] {
  const starts = startsIn(series.rows);
  return starts.flatMap((start) =>
    COMPARED.flatMap(({ of, words, short }) =>
      cellsIn(series.rows).map((cell) => ({
        row: starts.length === 1
          ? words
          : narrow
          ? `${START[start]!.split("’")[0]}: ${short}`
          : `${START[start]}: ${words}`,
        cell,
        values: rowsOf(series.rows, cell, start).map(of),
      }))
    )
  );
}

/** What was left out of a student's own file. */
const leftOut = ({ series }: EncodersRun) =>
  series.counts.summary.includes("left out") ? ` Of the file: ${series.counts.summary}` : "";

/** How alike different questions are, and what makes them look more alike. */
export const figure: Figure<EncodersSeries> = {
  id: "q3-02-alike",
  run: "q3-02-encoders",
  title: (run) => {
    const cell = mostRaised(run);
    const [alone, mark] = [ALONE, WITH_MARK].map(({ of }) =>
      cosine(middle(run.series.rows, cell, of))
    );
    return `With a question mark behind every question, the ${
      cellLabel[cell]
    }’s codes have a mean cosine of ${mark}; without it, of ${alone}`;
  },
  caption: (run) =>
    `The mean cosine of the codes of ${run.series.counts.questions} different questions, ${run.series.counts.vectors}. Each mark is one of ${
      seedsWords(run)
    }, the tick their median. “Each with itself too”: the ` +
    `diagonal of the table of cosines is counted, ${run.series.counts.questions} ones that mean nothing.${
      leftOut(run)
    }`,
  alt: (run) =>
    "Mean cosines of different questions. " +
    cellsIn(run.series.rows).map((cell) =>
      `${cellLabel[cell]}: ${
        COMPARED.map(({ of, words }) => `${words} ${cosine(middle(run.series.rows, cell, of))}`)
          .join(", ")
      }.`
    ).join(" "),
  table: (run) => ({
    columns: ["start", "cell", ...COMPARED.map(({ words }) => words)],
    rows: startsIn(run.series.rows).flatMap((start) =>
      cellsIn(run.series.rows).map((cell) => [
        START[start]!,
        cellLabel[cell],
        ...[ALONE, WITH_SELF, WITH_MARK].map(({ of }) =>
          cosine(middle(run.series.rows, cell, of, start), 3)
        ),
      ])
    ),
  }),
  plot: (run, canvas) => {
    const long = startsIn(run.series.rows).length > 1;
    return cellDots(rowsFor(run, canvas.narrow), canvas, {
      x: { label: "mean cosine →", domain: [0, 1], ticks: canvas.narrow ? 3 : 6 },
      left: canvas.narrow ? 134 : long ? 226 : 150,
    });
  },
};
