import { mathsFaces, textFaces } from "./style/faces.ts";
import { stylesheet } from "./style/stylesheet.ts";
import { charactersOf, subset } from "./style/subset.ts";

/** The files of a site by their path: pages and stylesheets as text, fonts as bytes. */
export type SiteFiles = Map<string, string | Uint8Array>;

/** Pages with everything that they load. */
export async function withAssets(pages: Map<string, string>): Promise<SiteFiles> {
  const read = (name: string) => Deno.readTextFileSync(new URL(`style/${name}`, import.meta.url));
  const files: SiteFiles = new Map(pages);
  files.set("assets/site.css", stylesheet());
  files.set("assets/katex.css", mathsFaces().css);
  for (const name of ["scheme.js", "page.js", "icon.svg"]) files.set(`assets/${name}`, read(name));
  for (const { name, path } of mathsFaces().files) {
    files.set(`assets/fonts/${name}`, Deno.readFileSync(path));
  }
  const characters = charactersOf([...pages.values()]);
  for (const { name, path, axes } of textFaces().files) {
    files.set(`assets/fonts/${name}`, await subset(Deno.readFileSync(path), characters, axes));
  }
  return files;
}

/** Writes a site into a folder, which holds nothing else afterwards. */
export async function writeSite(files: SiteFiles, folder: URL): Promise<void> {
  await Deno.remove(folder, { recursive: true }).catch(() => {});
  for (const [path, content] of files) {
    const file = new URL(path, folder);
    await Deno.mkdir(new URL(".", file), { recursive: true });
    if (typeof content === "string") await Deno.writeTextFile(file, content);
    else await Deno.writeFile(file, content);
  }
}
