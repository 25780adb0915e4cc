import type { Element, ElementContent } from "hast";
import { toString } from "hast-util-to-string";
import { element, isElement } from "./html.ts";

/**
 * A note for the margin. On a wide page it stands open beside the text; on a narrow one it is
 * folded, and the line to tap is the note's own beginning.
 */
export function marginNote(children: ElementContent[]): Element {
  const first = children.find((child) => isElement(child));
  const lead = first && isElement(first, "p") ? first.children[0] : undefined;
  const titled = lead && isElement(lead, "strong") ? lead : undefined;
  const summary = titled ? toString(titled).replace(/[.:]$/, "") : opening(children);
  return element("aside", { className: ["note"] }, [
    element("details", { className: ["fold"] }, [
      element("summary", {}, [summary]),
      element("div", { className: ["body"] }, children),
    ]),
  ]);
}

/** The first few words, where the note has no bold title. */
function opening(children: ElementContent[]): string {
  const words = children.map((c) => isElement(c) ? toString(c) : "").join(" ").trim().split(/\s+/);
  return words.length <= 6 ? words.join(" ") : `${words.slice(0, 5).join(" ")} …`;
}
