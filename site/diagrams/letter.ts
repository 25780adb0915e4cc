/**
 * A letter of a text, drawn: the invisible ones get a mark and a name.
 *
 * @module
 */
import { element, escape, type Point } from "./svg.ts";

const spoken: Record<string, string> = { " ": "space", "\n": "line break", "\t": "tab" };

/** The letter as one says it. */
export function sayLetter(letter: string): string {
  return spoken[letter] ?? letter;
}

/** A letter centred at a point; a space is an open box, a line break an arrow. */
export function letterMark(letter: string, [x, y]: Point, fill: string, weight = 400): string {
  const stroke = { stroke: fill, "stroke-width": weight > 400 ? 3 : 1.75 };
  if (letter === " ") return element("path", { d: `M${x - 7} ${y + 2}v5h14v-5`, ...stroke });
  if (letter === "\n") {
    return element("path", { d: `M${x + 7} ${y - 7}v9h-14m5 -5l-5 5l5 5`, ...stroke });
  }
  return element("text", {
    x,
    y: y + 8,
    "text-anchor": "middle",
    "font-family": "var(--serif,Georgia,serif)",
    "font-size": 27,
    "font-weight": weight,
    fill,
  }, escape(sayLetter(letter)));
}
