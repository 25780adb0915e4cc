import { type Question, questionName, questionPage } from "../book.ts";
import type { Evidence } from "../evidence.ts";
import { escapeHtml } from "../text/html.ts";
import { renderSummary } from "../text/render.ts";
import { extent, lessonMap } from "./lesson_map.ts";
import { type Page, rootOf } from "./page.ts";

/** The page of a question: what it is about and the map of its lessons. */
export async function questionPageOf(question: Question, evidence: Evidence): Promise<Page> {
  const path = questionPage(question);
  const summaries = new Map<string, string>();
  for (const lesson of question.lessons) {
    summaries.set(lesson.id, await renderSummary(lesson, evidence, rootOf(path)));
  }
  return {
    path,
    kind: "question",
    title: `${questionName(question)} · ${question.title}`,
    description: question.about,
    main: `<header class="opening">
<p class="kicker">${questionName(question)} · ${extent(question)}</p>
<h1>${escapeHtml(question.title)}</h1>
<p class="lede">${escapeHtml(question.about)}</p>
</header>
${lessonMap(question, rootOf(path), summaries)}`,
  };
}
