import { smart } from "../text/smart.ts";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it must stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char]!);
}

/** Text of a caption: real apostrophes, and a number stays with its unit and its power of ten. */
export function captionHtml(text: string): string {
  return escapeHtml(smart(text))
    .replace(/(\d) (%|·|s\b|min\b|nats?\b)/g, "$1\u00a0$2")
    .replace(/· (?=10)/g, "·\u00a0")
    .replace(/ = (?=[\d−-])/g, "\u00a0=\u00a0");
}
