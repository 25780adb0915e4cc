/**
 * A line of mathematics as SVG text: letters italic, figures upright, subscripts and superscripts.
 *
 * @module
 */
import { element, escape, type Point } from "./svg.ts";

/** Size of a symbol, and of what hangs below or above it: at least 11 px on a phone. */
export const sizes = { symbol: 20, script: 14.5, name: 14.5 };

const faces = "var(--serif,Georgia,serif)";

/**
 * `h_{t−1}`, `W_{hh}^{T}` or `1 − z` as a `<text>` element.
 *
 * @param at the baseline's start, middle or end, as `anchor` says
 * @param size of the line; scripts are smaller, but never below {@linkcode sizes}' script
 */
export function mathText(
  text: string,
  at: Point,
  anchor: "start" | "middle" | "end",
  fill: string,
  size: number = sizes.symbol,
): string {
  const [x, y] = at;
  let shift = 0;
  const spans = pieces(text).map(({ content, script, italic }) => {
    const wanted = script === "_" ? 0.22 * size : script === "^" ? -0.34 * size : 0;
    const dy = wanted - shift;
    shift = wanted;
    return element(
      "tspan",
      {
        dy: dy === 0 ? undefined : dy,
        "font-size": script ? Math.max(sizes.script, size * 0.7) : undefined,
        "font-style": italic ? "italic" : undefined,
      },
      escape(content),
    );
  });
  return element(
    "text",
    { x, y, "text-anchor": anchor, fill, "font-family": faces, "font-size": size },
    ...spans,
  );
}

interface Piece {
  content: string;
  script: "" | "_" | "^";
  italic: boolean;
}

/** The runs of one style. Words of two letters and more outside scripts, such as tanh, stay upright. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  for (const [, script, inner, plain] of text.matchAll(/([_^])\{([^}]*)\}|([^_^]+)/g)) {
    for (const [content] of (inner ?? plain ?? "").matchAll(/[A-Za-z]+|[^A-Za-z]+/g)) {
      const letters = /^[A-Za-z]/.test(content);
      const word = !script && content.length > 2;
      const transposed = script === "^" && content === "T";
      found.push({
        content,
        script: script === "_" || script === "^" ? script : "",
        italic: letters && !word && !transposed,
      });
    }
  }
  return found;
}
