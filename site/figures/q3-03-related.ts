import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import type {
  Compared,
  RelatedRow,
  RelatedSeries,
  Vectors,
} from "../../lessons/q3/03-hidden-states-in-motion/experiments/related.ts";
import type { Figure } from "../figure.ts";
import { cellDots, type DotRow } from "./cell_dots.ts";
import { seedsWords } from "./q2-02-training.ts";
import { cellsIn, cosine, type Kind, middle } from "./q3-02-encoders.ts";
import { cellLabel, ink } from "./style.ts";

type RelatedRun = Run<RelatedSeries>;

const VECTORS: Readonly<Record<Vectors, string>> = {
  random: "random vectors",
  glove: "GloVe’s vectors",
  dealt: "GloVe’s, dealt out",
};

const PLACED = [["alone", "alone"], ["inQuestions", "in questions"]] as const;

const vectorsOf = ({ series }: RelatedRun) => [
  ...new Set(series.rows.map(({ vectors }) => vectors)),
];

const of = (
  { series }: RelatedRun,
  cell: Kind,
  vectors: Vectors,
  number: (row: RelatedRow) => number,
) => middle(series.rows.filter((row) => row.vectors === vectors), cell, number);

/** The lowest and the highest median of the cells, with such vectors. */
function span(run: RelatedRun, vectors: Vectors, where: "alone" | "inQuestions"): string {
  const all = cellsIn(run.series.rows).map((cell) =>
    of(run, cell, vectors, (row) => row[where].auc)
  );
  const [low, high] = [Math.min(...all), Math.max(...all)].map((value) => cosine(value));
  return low === high ? low! : `${low} to ${high}`;
}

function rowsFor(run: RelatedRun): DotRow[] {
  return vectorsOf(run).flatMap((vectors) =>
    PLACED.flatMap(([where, words]) =>
      cellsIn(run.series.rows).map((cell) => ({
        row: `${VECTORS[vectors]}, ${words}`,
        cell,
        values: run.series.rows.filter((row) => row.cell === cell && row.vectors === vectors)
          .map((row) => row[where].auc),
      }))
    )
  );
}

/** Whether states after related words are more alike. */
export const figure: Figure<RelatedSeries> = {
  id: "q3-03-related",
  run: "q3-03-related",
  title: (run) => {
    const parts = vectorsOf(run).filter((vectors) => vectors !== "dealt").map((vectors) =>
      `${span(run, vectors, "inQuestions")} with ${VECTORS[vectors]}`
    );
    return `How often related words make states more alike than unrelated ones do: ${
      parts.join(", ")
    }`;
  },
  caption: (run) =>
    `A pair of states after related words beside one after unrelated words: how often the first is more alike. Half of the time is chance (the grey line). ` +
    `Related are ${run.series.pairs} pairs of ${run.series.words} words whose GloVe vectors have a cosine of ${run.config.related} at least, ${run.series.pairsInQuestions.length} of them in our questions. ` +
    `Dealt out: the same vectors, given to the wrong words. Each mark is one of ${
      seedsWords(run)
    }, the tick their median.`,
  alt: (run) =>
    vectorsOf(run).map((vectors) =>
      `${VECTORS[vectors]}: alone ${span(run, vectors, "alone")}, in questions ${
        span(run, vectors, "inQuestions")
      }.`
    ).join(" "),
  table: (run) => ({
    columns: ["vectors", "words", "cell", "related", "unrelated", "how often"],
    rows: vectorsOf(run).flatMap((vectors) =>
      PLACED.flatMap(([where, words]) =>
        cellsIn(run.series.rows).map((cell) => [
          VECTORS[vectors],
          words,
          cellLabel[cell],
          ...(["related", "unrelated", "auc"] as const satisfies readonly (keyof Compared)[]).map((
            what,
          ) => cosine(of(run, cell, vectors, (row) => row[where][what]), 3)),
        ])
      )
    ),
  }),
  plot: (run, canvas) =>
    cellDots(rowsFor(run), canvas, {
      x: { label: "how often more alike →", domain: [0.2, 1], ticks: canvas.narrow ? 4 : 8 },
      left: canvas.narrow ? 168 : 208,
      marks: [Plot.ruleX([0.5], { stroke: ink.quiet, strokeWidth: 1.2 })],
    }),
};
