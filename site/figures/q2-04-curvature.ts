import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { median } from "../../assets/statistics.ts";
import type {
  CurvatureRow,
  CurvatureSeries,
} from "../../lessons/q2/04-stability/experiments/curvature.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import {
  band,
  cellLabel,
  chart,
  endLabels,
  ink,
  type Middle,
  middleOf,
  scientific,
} from "./style.ts";

type Series = Run<CurvatureSeries>;
type Kind = CurvatureRow["cell"];
type Name = "sharpness" | "along";

const recipeOf = ({ series }: Series) => series.trainings[0]!.recipe;

const cellsOf = ({ series }: Series) =>
  (["rnn", "lstm", "gru"] as const).filter((cell) =>
    series.trainings.some((one) => one.cell === cell)
  );

const rowsOf = (run: Series, cell: Kind) =>
  run.series.trainings.filter((one) => one.cell === cell && one.recipe === recipeOf(run));

/** A logarithmic axis shows nothing below this. */
const LEAST = 0.05;

function line(run: Series, cell: Kind, name: Name): (Middle & { epoch: number })[] {
  const rows = rowsOf(run, cell);
  return rows[0]!.epochs.map(({ epoch }, k) => ({
    epoch,
    ...middleOf(rows.map(({ epochs }) => Math.max(LEAST, epochs[k]![name]))),
  }));
}

/** How sharp the loss of a batch is while Adam trains. */
export const figure: Figure<CurvatureSeries> = {
  id: "q2-04-curvature",
  run: "q2-04-curvature",
  title: (run) => {
    const [, second] = rowsOf(run, cellsOf(run)[0]!)[0]!.epochs;
    const each = cellsOf(run).map((cell) => {
      const points = line(run, cell, "sharpness");
      return `${cellLabel[cell]} ${
        [points[0]!, points[1]!, points.at(-1)!].map(({ mid }) => scientific(mid)).join(", ")
      }`;
    });
    return `Sharpness of a batch at the start, after ${
      second!.epoch === 1 ? "one epoch" : `${second!.epoch} epochs`
    } of Adam, and in the end: ${each.join("; ")}`;
  },
  caption: (run) =>
    `The largest second derivative of the loss of ${run.config.digits} training digits (solid) and the one ` +
    `along its gradient (dashed), while Adam trains with the ${
      recipeOf(run)
    }’s recipe. Median and 10th to 90th ` +
    `percentile over ${
      run.seeds.length === 1 ? "one seed" : `${run.seeds.length} seeds`
    }. Logarithmic; what is ` +
    `below ${LEAST}, or negative, is drawn at ${LEAST}.`,
  alt: (run) =>
    "Curvature of the loss against epochs, on a logarithmic axis. " +
    cellsOf(run).map((cell) =>
      `${cellLabel[cell]}: ` +
      line(run, cell, "sharpness").map(({ epoch, mid }, k) =>
        `after ${epoch} epochs ${scientific(mid)}, along the gradient ${
          scientific(line(run, cell, "along")[k]!.mid)
        }`
      ).join("; ") + "."
    ).join(" "),
  table: (run) => ({
    columns: ["recipe", "cell", "epoch", "loss", "norm of the gradient", "along it", "sharpness"],
    rows: [...new Set(run.series.trainings.map(({ recipe }) => recipe))].flatMap((recipe) =>
      cellsOf(run).flatMap((cell) => {
        const rows = run.series.trainings.filter((one) =>
          one.cell === cell && one.recipe === recipe
        );
        return rows[0]!.epochs.map(({ epoch }, k) => [
          recipe,
          cellLabel[cell],
          epoch,
          ...(["loss", "slope", "along", "sharpness"] as const).map((name) =>
            scientific(median(rows.map(({ epochs }) => epochs[k]![name])), 3)
          ),
        ]);
      })
    ),
  }),
  plot: (run, canvas) => {
    const height = canvas.narrow ? 180 : 230;
    const all = cellsOf(run).flatMap((cell) => [
      ...line(run, cell, "sharpness"),
      ...line(run, cell, "along"),
    ]);
    const domain: [number, number] = [
      Math.min(...all.map(({ low }) => low)) * 0.9,
      Math.max(...all.map(({ high }) => high)) * 1.1,
    ];
    return panels(
      cellsOf(run).map((cell, k) => ({
        heading: cellLabel[cell],
        plot: (small: Canvas) => panel(run, cell, domain, canvas.narrow || k === 0, height, small),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : 3, height, gap: 8 },
    );
  },
};

function panel(
  run: Series,
  cell: Kind,
  domain: [number, number],
  labelled: boolean,
  height: number,
  canvas: Canvas,
): Element {
  const lines = [
    { text: "sharpness", points: line(run, cell, "sharpness"), dash: undefined },
    { text: "gradient", points: line(run, cell, "along"), dash: "5 4" },
  ];
  return chart(canvas, {
    height,
    marginTop: 26,
    marginLeft: 38,
    marginRight: 62,
    marginBottom: 38,
    x: { label: "epochs →", ticks: 5 },
    y: {
      type: "log",
      domain,
      label: labelled ? "↑ second derivative" : null,
      ticks: [0.1, 1, 10, 100, 1000].filter((y) => y > domain[0] && y < domain[1]),
      tickFormat: (y: number) => String(y),
    },
    marks: [
      ...lines.slice(0, 1).map(({ points }) =>
        band(points, { x: "epoch", low: "low", high: "high", fill: ink[cell] })
      ),
      ...lines.flatMap(({ points, dash }) => [
        Plot.line(points, {
          x: "epoch",
          y: "mid",
          stroke: ink[cell],
          strokeWidth: dash ? 1.6 : 2.2,
          strokeDasharray: dash,
        }),
        Plot.dot(points, { x: "epoch", y: "mid", r: 2.4, fill: ink[cell] }),
      ]),
      endLabels(
        lines.map(({ text, points, dash }) => ({
          x: points.at(-1)!.epoch,
          y: points.at(-1)!.mid,
          text,
          fill: ink[cell],
          weight: dash ? 450 : 650,
        })),
        { size: 11.5, dx: 5 },
      ),
    ],
  });
}
