/**
 * A small program to try operators on.
 *
 * @module
 */

import { type AnyNode, parse } from "acorn";
import { fullAncestor } from "acorn-walk";
import { patched } from "../misconceptions/versions.ts";
import type { Operator } from "./rewriting.ts";

/** What an operator makes of a text, as whole texts. */
export function madeBy(operator: Operator, source: string, siblings: string[] = []): string[] {
  const texts: string[] = [];
  fullAncestor(parse(source, { ecmaVersion: "latest" }), (node, _, ancestors, type) => {
    if (type === "VariablePattern") return;
    const parents = ancestors.slice(0, -1) as AnyNode[];
    const place = { source, parents, siblings: () => siblings };
    for (const { from, to, text } of operator(node as AnyNode, place)) {
      texts.push(patched(source, [[from, to, text]]));
    }
  });
  return texts;
}
