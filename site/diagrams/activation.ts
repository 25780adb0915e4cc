/**
 * One activation as a square: the area is its size, filled is positive, hollow is negative. The
 * colours only repeat what the shapes say, so that a grey print loses nothing.
 *
 * @module
 */
import { signs } from "./palette.ts";
import { element, type Point } from "./svg.ts";

const STROKE = 1.6;

/** Below this side a square would vanish; what is almost zero stays visible as a speck. */
const SPECK = 2.4;

/**
 * The square of one unit.
 *
 * @param value in [−1, 1]
 * @param room the side that a value of 1 would fill
 */
export function activationMark(value: number, [x, y]: Point, room: number): string {
  const side = Math.max(SPECK, room * Math.sqrt(Math.abs(value)));
  if (value >= 0 || side <= 2 * STROKE) {
    const name = value >= 0 ? "positive" : "negative";
    return square(x, y, side, { fill: `var(--${name},${signs[name].light})` });
  }
  return square(x, y, side - STROKE, {
    stroke: `var(--negative,${signs.negative.light})`,
    "stroke-width": STROKE,
  });
}

function square(x: number, y: number, side: number, look: Record<string, string | number>): string {
  return element("rect", { x: x - side / 2, y: y - side / 2, width: side, height: side, ...look });
}
