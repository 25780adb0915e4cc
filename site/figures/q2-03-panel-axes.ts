/**
 * The same weights in panels with axes of their own, as the original lab drew them, and on one axis.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import { geometric } from "../../assets/paired.ts";
import { panelShareOf } from "../../lessons/q2/03-weights-over-epochs/claims/readings.ts";
import type { GroupMoment } from "../../lessons/q2/03-weights-over-epochs/experiments/groups.ts";
import type { LabPanel } from "../../lessons/q2/03-weights-over-epochs/experiments/panels.ts";
import type { WeightsSeries } from "../../lessons/q2/03-weights-over-epochs/experiments/weights.ts";
import type { Canvas, Figure } from "../figure.ts";
import { type Panel, panels } from "./panels.ts";
import { listed } from "./q1-06-findings.ts";
import { recipeWords, rowsOf, seedsWords, type WeightsRun } from "./q2-03-weights.ts";
import { cellLabel, chart, ink, scientific } from "./style.ts";

/** A number of the whole of weight_hh in each panel's epoch, over seeds. */
function over(run: WeightsRun, { cell, epoch }: LabPanel, of: (moment: GroupMoment) => number) {
  return geometric(rowsOf(run, cell, "weight_hh").map(({ epochs }) => of(epochs[epoch]!))).value;
}

const deviation = ({ deviation }: GroupMoment) => deviation;

/** The cells from the smallest number to the largest. */
function order(run: WeightsRun, of: (moment: GroupMoment) => number): string {
  return run.series.panels.map((panel) => ({ panel, value: over(run, panel, of) }))
    .sort((a, b) => a.value - b.value).map(({ panel }) => cellLabel[panel.cell]).join();
}

/** How the order of the cells on one axis is to that with axes of their own. */
function ordersCompared(run: WeightsRun): string {
  const [own, one] = [order(run, panelShareOf), order(run, deviation)];
  if (own === one) return "the same";
  return own === one.split(",").reverse().join() ? "the reverse" : "another";
}

const percent = (share: number) => `${scientific(100 * share)} %`;

/** Panels with their own axes over panels with one, for one recipe. */
export function panelFigure(id: string, run: string): Figure<WeightsSeries> {
  return {
    id,
    run,
    title: (run) =>
      `With axes of their own, one deviation fills ${
        listed(run.series.panels.map((panel) =>
          `${percent(over(run, panel, panelShareOf))} (${cellLabel[panel.cell]})`
        ))
      } of a panel; on one axis the order of the widths is ${ordersCompared(run)}`,
    caption: (run) => {
      const [{ epoch, density }] = run.series.panels as [LabPanel];
      const widths = run.series.panels.map((panel) =>
        `${cellLabel[panel.cell]} ${scientific(over(run, panel, deviation))}`
      ).join(", ");
      return `All of weight_hh after ${epoch} ${epoch === 1 ? "epoch" : "epochs"} of ${
        recipeWords(run)
      }, first seed. Above: as the lab’s notebook drew it, counts in ${density.length} bins from the ` +
        `smallest weight to the largest of each panel. Below: the same bins as densities, on one ` +
        `axis. Standard deviations over ${seedsWords(run)}: ${widths}.`;
    },
    alt: (run) =>
      "Six histograms. " +
      run.series.panels.map((panel) =>
        `${cellLabel[panel.cell]}: from ${scientific(panel.least)} to ${scientific(panel.most)}, ` +
        `highest bin ${Math.round(Math.max(...counts(panel)))} weights; deviation ${
          scientific(over(run, panel, deviation))
        }.`
      ).join(" "),
    table: (run) => ({
      columns: [
        "cell",
        "smallest weight",
        "largest",
        "width of a bin",
        "highest bin",
        "deviation",
        "share of the panel",
      ],
      rows: run.series.panels.map((panel) => [
        cellLabel[panel.cell],
        scientific(panel.least),
        scientific(panel.most),
        scientific((panel.most - panel.least) / panel.density.length),
        Math.round(Math.max(...counts(panel))),
        scientific(over(run, panel, deviation), 3),
        percent(over(run, panel, panelShareOf)),
      ]),
    }),
    plot,
  };
}

/** "500", "2k" */
const thousands = (n: number) => n >= 1000 ? `${n / 1000}k` : `${n}`;

/** How many weights are in each bin. */
function counts({ count, least, most, density }: LabPanel): number[] {
  return density.map((height) => height * count * (most - least) / density.length);
}

function plot({ series }: WeightsRun, canvas: Canvas): Element {
  const height = canvas.narrow ? 120 : 150;
  const reach = Math.max(...series.panels.flatMap(({ least, most }) => [-least, most]));
  const top = Math.max(...series.panels.flatMap(({ density }) => density));
  const own = series.panels.map((panel): Panel => ({
    heading: `${cellLabel[panel.cell]}, its own axes`,
    plot: (small) =>
      bars(panel, counts(panel), {
        x: { domain: [panel.least, panel.most], ticks: 3 },
        y: { label: "↑ weights", ticks: 3, tickFormat: thousands },
      }, { ...small, height }),
  }));
  const one = series.panels.map((panel): Panel => ({
    heading: `${cellLabel[panel.cell]}, one axis`,
    plot: (small) =>
      bars(panel, panel.density, {
        x: { domain: [-reach, reach], ticks: 3 },
        y: { label: "↑ density", domain: [0, top * 1.03], ticks: 3 },
      }, { ...small, height }),
  }));
  return panels(
    canvas.narrow ? own.flatMap((panel, k) => [panel, one[k]!]) : [...own, ...one],
    canvas,
    {
      columns: canvas.narrow ? 2 : series.panels.length,
      height,
      gap: canvas.narrow ? 6 : 12,
    },
  );
}

function bars(
  { cell, least, most }: LabPanel,
  heights: readonly number[],
  scales: Pick<Plot.PlotOptions, "x" | "y">,
  { height, ...canvas }: Canvas & { height: number },
): Element {
  const width = (most - least) / heights.length;
  const bins = heights.map((value, k) => ({ from: least + k * width, value }));
  return chart(canvas, {
    height,
    marginTop: 22,
    marginLeft: 34,
    marginRight: 4,
    marginBottom: 38,
    x: { label: "weight →", ...scales.x as object },
    y: scales.y,
    marks: [
      Plot.areaY([...bins, { from: most, value: 0 }], {
        x: "from",
        y: "value",
        fill: ink[cell],
        fillOpacity: 0.8,
        curve: "step-after",
      }),
    ],
  });
}
