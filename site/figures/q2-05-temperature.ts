import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { mean } from "../../assets/statistics.ts";
import type {
  BaselineName,
  TemperatureSeries,
} from "../../lessons/q2/05-other-sequences/experiments/temperature.ts";
import { rootError } from "../../lessons/q2/05-other-sequences/claims/temperature_claims.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { cellsOf, type Kind } from "./q2-02-training.ts";
import { cellLabel, cellLine, chart, ink } from "./style.ts";

type TemperatureRun = Run<TemperatureSeries>;

/** Days that are drawn, in the middle of the test part. */
const DAYS = 56;

/** The cell with the smallest error. */
const bestCell = (run: TemperatureRun): Kind =>
  cellsOf(run).toSorted((a, b) => rootError(run, a) - rootError(run, b))[0]!;

interface Day {
  readonly day: number;
  readonly truth: number;
  readonly cell: number;
  readonly persistence: number;
}

/** What was said of each day, so many days before. */
function daysOf(run: TemperatureRun, ahead: number): Day[] {
  const { series } = run;
  const first = Math.floor((series.dates.length - DAYS) / 2);
  const own = series.trainings.find(({ cell, said }) => cell === bestCell(run) && said)!.said!;
  const { said } = series.baselines.find(({ name }) =>
    name === "persistence" satisfies BaselineName
  )!;
  return Array.from({ length: DAYS }, (_, k) => {
    const window = first + k;
    return {
      day: k,
      truth: series.truth[window]![ahead - 1]!,
      cell: own[window]![ahead - 1]!,
      persistence: said[window]![ahead - 1]!,
    };
  });
}

const aheads = ({ series }: TemperatureRun) => [1, series.truth[0]!.length];

const words = (ahead: number) => (ahead === 1 ? "one day ahead" : `${ahead} days ahead`);

/** The root of the mean squared error so many days ahead, counted from 0. */
function errorAt({ series }: TemperatureRun, who: Kind | BaselineName, k: number): number {
  const baseline = series.baselines.find(({ name }) => name === who);
  const cells = series.trainings.filter(({ cell }) => cell === who);
  return Math.sqrt(mean((baseline ? [baseline] : cells).map(({ errors }) => errors[k]!)));
}

const degrees = (x: number) => `${x.toFixed(1)} °C`;

/** Forecasts against what came. */
export const figure: Figure<TemperatureSeries> = {
  id: "q2-05-temperature",
  run: "q2-05-temperature",
  title: (run) => {
    const [near, far] = [0, aheads(run).at(-1)! - 1].map((k) =>
      degrees(errorAt(run, bestCell(run), k))
    );
    const season = degrees(errorAt(run, "seasonal", aheads(run).at(-1)! - 1));
    return `A day ahead the ${
      cellLabel[bestCell(run)]
    } is wrong by ${near}; a week ahead by ${far}, and the season alone by ${season}`;
  },
  caption: (run) =>
    `The highest temperature of ${DAYS} days in the middle of the test part, from ${
      firstDay(run)
    } on. Dots: what came. The line: what the ${cellLabel[bestCell(run)]} of seed ${
      run.seeds[0]
    } had said before. Grey steps: persistence, the last temperature that was known then.`,
  alt: (run) =>
    aheads(run).map((ahead) => {
      const days = daysOf(run, ahead);
      const error = (of: "cell" | "persistence") =>
        Math.sqrt(mean(days.map((day) => (day[of] - day.truth) ** 2))).toFixed(1);
      return `${words(ahead)}: the temperature runs from ${
        Math.min(...days.map(({ truth }) => truth))
      } to ${Math.max(...days.map(({ truth }) => truth))} °C; the error of the cell is ${
        error("cell")
      } °C, that of persistence ${error("persistence")} °C.`;
    }).join(" "),
  table: (run) => ({
    columns: [
      "day",
      ...aheads(run).flatMap((ahead) => [
        `came, ${words(ahead)}`,
        cellLabel[bestCell(run)],
        "persistence",
      ]),
    ],
    rows: daysOf(run, 1).map(({ day }) => [
      day + 1,
      ...aheads(run).flatMap((ahead) => {
        const { truth, cell, persistence } = daysOf(run, ahead)[day]!;
        return [truth, cell, persistence].map((value) => value.toFixed(1));
      }),
    ]),
  }),
  plot: (run, canvas) => {
    const height = canvas.narrow ? 180 : 210;
    const all = aheads(run).flatMap((ahead) => daysOf(run, ahead).map(({ truth }) => truth));
    const domain: [number, number] = [
      Math.floor(Math.min(...all)) - 2,
      Math.ceil(Math.max(...all)) + 1,
    ];
    return panels(
      aheads(run).map((ahead) => ({
        heading: words(ahead),
        plot: (small: Canvas) => panel(run, daysOf(run, ahead), domain, height, small),
      })),
      canvas,
      { columns: 1, height },
    );
  },
};

function firstDay({ series }: TemperatureRun): string {
  return series.dates[Math.floor((series.dates.length - DAYS) / 2)]!;
}

function panel(
  run: TemperatureRun,
  days: Day[],
  domain: [number, number],
  height: number,
  canvas: Canvas,
): Element {
  return chart(canvas, {
    height,
    marginTop: 22,
    marginRight: 12,
    marginLeft: 34,
    x: { label: "days →", ticks: canvas.narrow ? 4 : 8, tickFormat: (x: number) => String(x) },
    y: { label: "↑ °C", domain, ticks: 5 },
    marks: [
      Plot.line(days, {
        x: "day",
        y: "persistence",
        curve: "step",
        stroke: ink.quiet,
        strokeWidth: 1,
        strokeOpacity: 0.7,
      }),
      Plot.line(days, {
        x: "day",
        y: "cell",
        ...cellLine(bestCell(run)),
        strokeDasharray: undefined,
      }),
      Plot.dot(days, { x: "day", y: "truth", r: 2.6, fill: ink.plain }),
    ],
  });
}
