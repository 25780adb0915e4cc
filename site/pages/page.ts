import { type Book, questionName, questionPage } from "../book.ts";
import { escapeHtml } from "../text/html.ts";

/** One page of the site, before the frame that all pages share. */
export interface Page {
  /** Where it lies in the site: "q1/index.html". */
  path: string;
  /** For the title bar of the browser. */
  title: string;
  /** For search engines and previews: one plain sentence. */
  description: string;
  /** Class of the body: what kind of page it is. */
  kind: "home" | "question" | "lesson" | "claims";
  /** What stands in `<main>`, as HTML. */
  main: string;
  /** What stands after it: the way to the neighbours. */
  after?: string;
}

/** From a page to the root of the site: "" at the root, "../" one folder down. */
export function rootOf(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

/**
 * The complete document of a page.
 *
 * @param common pages that every page links to, besides the home page and the questions
 */
export function document(page: Page, book: Book, common: readonly Page[] = []): string {
  const root = rootOf(page.path);
  const title = page.kind === "home" ? page.title : `${page.title} · Unrolled`;
  const maths = page.main.includes('class="katex"')
    ? `\n<link rel="stylesheet" href="${root}assets/katex.css">`
    : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">${maths}
<link rel="stylesheet" href="${root}assets/site.css">
<script src="${root}assets/scheme.js"></script>
<script src="${root}assets/page.js" defer></script>
</head>
<body class="${page.kind}">
<a class="skip" href="#text">Skip to the text</a>
<header class="bar">
<nav aria-label="Course">${courseLinks(page, book, common, root)}</nav>
${schemeSwitch}
</header>
<main id="text" tabindex="-1">
${page.main}
</main>
${page.after ?? ""}</body>
</html>
`;
}

function courseLinks(page: Page, book: Book, common: readonly Page[], root: string): string {
  const links = [
    { name: "Unrolled", path: "index.html" },
    ...book.questions.map((q) => ({ name: questionName(q), path: questionPage(q) })),
    ...common.map(({ title, path }) => ({ name: title, path })),
  ];
  return links.map(({ name, path }) => {
    const current = path === page.path
      ? ' aria-current="page"'
      : page.kind === "lesson" && path === questionPage({ id: page.path.split("/")[0] ?? "" })
      ? ' aria-current="true"'
      : "";
    return `<a href="${root}${path}"${current}>${name}</a>`;
  }).join("\n");
}

/** Hidden until the script that makes it work has run. */
const schemeSwitch = `<fieldset class="schemes" hidden>
<legend>Colours</legend>
${
  [
    ["auto", "as the system", '<path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>'],
    ["light", "light", ""],
    ["dark", "dark", '<circle cx="8" cy="8" r="6" fill="currentColor"/>'],
  ].map(([value, name, mark]) =>
    `<label title="Colours: ${name}"><input type="radio" name="scheme" value="${value}">` +
    `<svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">` +
    `<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor"/>${mark}</svg>` +
    `<span>${name}</span></label>`
  ).join("\n")
}
</fieldset>`;
