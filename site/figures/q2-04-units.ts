import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { mean } from "../../assets/statistics.ts";
import type {
  GateRow,
  SaturationSeries,
} from "../../lessons/q2/04-stability/experiments/saturation.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { gateInk, gateWord, placesOf } from "./q2-04-gates.ts";
import { cellLabel, chart, ink } from "./style.ts";

type Series = Run<SaturationSeries>;

/** What is shown: the state of the tanh network and the gates, without the candidates. */
const SHOWN = ["h", "i", "f", "o", "r", "z"];

/** The rows that hold every unit by itself, of the first recipe. */
function rowsOf(run: Series): GateRow[] {
  const { recipe } = placesOf(run)[0]!;
  return run.series.gates.filter((one) =>
    one.units && one.recipe === recipe && SHOWN.includes(one.gate)
  );
}

/** How many units are near one end for less than one hundredth of the time. */
function hardlyEver({ units }: GateRow, end: "low" | "high"): number {
  return units![end].filter((share) => share < 0.01).length;
}

/** How many units are near one end for a share of the time in one of ten classes. */
function inTenth({ units }: GateRow, end: "low" | "high", tenth: number): number {
  return units![end].filter((share) => Math.min(9, Math.floor(10 * share)) === tenth).length;
}

const meanOf = ({ units }: GateRow, end: "low" | "high") => mean(units![end]);

const whole = (share: number) => `${(100 * share).toFixed(0)} %`;

const name = ({ cell, gate }: GateRow) =>
  gate === "h" ? "RNN, state" : `${cellLabel[cell]}, ${gateWord[gate]}`;

/** Each unit of each gate: how often it is near one end, and how often near the other. */
export const figure: Figure<SaturationSeries> = {
  id: "q2-04-units",
  run: "q2-04-saturation",
  title: (run) => {
    const rows = rowsOf(run);
    const row = rows.find(({ gate }) => gate === "f") ?? rows[0]!;
    const [unit, shut, open] = row.gate === "h"
      ? ["units", "near −1", "near 1"]
      : [`${gateWord[row.gate]} gates`, "shut", "open"];
    return `${hardlyEver(row, "low")} of ${
      row.units!.low.length
    } ${unit} are ${shut} for less than ` +
      `1 % of the time; they are ${open} for ${whole(meanOf(row, "high"))} of it`;
  },
  caption: (run) =>
    `One dot for each unit after training (${placesOf(run)[0]!.recipe}’s recipe, seed ` +
    `${
      run.seeds[0]
    }): the share of all steps of ${run.config.digits} test digits in which it is near ` +
    `its lower end (across) and near its upper end (up). No dot can lie above the line. The same ` +
    `drawing for a character model: Karpathy and others 2016, section 4.2.`,
  alt: (run) =>
    "Scatter of units, the share of the time near the upper end against that near the lower end. " +
    rowsOf(run).map((row) =>
      `${name(row)}: on average near the lower end for ${
        whole(meanOf(row, "low"))
      } of the time, near the ` +
      `upper end for ${whole(meanOf(row, "high"))}.`
    ).join(" "),
  table: (run) => ({
    columns: [
      "gate",
      "share of the time, %",
      "units so often near the lower end",
      "near the upper end",
    ],
    rows: rowsOf(run).flatMap((row) =>
      Array.from({ length: 10 }, (_, tenth) => [
        name(row),
        `${10 * tenth} to ${10 * (tenth + 1)}`,
        inTenth(row, "low", tenth),
        inTenth(row, "high", tenth),
      ])
    ),
  }),
  plot: (run, canvas) => {
    const most = Math.max(...rowsOf(run).flatMap(({ units }) => [...units!.low, ...units!.high]));
    const top = Math.min(100, 10 * Math.ceil(10 * most + 0.5));
    const columns = canvas.narrow ? 2 : 3;
    const height = canvas.narrow ? 186 : 236;
    return panels(
      rowsOf(run).map((row, k) => ({
        heading: name(row),
        plot: (small: Canvas) => panel(row, top, k % columns === 0, height, small),
      })),
      canvas,
      { columns, height, gap: 12 },
    );
  },
};

function panel(
  row: GateRow,
  top: number,
  labelled: boolean,
  height: number,
  canvas: Canvas,
): Element {
  const { low, high } = row.units!;
  const points = low.map((x, k) => ({ x: 100 * x, y: 100 * high[k]! }));
  return chart(canvas, {
    height,
    marginTop: 26,
    marginLeft: 32,
    marginRight: 10,
    marginBottom: 38,
    x: { label: "near the lower end, % →", domain: [0, top], ticks: 3, grid: true },
    y: { label: labelled ? "↑ near the upper end, %" : null, domain: [0, top], ticks: 3 },
    marks: [
      Plot.line([[100 - top, top], [top, 100 - top]], { stroke: ink.quiet, strokeWidth: 1 }),
      Plot.dot(points, {
        x: "x",
        y: "y",
        r: canvas.narrow ? 2 : 2.4,
        fill: gateInk[row.gate],
        fillOpacity: 0.55,
      }),
    ],
  });
}
