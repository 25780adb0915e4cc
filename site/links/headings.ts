import type { ParsedPage } from "./check_site.ts";

/** A page has one first heading, and no heading skips a level. */
export function headingProblems({ path, document }: ParsedPage): string[] {
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const problems: string[] = [];
  const first = headings.filter((heading) => heading.localName === "h1").length;
  if (first !== 1) problems.push(`${path}: has ${first} headings of the first level, not one.`);
  let before = 0;
  for (const heading of headings) {
    const level = Number(heading.localName.charAt(1));
    if (level > before + 1) {
      problems.push(`${path}: "${heading.textContent?.trim()}" skips a level of headings.`);
    }
    before = level;
  }
  return problems;
}
