/**
 * A figure: a function from a run to a drawing, with everything that a reader needs beside it.
 *
 * @module
 */

import { parseHTML } from "linkedom";
import type { Run } from "../assets/run.ts";
import { captionHtml } from "./figures/escape.ts";
import { provenance } from "./figures/provenance.ts";

/** What a drawing is drawn on. */
export interface Canvas {
  readonly document: Document;
  /** Width of the drawing in CSS pixels. */
  readonly width: number;
  /** Whether this is the drawing for a phone: fewer ticks, shorter labels. */
  readonly narrow: boolean;
}

/** The numbers behind a drawing, as a reader wants to see them. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** One figure of the course. It draws the recorded run and a student's own run alike. */
export interface Figure<S = unknown> {
  /** `q1-06-hello-loss`; the anchor of the figure on its page. */
  readonly id: string;
  /** The name of the run that it draws. */
  readonly run: string;
  /** What was found, in words, computed from the run: it must be true of any run of this form. */
  title(run: Run<S>): string;
  /** What to see, and what each mark is. */
  caption(run: Run<S>): string;
  /** The drawing for those who do not see it: its axes and what the lines do. */
  alt(run: Run<S>): string;
  table(run: Run<S>): Table;
  plot(run: Run<S>, canvas: Canvas): Element;
}

/** The two drawings of a figure. A style sheet shows the one that fits. */
const DRAWINGS = [
  { name: "wide", width: 680, narrow: false },
  { name: "narrow", width: 350, narrow: true },
];

/**
 * Draws a figure of a run as a complete `<figure>`: title, both drawings, caption, and a line that
 * says where the numbers come from and opens their table. `figures/figure.css` belongs to it.
 *
 * @param options `id`: the anchor, where the page shows the figure twice
 */
export function renderFigure<S>(
  figure: Figure<S>,
  run: Run<S>,
  options: { id?: string } = {},
): string {
  const id = options.id ?? figure.id;
  const drawings = DRAWINGS.map(({ name, width, narrow }) => {
    const { document } = parseHTML("<!doctype html><html><body></body></html>");
    const drawing = figure.plot(run, { document, width, narrow });
    describe(drawing, figure.alt(run));
    prefixIds(drawing, `${id}-${name}`);
    return `<div class="drawing ${name}">${drawing.outerHTML}</div>`;
  });
  return `<figure class="run" id="${id}" aria-labelledby="${id}-title">
<p class="title" id="${id}-title">${captionHtml(figure.title(run))}</p>
${drawings.join("\n")}
<figcaption>${captionHtml(figure.caption(run))}
${provenance(run, figure.table(run), id)}
</figcaption>
</figure>`;
}

/** A drawing is one picture to a screen reader; a drawing made of text is read as it is. */
function describe(drawing: Element, alt: string): void {
  for (const style of [...drawing.querySelectorAll("style")]) style.remove();
  if (drawing.tagName.toLowerCase() !== "svg") return;
  // Plot names a frame for screen readers, which may not look into a picture; axe rejects the name.
  for (const rect of [...drawing.querySelectorAll("rect[aria-label]")]) {
    rect.removeAttribute("aria-label");
  }
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", alt);
}

/** Both drawings stand on one page with those of other figures: no two ids may be equal. */
function prefixIds(drawing: Element, prefix: string): void {
  for (const element of [drawing, ...drawing.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      const prefixed = prefixedValue(name, value, prefix);
      if (prefixed !== value) element.setAttribute(name, prefixed);
    }
  }
}

/** An attribute that is an id or refers to one, with the prefix; any other as it is. */
function prefixedValue(name: string, value: string, prefix: string): string {
  if (name === "id") return `${prefix}-${value}`;
  if (/^aria-(labelledby|describedby)$/.test(name)) {
    return value.split(/\s+/).map((id) => `${prefix}-${id}`).join(" ");
  }
  if (/^(xlink:)?href$/.test(name)) return value.replace(/^#/, `#${prefix}-`);
  return value.replaceAll("url(#", `url(#${prefix}-`);
}
