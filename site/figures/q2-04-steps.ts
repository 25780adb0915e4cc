import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { median } from "../../assets/statistics.ts";
import type { SaturationSeries } from "../../lessons/q2/04-stability/experiments/saturation.ts";
import type { Figure } from "../figure.ts";
import { gateDash, gateInk, gateRows, gatesOf, gateWord, placesOf } from "./q2-04-gates.ts";
import { band, cellLabel, chart, endLabels, type Middle, middleOf } from "./style.ts";

type Series = Run<SaturationSeries>;

/** The cell whose gates are shown: the LSTM, where there is one. */
function place(run: Series) {
  const all = placesOf(run);
  return all.find(({ cell }) => cell === "lstm") ?? all.at(-1)!;
}

/** The gates that are shown: those that open and shut. */
function shown(run: Series): string[] {
  return gatesOf[place(run).cell].filter((gate) => !["g", "n"].includes(gate));
}

/** The share near the upper end at each step, over the seeds, in per cent. */
function line(run: Series, gate: string): (Middle & { at: number })[] {
  const { recipe, cell } = place(run);
  const rows = gateRows(run, recipe, gate, cell);
  return rows[0]!.after.high.map((_, k) => ({
    at: k + 1,
    ...middleOf(rows.map(({ after }) => 100 * after.high[k]!)),
  }));
}

const nameOf = (gate: string) => gate === "h" ? "state" : `${gateWord[gate]} gate`;

/** How many gates are open at each row of a digit, after training. */
export const figure: Figure<SaturationSeries> = {
  id: "q2-04-steps",
  run: "q2-04-saturation",
  title: (run) => {
    const gate = shown(run).reduce((a, b) =>
      line(run, b).at(-1)!.mid > line(run, a).at(-1)!.mid ? b : a
    );
    const points = line(run, gate);
    const middle = points[Math.floor(points.length / 2) - 1]!;
    const [units, open] = gate === "h" ? ["units", "near 1"] : [`${gateWord[gate]} gates`, "open"];
    return `Half way down a digit ${
      middle.mid.toFixed(0)
    } % of the ${units} are ${open}, at its last row ` +
      `${points.at(-1)!.mid.toFixed(0)} %`;
  },
  caption: (run) => {
    const { recipe, cell } = place(run);
    return `The ${
      cellLabel[cell]
    } after training with the ${recipe}’s recipe: the share of units that are ` +
      `above 0.9 at each of 28 rows, over ${run.config.digits} test digits. Median and 10th to ` +
      `90th percentile over ${
        run.seeds.length === 1 ? "one seed" : `${run.seeds.length} seeds`
      }. The ` +
      `first rows of nearly all digits are black.`;
  },
  alt: (run) =>
    "Share of open gates against the row of the digit. " +
    shown(run).map((gate) => {
      const points = line(run, gate);
      return `${nameOf(gate)}: ${points[0]!.mid.toFixed(0)} per cent at row 1, ${
        points[13]!.mid.toFixed(0)
      } at row 14, ${points.at(-1)!.mid.toFixed(0)} at row 28.`;
    }).join(" "),
  table: (run) => {
    const { recipe, cell } = place(run);
    return {
      columns: ["row", ...shown(run).flatMap((gate) => [`${gateWord[gate]} open, %`, "shut, %"])],
      rows: line(run, shown(run)[0]!).map(({ at }) => [
        at,
        ...shown(run).flatMap((gate) => {
          const rows = gateRows(run, recipe, gate, cell);
          return (["high", "low"] as const).map((end) =>
            (100 * median(rows.map(({ after }) => after[end][at - 1]!))).toFixed(1)
          );
        }),
      ]),
    };
  },
  plot: (run, canvas) =>
    chart(canvas, {
      marginRight: canvas.narrow ? 54 : 66,
      x: {
        label: "row of the digit →",
        ticks: canvas.narrow ? [1, 7, 14, 21, 28] : [1, 4, 8, 12, 16, 20, 24, 28],
      },
      y: { label: "↑ above 0.9, % of units", ticks: 5, nice: true },
      marks: [
        ...shown(run).map((gate) =>
          band(line(run, gate), { x: "at", low: "low", high: "high", fill: gateInk[gate]! })
        ),
        ...shown(run).map((gate) =>
          Plot.line(line(run, gate), {
            x: "at",
            y: "mid",
            stroke: gateInk[gate],
            strokeDasharray: gateDash[gate],
            strokeWidth: 2.2,
          })
        ),
        endLabels(
          shown(run).map((gate) => ({
            x: 28,
            y: line(run, gate).at(-1)!.mid,
            text: gateWord[gate]!,
            fill: gateInk[gate]!,
          })),
          { size: canvas.narrow ? 12 : 13 },
        ),
      ],
    }),
};
