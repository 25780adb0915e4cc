import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import type { JacobianSeries } from "../../lessons/q2/04-stability/experiments/jacobians.ts";
import type { Canvas, Figure } from "../figure.ts";
import { short } from "../../assets/words.ts";
import { panels } from "./panels.ts";
import { logDomain } from "./q1-07-lines.ts";
import {
  cellsOf,
  type Kind,
  leftOf,
  productsOf,
  recipeOf,
  rowsOf,
  type When,
} from "./q2-04-jacobians.ts";
import {
  band,
  cellLabel,
  chart,
  decadeTicks,
  endLabels,
  ink,
  type Middle,
  middleOf,
  powerOfTen,
  scientific,
} from "./style.ts";

type Series = Run<JacobianSeries>;
type Point = Middle & { readonly n: number };

/** The points of a quantity, counted back from the last row. */
function pointsOf(lists: readonly (readonly number[])[]): Point[] {
  const T = lists[0]!.length - 1;
  return lists[0]!.map((_, t) => ({ n: T - t, ...middleOf(lists.map((list) => list[t]!)) }));
}

const reached = (run: Series, cell: Kind, when: When) =>
  pointsOf(rowsOf(run, cell, when).map(({ reach }) => reach));

const byRadius = (run: Series, cell: Kind) =>
  pointsOf(rowsOf(run, cell, "after").map(({ radius }) => productsOf(radius)));

/** What is left of a change, and what the spectral radii promise. */
export const figure: Figure<JacobianSeries> = {
  id: "q2-04-reach",
  run: "q2-04-jacobians",
  title: (run) => {
    const each = cellsOf(run).map((cell) =>
      `${cellLabel[cell]} ${short(leftOf(run, cell, "before"))} and ${
        short(leftOf(run, cell, "after"))
      }`
    );
    return `What is left at the last row of a change at the first, before and after training: ${
      each.join(", ")
    }`;
  },
  caption: (run) =>
    `Along ${run.config.digits} test digits (${
      recipeOf(run)
    }’s recipe), before training (dashed) and after ` +
    `(solid); and what would be left after training if the steps multiplied like their spectral radii (∏ ρ, ` +
    `dotted). Median over ${
      run.seeds.length === 1 ? "one seed" : `${run.seeds.length} seeds`
    }, with the 10th to ` +
    `90th percentile. The first rows of most digits, on the right, are black. Logarithmic.`,
  alt: (run) =>
    "Share of a change that is left at the last row, logarithmic, against rows back from the last. " +
    cellsOf(run).map((cell) =>
      `${cellLabel[cell]}: ${
        scientific(leftOf(run, cell, "before"))
      } over the whole digit before training, ${
        scientific(leftOf(run, cell, "after"))
      } after; the product of the spectral radii is ${scientific(byRadius(run, cell)[0]!.mid)}.`
    ).join(" "),
  table: (run) => ({
    columns: [
      "cell",
      "rows back",
      "before",
      "after",
      "product of radii",
    ],
    rows: cellsOf(run).flatMap((cell) => {
      const lines = [
        reached(run, cell, "before"),
        reached(run, cell, "after"),
        byRadius(run, cell),
      ];
      return lines[0]!.map(({ n }, k) => [
        cellLabel[cell],
        n,
        ...lines.map((line) => scientific(line[k]!.mid)),
      ]).reverse();
    }),
  }),
  plot: (run, canvas) => {
    const all = cellsOf(run).flatMap((cell) => [
      ...reached(run, cell, "before"),
      ...reached(run, cell, "after"),
      ...byRadius(run, cell),
    ]);
    const domain = logDomain(all);
    const height = canvas.narrow ? 190 : 240;
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
    {
      text: "before",
      points: reached(run, cell, "before"),
      dash: "6 4",
      fill: ink[cell],
      width: 1.6,
    },
    {
      text: "after",
      points: reached(run, cell, "after"),
      dash: undefined,
      fill: ink[cell],
      width: 2.4,
    },
    { text: "∏ ρ", points: byRadius(run, cell), dash: "2 3", fill: ink.plain, width: 1.4 },
  ];
  return chart(canvas, {
    height,
    marginTop: labelled ? 26 : 26,
    marginLeft: 40,
    marginRight: 46,
    marginBottom: 38,
    x: { label: "rows back from the last →", ticks: 4 },
    y: {
      type: "log",
      domain,
      label: labelled ? "↑ share that is left" : null,
      ticks: decadeTicks(...domain, 6),
      tickFormat: powerOfTen,
    },
    marks: [
      Plot.ruleY([1], { stroke: ink.quiet, strokeWidth: 1 }),
      ...lines.slice(0, 2).map(({ points, fill }) =>
        band(points, { x: "n", low: "low", high: "high", fill })
      ),
      ...lines.map(({ points, dash, fill, width }) =>
        Plot.line(points, {
          x: "n",
          y: "mid",
          stroke: fill,
          strokeWidth: width,
          strokeDasharray: dash,
        })
      ),
      endLabels(
        lines.map(({ text, points, fill }) => ({
          x: points[0]!.n,
          y: points[0]!.mid,
          text,
          fill,
          weight: text === "after" ? 650 : 450,
        })),
        { size: 12, dx: 5 },
      ),
    ],
  });
}
