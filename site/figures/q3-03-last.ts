import * as Plot from "@observablehq/plot";
import type { StatesSeries } from "../../lessons/q3/03-hidden-states-in-motion/experiments/states.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { seedsWords } from "./q2-02-training.ts";
import { cosine, type Kind, rowsOf, START, startsIn } from "./q3-02-encoders.ts";
import { cellsOf, type StatesRun } from "./q3-03-states.ts";
import { cellLabel, cellLine, chart, endLabels, ink, middles } from "./style.ts";

/** A line of cosines for each cell. */
interface Lines {
  readonly heading: string;
  readonly x: string;
  /** The first number on the axis. */
  readonly from: number;
  readonly of: (row: StatesRun["series"]["rows"][number]) => readonly (number | null)[];
}

const RECENCY: Lines = {
  heading: "The last words alone",
  x: "last words that are read →",
  from: 1,
  of: ({ recency }) => recency,
};

const BY_LAST: Lines = {
  heading: "Pairs of states in different questions",
  x: "last words that are the same →",
  from: 0,
  of: ({ alike }) => alike.find(({ text }) => text === "questions")!.byLast,
};

function pointsOf({ series }: StatesRun, cell: Kind, { of, from }: Lines) {
  const curves = rowsOf(series.rows, cell).map(of);
  const length = (curves[0] ?? []).findIndex((value) => value === null);
  const whole = curves.map((curve) => (length < 0 ? curve : curve.slice(0, length)) as number[]);
  return middles(whole).map((point, k) => ({ at: from + k, ...point }));
}

/** The number of words after which every cell is above a cosine, if there is one. */
function enough(run: StatesRun, limit: number): number | undefined {
  const curves = cellsOf(run).map((cell) => pointsOf(run, cell, RECENCY));
  const [first] = curves;
  return first?.find((_, k) => curves.every((curve) => curve[k]!.mid > limit))?.at;
}

const LIMIT = 0.9;

/** How much of a state is its last words. */
export const figure: Figure<StatesSeries> = {
  id: "q3-03-last",
  run: "q3-03-states",
  title: (run) => {
    const words = enough(run, LIMIT);
    if (words === undefined) {
      return `No few last words make a state that is like the whole question’s`;
    }
    const cosines = cellsOf(run).map((cell) =>
      `${cosine(pointsOf(run, cell, RECENCY)[words - 1]!.mid)} (${cellLabel[cell]})`
    );
    return `The last ${
      words === 1 ? "word alone makes" : `${words} words alone make`
    } a state that has a cosine of ${cosines.join(", ")} with the whole question’s`;
  },
  caption: (run) =>
    `Left: the mean cosine of the state after a whole question and the state after its last words alone, among questions of more than ${run.config.last} words. ` +
    `Right: the mean cosine of two states in different questions, by how many of their last words are the same. Medians over ${
      seedsWords(run)
    }, ${START[startsIn(run.series.rows)[0]!]}; bands from the 10th to the 90th percentile.`,
  alt: (run) =>
    [RECENCY, BY_LAST].map((lines) =>
      `${lines.heading}. ` +
      cellsOf(run).map((cell) =>
        `${cellLabel[cell]}: ${
          pointsOf(run, cell, lines).map(({ at, mid }) => `${at} ${cosine(mid)}`).join(", ")
        }.`
      ).join(" ")
    ).join(" "),
  table: (run) => ({
    columns: ["cell", "words", "the last ones alone", "pairs with so many the same"],
    rows: cellsOf(run).flatMap((cell) => {
      const [alone, pairs] = [RECENCY, BY_LAST].map((lines) => pointsOf(run, cell, lines));
      const count = Math.max(alone!.at(-1)?.at ?? 0, pairs!.at(-1)?.at ?? 0);
      return Array.from({ length: count + 1 }, (_, words) => [
        cellLabel[cell],
        words,
        ...[alone!, pairs!].map((points) => {
          const point = points.find(({ at }) => at === words);
          return point ? cosine(point.mid, 3) : "–";
        }),
      ]);
    }),
  }),
  plot: (run, canvas) => {
    const height = canvas.narrow ? 190 : 240;
    return panels(
      [RECENCY, BY_LAST].filter((lines) => pointsOf(run, cellsOf(run)[0]!, lines).length > 0).map((
        lines,
      ) => ({
        heading: lines.heading,
        plot: (small: Canvas) => panel(run, lines, height, small),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : 2, height, gap: 18 },
    );
  },
};

function panel(run: StatesRun, lines: Lines, height: number, canvas: Canvas): Element {
  const all = cellsOf(run).map((cell) => ({ cell, points: pointsOf(run, cell, lines) }));
  const labelled = lines === RECENCY ? 0 : all[0]!.points.length - 1;
  return chart(canvas, {
    height,
    marginTop: 12,
    marginBottom: 40,
    marginLeft: 36,
    marginRight: 54,
    x: { type: "point", domain: all[0]!.points.map(({ at }) => at), label: lines.x, padding: 0.2 },
    y: { label: null, domain: [0, 1], ticks: 5 },
    marks: [
      ...all.flatMap(({ cell, points }) => [
        Plot.areaY(points, { x: "at", y1: "low", y2: "high", fill: ink[cell], fillOpacity: 0.14 }),
        Plot.line(points, { x: "at", y: "mid", ...cellLine(cell) }),
        Plot.dot(points, { x: "at", y: "mid", r: 2.5, fill: ink[cell] }),
      ]),
      ...(labelled > 0 || canvas.narrow || lines === RECENCY
        ? [endLabels(
          all.map(({ cell, points }) => ({
            x: points.at(-1)!.at,
            y: points.at(-1)!.mid,
            text: cellLabel[cell],
            fill: ink[cell],
          })),
          { size: 12, dx: 8 },
        )]
        : []),
    ],
  });
}
