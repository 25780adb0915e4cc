/** Attributes of SVG that hold lengths in pixels. */
const lengths = /( (?:d|x|y|x1|x2|y1|y2|cx|cy|width|height|points|transform)=")([^"]*)(")/g;

/**
 * Takes out of drawings what no reader gets: coordinates finer than a tenth of a pixel, which make
 * the path of a curve a quarter longer, and the names that Plot gives to groups of marks. A drawing
 * is one picture with one text alternative; names of its parts are not allowed there.
 */
export function cleanDrawings(html: string): string {
  return html.replace(
    /<svg[\s\S]*?<\/svg>/g,
    (svg) =>
      svg.replace(/(<g[^>]*?) aria-(?:label|description)="[^"]*"/g, "$1")
        .replace(/(<g[^>]*?) aria-(?:label|description)="[^"]*"/g, "$1")
        .replace(
          lengths,
          (_, open: string, value: string, close: string) =>
            open + value.replace(/-?\d+\.\d{2,}/g, rounded) + close,
        ),
  );
}

function rounded(number: string): string {
  return String(Number(Number(number).toFixed(1)));
}
