/**
 * A figure of a run as pictures that stand alone: for notebooks and for what is handed in.
 *
 * @module
 */

import { parseHTML } from "linkedom";
import type { Run } from "../../assets/run.ts";
import type { Figure } from "../figure.ts";
import { pngOf } from "./png.ts";
import { lightInks, standaloneSvg, withInks } from "./standalone.ts";

/** A figure, ready to be shown anywhere. */
export interface Picture {
  readonly title: string;
  readonly caption: string;
  readonly alt: string;
  /** The drawing; absent where it is made of text. */
  readonly svg?: string;
  readonly png?: Uint8Array;
  /** A drawing made of text, as HTML. */
  readonly html?: string;
}

/** Draws a figure of a run. */
export async function pictureOf<S>(figure: Figure<S>, run: Run<S>): Promise<Picture> {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const drawing = figure.plot(run, { document, width: 680, narrow: false });
  const words = { title: figure.title(run), caption: figure.caption(run), alt: figure.alt(run) };
  for (const style of [...drawing.querySelectorAll("style")]) style.remove();
  if (drawing.tagName.toLowerCase() !== "svg") {
    return { ...words, html: withInks(drawing.outerHTML, lightInks()) };
  }
  const svg = standaloneSvg(drawing.outerHTML, words.alt);
  return { ...words, svg, png: await pngOf(svg) };
}
