import type { Root } from "mdast";
import { visit } from "unist-util-visit";

const noBreak = "\u00a0";

/** Keeps "T = 50" and "h ≤ 1" on one line: a sign of relation must not begin or end a line. */
export function remarkRelations() {
  return (tree: Root): void => {
    visit(tree, "text", (node) => {
      node.value = node.value.replace(
        /(?<=[\p{L}\d)\]′]) ([=<>≤≥≈≠×·]) (?=[\p{L}\d(−-])/gu,
        `${noBreak}$1${noBreak}`,
      );
    });
  };
}
