import type { Code } from "mdast";
import type { Element } from "hast";
import { element, raw } from "./html.ts";
import { highlight, languages } from "./highlight.ts";
import { oneOf, problemAt } from "./problem.ts";

/** Characters of code that fit beside the margin; what is longer takes the margin's place. */
const columns = 80;

/** What the words after the language of a fence say. */
interface FenceMeta {
  /** Module and region, for code woven from a solution. */
  module?: string;
  region?: string;
  hits: number[];
}

/** A fence: highlighted, with the line "file · region" over code that is woven from a module. */
export function codeBlock(node: Code, file: string): Element {
  const language = node.lang ?? "text";
  if (!languages.includes(language)) {
    throw problemAt(file, node, `no highlighting for "${language}": use ${oneOf(languages)}.`);
  }
  const { module, region, hits } = fenceMeta(node, file);
  if (module && node.value.trim() === "") {
    throw problemAt(file, node, `${module}#${region} is not woven in yet: deno task weave`);
  }
  const where = module
    ? [element("p", { className: ["where"] }, [region ? `${module} · ${region}` : module])]
    : [];
  const kind = language === "sh" ? "command" : language === "text" ? "terminal" : "source";
  const wide = node.value.split("\n").some((line) => line.length > columns);
  return element("div", { className: ["code", kind, ...(wide ? ["wide"] : [])] }, [
    ...where,
    raw(highlight(node.value, language, hits)),
  ]);
}

function fenceMeta(node: Code, file: string): FenceMeta {
  const meta: FenceMeta = { hits: [] };
  for (const word of (node.meta ?? "").split(/\s+/).filter(Boolean)) {
    const woven = /^([\w./-]+\.ts)(?:#(.+))?$/.exec(word);
    const hit = /^hit=(.+)$/.exec(word);
    if (woven) [, meta.module, meta.region] = woven;
    else if (hit) meta.hits = hitLines(hit[1] ?? "", node, file);
    else if (word !== "ignore") {
      throw problemAt(file, node, `"${word}" after the language of a fence means nothing here.`);
    }
  }
  return meta;
}

/** "2,4-6" as lines of the block. */
function hitLines(list: string, node: Code, file: string): number[] {
  const count = node.value.split("\n").length;
  return list.split(",").flatMap((part) => {
    const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
    const first = Number(from);
    const last = Number(to ?? from);
    if (!(first >= 1 && first <= last && last <= count)) {
      throw problemAt(file, node, `hit=${list} does not name lines of this block of ${count}.`);
    }
    return Array.from({ length: last - first + 1 }, (_, k) => first + k);
  });
}
