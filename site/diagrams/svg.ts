/**
 * SVG as text: elements, escaping, and the frame that makes a drawing readable aloud.
 *
 * @module
 */

/** Attributes of an element; `undefined` leaves one out. */
export type Attributes = Record<string, string | number | undefined>;

/** A position, or a size, in the units of the view box. */
export type Point = readonly [x: number, y: number];

/** Text made safe for XML, in content and in attributes. */
export function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A coordinate with at most two decimals, so that the same drawing is always the same text. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** One element. The children are markup already; escape text before it comes here. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) =>
      ` ${key}="${typeof value === "number" ? number(value) : escape(String(value))}"`
    )
    .join("");
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join("")}</${name}>`;
}

/** What a drawing needs besides its marks. */
export interface Frame {
  /** Prefix of every id in the drawing; must be unique on its page. */
  id: string;
  size: Point;
  /** How large one unit is drawn where there is room, in CSS pixels. */
  scale: number;
  title: string;
  description: string;
  className: string;
}

/**
 * The colours that the drawings share, as custom properties of the drawing itself. `--line` is
 * what is drawn when nothing is lit; `--dim` is what steps back when something else is.
 */
const inks = [
  "--line:color-mix(in srgb,var(--ink,#1c1b1a) 72%,var(--paper,#fdfcf8))",
  "--dim:color-mix(in srgb,var(--ink,#1c1b1a) 24%,var(--paper,#fdfcf8))",
].join(";");

/**
 * The `<svg>` of a drawing: scalable, an image with a title and a description, without script.
 * It has a natural size and shrinks with its column; its text inherits nothing but the faces.
 */
export function drawing(frame: Frame, ...children: string[]): string {
  const { id, size: [width, height], scale, title, description, className } = frame;
  if (!/^[A-Za-z][\w-]*$/.test(id)) {
    throw new Error(`A diagram's id must be a letter, then letters, digits, - or _; got "${id}"`);
  }
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      id,
      class: className,
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      width: width * scale,
      height: height * scale,
      role: "img",
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-desc`,
      fill: "none",
      style: `max-width:100%;height:auto;font-variant-numeric:lining-nums;${inks}`,
    },
    element("title", { id: `${id}-title` }, escape(title)),
    element("desc", { id: `${id}-desc` }, escape(description)),
    ...children,
  );
}
