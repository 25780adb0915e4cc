/**
 * One group of weights before and after training, as a histogram and as densities.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import { mean } from "../../assets/statistics.ts";
import { GATE_NAME } from "../../lessons/q2/03-weights-over-epochs/claims/lookup.ts";
import type { BandwidthPanel } from "../../lessons/q2/03-weights-over-epochs/experiments/bandwidths.ts";
import { placesOf } from "../../lessons/q2/03-weights-over-epochs/experiments/densities.ts";
import type { WeightsSeries } from "../../lessons/q2/03-weights-over-epochs/experiments/weights.ts";
import type { Canvas, Figure } from "../figure.ts";
import { key } from "./key.ts";
import { panels } from "./panels.ts";
import { recipeWords, type WeightsRun } from "./q2-03-weights.ts";
import { cellLabel, chart, ink, scientific } from "./style.ts";

const blockWords = ({ cell, gate }: BandwidthPanel) =>
  gate === "all" ? `the ${cellLabel[cell]}` : `the ${cellLabel[cell]}’s ${GATE_NAME[gate]} gate`;

const whenWords = ({ epoch }: BandwidthPanel) =>
  epoch === 0 ? "before training" : `after ${epoch} ${epoch === 1 ? "epoch" : "epochs"}`;

/** The mean distance between a curve and the tops of the bins, over the mean height of a bin. */
export function misfit({ grid, histogram }: BandwidthPanel, density: readonly number[]): number {
  const places = placesOf(grid);
  const bin = (x: number) =>
    Math.min(
      histogram.length - 1,
      Math.floor((x - grid.low) / (grid.high - grid.low) * histogram.length),
    );
  const apart = places.map((x, k) => Math.abs(density[k]! - histogram[bin(x)]!));
  return mean(apart) / mean(histogram);
}

/** Silverman's bandwidth and others, over the histogram, for one recipe. */
export function bandwidthFigure(id: string, run: string): Figure<WeightsSeries> {
  return {
    id,
    run,
    title: (run) => {
      const [start, end] = run.series.bandwidths;
      return `Silverman’s bandwidth ${fits(start!)} weights ${beginWords(run)}, and ${
        fits(end!)
      } what training makes of them`;
    },
    caption: (run) => {
      const [start] = run.series.bandwidths;
      return `The ${start!.histogram.length} bins of a histogram of weight_hh, ` +
        `${blockWords(start!)}, ${
          recipeWords(run)
        }, and kernel estimates of the same numbers with ` +
        `three bandwidths. Silverman’s are ${
          run.series.bandwidths.map(({ silverman }) => scientific(silverman)).join(" and ")
        }; cross-validation prefers ${
          run.series.bandwidths.map(({ best }) => scientific(best)).join(" and ")
        } times as much. First seed; the axes of the two panels differ.`;
    },
    alt: ({ series }) =>
      "Two panels: density against weight. " +
      series.bandwidths.map((panel) =>
        `${capital(whenWords(panel))}: ` +
        panel.curves.map(({ times, density }) =>
          `with ${times} times Silverman’s bandwidth the highest point is ${
            scientific(Math.max(...density))
          }`
        ).join(", ") +
        `; the highest bin is ${scientific(Math.max(...panel.histogram))}.`
      ).join(" "),
    table: ({ series }) => ({
      columns: ["when", "times Silverman", "bandwidth", "highest point", "distance to the bins"],
      rows: series.bandwidths.flatMap((panel) =>
        panel.curves.map(({ times, density }) => [
          whenWords(panel),
          times,
          scientific(times * panel.silverman),
          scientific(Math.max(...density), 3),
          `${(100 * misfit(panel, density)).toFixed(1)} %`,
        ])
      ),
    }),
    plot: ({ series }, canvas) => {
      const height = canvas.narrow ? 220 : 260;
      return panels(
        series.bandwidths.map((panel) => ({
          heading: capital(whenWords(panel)),
          plot: (small: Canvas) => onePlot(panel, height, small),
        })),
        canvas,
        { columns: canvas.narrow ? 1 : 2, height, gap: 20 },
      );
    },
  };
}

/** "is 6.4 times too wide for", "fits": within a factor of two of what cross-validation prefers. */
function fits({ best }: BandwidthPanel): string {
  if (best < 0.5) return `is ${scientific(1 / best)} times too wide for`;
  return best > 2 ? `is ${scientific(best)} times too narrow for` : "fits";
}

/** How the recurrent weights of a recipe begin. */
function beginWords({ config }: WeightsRun): string {
  const [recipe] = Object.values(config.recipes as Record<string, { recurrent: string }>);
  return recipe!.recurrent === "uniform"
    ? "that begin uniform"
    : "that begin as orthogonal matrices";
}

/** From the narrowest to the widest. */
const CURVES = [
  { stroke: ink.quiet, dash: undefined, width: 1.1 },
  { stroke: ink.lstm, dash: undefined, width: 2.2 },
  { stroke: ink.plain, dash: "6 4", width: 1.8 },
];

function onePlot(panel: BandwidthPanel, height: number, canvas: Canvas): Element {
  const { grid, histogram, curves } = panel;
  const width = (grid.high - grid.low) / histogram.length;
  const bins = histogram.map((density, k) => ({ from: grid.low + k * width, density }));
  const places = placesOf(grid);
  const looks = curves.map((_, k) => CURVES[k % CURVES.length]!);
  return chart(canvas, {
    height,
    marginLeft: 36,
    marginRight: 10,
    x: { label: "weight →", domain: [grid.low, grid.high], ticks: 5 },
    // The key stands above the curves.
    y: { label: "↑ density", ticks: 4, domain: [0, 1.26 * highest(panel)] },
    marks: [
      Plot.areaY([...bins, { from: grid.high, density: 0 }], {
        x: "from",
        y: "density",
        fill: ink.rule,
        curve: "step-after",
      }),
      ...curves.map(({ density }, k) =>
        Plot.line(thinned(places.map((x, i) => ({ x, y: density[i]! })), curves[k]!.times), {
          x: "x",
          y: "y",
          stroke: looks[k]!.stroke,
          strokeDasharray: looks[k]!.dash,
          strokeWidth: looks[k]!.width,
        })
      ),
      key(
        curves.map(({ times }, k) => ({
          ...looks[k]!,
          text: times === 1 ? "Silverman" : `× ${times}`,
        })),
        { size: canvas.narrow ? 12 : 12.5 },
      ),
    ],
  });
}

/** The highest point of all curves and bins. */
function highest({ histogram, curves }: BandwidthPanel): number {
  return Math.max(...histogram, ...curves.flatMap(({ density }) => density));
}

/** A curve with a wide kernel is as smooth with fewer points. */
function thinned<P>(points: readonly P[], times: number): P[] {
  const every = times < 1 ? 1 : times > 1 ? 8 : 2;
  return points.filter((_, k) => k % every === 0);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
