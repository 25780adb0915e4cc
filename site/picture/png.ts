/**
 * SVG to PNG without a browser, in the faces of the pages.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Buffer } from "node:buffer";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import subsetFont from "subset-font";
import { mathsFaces, textFaces } from "../style/faces.ts";

const require = createRequire(import.meta.url);

/** Pixels for each pixel of the drawing: enough for paper and for dense screens. */
export const ZOOM = 2;

/** Weights that drawings use; a renderer without variable faces needs a file for each. */
const WEIGHTS = [400, 600];

let ready: Promise<Uint8Array[]> | undefined;

/** What the sans calls itself inside its files: its variable form begins at the lightest weight. */
const SANS = "Source Sans 3 ExtraLight";

/** Renders a standalone SVG, see `standalone.ts`. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const fontBuffers = await (ready ??= prepared());
  const renderer = new Resvg(raised(svg).replaceAll("'Source Sans 3'", `'${SANS}'`), {
    fitTo: { mode: "zoom", value: ZOOM },
    font: {
      fontBuffers,
      defaultFontFamily: SANS,
      sansSerifFamily: SANS,
      serifFamily: "Source Serif 4",
      monospaceFamily: "JetBrains Mono",
    },
  });
  return renderer.render().asPng();
}

async function prepared(): Promise<Uint8Array[]> {
  await initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  // Of two files with one name the first is taken, and the other where a letter is not in it.
  const latinFirst = textFaces().files.toSorted((a, b) =>
    Number(b.name.includes("-latin-")) - Number(a.name.includes("-latin-"))
  );
  const text = latinFirst.flatMap(({ path, axes }) => {
    const font = Buffer.from(readFileSync(path));
    return WEIGHTS.map((wght) => plainFace(font, { ...smallest(axes), wght }));
  });
  // What the faces of the text lack, "→" before all, is taken from those of the mathematics.
  const maths = mathsFaces().files;
  const signs = ["KaTeX_Main-Regular", "KaTeX_AMS-Regular", "KaTeX_Size1-Regular"].map((face) =>
    subsetFont(
      Buffer.from(readFileSync(maths.find(({ name }) => name.startsWith(face))!.path)),
      SIGNS,
      { targetFormat: "sfnt" },
    )
  );
  return await Promise.all([...text, ...signs]);
}

/** One weight of a variable face, in the format that every renderer reads. */
async function plainFace(font: Buffer, axes: Record<string, number>): Promise<Uint8Array> {
  return await subsetFont(font, CHARACTERS, { targetFormat: "sfnt", variationAxes: axes });
}

function smallest(axes: Record<string, { min: number }>): Record<string, number> {
  return Object.fromEntries(Object.entries(axes).map(([name, { min }]) => [name, min]));
}

/** Punctuation, arrows, signs of mathematics and small shapes. A face that has letters too would take a whole text. */
const SIGNS = charactersIn([
  [0x2000, 0x20cf],
  [0x2190, 0x22ff],
  [0x25a0, 0x25ff],
  [0x2713, 0x2714],
]);

/** Latin and Greek as well. */
const CHARACTERS = charactersIn([[0x20, 0x17f], [0x370, 0x3ff]]) + SIGNS;

function charactersIn(ranges: readonly (readonly [from: number, to: number])[]): string {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, k) => from + k))
    .map((code) => String.fromCharCode(code)).join("");
}

/** Raised signs, and the plain ones that they are made of: the faces have only three of them. */
const RAISED = new Map(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁻ᵀᵗ"].map((sign, k) => [sign, "0123456789−Tt"[k]!]),
);

/** A text of SVG with signs that the faces lack made of such as they have. */
function raised(svg: string): string {
  const run = /[⁰¹²³⁴-⁹⁻ᵀᵗ]+/g;
  const tspan = (look: string, text: string) => `<tspan ${look}>${text}</tspan>`;
  return svg.replace(/>[^<>]*[⁰¹²³⁴-⁹⁻ᵀᵗ○][^<>]*</g, (text) =>
    text.replace(run, (power) =>
      tspan(
        `baseline-shift="super" font-size="70%"`,
        [...power].map((sign) => RAISED.get(sign)).join(""),
      )).replaceAll("○", tspan(`font-size="70%"`, "◯")));
}
