import * as Plot from "@observablehq/plot";
import type { CosinesSeries } from "../../lessons/q3/04-fusion/experiments/cosines.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { pictureName } from "./q3-01-words.ts";
import { cellsIn, cosine, type Kind } from "./q3-02-encoders.ts";
import { type CosinesRun, dimensionsOf, namedPanels, WAY, waysOf } from "./q3-04-words.ts";
import { cellLabel, chart, ink } from "./style.ts";

/** The question that is shown: the last of those that the tables have. */
const asked = ({ series }: CosinesRun) => series.shown.length - 1;

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly own: boolean;
}

function barsOf(run: CosinesRun, cell: Kind): Bar[] {
  const table = run.series.tables.find((one) => one.cell === cell && one.way === waysOf(run)[0])!;
  const k = asked(run);
  return table.cosines[k]!.map((value, n) => ({
    name: pictureName(run.series.pictures[n]!, 23),
    value,
    own: n === run.series.shown[k]!.own,
  }));
}

const nearest = (run: CosinesRun, cell: Kind) =>
  barsOf(run, cell).reduce((a, b) => b.value > a.value ? b : a);

/** Two deviations of chance: 95 of 100 unrelated vectors lie within. */
const twice = (run: CosinesRun) => 2 / Math.sqrt(dimensionsOf(run, waysOf(run)[0]!));

/** One question, all pictures. */
export const figure: Figure<CosinesSeries> = {
  id: "q3-04-bars",
  run: "q3-04-cosines",
  title: (run) => {
    const named = cellsIn(run.series.rows).map((cell) =>
      `${nearest(run, cell).name} (${cellLabel[cell]})`
    );
    return `“${run.series.shown[asked(run)]!.text}” lies nearest to ${named.join(", ")}`;
  },
  caption: (run) =>
    `The cosines of one question with each picture, ${WAY[waysOf(run)[0]!]}, seed ${
      run.seeds[0]
    }. Full: its own picture. The grey band: within it lie 95 % of the cosines of vectors that have nothing to do with each other, ±${
      cosine(twice(run))
    }.`,
  alt: (run) =>
    cellsIn(run.series.rows).map((cell) =>
      `${cellLabel[cell]}: ` +
      barsOf(run, cell).map(({ name, value }) => `${name} ${cosine(value)}`).join(", ") + "."
    ).join(" "),
  table: (run) => {
    const cells = cellsIn(run.series.rows);
    return {
      columns: ["picture", ...cells.map((cell) => cellLabel[cell])],
      rows: barsOf(run, cells[0]!).map(({ name }, n) => [
        name,
        ...cells.map((cell) => cosine(barsOf(run, cell)[n]!.value, 3)),
      ]),
    };
  },
  plot: (run, canvas) => {
    const cells = cellsIn(run.series.rows);
    const size = Math.max(
      1.15 * twice(run),
      ...cells.flatMap((cell) => barsOf(run, cell).map(({ value }) => 1.05 * Math.abs(value))),
    );
    const bars = barsOf(run, cells[0]!);
    const height = 44 + 21 * bars.length;
    const names = 142;
    const panel = (cell: Kind, named: boolean) => (inner: Canvas) =>
      chart(inner, {
        height,
        marginTop: 6,
        marginLeft: named ? names : 8,
        marginRight: 8,
        marginBottom: 38,
        x: {
          domain: [-size, size],
          label: "cosine →",
          ticks: [-0.1, 0, 0.1],
          grid: true,
          tickFormat: (x: number) => cosine(x, 1),
        },
        y: {
          type: "band",
          domain: bars.map(({ name }) => name),
          axis: named ? "left" : null,
          label: null,
          grid: false,
          tickSize: 0,
          padding: 0.2,
        },
        marks: [
          Plot.rect([0], {
            x1: -twice(run),
            x2: twice(run),
            fill: ink.quiet,
            fillOpacity: 0.13,
          }),
          Plot.barX(barsOf(run, cell), {
            x: "value",
            y: "name",
            fill: ink[cell],
            fillOpacity: ({ own }: Bar) => own ? 0.95 : 0.32,
          }),
          Plot.ruleX([0], { stroke: ink.plain }),
        ],
      });
    if (canvas.narrow) {
      return panels(
        cells.map((cell) => ({ heading: cellLabel[cell], plot: panel(cell, true) })),
        canvas,
        { columns: 1, height },
      );
    }
    // Equal panels: the names stand in a first one of their own width.
    const all = cells.map((cell, k) => ({ heading: cellLabel[cell], plot: panel(cell, k === 0) }));
    return namedPanels(all, canvas, names, height);
  },
};
