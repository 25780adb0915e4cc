import * as Plot from "@observablehq/plot";
import type { StatesSeries } from "../../lessons/q3/03-hidden-states-in-motion/experiments/states.ts";
import type { Canvas, Figure } from "../figure.ts";
import { freeLabels } from "./free_labels.ts";
import { panels } from "./panels.ts";
import { seedsWords } from "./q2-02-training.ts";
import { type Kind, rowsOf, START, startsIn } from "./q3-02-encoders.ts";
import {
  cellsOf,
  mapsOf,
  middleOf,
  pathIn,
  quoted,
  type StatesRun,
  twoQuestions,
} from "./q3-03-states.ts";
import { cellLabel, cellLine, chart, endLabels, ink, middles } from "./style.ts";

/** The share of the variance that the plane shows. */
const inThePlane = (run: StatesRun, cell: Kind) =>
  middleOf(run, cell, ({ explained }) => explained[0]! + explained[1]!);

const percent = (share: number) => `${(100 * share).toFixed(0)}\u00a0%`;

/** Paths in the plane of the first two components, and what share of the variance components have. */
export const figure: Figure<StatesSeries> = {
  id: "q3-03-plane",
  run: "q3-03-states",
  title: (run) => {
    const shares = cellsOf(run).map((cell) => inThePlane(run, cell));
    const [least, most] = [Math.min(...shares), Math.max(...shares)].map(percent);
    return least === most
      ? `The plane of the first two components shows ${most} of the variance of all states`
      : `The plane of the first two components shows ${least} to ${most} of the variance of all states`;
  },
  caption: (run) => {
    const [first, second] = twoQuestions(run);
    return `The states of untrained encoders (${START[startsIn(run.series.rows)[0]!]}, seed ${
      run.seeds[0]
    }) along the first two components of all ${run.series.at.length} states. Grey: all ${run.series.questions.length} questions. Coloured: ${
      quoted(run, first!)
    }` +
      (second === undefined ? "" : `; black and dashed: ${quoted(run, second)}`) +
      `. A ring is the state after the first word, a square the one after the last. Last panel: the share of the variance along the ` +
      `first components together, the median over ${seedsWords(run)}.`;
  },
  alt: (run) =>
    `Paths of states in a plane, and the share of the variance that components have. ` +
    cellsOf(run).map((cell) => {
      const all = rowsOf(run.series.rows, cell)[0]!.explained.length;
      return `${cellLabel[cell]}: two components ${percent(inThePlane(run, cell))}, ${all} ${
        percent(middleOf(run, cell, ({ explained }) => explained.reduce((a, b) => a + b, 0)))
      }.`;
    }).join(" "),
  table: (run) => ({
    columns: ["component", ...cellsOf(run).map((cell) => `${cellLabel[cell]}, share`)],
    rows: run.series.rows[0]!.explained.map((_, k) => [
      k + 1,
      ...cellsOf(run).map((cell) =>
        middleOf(run, cell, ({ explained }) => explained[k]!).toFixed(3)
      ),
    ]),
  }),
  plot: (run, canvas) => {
    const height = canvas.narrow ? 290 : 300;
    return panels(
      [
        ...mapsOf(run).map((map) => ({
          heading: `${cellLabel[map.cell]}, ${
            percent(map.explained[0]! + (map.explained[1] ?? 0))
          } of the variance`,
          plot: (small: Canvas) => plane(run, map.cell, height, small),
        })),
        {
          heading: "Share that the first components show, %",
          plot: (small: Canvas) => shares(run, height, small),
        },
      ],
      canvas,
      { columns: canvas.narrow ? 1 : 2, height, gap: 16 },
    );
  },
};

function plane(run: StatesRun, cell: Kind, height: number, canvas: Canvas): Element {
  const map = mapsOf(run).find((one) => one.cell === cell)!;
  const all = run.series.questions.map((_, question) => pathIn(run, map, question));
  const chosen = twoQuestions(run).map((question, k) => ({
    path: all[question]!,
    stroke: k === 0 ? ink[cell] : ink.plain,
    dash: k === 0 ? undefined : "5 3",
  }));
  const labels = chosen.flatMap(({ path, stroke }) =>
    path.map(({ x, y, word }, step) => ({
      x,
      y,
      text: word,
      fill: stroke,
      weight: step === path.length - 1 ? 700 : 500,
    }))
  ).toSorted((a, b) => b.weight - a.weight);
  return chart(canvas, {
    height,
    marginTop: 8,
    marginBottom: 26,
    marginLeft: 10,
    marginRight: 10,
    inset: 14,
    x: { label: "first component →", ticks: 0 },
    y: { label: null, ticks: 0, grid: false },
    marks: [
      ...all.map((path) =>
        Plot.line(path, {
          x: "x",
          y: "y",
          stroke: ink.quiet,
          strokeOpacity: 0.22,
          strokeWidth: 1,
        })
      ),
      ...chosen.flatMap(({ path, stroke, dash }) => [
        Plot.line(path, { x: "x", y: "y", stroke, strokeDasharray: dash, strokeWidth: 1.8 }),
        Plot.dot(path.slice(1, -1), { x: "x", y: "y", r: 2.2, fill: stroke }),
        Plot.dot(path.slice(0, 1), {
          x: "x",
          y: "y",
          r: 4.5,
          stroke,
          strokeWidth: 2,
          fill: "var(--paper)",
        }),
        Plot.dot(path.slice(-1), { x: "x", y: "y", r: 5, symbol: "square", fill: stroke }),
      ]),
      freeLabels(labels, [], { size: canvas.narrow ? 11 : 11.5 }),
    ],
  });
}

function shares(run: StatesRun, height: number, canvas: Canvas): Element {
  const lines = cellsOf(run).map((cell) => {
    const curves = rowsOf(run.series.rows, cell).map(({ explained }) => {
      let sum = 0;
      return explained.map((share) => 100 * (sum += share));
    });
    return { cell, points: middles(curves).map(({ mid }, k) => ({ at: k + 1, mid })) };
  });
  return chart(canvas, {
    height,
    marginTop: 8,
    marginBottom: 40,
    marginLeft: 34,
    marginRight: 54,
    x: { label: "components →", ticks: 5 },
    y: { label: null, domain: [0, 100], ticks: 5, tickFormat: (v: number) => `${v}` },
    marks: [
      Plot.ruleX([2], { stroke: ink.quiet, strokeDasharray: "2 3" }),
      Plot.text(["the plane"], {
        x: 2,
        y: 94,
        dx: 6,
        textAnchor: "start",
        fill: ink.quiet,
      }),
      ...lines.map(({ cell, points }) =>
        Plot.line(points, { x: "at", y: "mid", ...cellLine(cell) })
      ),
      endLabels(
        lines.map(({ cell, points }) => ({
          x: points.at(-1)!.at,
          y: points.at(-1)!.mid,
          text: cellLabel[cell],
          fill: ink[cell],
        })),
        { size: 12, dx: 6 },
      ),
    ],
  });
}
