import type { Book } from "../book.ts";
import { lessonPage } from "../book.ts";
import { claimAnchor, type Evidence, type MeasuredClaim } from "../evidence.ts";
import { verdictClass } from "../text/claim.ts";
import { escapeHtml } from "../text/html.ts";
import { smart } from "../text/smart.ts";
import { keepTogether } from "../text/spacing.ts";
import { youAreHere } from "./here.ts";
import type { Page } from "./page.ts";

/** A part of the page: the claims of the original lab, or those of one lesson. */
interface Part {
  id: string;
  title: string;
  /** The lesson's page, where the part is a lesson. */
  page?: string;
  claims: MeasuredClaim[];
}

/**
 * The page of every claim of the course with its value, its verdict and its run; first what the
 * original lab said, which is why the course measures at all.
 */
export function claimsPage(book: Book, evidence: Evidence): Page {
  const parts = partsOf(book, evidence);
  return {
    path: "claims.html",
    kind: "claims",
    title: "Claims",
    description: "Every sentence of the course about results, with the number that decides it.",
    main: `<header class="opening">
<h1>What is claimed, and what was measured</h1>
<p class="lede">Every sentence of the course about results is written a second time as code over a
recorded run. ${tally(parts.flatMap(({ claims }) => claims))}</p>
</header>
${youAreHere(parts, "On this page")}
${parts.map(partOfPage).join("\n")}`,
  };
}

function partsOf(book: Book, evidence: Evidence): Part[] {
  const lessons = book.questions.flatMap((question) => question.lessons);
  const lab = lessons.flatMap(({ id }) => evidence.claims(id, "lab"));
  return [
    { id: "lab", title: "What the original lab said", claims: lab },
    ...lessons.map((lesson) => ({
      id: claimAnchor(lesson.id),
      title: smart(lesson.title),
      page: lessonPage(lesson),
      claims: evidence.claims(lesson.id, "text"),
    })),
  ].filter(({ claims }) => claims.length > 0);
}

function partOfPage({ id, title, page, claims }: Part): string {
  const name = escapeHtml(title);
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${page ? `<a href="${page}">${name}</a>` : name}</h2>
${claims.map(claimEntry).join("\n")}
</section>`;
}

function claimEntry(claim: MeasuredClaim): string {
  return `<article class="entry" id="${claimAnchor(claim.id)}">
<p class="sentence">${escapeHtml(smart(claim.sentence))}</p>
<p class="finding"><b class="verdict ${verdictClass(claim)}">${claim.verdict}</b>
<span class="measured">${escapeHtml(claim.text)}</span> ${
    escapeHtml(keepTogether(smart(claim.because)))
  }</p>
<p class="from">run ${escapeHtml(claim.run)} · <code>${escapeHtml(claim.id)}</code></p>
</article>`;
}

function tally(claims: MeasuredClaim[]): string {
  const count = (verdict: MeasuredClaim["verdict"]) =>
    claims.filter((claim) => claim.verdict === verdict).length;
  const sentences = claims.length - count("quantity");
  return `Of ${sentences}, ${count("holds")} hold, ${count("does not hold")} do not, and ${
    count("not decidable")
  } cannot be decided from what was run. ${
    count("quantity")
  } more are quantities that the texts show.`;
}
