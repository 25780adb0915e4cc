/**
 * The faces of the site, taken from the packages that hold them.
 *
 * Importing a package's stylesheet as text makes Deno fetch the package with everything else; the
 * font files beside it are then found by their path.
 *
 * @module
 */
import { createRequire } from "node:module";
import mono from "@fontsource-variable/jetbrains-mono/index.css" with { type: "text" };
import sansItalic from "@fontsource-variable/source-sans-3/wght-italic.css" with { type: "text" };
import sans from "@fontsource-variable/source-sans-3/index.css" with { type: "text" };
import serifItalic from "@fontsource-variable/source-serif-4/wght-italic.css" with { type: "text" };
import serif from "@fontsource-variable/source-serif-4/opsz.css" with { type: "text" };
import katex from "katex/dist/katex.min.css" with { type: "text" };

import type { FontAxes } from "./subset.ts";

const require = createRequire(import.meta.url);

/** What the style uses of the faces' axes; the files that a reader loads hold no more. */
const weights = { wght: { min: 400, max: 650 } };
const weightsAndSizes = { ...weights, opsz: { min: 14, max: 48 } };

/** A stylesheet and the font files that it names, which lie in `fonts/` beside it. */
export interface Faces {
  css: string;
  files: { name: string; path: string; axes: FontAxes }[];
}

/**
 * Serif for text, sans for captions and interface, mono for code; Latin, and Greek for the names of
 * the mathematics, which a browser loads only where they occur. The upright serif has optical
 * sizes, because titles show them; its italic, which is set small and seldom, does without.
 */
export function textFaces(): Faces {
  const files: Faces["files"] = [];
  const blocks = [
    ...blocksOf(serif, "@fontsource-variable/source-serif-4", "Serif", ["latin", "greek"]),
    ...blocksOf(serifItalic, "@fontsource-variable/source-serif-4", "Serif", ["latin", "greek"]),
    ...blocksOf(sans, "@fontsource-variable/source-sans-3", "Sans", ["latin", "greek"]),
    ...blocksOf(sansItalic, "@fontsource-variable/source-sans-3", "Sans", ["latin"]),
    ...blocksOf(mono, "@fontsource-variable/jetbrains-mono", "Mono", ["latin"]),
  ];
  for (const { file } of blocks) {
    const axes = file.includes("-opsz-") ? weightsAndSizes : weights;
    files.push({ name: nameOf(file), path: require.resolve(file), axes });
  }
  return { css: blocks.map(({ css }) => css).join("\n"), files };
}

function blocksOf(stylesheet: string, packageName: string, family: string, subsets: string[]) {
  return [...stylesheet.matchAll(/@font-face\s*{[^}]*}/g)].map(([block]) => {
    const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(block)?.[1] ?? "";
    return {
      subset: subsets.find((name) => new RegExp(`-${name}-(opsz|wght)`).test(file)),
      file: `${packageName}/${file}`,
      css: block
        .replace(/font-family:[^;]+;/, `font-family: "${family}";`)
        .replace(/src:[^;]+;/, `src: url(fonts/${nameOf(file)}) format("woff2");`),
    };
  }).filter(({ subset }) => subset !== undefined);
}

/** KaTeX's stylesheet with the one format of its fonts that every present browser reads. */
export function mathsFaces(): Faces {
  const css = katex.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("[^"]+"\)/g, "");
  const names = [...css.matchAll(/url\(fonts\/([^)]+)\)/g)].map((match) => match[1] ?? "");
  return {
    css,
    files: names.map((name) => (
      { name, path: require.resolve(`katex/dist/fonts/${name}`), axes: {} }
    )),
  };
}

function nameOf(file: string): string {
  return file.split("/").at(-1) ?? file;
}
