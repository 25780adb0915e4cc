/**
 * How a mutant is written down: its statement, with the change in it.
 *
 * @module
 */

import type { AnyNode } from "acorn";
import { full } from "acorn-walk";
import type { Rewrite } from "./rewriting.ts";

/** The statement around a change in one line, with the change in it: `h = «h0 → dh»;`. */
export function changeIn(source: string, around: readonly AnyNode[], rewrite: Rewrite): string {
  const statement = around.findLast(isStatement) ?? around.at(-1)!;
  const { from, to, text } = narrowed(source, rewrite);
  const pieces: Rewrite[] = [
    { from, to, text: `«${source.slice(from, to).trim()} → ${text.trim()}»` },
    ...bodiesIn(statement).filter((body) => body.to <= from || body.from >= to),
  ];
  let [line, at] = ["", statement.start];
  for (const piece of pieces.sort((a, b) => a.from - b.from)) {
    line += source.slice(at, piece.from) + piece.text;
    at = piece.to;
  }
  line += source.slice(at, Math.max(at, statement.end));
  return line.replaceAll(/\/\*.*?\*\/|\s+/gs, " ").trim();
}

/** A rewrite without the whole words and signs that it leaves as they are at both ends. */
function narrowed(source: string, rewrite: Rewrite): Rewrite {
  const { from, to, text } = rewrite;
  const [old, put] = [source.slice(from, to), text].map((code) => code.match(TOKENS) ?? []);
  let head = 0;
  while (head < old!.length && old![head] === put![head]) head++;
  let tail = 0;
  const most = Math.min(old!.length, put!.length) - head;
  while (tail < most && old!.at(-1 - tail) === put!.at(-1 - tail)) tail++;
  const between = (tokens: string[]) => tokens.slice(head, tokens.length - tail).join("");
  if (![old!, put!].map(between).every(balanced)) return rewrite;
  const length = (tokens: string[]) => tokens.join("").length;
  return {
    from: from + length(old!.slice(0, head)),
    to: to - length(tail === 0 ? [] : old!.slice(-tail)),
    text: between(put!),
  };
}

const TOKENS = /[\w$.]+|\s+|[-+*/=<>!&|?]+|[^]/g;

function balanced(code: string): boolean {
  let open = 0;
  for (const [bracket] of code.matchAll(/[()[\]{}]/g)) {
    open += "([{".includes(bracket) ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** The blocks inside a statement, the outermost only, each as `{…}`. */
function bodiesIn(statement: AnyNode): Rewrite[] {
  const blocks: Rewrite[] = [];
  full(statement, (node) => {
    if (node.type === "BlockStatement") {
      blocks.push({ from: node.start, to: node.end, text: "{…}" });
    }
  });
  return blocks.filter((a) => !blocks.some((b) => b !== a && b.from <= a.from && a.to <= b.to));
}

function isStatement({ type }: AnyNode): boolean {
  return type !== "BlockStatement" &&
    (type.endsWith("Statement") || type === "VariableDeclaration");
}
