import type { ParsedPage } from "./check_site.ts";

/** Every picture has words, or is marked as mere ornament. */
export function pictureProblems({ path, document }: ParsedPage): string[] {
  return [...document.querySelectorAll("img, svg")].flatMap((picture) => {
    if (picture.parentElement?.closest("svg") || picture.closest('[aria-hidden="true"]')) return [];
    // KaTeX draws roots and braces as pictures; the MathML beside them has the words.
    if (picture.closest(".katex-html")) return [];
    if (words(picture, document).trim() !== "") return [];
    const inside = picture.closest("figure[id], .diagram, section[id]")?.id;
    const where = inside ? ` in #${inside}` : "";
    return [`${path}: <${picture.localName}>${where} has no text alternative.`];
  });
}

function words(picture: Element, document: Document): string {
  const named = (picture.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  return [
    picture.getAttribute("alt"),
    picture.getAttribute("aria-label"),
    named,
    picture.querySelector("title")?.textContent,
  ].find((text) => text) ?? "";
}
