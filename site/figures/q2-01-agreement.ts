import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { median } from "../../assets/statistics.ts";
import type {
  AgreementRow,
  AgreementSeries,
} from "../../lessons/q2/01-the-same-cell-in-tensors/experiments/agreement.ts";
import type { Figure } from "../figure.ts";
import { cellDots } from "./cell_dots.ts";
import { cellLabel, ink, scientific } from "./style.ts";

type Cell = AgreementRow["cell"];

/** What is compared, from the top down. */
const QUANTITIES = {
  state: "last state",
  Wxh: "gradient of Wxh",
  Whh: "gradient of Whh",
  bh: "gradient of bh",
} as const;

type Quantity = keyof typeof QUANTITIES;

const quantities = Object.keys(QUANTITIES) as Quantity[];

/** The largest error of one rounding in float32. */
const ROUNDING = 2 ** -24;

const cellsOf = ({ series }: Run<AgreementSeries>) => [
  ...new Set(series.rows.map(({ cell }) => cell)),
];

const errors = ({ series }: Run<AgreementSeries>, cell: Cell, quantity: Quantity) =>
  series.rows.filter((row) => row.cell === cell).map((row) => row[quantity]);

const all = (run: Run<AgreementSeries>) =>
  cellsOf(run).flatMap((cell) => quantities.flatMap((q) => errors(run, cell, q)));

/** How far the layers in tensors are from the cells of Q1. */
export const figure: Figure<AgreementSeries> = {
  id: "q2-01-agreement",
  run: "q2-01-agreement",
  title: (run) =>
    `By the library or by hand: states and gradients differ by at most ${
      scientific(Math.max(...all(run)))
    } of the largest entry`,
  caption: ({ config, seeds }) =>
    `${config.steps} steps, ${config.hidden} units. Each mark is one of ${seeds.length} seeds, the tick ` +
    `their median: the largest difference between TensorFlow.js in float32 and Q1 in float64, over the largest entry. The dashed line is ` +
    `the error of a single rounding in float32, ${scientific(ROUNDING)}. The axis is logarithmic.`,
  alt: (run) =>
    "Relative differences on a logarithmic axis, for each cell and quantity. Medians: " +
    cellsOf(run).map((cell) =>
      `${cellLabel[cell]}: ${
        quantities.map((q) => `${QUANTITIES[q]} ${scientific(median(errors(run, cell, q)))}`)
          .join(", ")
      }.`
    ).join(" "),
  table: (run) => ({
    columns: ["cell", "compared", "median", "largest"],
    rows: cellsOf(run).flatMap((cell) =>
      quantities.map((q) => [
        cellLabel[cell],
        QUANTITIES[q],
        scientific(median(errors(run, cell, q))),
        scientific(Math.max(...errors(run, cell, q))),
      ])
    ),
  }),
  plot: (run, canvas) => {
    const [least, most] = [Math.min(...all(run), ROUNDING), Math.max(...all(run), ROUNDING)];
    const rows = quantities.flatMap((quantity) =>
      cellsOf(run).map((cell) => ({
        row: QUANTITIES[quantity],
        cell,
        values: errors(run, cell, quantity),
      }))
    );
    return cellDots(rows, canvas, {
      left: 122,
      x: {
        type: "log",
        label: "difference →",
        domain: [least / 1.3, most * 1.3],
        ticks: [1e-9, 2e-8, 5e-8, 1e-7, 2e-7, 5e-7, 1e-6].filter((x) =>
          x > least / 1.3 && x < most * 1.3
        ),
        tickFormat: (x: number) => scientific(x, 1),
      },
      marks: [
        Plot.ruleX([ROUNDING], { stroke: ink.quiet, strokeWidth: 1, strokeDasharray: "3 3" }),
      ],
    });
  },
};
