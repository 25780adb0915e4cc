import type { Book } from "../book.ts";
import { lessonPage } from "../book.ts";
import { claimAnchor, type Evidence, type MeasuredClaim } from "../evidence.ts";
import { verdictClass } from "../text/claim.ts";
import { escapeHtml } from "../text/html.ts";
import { smart } from "../text/smart.ts";
import type { Page } from "./page.ts";

/** The page of every claim of the course with its value, its verdict and its run. */
export function claimsPage(book: Book, evidence: Evidence): Page {
  const lessons = book.questions.flatMap((question) => question.lessons)
    .map((lesson) => ({ lesson, claims: evidence.claims(lesson.id) }))
    .filter(({ claims }) => claims.length > 0);
  const all = lessons.flatMap(({ claims }) => claims);
  return {
    path: "claims.html",
    kind: "claims",
    title: "Claims",
    description: "Every sentence of the course about results, with the number that decides it.",
    main: `<header class="opening">
<h1>What is claimed, and what was measured</h1>
<p class="lede">Every sentence of the course about results is written a second time as code over a
recorded run. ${tally(all)}</p>
</header>
${
      lessons.map(({ lesson, claims }) =>
        `<section aria-labelledby="${claimAnchor(lesson.id)}">
<h2 id="${claimAnchor(lesson.id)}"><a href="${lessonPage(lesson)}">${
          escapeHtml(smart(lesson.title))
        }</a></h2>
${claims.map(claimEntry).join("\n")}
</section>`
      ).join("\n")
    }`,
  };
}

function claimEntry(claim: MeasuredClaim): string {
  return `<article class="entry" id="${claimAnchor(claim.id)}">
<p class="sentence">${escapeHtml(smart(claim.sentence))}</p>
<p class="finding"><b class="verdict ${verdictClass(claim)}">${claim.verdict}</b>
<span class="measured">${escapeHtml(claim.text)}</span> ${escapeHtml(smart(claim.because))}</p>
<p class="from">${claim.origin === "lab" ? "said by the original lab" : "said by this course"}
· run ${escapeHtml(claim.run)} · <code>${escapeHtml(claim.id)}</code></p>
</article>`;
}

function tally(claims: MeasuredClaim[]): string {
  const count = (verdict: MeasuredClaim["verdict"]) =>
    claims.filter((claim) => claim.verdict === verdict).length;
  return `Of ${claims.length}, ${count("holds")} hold, ${count("does not hold")} do not, and ${
    count("not decidable")
  } cannot be decided from what was run.`;
}
