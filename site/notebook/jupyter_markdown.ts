/**
 * The Markdown of a lesson as Jupyter understands it: measured values in the place of claims, plain words
 * in the place of coloured ones, and mathematics without the course's own macros.
 *
 * @module
 */

import type { Nodes, Parent, Root } from "mdast";
import type { Directives } from "mdast-util-directive";
import { toString } from "mdast-util-to-string";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { Evidence, MeasuredClaim } from "../evidence.ts";
import { problemAt } from "../text/problem.ts";

/** The tree of a lesson's text, with the place of each part. */
export function parseMarkdown(source: string): Root {
  return unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMath)
    .use(remarkDirective).parse(source);
}

/** What a text may refer to, and where it comes from. */
export interface Reading {
  readonly source: string;
  readonly evidence: Pick<Evidence, "claim" | "claims">;
  /** For messages. */
  readonly file: string;
  /** `q1/06`, whose claims a table shows unless it says otherwise. */
  readonly lesson: string;
}

/**
 * A piece of the text as Markdown for Jupyter.
 *
 * @param nodes neighbours in the tree; nothing between them is left out
 * @throws {TextProblem} for a claim that does not exist
 */
export function jupyterMarkdown(nodes: readonly Nodes[], reading: Reading): string {
  if (nodes.length === 0) return "";
  const [from, to] = [startOf(nodes[0]!), endOf(nodes.at(-1)!)];
  const edits: { from: number; to: number; text: string }[] = [];
  for (const node of nodes) {
    visit(node, (part) => {
      const text = replacement(part, reading);
      if (text === undefined) return;
      edits.push({ from: startOf(part), to: endOf(part), text });
      return SKIP;
    });
  }
  let written = "", at = from;
  for (const edit of edits.sort((a, b) => a.from - b.from)) {
    written += reading.source.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return (written + reading.source.slice(at, to)).trim();
}

function replacement(node: Nodes, reading: Reading): string | undefined {
  const raw = () => reading.source.slice(startOf(node), endOf(node));
  switch (node.type) {
    case "math":
    case "inlineMath":
      return plainMaths(raw());
    case "textDirective":
      return inlineDirective(node, reading);
    case "leafDirective":
      return node.name === "claims" ? claimsTable(node, reading) : undefined;
  }
}

/**
 * TeX without `\gate{forget}{…}` and `\cell{lstm}{…}`, which colour a term on the pages.
 *
 * @example
 * ```ts
 * import { plainMaths } from "./jupyter_markdown.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(plainMaths(String.raw`$\gate{forget}{f_t} \odot c$`), "${f_t} \\odot c$");
 * ```
 */
export function plainMaths(tex: string): string {
  return tex.replace(/\\(?:gate|cell)\{[a-z]+\}(?=\{)/g, "");
}

function inlineDirective(node: Directives, reading: Reading): string {
  const words = node as Parent;
  if (node.name !== "claim") return jupyterMarkdown(words.children, reading);
  const id = toString(words).trim();
  const claim = reading.evidence.claim(id);
  if (claim) return claim.text;
  throw problemAt(reading.file, node, `there is no claim "${id}" in any claims.ts.`);
}

/** A table of claims as the pages show it, in Markdown. */
function claimsTable(node: Directives, reading: Reading): string {
  const { lesson = reading.lesson, origin, run, about = "" } = node.attributes ?? {};
  const claims = reading.evidence.claims(lesson!, origin ?? undefined)
    .filter(({ id }) => id.startsWith(`${lesson}.${about ?? ""}`))
    .filter((claim) => !run || claim.run === run && claim.verdict !== "quantity");
  if (claims.length === 0) {
    throw problemAt(reading.file, node, `${lesson} makes no such claims.`);
  }
  return markdownTable(claims);
}

/** Claims with what was measured and the verdict. */
export function markdownTable(claims: readonly MeasuredClaim[]): string {
  const rows = claims.map(({ sentence, text, verdict, because }) => [
    sentence,
    text,
    `**${verdict}**: ${because}`,
  ]);
  return [["The claim", "Measured", "Verdict"], ["---", "---", "---"], ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

function startOf(node: Nodes): number {
  return node.position!.start.offset!;
}

function endOf(node: Nodes): number {
  return node.position!.end.offset!;
}
