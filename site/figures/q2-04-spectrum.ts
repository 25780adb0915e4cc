import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import type {
  JacobianSeries,
  SpectrumRow,
} from "../../lessons/q2/04-stability/experiments/jacobians.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { cellsOf, type Kind, recipeOf, type When } from "./q2-04-jacobians.ts";
import { cellLabel, chart, ink } from "./style.ts";

type Series = Run<JacobianSeries>;

function spectrumOf({ series }: Series, cell: Kind, when: When): SpectrumRow {
  return series.spectra.find((one) => one.cell === cell && one.when === when)!;
}

const sizes = ({ re, im }: SpectrumRow) => re.map((x, k) => Math.hypot(x, im[k]!));
const radius = (row: SpectrumRow) => Math.max(...sizes(row));
const outside = (row: SpectrumRow) => sizes(row).filter((size) => size > 1).length;

/** All eigenvalues of one step, before and after training. */
export const figure: Figure<JacobianSeries> = {
  id: "q2-04-spectrum",
  run: "q2-04-jacobians",
  title: (run) =>
    "The spectral radius of a step, before and after training: " +
    cellsOf(run).map((cell) =>
      `${cellLabel[cell]} ${radius(spectrumOf(run, cell, "before")).toFixed(2)} and ${
        radius(spectrumOf(run, cell, "after")).toFixed(2)
      }`
    ).join(", "),
  caption: (run) =>
    `The eigenvalues of the Jacobian of row ${run.config.step} of one test digit (${
      recipeOf(run)
    }’s ` +
    `recipe, seed ${
      run.seeds[0]
    }) in the complex plane: hollow before training, filled after. The circle ` +
    `has radius 1. The state of the LSTM is h and c, so it has twice as many.`,
  alt: (run) =>
    "Eigenvalues in the complex plane with the unit circle. " +
    cellsOf(run).map((cell) =>
      (["before", "after"] as const).map((when) => {
        const row = spectrumOf(run, cell, when);
        return `${cellLabel[cell]} ${when} training: ${
          outside(row)
        } of ${row.re.length} outside the circle, the largest at ${radius(row).toFixed(2)}.`;
      }).join(" ")
    ).join(" "),
  table: (run) => ({
    columns: ["cell", "when", "real part", "imaginary part", "size"],
    rows: run.series.spectra.flatMap((row) =>
      sizes(row).map((size, k) => ({ size, re: row.re[k]!, im: row.im[k]! }))
        .sort((a, b) => b.size - a.size).slice(0, 12)
        .map(({ size, re, im }) => [
          cellLabel[row.cell],
          row.when,
          ...[re, im, size].map((x) => x.toFixed(3)),
        ])
    ),
  }),
  plot: (run, canvas) => {
    const reach = 1.1 * Math.max(1, ...run.series.spectra.map(radius));
    const columns = canvas.narrow ? Math.min(2, cellsOf(run).length) : 3;
    const side = Math.floor((canvas.width - GAP * (columns - 1)) / columns) - LEFT - RIGHT;
    const height = side + 30;
    return panels(
      cellsOf(run).map((cell) => ({
        heading: cellLabel[cell],
        plot: (small: Canvas) => plane(run, cell, reach, side, small),
      })),
      canvas,
      { columns, height, gap: GAP },
    );
  },
};

/** Room between two planes, and beside each. */
const GAP = 10;
const LEFT = 26;
const RIGHT = 6;

/** The unit circle as a line. */
const circle = Array.from({ length: 121 }, (_, k) => {
  const angle = 2 * Math.PI * k / 120;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

function plane(run: Series, cell: Kind, reach: number, side: number, canvas: Canvas): Element {
  const points = (when: When) => {
    const { re, im } = spectrumOf(run, cell, when);
    return re.map((x, k) => ({ x, y: im[k]! }));
  };
  const axis = {
    domain: [-reach, reach],
    ticks: [-1, 0, 1],
    tickFormat: (x: number) => String(x).replace("-", "−"),
  };
  const size = canvas.narrow ? 1.4 : 1.8;
  return chart(canvas, {
    height: side + 30,
    marginTop: 4,
    marginLeft: LEFT,
    marginBottom: 26,
    marginRight: RIGHT,
    x: { ...axis, label: null, grid: true },
    y: { ...axis, label: null },
    marks: [
      Plot.line(circle, { stroke: ink.quiet, strokeWidth: 1 }),
      Plot.dot(points("before"), {
        x: "x",
        y: "y",
        r: size,
        stroke: ink.quiet,
        strokeOpacity: 0.75,
        strokeWidth: 0.9,
      }),
      Plot.dot(points("after"), { x: "x", y: "y", r: size, fill: ink[cell], fillOpacity: 0.85 }),
    ],
  });
}
