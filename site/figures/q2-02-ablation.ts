import * as Plot from "@observablehq/plot";
import { mean } from "../../assets/statistics.ts";
import type { Run } from "../../assets/run.ts";
import type { TrainingSeries } from "../../lessons/q2/02-sequential-mnist/experiments/trainings.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { cellsOf, type Kind, percent } from "./q2-02-training.ts";
import { cellLabel, chart, ink } from "./style.ts";

/** What a recipe is called in the figure. */
const LABEL: Record<string, string> = {
  "course": "all of it",
  "no-orthogonal": "no orthogonal W_hh",
  "no-glorot": "no Glorot",
  "no-forget-bias": "no forget bias",
  "no-clip": "no clipping",
  "constant-rate": "constant rate",
  "constant-low-rate": "constant low rate",
};

const recipesOf = (run: Run<TrainingSeries>, cell: Kind) =>
  Object.keys(LABEL).filter((recipe) => accuracies(run, cell, recipe).length > 0);

function accuracies({ series }: Run<TrainingSeries>, cell: Kind, recipe: string): number[] {
  return series.trainings.filter((one) => one.cell === cell && one.recipe === recipe)
    .map(({ epochs }) => epochs.at(-1)!.testRight);
}

/** The part whose absence costs a cell most. */
function dearest(run: Run<TrainingSeries>, cell: Kind) {
  const whole = mean(accuracies(run, cell, "course"));
  return recipesOf(run, cell).filter((recipe) => recipe !== "course")
    .map((recipe) => ({ recipe, loss: whole - mean(accuracies(run, cell, recipe)) }))
    .reduce((a, b) => b.loss > a.loss ? b : a);
}

/** Accuracy with the whole recipe, and without each of its parts. */
export const figure: Figure<TrainingSeries> = {
  id: "q2-02-ablation",
  run: "q2-02-ablation",
  title: (run) => {
    const costs = cellsOf(run).map((cell) => ({ cell, ...dearest(run, cell) }))
      .reduce((a, b) => b.loss > a.loss ? b : a);
    return `The part that matters most: without it (${LABEL[costs.recipe]}) the ${
      cellLabel[costs.cell]
    } loses ${(100 * costs.loss).toFixed(1)} points`;
  },
  caption: (run) =>
    `Test digits that are right after ${run.config.epochs} epochs. Each dot is one of ` +
    `${run.seeds.length} seeds, the tick their mean; the line is the mean of the whole recipe.`,
  alt: (run) =>
    "Share of right test digits, for each cell with the whole recipe and without each part. " +
    cellsOf(run).map((cell) =>
      `${cellLabel[cell]}: ` +
      recipesOf(run, cell).map((recipe) =>
        `${LABEL[recipe]} ${percent(mean(accuracies(run, cell, recipe)), 4)}`
      ).join(", ") + "."
    ).join(" "),
  table: (run) => ({
    columns: ["cell", "recipe", "mean", "each seed"],
    rows: cellsOf(run).flatMap((cell) =>
      recipesOf(run, cell).map((recipe) => [
        cellLabel[cell],
        LABEL[recipe]!,
        percent(mean(accuracies(run, cell, recipe)), 4),
        accuracies(run, cell, recipe).map((x) => percent(x, 4)).join(", "),
      ])
    ),
  }),
  plot: (run, canvas) => {
    const height = canvas.narrow ? 210 : 230;
    return panels(
      cellsOf(run).map((cell, k) => ({
        heading: cellLabel[cell],
        plot: (small: Canvas) => panel(run, cell, canvas.narrow || k === 0, height, small),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : 3, height, gap: 8 },
    );
  },
};

function panel(
  run: Run<TrainingSeries>,
  cell: Kind,
  names: boolean,
  height: number,
  canvas: Canvas,
): Element {
  const recipes = Object.keys(LABEL);
  const all = recipesOf(run, cell).flatMap((recipe) =>
    accuracies(run, cell, recipe).map((x) => ({ recipe, x: 100 * x }))
  );
  const means = recipesOf(run, cell).map((recipe) => ({
    recipe,
    x: 100 * mean(accuracies(run, cell, recipe)),
  }));
  return chart(canvas, {
    height,
    marginTop: 8,
    marginLeft: names ? 122 : 8,
    marginRight: 12,
    x: { label: "right, % →", ticks: 3, nice: true },
    y: {
      type: "band",
      domain: recipes,
      label: null,
      grid: false,
      axis: names ? "left" : null,
      tickFormat: (recipe: string) => LABEL[recipe]!,
      tickSize: 0,
    },
    marks: [
      Plot.ruleX([means[0]!.x], { stroke: ink.quiet, strokeWidth: 1 }),
      Plot.tickX(means, { x: "x", y: "recipe", stroke: ink[cell], strokeWidth: 2.2, inset: 5 }),
      Plot.dot(all, { x: "x", y: "recipe", r: 3, fill: ink[cell], fillOpacity: 0.55 }),
    ],
  });
}
