/**
 * One photograph, prepared in every way: what the network gets, and what it names.
 *
 * @module
 */

import type {
  MistakesSeries,
  PreparedSo,
} from "../../lessons/q3/01-image-features/experiments/mistakes.ts";
import type { Figure } from "../figure.ts";
import {
  hundredths,
  type MistakesRun,
  networkWords,
  numberWord,
  pictureName,
} from "./q3-01-words.ts";
import { ink } from "./style.ts";
import { svgMaker, wholeSvg } from "./svg_parts.ts";

/** What became of the shown photograph. */
function shownRow({ series }: MistakesRun, way: PreparedSo) {
  return way.rows.find(({ picture }) => picture === series.shown)!;
}

/** A figure of that form. */
export function wrongFigure(id: string, run: string): Figure<MistakesSeries> {
  return {
    id,
    run,
    title: (run) => {
      const { preparations } = run.series;
      const right = shownRow(run, preparations[0]).label;
      const mistakes = preparations.filter(({ kind }) => kind === "mistake");
      const other = mistakes.filter((way) => shownRow(run, way).label !== right);
      return `${
        numberWord(mistakes.length).replace(/^./, (c) => c.toUpperCase())
      } mistakes, no error message; with ${
        numberWord(other.length)
      } of them the network no longer says “${right}”`;
    },
    caption: (run) =>
      `${
        pictureName(run.series.shown)
      } as the network gets it: its numbers turned back into colours as if they were prepared rightly, too small ones ` +
      `black, too large ones white. Below each what the network is surest of, and how far the vector has moved, as a share of the mean distance ` +
      `between two different photographs. ${networkWords(run)}.`,
    alt: (run) =>
      "One photograph, prepared in several ways. " +
      run.series.preparations.map((way) => {
        const { label, moved } = shownRow(run, way);
        return `${way.name}: named “${label}”, moved by ${hundredths(moved)}`;
      }).join(". ") + ".",
    table: (run) => ({
      columns: ["prepared", "", "named", "moved"],
      rows: run.series.preparations.map((way) => {
        const { label, moved } = shownRow(run, way);
        return [way.name, way.kind, label, hundredths(moved)];
      }),
    }),
    plot: (run, { document, width, narrow }) => {
      const made = svgMaker(document);
      const ways = run.series.preparations;
      const columns = narrow ? 3 : 6, gap = narrow ? 8 : 10;
      const side = (width - gap * (columns - 1)) / columns;
      const size = narrow ? 11 : 11.5, row = side + 3 * (size + 3.5) + 14;
      const right = shownRow(run, ways[0]).label;
      const whole = wholeSvg(document, width, Math.ceil(ways.length / columns) * row);
      ways.forEach((way, k) => {
        const x = (k % columns) * (side + gap), y = Math.floor(k / columns) * row;
        const { label, moved } = shownRow(run, way);
        const line = (number: number, text: string, fill: string, weight = 400) =>
          made("text", {
            x,
            y: y + side + number * (size + 3.5) + 1,
            "font-size": size,
            "font-weight": weight,
            fill,
          }, text);
        whole.append(
          made("rect", { x, y, width: side, height: side, fill: "none", stroke: ink.rule }),
          made("image", { href: way.tile, x, y, width: side, height: side }),
          line(1, way.name, ink.plain, way.kind === "right" ? 700 : 500),
          line(2, `“${pictureName(label, 16)}”`, label === right ? ink.plain : "var(--accent)"),
          line(3, way.kind === "right" ? "" : `moved ${hundredths(moved)}`, ink.quiet),
        );
      });
      return whole;
    },
  };
}
