/**
 * A report as one file of HTML: style, faces and mathematics inside.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { type Faces, mathsFaces, textFaces } from "../style/faces.ts";
import { stylesheet } from "../style/stylesheet.ts";
import { charactersOf, subset } from "../style/subset.ts";
import { escapeHtml } from "../figures/escape.ts";

/**
 * The document.
 *
 * @param body what stands in `<main>`
 */
export async function reportDocument(title: string, body: string): Promise<string> {
  const own = readFileSync(new URL("report.css", import.meta.url), "utf8");
  const maths = body.includes('class="katex"') ? [await inlined(mathsFaces())] : [];
  const css = await inlined({ ...textFaces(), css: stylesheet() }, charactersOf([title, body]));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${[css, ...maths, own].join("\n")}
</style>
</head>
<body class="run report">
<main id="text">
${body}
</main>
</body>
</html>
`;
}

/** A stylesheet with its fonts in it, cut to some characters where they are given. */
async function inlined({ css, files }: Faces, characters?: string): Promise<string> {
  let whole = css;
  for (const { name, path, axes } of files) {
    const font: Uint8Array = readFileSync(path);
    const bytes = characters ? await subset(font, characters, axes) : font;
    whole = whole.replaceAll(
      `url(fonts/${name})`,
      `url(data:font/woff2;base64,${Uint8Array.from(bytes).toBase64()})`,
    );
  }
  return whole;
}
