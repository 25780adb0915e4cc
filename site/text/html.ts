import type { Element, ElementContent, Nodes, Properties } from "hast";

/** A piece of finished HTML in a hast tree, written out as it is. */
export interface Raw {
  type: "raw";
  value: string;
}

/** Finished HTML as a hast node. The cast is needed because hast's own types do not know `raw`. */
export function raw(value: string): ElementContent {
  return { type: "raw", value } as unknown as ElementContent;
}

/** An element of a hast tree. */
export function element(
  tagName: string,
  properties: Properties = {},
  children: (ElementContent | string)[] = [],
): Element {
  return {
    type: "element",
    tagName,
    properties,
    children: children.map((c) => typeof c === "string" ? { type: "text", value: c } : c),
  };
}

/** Whether a node is an element, of one of the given names where there are any. */
export function isElement(node: Nodes | Raw, ...tagNames: string[]): node is Element {
  return node.type === "element" && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

/** Text made safe for HTML content and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
