import type { PicturesSeries } from "../../lessons/q3/01-image-features/experiments/pictures.ts";
import type { Canvas, Figure } from "../figure.ts";
import { hundredths, pictureName, type PicturesRun } from "./q3-01-words.ts";
import { ink } from "./style.ts";
import { svgMaker, wholeSvg } from "./svg_parts.ts";

type Square = readonly (readonly number[])[];

/** One cell of a heatmap: the pictures a and b. */
interface Cell {
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

/** The cells below the diagonal: those of every two pictures, once. */
function cellsOf(square: Square): Cell[] {
  return square.flatMap((row, a) => row.slice(0, a).map((value, b) => ({ a, b, value })));
}

function range(square: Square): string {
  const all = cellsOf(square).map(({ value }) => value);
  return `${hundredths(Math.min(...all))} to ${hundredths(Math.max(...all))}`;
}

/** Both triangles, with a small picture at the head of each row and below each column. */
function plot({ series }: PicturesRun, { document, width, narrow }: Canvas): Element {
  const made = svgMaker(document);
  const count = series.shown.length, heading = 24, gap = narrow ? 26 : 20;
  const side = narrow ? width : (width - gap) / 2;
  const cell = side / count, size = cell < 34 ? 11 : 12.5;
  const height = heading + side;
  const whole = wholeSvg(document, width, narrow ? 2 * height + gap : height);
  // Each picture stands in the drawing once, however often it is shown.
  whole.append(made(
    "defs",
    {},
    ...series.shown.map(({ tile }, k) =>
      made("image", { id: `picture-${k}`, href: tile, width: cell - 3, height: cell - 3 })
    ),
  ));
  const triangle = (words: string, square: Square, x: number, y: number) => {
    const head = { x, y: y + 14, "font-size": 13, "font-weight": 620, fill: ink.plain };
    const at = (row: number, column: number) => ({
      x: x + column * cell + 1.5,
      y: y + heading + (row - 1) * cell + 1.5,
    });
    whole.append(made("text", head, words));
    for (let k = 1; k < count; k++) {
      whole.append(
        made("use", { href: `#picture-${k}`, ...at(k, 0) }),
        made("use", { href: `#picture-${k - 1}`, ...at(count, k) }),
      );
    }
    for (const { a, b, value } of cellsOf(square)) {
      const place = at(a, b + 1);
      whole.append(
        made("rect", {
          ...place,
          width: cell - 1.5,
          height: cell - 1.5,
          fill: value < 0 ? "var(--negative)" : "var(--positive)",
          "fill-opacity": (0.04 + 0.66 * Math.abs(value)).toFixed(2),
        }),
        made("text", {
          x: place.x + cell / 2 - 0.75,
          y: place.y + cell / 2 + size * 0.33,
          "text-anchor": "middle",
          "font-size": size,
          fill: ink.plain,
        }, hundredths(value).replace(/(?<=^−?)0(?=\.)/, "")),
      );
    }
  };
  triangle("as they are", series.raw, 0, 0);
  triangle("centred", series.centred, narrow ? 0 : side + gap, narrow ? height + gap : 0);
  return whole;
}

/** Cosines of every two pictures, as they are and centred. */
export const figure: Figure<PicturesSeries> = {
  id: "q3-01-similarity",
  run: "q3-01-pictures",
  title: ({ series }) =>
    `Between any two pictures the cosine is ${range(series.raw)}; without what all share, ${
      range(series.centred)
    }`,
  caption: ({ series }) =>
    `Cosine of the vectors of every two pictures, first as they are, then after the mean of all ${series.shown.length} was taken from ` +
    `each. The two colours are the sign. The table has the names of the pictures.`,
  alt: (run) =>
    `Two triangles of numbers. ` +
    (["raw", "centred"] as const).map((which) => {
      const best = cellsOf(run.series[which]).toSorted((p, q) => q.value - p.value).slice(0, 3);
      return `${which === "raw" ? "As they are" : "Centred"}, most alike are ` +
        best.map(({ a, b, value }) =>
          `${pictureName(run.series.shown[a].name, 60)} and ${
            pictureName(run.series.shown[b].name, 60)
          }, ${hundredths(value)}`
        ).join("; ");
    }).join(". ") + ".",
  table: ({ series }) => ({
    columns: ["one", "the other", "cosine", "centred"],
    rows: cellsOf(series.raw).map(({ a, b, value }) => [
      pictureName(series.shown[a].name, 60),
      pictureName(series.shown[b].name, 60),
      hundredths(value),
      hundredths(series.centred[a][b]),
    ]),
  }),
  plot,
};
