import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { rootError } from "../../lessons/q2/05-other-sequences/claims/temperature_claims.ts";
import type {
  BaselineName,
  TemperatureSeries,
} from "../../lessons/q2/05-other-sequences/experiments/temperature.ts";
import type { Figure } from "../figure.ts";
import { cellsOf, type Kind, seedsWords } from "./q2-02-training.ts";
import { band, cellLabel, cellLine, chart, endLabels, ink, middles, variantDash } from "./style.ts";

type TemperatureRun = Run<TemperatureSeries>;

/** The baselines as the figure calls them. */
const LABEL: Readonly<Record<BaselineName, string>> = {
  persistence: "persistence",
  seasonal: "season",
  damped: "damped",
};

const DASH: Readonly<Record<BaselineName, string | undefined>> = {
  persistence: variantDash[2],
  seasonal: variantDash[1],
  damped: undefined,
};

/** Errors of a cell 1, 2, … days ahead, over seeds. */
const cellErrors = (run: TemperatureRun, cell: Kind) =>
  middles(
    run.series.trainings.filter((one) => one.cell === cell).map(({ errors }) =>
      errors.map(Math.sqrt)
    ),
  ).map((middle, k) => ({ ahead: k + 1, ...middle }));

const baselineErrors = ({ series }: TemperatureRun) =>
  series.baselines.map(({ name, errors }) => ({
    name,
    points: errors.map((error, k) => ({ ahead: k + 1, error: Math.sqrt(error) })),
  }));

const degrees = (x: number) => `${x.toFixed(2)} °C`;

/** Errors by horizon. */
export const figure: Figure<TemperatureSeries> = {
  id: "q2-05-horizon",
  run: "q2-05-temperature",
  title: (run) => {
    const best = cellsOf(run).toSorted((a, b) => rootError(run, a) - rootError(run, b))[0]!;
    const [cell, damped] = [rootError(run, best), rootError(run, "damped")];
    const name = cellLabel[best];
    const formula = `a formula with one number for each day (${degrees(damped)})`;
    if (cell < damped) return `Over a week the ${name} (${degrees(cell)}) is below ${formula}`;
    return cellsOf(run).length > 1
      ? `No cell beats ${formula} over a week; the best, the ${name}, is at ${degrees(cell)}`
      : `Over a week the ${name} (${degrees(cell)}) does not beat ${formula}`;
  },
  caption: (run) =>
    `The root of the mean squared error on the test part, 1 to ${
      run.series.truth[0]!.length
    } days ahead. Cells: median over ${
      seedsWords(run)
    }, bands from the 10th to the 90th percentile. Without colour: persistence, the season, and ` +
    `“damped”: the season with what is left of today’s deviation from it.`,
  alt: (run) =>
    "Error against days ahead. " +
    baselineErrors(run).map(({ name, points }) =>
      `${LABEL[name]}: ${degrees(points[0]!.error)} to ${degrees(points.at(-1)!.error)}`
    ).join(", ") + ". " +
    cellsOf(run).map((cell) => {
      const errors = cellErrors(run, cell);
      return `${cellLabel[cell]}: ${degrees(errors[0]!.mid)} to ${degrees(errors.at(-1)!.mid)}`;
    }).join(", ") + ".",
  table: (run) => ({
    columns: [
      "days ahead",
      ...baselineErrors(run).map(({ name }) => LABEL[name]),
      ...cellsOf(run).map((cell) => cellLabel[cell]),
    ],
    rows: run.series.truth[0]!.map((_, k) => [
      k + 1,
      ...baselineErrors(run).map(({ points }) => points[k]!.error.toFixed(2)),
      ...cellsOf(run).map((cell) => cellErrors(run, cell)[k]!.mid.toFixed(2)),
    ]),
  }),
  plot: (run, canvas) => {
    const cells = cellsOf(run).map((cell) => ({ cell, points: cellErrors(run, cell) }));
    const baselines = baselineErrors(run);
    const all = [
      ...cells.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])),
      ...baselines.flatMap(({ points }) => points.map(({ error }) => error)),
    ];
    const last = run.series.truth[0]!.length;
    return chart(canvas, {
      height: canvas.narrow ? 330 : 360,
      marginLeft: 36,
      marginRight: canvas.narrow ? 82 : 100,
      x: { label: "days ahead →", ticks: last, tickFormat: (x: number) => String(x) },
      y: {
        label: "↑ error, °C",
        domain: [Math.min(...all) - 0.1, Math.max(...all) + 0.1],
        ticks: 6,
      },
      marks: [
        ...baselines.map(({ name, points }) =>
          Plot.line(points, {
            x: "ahead",
            y: "error",
            stroke: ink.plain,
            strokeWidth: 1.4,
            strokeDasharray: DASH[name],
          })
        ),
        ...cells.map(({ cell, points }) =>
          band(points, { x: "ahead", low: "low", high: "high", fill: ink[cell] })
        ),
        ...cells.map(({ cell, points }) =>
          Plot.line(points, { x: "ahead", y: "mid", ...cellLine(cell) })
        ),
        endLabels([
          ...baselines.map(({ name, points }) => ({
            x: last,
            y: points.at(-1)!.error,
            text: LABEL[name],
            fill: ink.plain,
            weight: 400,
          })),
          ...cells.map(({ cell, points }) => ({
            x: last,
            y: points.at(-1)!.mid,
            text: cellLabel[cell],
            fill: ink[cell],
          })),
        ], { size: canvas.narrow ? 12 : 13 }),
      ],
    });
  },
};
