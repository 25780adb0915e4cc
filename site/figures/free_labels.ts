import type * as Plot from "@observablehq/plot";
import { wordInk } from "./end_labels.ts";

/** A word beside a point. */
export interface FreeLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly weight?: number;
}

/** A box in pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a label may stand: its direction from the point, and how far away. */
const DIRECTIONS = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]] as const;
const DISTANCES = [7, 13, 20];

/** Text is not measured: a letter of the sans face is about half as wide as it is high. */
const LETTER = 0.53;

/** A label farther from its point than that has a thin line to it. */
const FAR = 12;

/**
 * Words beside points, each in the direction in which it covers neither another word nor a point, as far as there is one. The first ones
 * choose first.
 *
 * @param points other points that should not be covered
 */
export function freeLabels(
  labels: readonly FreeLabel[],
  points: readonly { readonly x: number; readonly y: number }[],
  { size = 11 }: { size?: number } = {},
): Plot.RenderFunction {
  return (_index, scales, _values, dimensions, context) => {
    const { document } = context as unknown as { document: Document };
    const svg = (name: string) => document.createElementNS("http://www.w3.org/2000/svg", name);
    const at = ({ x, y }: { x: number; y: number }) =>
      [
        (scales.x as unknown as (x: number) => number)(x),
        (scales.y as unknown as (y: number) => number)(y),
      ] as const;
    const { width, height, marginLeft, marginRight, marginTop, marginBottom } = dimensions;
    const frame: Box = {
      left: marginLeft,
      top: marginTop,
      right: width - marginRight,
      bottom: height - marginBottom,
    };
    const dots = [...labels, ...points].map(at).map(([x, y]): Box => ({
      left: x - 3,
      right: x + 3,
      top: y - 3,
      bottom: y + 3,
    }));
    const group = svg("g") as SVGElement;
    group.setAttribute("font-size", `${size}`);
    group.setAttribute("text-anchor", "middle");
    const placed: Box[] = [];
    for (const label of labels) {
      const [x, y] = at(label);
      const box = bestBox([x, y], label.text.length * size * LETTER, size, frame, dots, placed);
      placed.push(box);
      const [middle, base] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const gap = Math.hypot(Math.max(box.left - x, 0, x - box.right), base - y);
      if (gap > FAR) {
        const line = svg("line");
        const ends = { x1: x, y1: y, x2: middle, y2: base < y ? box.bottom : box.top };
        for (const [name, value] of Object.entries(ends)) line.setAttribute(name, value.toFixed(1));
        line.setAttribute("stroke", label.fill);
        line.setAttribute("stroke-opacity", "0.45");
        group.append(line);
      }
      const text = svg("text");
      text.setAttribute("x", middle.toFixed(1));
      text.setAttribute("y", (base + size * 0.34).toFixed(1));
      text.setAttribute("fill", wordInk(label.fill));
      text.setAttribute("font-weight", `${label.weight ?? 500}`);
      // A rim of paper, so that a line behind a word does not strike it out.
      text.setAttribute("stroke", "var(--paper)");
      text.setAttribute("stroke-width", "3");
      text.setAttribute("stroke-linejoin", "round");
      text.setAttribute("paint-order", "stroke");
      text.textContent = label.text;
      group.append(text);
    }
    return group;
  };
}

/** The place that covers least; of equal ones the first. */
export function bestBox(
  [x, y]: readonly [number, number],
  width: number,
  height: number,
  frame: Box,
  dots: readonly Box[],
  placed: readonly Box[],
): Box {
  const places = DISTANCES.flatMap((distance) =>
    DIRECTIONS.map(([right, down]) => {
      const middle = x + right * (distance + width / 2) * (down === 0 ? 1 : 0.75);
      const base = y + down * (distance + height / 2);
      const box: Box = {
        left: middle - width / 2,
        right: middle + width / 2,
        top: base - height / 2,
        bottom: base + height / 2,
      };
      const covered = placed.reduce((sum, other) => sum + 6 * overlap(box, other), 0) +
        dots.reduce((sum, dot) => sum + 2 * overlap(box, dot), 0);
      const outside = width * height - overlap(box, frame);
      return { box, cost: covered + 4 * outside + 0.6 * distance };
    })
  );
  return places.reduce((a, b) => b.cost < a.cost ? b : a).box;
}

function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}
