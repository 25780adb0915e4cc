/**
 * Pictures, and beside each what a network names in it.
 *
 * @module
 */

import type {
  PicturesSeries,
  ShownPicture,
} from "../../lessons/q3/01-image-features/experiments/pictures.ts";
import type { Canvas, Figure } from "../figure.ts";
import {
  hundredths,
  networkWords,
  numberWord,
  pictureName,
  type PicturesRun,
} from "./q3-01-words.ts";
import { ink } from "./style.ts";
import { svgMaker, wholeSvg } from "./svg_parts.ts";

const isThere = (picture: ShownPicture, label: string) => picture.there?.includes(label) ?? false;

/** Pictures in which somebody saw something that the network has a name for. */
function nameable({ series }: PicturesRun): ShownPicture[] {
  return series.shown.filter(({ there }) => (there?.length ?? 0) > 0);
}

function title(run: PicturesRun): string {
  const all = nameable(run);
  const { kinds } = run.series.network;
  if (all.length > 0) {
    const right = all.filter((one) => isThere(one, one.labels[0].label)).length;
    return `Of ${
      numberWord(all.length)
    } photographs with something in them that is among the network’s ${kinds} kinds of things, it names it first in ${
      numberWord(right)
    }`;
  }
  const best = run.series.shown.reduce((a, b) => b.labels[0].score > a.labels[0].score ? b : a);
  return `Of nothing is the network as sure as of “${best.labels[0].label}” in ${
    pictureName(best.name)
  }`;
}

/** A figure of that form. */
export function seenFigure(id: string, run: string): Figure<PicturesSeries> {
  return {
    id,
    run,
    title,
    caption: (run) => {
      const { network, shown } = run.series;
      const scores = network.scored === "presence of each kind at each place"
        ? "how sure it is that such a thing is somewhere (these do not add up to 1)"
        : "the probability that it gives";
      return `Each picture as the network gets it, ${
        network.fit === "pad" ? "padded with black" : "cut"
      } to a square, and the ${
        numberWord(shown[0].labels.length)
      } things that it names first. The bar is ${scores}. Filled bars and a tick: one person sees that too. ` +
        `${networkWords(run)}.`;
    },
    alt: ({ series }) =>
      "Pictures with what is named in them. " +
      series.shown.map(({ name, labels }) =>
        `${pictureName(name, 60)}: ${labels.map(({ label }) => label).join(", ")}`
      ).join(". ") + ".",
    table: ({ series }) => ({
      columns: ["picture", "by", "is there", "named"],
      rows: series.shown.map(({ name, credit, there, labels }) => [
        pictureName(name, 60),
        credit ?? "",
        there === undefined ? "nobody looked" : there.join(", ") || "nothing it has a name for",
        labels.map(({ label, score }) => `${label} ${hundredths(score)}`).join(", "),
      ]),
    }),
    plot,
  };
}

function plot({ series }: PicturesRun, canvas: Canvas): Element {
  const { document, width, narrow } = canvas;
  const made = svgMaker(document);
  const columns = narrow ? 2 : 3, gap = narrow ? 12 : 18;
  const column = (width - gap * (columns - 1)) / columns;
  const side = narrow ? 72 : 100, size = narrow ? 11.5 : 12.5, heading = 20;
  const row = heading + side + 16;
  const lines = side / series.shown[0].labels.length;
  const whole = wholeSvg(document, width, Math.ceil(series.shown.length / columns) * row);
  series.shown.forEach((picture, k) => {
    const x = (k % columns) * (column + gap), y = Math.floor(k / columns) * row;
    const from = x + side + 8, room = column - side - 8;
    whole.append(
      made(
        "text",
        { x, y: y + 13, "font-size": size, "font-weight": 620, fill: ink.plain },
        pictureName(picture.name),
      ),
      made("image", { href: picture.tile, x, y: y + heading, width: side, height: side }),
    );
    picture.labels.forEach(({ label, score }, line) => {
      const top = y + heading + line * lines;
      const right = isThere(picture, label);
      const bar = { x: from, y: top + size + 4, height: 5 };
      whole.append(
        made(
          "text",
          {
            x: from,
            y: top + size - 1,
            "font-size": size,
            fill: right ? ink.plain : ink.quiet,
          },
          (narrow ? pictureName(label, 14) : label) + (right ? " ✓" : ""),
        ),
        made("rect", { ...bar, width: room, fill: ink.rule, "fill-opacity": 0.5 }),
        made("rect", {
          ...bar,
          width: Math.max(1, room * score),
          fill: right ? ink.plain : ink.quiet,
          "fill-opacity": right ? 0.9 : 0.55,
        }),
      );
    });
  });
  return whole;
}
