import type * as Plot from "@observablehq/plot";
import { wordInk } from "./end_labels.ts";

/** One line of a key: how something is drawn, and what it is. */
export interface KeyEntry {
  readonly text: string;
  readonly stroke: string;
  readonly dash?: string | undefined;
  readonly width?: number;
  readonly opacity?: number;
}

/**
 * A key in a corner of the plot, for curves that lie on each other and cannot be labelled where they end.
 * It goes where the plot has nothing: next to a peak in the middle, say.
 *
 * @param options `corner`: which of the upper two; `size` of the text in pixels
 */
export function key(
  entries: readonly KeyEntry[],
  { corner = "right", size = 12 }: { corner?: "left" | "right"; size?: number } = {},
): Plot.RenderFunction {
  return (_index, _scales, _values, { width, marginTop, marginLeft, marginRight }, context) => {
    const { document } = context as unknown as { document: Document };
    const made = (name: string, attributes: Record<string, string | number | undefined>) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) {
        if (value !== undefined) element.setAttribute(key, `${value}`);
      }
      return element;
    };
    const group = made("g", { "font-size": size }) as SVGElement;
    const sample = 22, gap = 6, row = size * 1.32;
    const end = corner === "right" ? width - marginRight : marginLeft + sample;
    entries.forEach(({ text, stroke, dash, width = 2, opacity }, k) => {
      const y = marginTop + 4 + k * row;
      group.append(made("line", {
        x1: end - sample,
        x2: end,
        y1: y,
        y2: y,
        stroke,
        "stroke-width": width,
        "stroke-dasharray": dash,
        "stroke-opacity": opacity,
      }));
      const words = made("text", {
        x: corner === "right" ? end - sample - gap : end + gap,
        y: y + size * 0.34,
        fill: wordInk(stroke),
        "text-anchor": corner === "right" ? "end" : "start",
      });
      words.textContent = text;
      group.append(words);
    });
    return group;
  };
}
