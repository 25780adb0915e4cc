import type { Root } from "mdast";
import { visit } from "unist-util-visit";

const noBreak = "\u00a0";

/** Keeps "T = 50", "h ≤ 1" and "2.1 · 10⁻⁵" on one line: a sign must not begin or end a line. */
export function keepTogether(text: string): string {
  return text.replace(
    /(?<=[\p{L}\d)\]′]) ([=<>≤≥≈≠×·]) (?=[\p{L}\d(−-])/gu,
    `${noBreak}$1${noBreak}`,
  );
}

/** Keeps signs with what they relate in all of a text but its code and mathematics. */
export function remarkKeepTogether() {
  return (tree: Root): void => {
    visit(tree, "text", (node) => {
      node.value = keepTogether(node.value);
    });
  };
}
