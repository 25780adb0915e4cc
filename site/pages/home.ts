import { type Book, questionName, questionPage } from "../book.ts";
import type { Evidence } from "../evidence.ts";
import { escapeHtml } from "../text/html.ts";
import { highlight } from "../text/highlight.ts";
import { extent, lessonMap } from "./lesson_map.ts";
import type { Page } from "./page.ts";

/** The command that a reader with nothing but Node types first. */
export const firstCommand = "npx -y deno task start";

/**
 * What you will have built: the figure of the network reading a word.
 *
 * @throws {Error} where there is no such figure
 */
export async function homePicture(evidence: Evidence): Promise<string> {
  const figure = await evidence.figure("q1-02-hello");
  if (!figure) throw new Error("The first page needs the figure site/figures/q1-02-hello.ts.");
  return `<div class="word">${figure}</div>`;
}

/**
 * The first page: what you will have built, how to begin, and the map.
 *
 * @param picture the network unrolled over a word, as HTML
 */
export function homePage(book: Book, picture: string): Page {
  return {
    path: "index.html",
    kind: "home",
    title: "Unrolled: a course in recurrent networks that you write",
    description:
      "Write an RNN, an LSTM and a GRU from scratch, forwards and backwards, with every gradient checked.",
    main: `<header class="opening">
<h1>Unrolled</h1>
<p class="lede">A course in recurrent networks that you write. By the end you have an RNN, an LSTM
and a GRU of your own, forwards and backwards: every derivative is checked, every figure comes from a
recorded run, every claim is measured.</p>
</header>
${picture}
<div class="way">
<section class="begin" aria-labelledby="begin">
<h2 id="begin">Begin</h2>
<p>You need Node or Deno. In the course’s folder, type</p>
<div class="code command">${highlight(firstCommand, "sh")}</div>
<p>It opens these pages and says which exercise is yours to solve next.</p>
</section>
${book.questions.map((question) => questionSection(question)).join("\n")}
</div>`,
  };
}

function questionSection(question: Book["questions"][number]): string {
  return `<section aria-labelledby="${question.id}">
<h2 id="${question.id}"><a href="${questionPage(question)}">${questionName(question)} · ${
    escapeHtml(question.title)
  }</a></h2>
<p class="extent">${extent(question)}</p>
${lessonMap(question, "")}
</section>`;
}
