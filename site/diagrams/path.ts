/**
 * The geometry of a wire: where it starts and stops, its round corners, its arrowhead.
 *
 * @module
 */
import type { Node } from "./parts.ts";
import { number, type Point } from "./svg.ts";

/** How round a corner is. */
const RADIUS = 12;

/** Between the tip of an arrow and what it points at. */
const AIR = 1.5;

/** A wire ready to draw: the stroke, and the outline of its head where it has one. */
export interface Route {
  stroke: string;
  head?: string;
}

/**
 * The route of a wire through points and between nodes, whose edges it stops at.
 *
 * @param head the length and half the width of the arrowhead, where there is one
 */
export function route(
  path: readonly (Point | Node)[],
  head?: { length: number; half: number },
): Route {
  const corners = path.map(centre);
  const [first, second] = [corners[0], corners[1]];
  const [last, before] = [corners.at(-1), corners.at(-2)];
  if (!first || !second || !last || !before) {
    throw new Error(`A wire needs two points; got ${path.length}`);
  }
  const tip = towards(
    last,
    before,
    room(path.at(-1), last, before) + (head && isNode(path.at(-1)) ? AIR : 0),
  );
  corners[0] = towards(first, second, room(path[0], first, second));
  corners[corners.length - 1] = head ? towards(tip, before, head.length - 1) : tip;
  return {
    stroke: rounded(corners),
    head: head && arrowhead(tip, before, head.length, head.half),
  };
}

function centre(part: Point | Node): Point {
  return isNode(part) ? part.at : part;
}

function isNode(part: Point | Node | undefined): part is Node {
  return part !== undefined && "rx" in part;
}

/** How far from its centre a node's edge is, seen from `other`. Wires are upright or level. */
function room(part: Point | Node | undefined, at: Point, other: Point): number {
  if (!isNode(part)) return 0;
  return at[1] === other[1] ? part.rx : part.ry;
}

/** The point `distance` away from `from` on the way to `to`. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = length === 0 ? 0 : distance / length;
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** A polyline whose corners are rounded as far as the shorter of their two sides allows. */
function rounded(points: readonly Point[]): string {
  return points.map((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before) return `M${pair(point)}`;
    if (!after) return `L${pair(point)}`;
    const radius = Math.min(RADIUS, distance(before, point), distance(point, after));
    const [into, out] = [towards(point, before, radius), towards(point, after, radius)];
    return `L${pair(into)}Q${pair(point)} ${pair(out)}`;
  }).join("");
}

/** A triangle whose tip is `tip` and whose back is turned to `from`. */
function arrowhead(tip: Point, from: Point, length: number, half: number): string {
  const base = towards(tip, from, length);
  const [ux, uy] = [(tip[0] - base[0]) / length, (tip[1] - base[1]) / length];
  const left: Point = [base[0] - uy * half, base[1] + ux * half];
  const right: Point = [base[0] + uy * half, base[1] - ux * half];
  return `M${pair(left)}L${pair(tip)}L${pair(right)}Z`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function pair([x, y]: Point): string {
  return `${number(x)} ${number(y)}`;
}
