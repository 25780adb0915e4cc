import type { Canvas } from "../figure.ts";

/** One of several charts that stand side by side. */
export interface Panel {
  /** What it shows, in a few words. */
  readonly heading: string;
  /** Its height, where it needs less than the others. */
  readonly height?: number;
  plot(canvas: Canvas): Element;
}

/** Room for the heading of a panel, and between two rows. */
const HEADING = 22;
const ROW_GAP = 14;

/** The size of each panel, and how they are arranged. */
export interface Grid {
  readonly columns: number;
  /** Height of a panel without its heading. */
  readonly height: number;
  /** Space between two columns. */
  readonly gap?: number;
}

/**
 * Small multiples: charts of equal size in rows, as one drawing. Each has its own labels and margins,
 * which Plot's facets do not allow.
 */
export function panels(all: readonly Panel[], canvas: Canvas, grid: Grid): Element {
  const { document } = canvas;
  const svg = (name: string) => document.createElementNS("http://www.w3.org/2000/svg", name);
  const { columns, height, gap = 12 } = grid;
  const width = Math.floor((canvas.width - gap * (columns - 1)) / columns);
  const heights = all.map((panel) => panel.height ?? height);
  const tops = rowTops(heights, columns);
  const total = tops.at(-1)! - ROW_GAP;
  const whole = svg("svg");
  for (
    const [name, value] of Object.entries({
      viewBox: `0 0 ${canvas.width} ${total}`,
      width: canvas.width,
      height: total,
    })
  ) whole.setAttribute(name, `${value}`);
  all.forEach((panel, k) => {
    const x = (k % columns) * (width + gap);
    const y = tops[Math.floor(k / columns)]!;
    whole.append(heading(svg("text"), panel.heading, x, y + 14, canvas.narrow));
    const chart = panel.plot({ ...canvas, width });
    for (const [name, value] of Object.entries({ x, y: y + HEADING, width, height: heights[k]! })) {
      chart.setAttribute(name, `${value}`);
    }
    whole.append(chart);
  });
  return whole;
}

/** Where each row begins, and where the last one ends: a row is as high as its highest panel. */
function rowTops(heights: readonly number[], columns: number): number[] {
  const tops = [0];
  for (let k = 0; k < heights.length; k += columns) {
    tops.push(tops.at(-1)! + Math.max(...heights.slice(k, k + columns)) + HEADING + ROW_GAP);
  }
  return tops;
}

function heading(text: Element, words: string, x: number, y: number, narrow: boolean): Element {
  for (
    const [name, value] of Object.entries({
      x,
      y,
      fill: "var(--ink)",
      "font-family": "var(--sans)",
      "font-size": narrow ? 12.5 : 13.5,
      "font-weight": 620,
    })
  ) text.setAttribute(name, `${value}`);
  text.textContent = words;
  return text;
}
