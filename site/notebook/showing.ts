/**
 * Figures and drawings as a front end shows them: as a picture, and in words.
 *
 * PNG, though the drawings are SVG: front ends do not show SVG of a notebook that they do not trust, and
 * nbconvert takes it apart. The file of a hand-in has both.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";
import type { Figure, Table } from "../figure.ts";
import { provenanceLine } from "../figures/provenance.ts";
import { pictureOf } from "../picture/figure_picture.ts";
import { ZOOM } from "../picture/png.ts";
import type { Shown } from "./nbformat.ts";

/** A picture at its natural size, with its words for those who do not see it. */
export function shownPng(png: Uint8Array, alt: string): Shown {
  const { width, height } = sizeOf(png);
  const size = { width: Math.round(width / ZOOM), height: Math.round(height / ZOOM) };
  return {
    data: { "image/png": png.toBase64(), "text/plain": alt },
    metadata: { "image/png": { ...size, alt } },
  };
}

/** The size of a PNG in pixels, which stands at its beginning. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The title of a figure, its drawing, and its caption with where the numbers come from. */
export async function shownFigure(figure: Figure, run: Run): Promise<Shown[]> {
  const { title, caption, alt, png } = await pictureOf(figure, run);
  const from = provenanceLine(run);
  return [
    words(`**${title}**`, title),
    png ? shownPng(png, alt) : words(tableText(figure.table(run)), alt),
    words(`${caption}\n\n_${from}_`, `${caption}\n${from}`),
  ];
}

function words(markdown: string, plain: string): Shown {
  return { data: { "text/markdown": markdown, "text/plain": plain }, metadata: {} };
}

/** A table of numbers or of words in Markdown. */
export function tableText({ columns, rows }: Table): string {
  const cell = (value: string | number) =>
    String(value).replace(/\s+/g, " ").replaceAll("|", "\\|");
  return [columns, columns.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");
}
