/**
 * Elements of a drawing that Observable Plot has no mark for: pictures, bars, words at a place.
 *
 * @module
 */

/** Attributes; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes SVG elements of a document. */
export function svgMaker(document: Document) {
  return (name: string, attributes: Attributes = {}, ...inside: (Element | string)[]): Element => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, `${value}`);
    }
    element.append(...inside);
    return element;
  };
}

/** A whole drawing of a size, set in the face of the figures. */
export function wholeSvg(document: Document, width: number, height: number): Element {
  return svgMaker(document)("svg", {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    "font-family": "var(--sans)",
    style: "font-variant: tabular-nums lining-nums; overflow: visible",
  });
}
