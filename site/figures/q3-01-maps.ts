import type { PicturesSeries } from "../../lessons/q3/01-image-features/experiments/pictures.ts";
import type { Figure } from "../figure.ts";
import { tintedPng } from "./png.ts";
import { hundredths, pictureName, type PicturesRun } from "./q3-01-words.ts";
import { ink } from "./style.ts";
import { svgMaker, wholeSvg } from "./svg_parts.ts";

/** The colour that is laid over a picture: it must be told from a grey photograph, and from a brown one. */
const TINT = [232, 28, 60] as const;

/** How few places say half of what a map says in all; what is below zero says nothing. */
function placesOfHalf(values: readonly number[]): number {
  const positive = values.filter((v) => v > 0).sort((a, b) => b - a);
  const all = positive.reduce((sum, v) => sum + v, 0);
  let sum = 0;
  return positive.findIndex((v) => (sum += v) >= all / 2) + 1;
}

function halves({ series }: PicturesRun): number[] {
  return series.shownMaps.flatMap(({ maps }) => maps.map(({ values }) => placesOfHalf(values)));
}

/** Maps as pictures. */
export const figure: Figure<PicturesSeries> = {
  id: "q3-01-maps",
  run: "q3-01-pictures",
  title: (run) => {
    const all = halves(run), [height, width] = run.series.mapSides;
    return `Half of what one of these maps says comes from ${Math.min(...all)} to ${
      Math.max(...all)
    } of its ${height * width} places`;
  },
  caption: ({ series }) =>
    `On the left a picture, then the ${
      series.shownMaps[0].maps.length
    } of the network’s ${series.network.dims} maps in which it differs most from the others that are shown, laid over it: the redder, the ` +
    `larger the number at that place, up to the map’s largest. Below each the channel’s number and how far its mean lies above that of all ` +
    `shown pictures.`,
  alt: ({ series }) =>
    "Pictures with maps laid over them. " +
    series.shownMaps.map(({ picture, maps }) =>
      `${pictureName(series.shown[picture].name, 60)}: ` +
      maps.map(({ channel, values }) =>
        `channel ${channel} says half of all at ${placesOfHalf(values)} places`
      ).join(", ")
    ).join(". ") + ".",
  table: ({ series }) => ({
    columns: ["picture", "channel", "mean above the others’", "largest", "places that say half"],
    rows: series.shownMaps.flatMap(({ picture, maps }) =>
      maps.map(({ channel, above, values }) => [
        pictureName(series.shown[picture].name, 60),
        channel,
        hundredths(above),
        hundredths(Math.max(...values)),
        placesOfHalf(values),
      ])
    ),
  }),
  plot: ({ series }, { document, width, narrow }) => {
    const made = svgMaker(document);
    const columns = 1 + series.shownMaps[0].maps.length, gap = narrow ? 5 : 10;
    const side = (width - gap * (columns - 1)) / columns, row = side + (narrow ? 24 : 30);
    const size = narrow ? 11 : 12;
    const whole = wholeSvg(document, width, series.shownMaps.length * row);
    series.shownMaps.forEach(({ picture, maps }, r) => {
      const { tile, name } = series.shown[picture];
      const at = (column: number) => ({
        x: column * (side + gap),
        y: r * row,
        width: side,
        height: side,
      });
      const words = (column: number, text: string, fill: string) =>
        made("text", {
          x: column * (side + gap),
          y: r * row + side + size + 3,
          "font-size": size,
          fill,
        }, text);
      whole.append(
        made("image", { ...at(0), href: tile }),
        words(0, pictureName(name, narrow ? 11 : 20), ink.plain),
      );
      maps.forEach(({ channel, above, values }, column) => {
        const most = Math.max(...values);
        whole.append(
          made("image", { ...at(column + 1), href: tile, opacity: 0.55 }),
          made("image", {
            ...at(column + 1),
            href: tintedPng(values.map((v) => 0.9 * v / most), series.mapSides[1], TINT),
            preserveAspectRatio: "none",
            style: "image-rendering: pixelated",
          }),
          words(
            column + 1,
            narrow ? `${channel}` : `channel ${channel}, +${hundredths(above)}`,
            ink.quiet,
          ),
        );
      });
    });
    return whole;
  },
};
