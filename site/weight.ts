import { resolve } from "./links/check_site.ts";
import type { SiteFiles } from "./site_files.ts";

/** What a page weighs with everything it loads the first time, in bytes. */
export interface Weight {
  page: number;
  styles: number;
  fonts: number;
  total: number;
}

/**
 * Weighs a page. Fonts are counted when the page can need them: all but the Greek subsets of the
 * text faces, and of KaTeX's the ones that its mathematics names.
 */
export function weightOf(path: string, files: SiteFiles): Weight {
  const html = String(files.get(path));
  const size = (name: string) => bytes(files.get(name) ?? "");
  const styles = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg))"/g)]
    .map(([, link = ""]) => size(resolve(path, link) ?? "")).reduce((a, b) => a + b, 0);
  const fonts = [...files.keys()].filter((name) =>
    name.endsWith(".woff2") && needs(html, name.split("/").at(-1) ?? "")
  ).map(size).reduce((a, b) => a + b, 0);
  const page = bytes(html);
  return { page, styles, fonts, total: page + styles + fonts };
}

const mathsFonts: [RegExp, RegExp][] = [
  [/KaTeX_Main-Regular/, /class="katex"/],
  [/KaTeX_Math-Italic/, /class="katex"/],
  [/KaTeX_Main-Bold\./, /mathbf/],
  [/KaTeX_AMS/, /amsrm|mathbb/],
  [/KaTeX_Caligraphic-Regular/, /mathcal/],
  [/KaTeX_Size1/, /delimsizing size1|small-op|delim-size1/],
  [/KaTeX_Size2/, /delimsizing size2|large-op/],
  [/KaTeX_Size3/, /delimsizing size3/],
  [/KaTeX_Size4/, /delimsizing size4|delim-size4/],
];

function needs(html: string, font: string): boolean {
  if (!font.startsWith("KaTeX")) return !font.includes("-greek-");
  return mathsFonts.some(([name, mark]) => name.test(font) && mark.test(html));
}

function bytes(content: string | Uint8Array): number {
  return typeof content === "string" ? new TextEncoder().encode(content).length : content.length;
}

/** "312 kB" */
export function kilobytes(size: number): string {
  return `${Math.round(size / 1000)} kB`;
}
