import { escapeHtml } from "../text/html.ts";
import type { Section } from "../text/render.ts";

/** The sections of a page; the script marks the one that is being read. */
export function youAreHere(sections: Section[], what: string): string {
  if (sections.length < 2) return "";
  const items = sections.map(({ id, title }) =>
    `<li><a href="#${id}">${escapeHtml(title)}</a></li>`
  );
  return `<nav class="here" aria-label="${what}"><details class="fold">
<summary>${what}</summary>
<ol>
${items.join("\n")}
</ol></details></nav>`;
}
