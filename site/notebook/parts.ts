/**
 * The text of a lesson as the parts of a notebook: words, and what becomes a cell that runs.
 *
 * @module
 */

import type { Code, Nodes, Parent, RootContent } from "mdast";
import type { Directives } from "mdast-util-directive";
import type { BookLesson } from "../book.ts";
import type { Evidence } from "../evidence.ts";
import { problemAt } from "../text/problem.ts";
import { jupyterMarkdown, parseMarkdown, type Reading } from "./jupyter_markdown.ts";

/** One part of a lesson. */
export type Part =
  | { kind: "text"; markdown: string }
  | { kind: "example"; code: string }
  | { kind: "command"; words: readonly string[] }
  | { kind: "figure"; id: string }
  | { kind: "diagram"; cell: string; lit: readonly string[] }
  | { kind: "exercise"; name: string };

/**
 * Takes a lesson apart.
 *
 * @throws {TextProblem} for what a notebook cannot show
 */
export function partsOf(lesson: BookLesson, evidence: Pick<Evidence, "claim" | "claims">): Part[] {
  const { source, file, id } = lesson;
  const reading: Reading = { source, evidence, file, lesson: id };
  const blocks = parseMarkdown(source).children.filter(({ type }) => type !== "yaml");
  return joined(blocks.flatMap((block) => partsOfBlock(block, reading, lesson)));
}

function partsOfBlock(block: RootContent, reading: Reading, lesson: BookLesson): Part[] {
  switch (block.type) {
    case "code":
      return codeParts(block, reading);
    case "leafDirective":
      return [leafPart(block, reading)];
    case "containerDirective":
      return containerParts(block, reading, lesson);
    default:
      return [text(jupyterMarkdown([block], reading))];
  }
}

function text(markdown: string): Part {
  return { kind: "text", markdown };
}

/** A fence: an example runs, a command runs, code that shows a module is shown. */
function codeParts(node: Code, { source }: Reading): Part[] {
  const meta = node.meta ?? "";
  if (node.lang === "ts" && !/\bignore\b/.test(meta)) {
    return [{ kind: "example", code: node.value }];
  }
  const [first = "", ...others] = node.value.trim().split("\n");
  const words = node.lang === "sh" ? commandIn(first) : undefined;
  if (words) {
    const command: Part = { kind: "command", words };
    // What follows are other ways to do it: they are shown, and not run.
    return others.length === 0 ? [command] : [command, text(fence("sh", others.join("\n")))];
  }
  const woven = /([\w./-]+\.ts)(?:#(\S+))?/.exec(meta);
  const lead = woven ? `\`${woven[1]}\`${woven[2] ? ` · ${woven[2]}` : ""}\n\n` : "";
  const lines = source.slice(node.position!.start.offset!, node.position!.end.offset!).split("\n");
  return [text(`${lead}\`\`\`${node.lang ?? ""}\n${lines.slice(1).join("\n")}`)];
}

function fence(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

/**
 * The words after `deno task run`, if it can be run as it stands: not with a place to be filled in, such as
 * `FOLDER`, nor with files that only the reader has.
 *
 * @example
 * ```ts
 * import { commandIn } from "./parts.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(commandIn('deno task run q1/06 --type "how many"'), ["q1/06", "--type", "how many"]);
 * assert.equal(commandIn("deno task run q1/06 --from FOLDER"), undefined);
 * assert.equal(commandIn("deno task run q1/06 --from ~/Pictures"), undefined);
 * assert.equal(commandIn("deno test lessons/q1"), undefined);
 * ```
 */
export function commandIn(line: string): string[] | undefined {
  const command = /^deno task run (.+?)(?:\s+#.*)?$/.exec(line.trim());
  if (!command) return undefined;
  const words = [...command[1]!.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const open = (word: string) => /^[A-Z]{2,}$|^~|\.\w+$/.test(word);
  return words.some(open) ? undefined : words;
}

function leafPart(node: Directives, reading: Reading): Part {
  const { id, cell, lit } = node.attributes ?? {};
  if (node.name === "figure" && id) return { kind: "figure", id };
  if (node.name === "diagram" && cell) {
    return { kind: "diagram", cell, lit: (lit ?? "").split(/[\s,]+/).filter(Boolean) };
  }
  if (node.name === "claims") return text(jupyterMarkdown([node], reading));
  throw problemAt(reading.file, node, `a notebook cannot show ::${node.name}.`);
}

function containerParts(node: Directives, reading: Reading, lesson: BookLesson): Part[] {
  const children = (node as Parent).children as RootContent[];
  const inside = joined(children.flatMap((child) => partsOfBlock(child, reading, lesson)));
  if (node.name === "exercise") return exerciseParts(node, inside, reading, lesson);
  if (node.name === "aside") {
    return inside.map((part) => part.kind === "text" ? quoted(part) : part);
  }
  const summary = node.attributes?.summary ?? "";
  if (inside.every(({ kind }) => kind === "text")) {
    const body = inside.map((part) => part.kind === "text" ? part.markdown : "").join("\n\n");
    return [text(`<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`)];
  }
  return [text(`**${summary}**`), ...inside];
}

function quoted(part: Part & { kind: "text" }): Part {
  return text(part.markdown.split("\n").map((line) => `> ${line}`.trimEnd()).join("\n"));
}

function exerciseParts(
  node: Directives,
  inside: readonly Part[],
  reading: Reading,
  lesson: BookLesson,
): Part[] {
  const exercise = lesson.exercises.find(({ name }) => name === node.attributes?.name);
  if (!exercise) throw problemAt(reading.file, node as Nodes, "there is no such exercise.");
  const { number, name } = exercise;
  return [text(`### Exercise ${number} \`${name}\``), ...inside, { kind: "exercise", name }];
}

/** Neighbouring words as one part each, but a new one at every heading of a section. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.kind === "text" && last?.kind === "text" && !/^##? /.test(part.markdown)) {
      all[all.length - 1] = text(`${last.markdown}\n\n${part.markdown}`);
    } else all.push(part);
  }
  return all;
}
