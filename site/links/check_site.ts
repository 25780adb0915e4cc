/**
 * What must hold of a built site: its links lead somewhere, its ids are unique, what is seen has
 * words, and nothing is loaded from elsewhere.
 *
 * @module
 */
import { parseHTML } from "linkedom";
import type { SiteFiles } from "../site_files.ts";
import { pictureProblems } from "./pictures.ts";
import { headingProblems } from "./headings.ts";

/** A page, parsed. */
export interface ParsedPage {
  path: string;
  document: Document;
  ids: Set<string>;
}

/** Every problem of a site as one sentence each; none for a good site. */
export function siteProblems(files: SiteFiles): string[] {
  const pages = new Map<string, ParsedPage>();
  const problems: string[] = [];
  for (const [path, content] of files) {
    if (typeof content !== "string") continue;
    if (path.endsWith(".css")) problems.push(...stylesheetProblems(path, content, files));
    if (!path.endsWith(".html")) continue;
    const page = parse(path, content);
    pages.set(path, page);
    problems.push(
      ...duplicateIds(page),
      ...pictureProblems(page),
      ...headingProblems(page),
      ...loadProblems(page, files),
      ...namedProblems(page),
    );
  }
  for (const page of pages.values()) problems.push(...linkProblems(page, pages, files));
  return problems;
}

function parse(path: string, html: string): ParsedPage {
  const { document } = parseHTML(html);
  return { path, document, ids: new Set([...document.querySelectorAll("[id]")].map((e) => e.id)) };
}

function duplicateIds({ path, document }: ParsedPage): string[] {
  const seen = new Set<string>();
  return [...document.querySelectorAll("[id]")].flatMap(({ id }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [`${path}: the id "${id}" stands there more than once.`] : [];
  });
}

/** Links between pages: the page is there, and on it the place. */
function linkProblems(
  page: ParsedPage,
  pages: Map<string, ParsedPage>,
  files: SiteFiles,
): string[] {
  return [...page.document.querySelectorAll("a[href]")].flatMap((link) => {
    const href = link.getAttribute("href") ?? "";
    if (/^(https?|mailto):/.test(href)) return [];
    const [to = "", anchor] = href.split("#");
    const target = to === "" ? page.path : resolve(page.path, to);
    if (target === undefined || !files.has(target)) {
      return [`${page.path}: the link "${href}" leads nowhere.`];
    }
    const id = decodeURIComponent(anchor ?? "");
    if (id === "" || pages.get(target)?.ids.has(id)) return [];
    return [`${page.path}: the link "${href}" names a place that ${target} does not have.`];
  });
}

/** What a page loads by itself lies in its own folder. */
function loadProblems({ path, document }: ParsedPage, files: SiteFiles): string[] {
  const loads = [
    ...document.querySelectorAll("link[href], [src], [srcset], [poster], object[data]"),
  ]
    .filter((element) => element.localName !== "a");
  return loads.flatMap((element) => {
    const from = ["href", "src", "srcset", "poster", "data"]
      .map((name) => element.getAttribute(name)).find((value) => value) ?? "";
    if (from.startsWith("data:")) return [];
    const target = resolve(path, from);
    return target && files.has(target)
      ? []
      : [`${path}: <${element.localName}> loads "${from}", which is not part of the site.`];
  });
}

function stylesheetProblems(path: string, css: string, files: SiteFiles): string[] {
  const loads = [
    ...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g),
    ...css.matchAll(/@import\s+["']([^"']+)/g),
  ];
  return loads.flatMap(([, from = ""]) => {
    if (from.startsWith("data:")) return [];
    const target = resolve(path, from);
    return target && files.has(target)
      ? []
      : [`${path}: loads "${from}", which is not part of the site.`];
  });
}

/** What is said to be named or described by an element is so by one that exists. */
function namedProblems({ path, document, ids }: ParsedPage): string[] {
  return ["aria-labelledby", "aria-describedby", "aria-controls", "for"].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
      (element.getAttribute(name) ?? "").split(/\s+/).filter((id) => !ids.has(id))
        .map((id) => `${path}: ${name}="${id}" names nothing on the page.`)
    )
  );
}

/** A relative address as a path within the site; undefined where it leaves it. */
export function resolve(from: string, to: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(to)) return undefined;
  const parts = from.split("/").slice(0, -1);
  for (const part of (to.split(/[?#]/)[0] ?? "").split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== ".") parts.push(part);
  }
  return parts.map(decodeURIComponent).join("/");
}
