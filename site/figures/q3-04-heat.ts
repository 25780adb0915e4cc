import * as Plot from "@observablehq/plot";
import type { Canvas, Figure } from "../figure.ts";
import type { CosinesSeries, ShownTable } from "../../lessons/q3/04-fusion/experiments/cosines.ts";
import { panels } from "./panels.ts";
import { cellsIn, cosine, type Kind } from "./q3-02-encoders.ts";
import { pictureName } from "./q3-01-words.ts";
import { type CosinesRun, WAY, waysOf } from "./q3-04-words.ts";
import { cellLabel, chart, ink } from "./style.ts";

const tableOf = (run: CosinesRun, cell: Kind): ShownTable =>
  run.series.tables.find((one) => one.cell === cell && one.way === waysOf(run)[0])!;

/** Questions whose own picture has the largest cosine of the row. */
function hits(run: CosinesRun, cell: Kind): number {
  const { cosines } = tableOf(run, cell);
  return run.series.shown.filter(({ own }, k) => {
    const row = cosines[k]!;
    return own < row.length && row[own]! >= Math.max(...row);
  }).length;
}

const all = (run: CosinesRun) =>
  cellsIn(run.series.rows).flatMap((cell) => tableOf(run, cell).cosines.flat());

interface Field {
  readonly i: number;
  readonly j: number;
  readonly value: number;
}

function panel(run: CosinesRun, cell: Kind, canvas: Canvas, height: number): Element {
  const { cosines } = tableOf(run, cell);
  const size = Math.max(...all(run).map(Math.abs));
  const all_: Field[] = cosines.flatMap((row, j) => row.map((value, i) => ({ i, j, value })));
  const number = (k: number) => `${k + 1}`;
  return chart(canvas, {
    height,
    marginTop: 20,
    marginLeft: 22,
    marginRight: 2,
    marginBottom: 4,
    x: {
      type: "band",
      axis: "top",
      domain: cosines[0]!.map((_, i) => i),
      tickFormat: number,
      tickSize: 0,
      label: null,
      padding: 0,
    },
    y: {
      type: "band",
      domain: cosines.map((_, j) => j),
      tickFormat: number,
      tickSize: 0,
      label: null,
      grid: false,
      padding: 0,
    },
    marks: [
      Plot.cell(all_, {
        x: "i",
        y: "j",
        inset: 0.5,
        fill: ({ value }: Field) => value < 0 ? "var(--negative)" : "var(--positive)",
        fillOpacity: ({ value }: Field) => 0.04 + 0.6 * Math.abs(value) / size,
      }),
      Plot.cell(all_.filter(({ i, j }) => run.series.shown[j]!.own === i), {
        x: "i",
        y: "j",
        inset: 0.5,
        fill: "none",
        stroke: ink.plain,
        strokeWidth: 1.6,
      }),
      Plot.text(all_, {
        x: "i",
        y: "j",
        text: ({ value }: Field) =>
          `${Math.round(100 * value)}`.replace("-", "−").replace(/^−0$/, "0"),
        fill: ink.plain,
        fontSize: cosines[0]!.length > 9 ? 10 : 11,
      }),
    ],
  });
}

/** Questions beside pictures. */
export const figure: Figure<CosinesSeries> = {
  id: "q3-04-heat",
  run: "q3-04-cosines",
  title: (run) => {
    const found = cellsIn(run.series.rows).map((cell) => `${hits(run, cell)} (${cellLabel[cell]})`);
    return `Of ${run.series.shown.length} questions ${
      found.join(", ")
    } have the largest cosine with their own picture; no cosine is larger than ${
      cosine(Math.max(...all(run)))
    }`;
  },
  caption: (run) =>
    `Cosines in hundredths, ${WAY[waysOf(run)[0]!]}, seed ${
      run.seeds[0]
    }. A row for each question and a column for each picture; row and column of one number belong together (framed). ` +
    `Question 1 is “${run.series.shown[0]!.text}”, picture 1 is ${
      pictureName(run.series.pictures[0]!)
    }; the table names the others. The two colours are the sign.`,
  alt: (run) =>
    `Tables of cosines. ` + cellsIn(run.series.rows).map((cell) => {
      const values = tableOf(run, cell).cosines.flat();
      return `${cellLabel[cell]}: from ${cosine(Math.min(...values))} to ${
        cosine(Math.max(...values))
      }, ${hits(run, cell)} own pictures in front.`;
    }).join(" "),
  table: (run) => ({
    columns: [
      "question",
      "its picture",
      ...cellsIn(run.series.rows).flatMap((cell) => [
        `${cellLabel[cell]}, with its own`,
        `${cellLabel[cell]}, nearest`,
      ]),
    ],
    rows: run.series.shown.map(({ text, own }, k) => [
      `${k + 1} ${text}`,
      pictureName(run.series.pictures[own]!),
      ...cellsIn(run.series.rows).flatMap((cell) => {
        const row = tableOf(run, cell).cosines[k]!;
        const nearest = row.indexOf(Math.max(...row));
        return [
          own < row.length ? cosine(row[own]!) : "",
          `${pictureName(run.series.pictures[nearest]!)}, ${cosine(row[nearest]!)}`,
        ];
      }),
    ]),
  }),
  plot: (run, canvas) => {
    const cells = cellsIn(run.series.rows);
    const rows = run.series.shown.length;
    const columns = canvas.narrow ? 1 : cells.length;
    const height = 26 + (canvas.narrow ? 26 : 24) * rows;
    return panels(
      cells.map((cell) => ({
        heading: cellLabel[cell],
        plot: (inner: Canvas) => panel(run, cell, inner, height),
      })),
      canvas,
      { columns, height, gap: 14 },
    );
  },
};
