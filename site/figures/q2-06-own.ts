import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { median, quantile } from "../../assets/statistics.ts";
import { short } from "../../assets/words.ts";
import { apart, ownTimes, trainingsOf } from "../../lessons/q2/06-native-speed/claims/numbers.ts";
import type { OwnSeries, OwnTraining } from "../../lessons/q2/06-native-speed/experiments/own.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { listed } from "./q1-06-findings.ts";
import { horizontalBars, timeWords } from "./q2-06-bars.ts";
import { cellLabel, chart, decadeTicks, ink, powerOfTen, scientific } from "./style.ts";

type Cell = OwnTraining["cell"];

const cellsOf = ({ series }: Run<OwnSeries>): Cell[] => [
  ...new Set(series.trainings.map(({ cell }) => cell)),
];

const farthest = (run: Run<OwnSeries>, cell: Cell) =>
  Math.max(...trainingsOf(run, cell).flatMap(apart));

const steps = (run: Run<OwnSeries>) => run.series.trainings[0]!.losses.own.length;

/** "trains as the engine’s, bit for bit", or how far apart. */
function agreement(run: Run<OwnSeries>, cell: Cell): string {
  const most = farthest(run, cell);
  return most === 0
    ? "trains as the engine’s, bit for bit"
    : `has its losses within ${scientific(most)} of the engine’s`;
}

/** A student's graph beside the engine's: loss, difference, time. */
export const figure: Figure<OwnSeries> = {
  id: "q2-06-own",
  run: "q2-06-own",
  title: (run) =>
    `Over ${steps(run)} steps ${
      listed(cellsOf(run).map((cell) => `your ${cellLabel[cell]} ${agreement(run, cell)}`))
    }; a step takes ${
      listed(cellsOf(run).map((cell) => short(ownTimes(run, cell).value, 3)))
    } times as long`,
  caption: (run) =>
    `The same batches for the graph that a student wrote and for the engine’s, in turns, one thread, ` +
    `28 rows of digits, batch ${run.config.batch}. First the loss of every step before it, both in one ` +
    `line if they agree; then how far they are apart, on a logarithmic axis, where float32 has about ` +
    `10⁻⁷ of a loss of 1; last the time of a step, median and quartiles.`,
  alt: (run) =>
    cellsOf(run).map((cell) => {
      const all = trainingsOf(run, cell);
      const last = median(all.map(({ losses }) => losses.own.at(-1)!));
      return `${cellLabel[cell]}: the loss falls to ${short(last)}; the largest difference is ` +
        `${scientific(farthest(run, cell))}; a step takes ${timeWords(msOf(all, "own"))}, the ` +
        `engine’s ${timeWords(msOf(all, "engine"))}.`;
    }).join(" "),
  table: (run) => ({
    columns: [
      "cell",
      "seed",
      "loss at the end",
      "engine’s",
      "largest difference",
      "ms",
      "engine’s",
    ],
    rows: run.series.trainings.map((one) => [
      cellLabel[one.cell],
      one.seed,
      short(one.losses.own.at(-1)!, 4),
      short(one.losses.engine.at(-1)!, 4),
      scientific(Math.max(...apart(one))),
      short(msOf([one], "own"), 3),
      short(msOf([one], "engine"), 3),
    ]),
  }),
  plot(run, canvas) {
    const height = canvas.narrow ? 170 : 180;
    const most = Math.max(
      ...run.series.trainings.flatMap(({ milliseconds }) =>
        [milliseconds.own, milliseconds.engine].map((all) => quantile(all, 0.75))
      ),
    );
    const ofCell = (cell: Cell) => [
      {
        heading: `${cellLabel[cell]}: loss`,
        plot: (small: Canvas) => lossPanel(run, cell, height, small),
      },
      {
        heading: "apart from the engine’s",
        plot: (small: Canvas) => apartPanel(run, cell, height, small),
      },
    ];
    const times = (cells: Cell[]) => ({
      heading: "ms for a step",
      plot: (small: Canvas) => timePanel(run, cells, height, most, small),
    });
    const all = canvas.narrow
      ? [...cellsOf(run).flatMap(ofCell), times(cellsOf(run))]
      : cellsOf(run).flatMap((cell) => [...ofCell(cell), times([cell])]);
    return panels(all, canvas, { columns: canvas.narrow ? 1 : 3, height, gap: 14 });
  },
};

function msOf(all: readonly OwnTraining[], who: "own" | "engine"): number {
  return median(all.flatMap(({ milliseconds }) => milliseconds[who]));
}

const stepAxis = { label: "step →", ticks: 4 } as const;

function lossPanel(run: Run<OwnSeries>, cell: Cell, height: number, canvas: Canvas): Element {
  const lines = trainingsOf(run, cell).map(({ losses }) => losses);
  const points = (values: readonly number[]) => values.map((y, x) => ({ x: x + 1, y }));
  return chart(canvas, {
    height,
    marginTop: 14,
    marginLeft: 34,
    marginRight: 12,
    x: stepAxis,
    y: { label: null, zero: true, ticks: 4 },
    marks: lines.flatMap(({ own, engine }) => [
      Plot.line(points(own), {
        x: "x",
        y: "y",
        stroke: ink[cell],
        strokeWidth: 2.6,
        strokeOpacity: 0.55,
      }),
      Plot.line(points(engine), { x: "x", y: "y", stroke: ink.plain, strokeWidth: 0.8 }),
    ]),
  });
}

/** Equal losses lie below any axis with decades. */
function apartPanel(run: Run<OwnSeries>, cell: Cell, height: number, canvas: Canvas): Element {
  const points = trainingsOf(run, cell).flatMap((one) =>
    apart(one).map((y, x) => ({ x: x + 1, y })).filter(({ y }) => y > 0)
  );
  const some = points.length > 0;
  const [least, most] = some
    ? [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))]
    : [1e-8, 1e-4];
  return chart(canvas, {
    height,
    marginTop: 14,
    marginLeft: 40,
    marginRight: 12,
    x: { ...stepAxis, domain: [1, steps(run)] },
    y: {
      type: "log",
      label: null,
      domain: [least / 2, most * 2],
      ticks: decadeTicks(least / 2, most * 2, 5),
      tickFormat: powerOfTen,
    },
    marks: [
      Plot.dot(points, { x: "x", y: "y", r: 1.6, fill: ink[cell], fillOpacity: 0.6 }),
      some ? null : Plot.text([{ x: (1 + steps(run)) / 2, y: 1e-6 }], {
        x: "x",
        y: "y",
        text: () => "not one bit",
        fill: ink.plain,
      }),
    ],
  });
}

function timePanel(
  run: Run<OwnSeries>,
  cells: readonly Cell[],
  height: number,
  most: number,
  canvas: Canvas,
): Element {
  const bar = (cell: Cell, who: "own" | "engine", name: string) => {
    const all = trainingsOf(run, cell).flatMap(({ milliseconds }) => milliseconds[who]);
    return {
      name: cells.length > 1 ? `${cellLabel[cell]}, ${name}` : name,
      value: median(all),
      low: quantile(all, 0.25),
      high: quantile(all, 0.75),
      fill: ink[cell],
      hollow: who === "engine",
    };
  };
  const bars = cells.flatMap((
    cell,
  ) => [bar(cell, "own", "yours"), bar(cell, "engine", "engine’s")]);
  return horizontalBars(bars, {
    height,
    most,
    names: cells.length > 1 ? 92 : 58,
    write: (value) => short(value, 3),
  }, canvas);
}
