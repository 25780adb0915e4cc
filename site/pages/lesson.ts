import { type Book, type BookLesson, lessonPage, type Question, questionName } from "../book.ts";
import type { Evidence } from "../evidence.ts";
import { escapeHtml } from "../text/html.ts";
import { renderLesson } from "../text/render.ts";
import { smart } from "../text/smart.ts";
import { youAreHere } from "./here.ts";
import { type Page, rootOf } from "./page.ts";

/** The page of one lesson. */
export async function lessonPageOf(
  lesson: BookLesson,
  question: Question,
  book: Book,
  evidence: Evidence,
): Promise<Page> {
  const path = lessonPage(lesson);
  const { html, summary, sections } = await renderLesson(lesson, evidence, rootOf(path));
  const place = `${questionName(question)} · lesson ${lesson.number} of ${question.lessons.length}`;
  return {
    path,
    kind: "lesson",
    title: smart(lesson.title),
    description: plain(summary),
    main: `<header class="opening">
<p class="kicker">${place} · about ${lesson.minutes} minutes</p>
<h1>${escapeHtml(smart(lesson.title))}</h1>
<p class="lede">${summary}</p>
</header>
${youAreHere(sections, "In this lesson")}
${html}`,
    after: neighbours(lesson, book),
  };
}

/** The way to the lesson before and the lesson after, across questions. */
function neighbours(lesson: BookLesson, book: Book): string {
  const all = book.questions.flatMap((question) => question.lessons);
  const at = all.findIndex(({ id }) => id === lesson.id);
  const link = (to: BookLesson | undefined, word: string, rel: string) =>
    to
      ? `<a rel="${rel}" href="${rootOf(lessonPage(lesson))}${lessonPage(to)}">` +
        `<small>${word}</small> <span>${escapeHtml(smart(to.title))}</span></a>`
      : "<span></span>";
  return `<nav class="turn" aria-label="Lessons">
${link(all[at - 1], "before", "prev")}
${link(all[at + 1], "next", "next")}
</nav>
`;
}

/** HTML as one line of plain words, without the mathematics that only eyes read. */
function plain(html: string): string {
  return html.replace(/<span class="katex-html"[\s\S]*?<\/span>(?=[^<]*$|\s)/g, "")
    .replace(/<annotation[\s\S]*?<\/annotation>/g, "").replace(/<[^>]+>/g, "").trim();
}
