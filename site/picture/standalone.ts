/**
 * A drawing of the course as a picture of its own: outside of the pages nothing gives it colours and
 * faces, so they are put into it.
 *
 * @module
 */

import { cleanDrawings } from "../clean_drawings.ts";
import { escapeHtml } from "../figures/escape.ts";
import { stylesheet } from "../style/stylesheet.ts";

/** Space around the drawing, in its own pixels. */
const MARGIN = 12;

/** Names of faces that a reader's machine may have, for the families of the pages. */
const FAMILIES: Record<string, string> = {
  "--sans": "'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif",
  "--serif": "'Source Serif 4', Georgia, serif",
  "--mono": "'JetBrains Mono', ui-monospace, monospace",
};

/** The custom properties of the pages, as they are on light paper. */
export function lightInks(css: string = stylesheet()): Map<string, string> {
  const inks = new Map<string, string>();
  for (const [, name, value] of css.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)) {
    if (inks.has(name!)) continue; // the first is that of the desk; what follows is for phones
    inks.set(name!, /^light-dark\(([^,()]+),/.exec(value!)?.[1] ?? value!);
  }
  for (const [name, families] of Object.entries(FAMILIES)) inks.set(name, families);
  return inks;
}

/**
 * A text of SVG or HTML with every custom property replaced by its value on light paper.
 *
 * @example
 * ```ts
 * import { withInks } from "./standalone.ts";
 * import assert from "node:assert/strict";
 *
 * const inks = new Map([["--lstm", "#0072b2"]]);
 * assert.equal(withInks('<path stroke="var(--lstm)"/>', inks), '<path stroke="#0072b2"/>');
 * assert.equal(withInks('<path stroke="var(--none,#111)"/>', inks), '<path stroke="#111"/>');
 * ```
 */
export function withInks(markup: string, inks: ReadonlyMap<string, string>): string {
  const mixed = markup.replace(
    /color-mix\(in srgb,\s*(.+?) (\d+)%,\s*(var\([^)]*\)|[^)]+)\)/g,
    (_, one: string, share: string, other: string) =>
      mix(plainInk(one, inks), plainInk(other, inks), Number(share) / 100),
  );
  return plainInk(mixed, inks);
}

function plainInk(text: string, inks: ReadonlyMap<string, string>): string {
  const plain = text.replace(
    /var\((--[\w-]+)(?:,\s*([^()]+))?\)/g,
    (all, name: string, otherwise?: string) => inks.get(name) ?? otherwise ?? all,
  );
  return plain === text ? text : plainInk(plain, inks); // one may stand inside another
}

/** Two colours of six digits, mixed: browsers know `color-mix`, other readers of SVG do not. */
function mix(one: string, other: string, share: number): string {
  const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const [a, b] = [channels(one), channels(other)];
  return "#" + a.map((value, k) => Math.round(share * value + (1 - share) * b[k]!))
    .map((value) => value.toString(16).padStart(2, "0")).join("");
}

/**
 * An `<svg>` of the pages as a file: on paper, with a margin, with colours and faces.
 *
 * @param alt its text alternative
 * @throws {Error} if it has no size
 */
export function standaloneSvg(
  svg: string,
  alt: string,
  inks: ReadonlyMap<string, string> = lightInks(),
): string {
  const { width, height } = sizeOf(svg);
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const named = ` role="img" aria-label="${escapeHtml(alt)}"`;
  const inner = withProperties(cleanDrawings(svg)).replace(
    "<svg ",
    `<svg x="${MARGIN}" y="${MARGIN}" `,
  );
  const paper = inks.get("--paper") ?? "#ffffff";
  return withInks(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"` +
      `${named} fill="currentColor" color="${inks.get("--ink") ?? "#000000"}">` +
      `<rect width="${w}" height="${h}" fill="${paper}"/>${inner}</svg>`,
    inks,
  );
}

/** Custom properties that a drawing sets itself, put where it uses them. */
function withProperties(svg: string): string {
  const own = new Map<string, string>();
  const rest = svg.replace(
    /(--[\w-]+):\s*((?:[^;"()]|\((?:[^()]|\([^()]*\))*\))+);?/g,
    (_, name, value) => {
      own.set(name as string, value as string);
      return "";
    },
  );
  return plainInk(rest, own);
}

function sizeOf(svg: string): { width: number; height: number } {
  const head = svg.slice(0, svg.indexOf(">"));
  const number = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(head)?.[1]);
  const box = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(head);
  const width = number("width") || Number(box?.[1]);
  const height = number("height") || Number(box?.[2]);
  if (width > 0 && height > 0) return { width, height };
  throw new Error(`A drawing has no size: ${head.slice(0, 80)}…`);
}
