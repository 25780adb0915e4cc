import { gateTable } from "../diagrams/mod.ts";
import { textFaces } from "./faces.ts";

/** The site's one stylesheet: faces, the colours of cells and gates, figures, pages. */
export function stylesheet(): string {
  const read = (name: string) => Deno.readTextFileSync(new URL(name, import.meta.url));
  return [
    textFaces().css,
    `:root {\n${gateTable()}\n}`,
    read("../figures/figure.css"),
    read("site.css"),
  ].join("\n");
}
