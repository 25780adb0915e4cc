/**
 * The report of a hand-in as one page that needs no other file: what was observed, the figures, the code,
 * the claims, and where it was made.
 *
 * @module
 */

import type { BookLesson } from "../book.ts";
import { claimAnchor } from "../evidence.ts";
import { renderFigure } from "../figure.ts";
import { cleanDrawings } from "../clean_drawings.ts";
import { escapeHtml } from "../figures/escape.ts";
import { formatFailure, named } from "../../checks/core/failure.ts";
import { withoutRegions } from "../notebook/question_notebook.ts";
import { highlight } from "../text/highlight.ts";
import { renderLesson } from "../text/render.ts";
import { isComplete, missingGroups } from "./missing.ts";
import { seedsText } from "./environment.ts";
import { otherwiseText } from "./settings.ts";
import type { Drawn, HandIn, Solved } from "./hand_in.ts";

/** A part of the report. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  /** Its own parts, for the contents. */
  readonly inside?: readonly { readonly id: string; readonly title: string }[];
}

/** A report's `<main>`. */
export async function reportBody(handIn: HandIn): Promise<string> {
  const parts = [
    ...missingPart(handIn),
    await observations(handIn),
    figures(handIn),
    code(handIn),
    claims(handIn),
    environment(handIn),
  ];
  return `${opening(handIn)}
${contents(parts)}
${
    parts.map(({ id, title, html }) =>
      `<section class="part" aria-labelledby="${id}">\n<h2 id="${id}">${
        escapeHtml(title)
      }</h2>\n${html}\n</section>`
    ).join("\n")
  }`;
}

function opening({ title, name, solved, environment, missing }: HandIn): string {
  const passing = solved.filter(({ standing }) => !standing.failure).length;
  const state = isComplete(missing) ? "" : " · incomplete";
  return `<header class="opening">
<p class="kicker">Unrolled · hand-in${state}</p>
<h1>${escapeHtml(title)}</h1>
<p class="lede">${escapeHtml(name)}</p>
<p class="made">${passing} of ${solved.length} exercises pass · ${
    escapeHtml(environment.made.slice(0, 10))
  }</p>
</header>`;
}

function contents(parts: readonly Part[]): string {
  const line = ({ id, title }: { id: string; title: string }) =>
    `<a href="#${id}"><span>${
      escapeHtml(title)
    }</span><span class="page" data-of="${id}"></span></a>`;
  return `<nav class="contents" aria-label="Contents">
<h2 id="contents">Contents</h2>
<ol>
${
    parts.map((part) =>
      `<li>${line(part)}${
        part.inside ? `<ol>${part.inside.map((one) => `<li>${line(one)}</li>`).join("")}</ol>` : ""
      }</li>`
    ).join("\n")
  }
</ol>
</nav>`;
}

function missingPart({ missing }: HandIn): Part[] {
  if (isComplete(missing)) return [];
  const html = missingGroups(missing).map(([heading, sentences]) =>
    `<h3>${heading}</h3>
<ul class="missing">${sentences.map((one) => `<li>${escapeHtml(one)}</li>`).join("\n")}</ul>`
  ).join("\n");
  return [{ id: "missing", title: "What is missing", html }];
}

async function observations(handIn: HandIn): Promise<Part> {
  const pieces: string[] = [];
  const inside: { id: string; title: string }[] = [];
  for (const [k, answer] of handIn.answers.entries()) {
    const id = `task-${k + 1}`;
    inside.push({ id, title: answer.title });
    const text = answer.text === ""
      ? `<p class="open">Not answered.</p>`
      : await textHtml(handIn, answer.text, `${k}a`, answer.line);
    pieces.push(`<section class="task" aria-labelledby="${id}">
<div class="together">
<h3 id="${id}">${escapeHtml(answer.title)}</h3>
<div class="prompt">${await textHtml(handIn, answer.prompt, `${k}p`, 1)}</div>
</div>
${text}
</section>`);
  }
  const html = otherwiseNote(handIn) + pieces.join("\n");
  return { id: "observations", title: "Observations", html, inside };
}

/** What the mark beside a number means. */
function otherwiseNote({ evidence }: HandIn): string {
  const note = otherwiseText(evidence.otherwise);
  return note === "" ? "" : `<p class="made">${escapeHtml(note)}</p>\n`;
}

/**
 * Markdown of the answers as HTML, with the course's directives.
 *
 * @param line where it stands in the sheet, so that messages name the right one
 */
async function textHtml(handIn: HandIn, text: string, id: string, line: number): Promise<string> {
  const lesson: BookLesson = {
    id: `${handIn.question}/${id}`,
    number: 0,
    slug: "answers",
    title: "",
    minutes: 0,
    summary: "",
    file: handIn.sheet,
    source: "\n".repeat(line - 1) + text,
    exercises: [],
  };
  const { html } = await renderLesson(lesson, handIn.evidence, "");
  return html.replaceAll('href="claims.html#', 'href="#claim-')
    .replace(/<(\/?)h[123]\b/g, "<$1h4") // headings in answers stand below those of the report
    .replace(/<figure class="run" id="([^"]+)"/g, `<figure class="run" id="${id}-$1"`);
}

function figures({ drawn }: HandIn): Part {
  if (drawn.length === 0) {
    return { id: "figures", title: "Runs and figures", html: "<p>There is no run.</p>" };
  }
  return {
    id: "figures",
    title: "Runs and figures",
    html:
      `<p>Every figure is drawn from a run of the code that is handed in. The numbers of each lie in
<code>tables/</code>, the runs in <code>runs/</code>, the drawings as SVG and PNG in <code>plots/</code>.</p>
${drawn.map(runHtml).join("\n")}`,
    inside: drawn.map(({ run, file }) => ({ id: `run-${anchor(file)}`, title: run.name })),
  };
}

function runHtml({ run, file, figures }: Drawn): string {
  const id = anchor(file);
  const [first = "", ...more] = figures
    .map((figure) => cleanDrawings(renderFigure(figure, run, { id: `${id}-${figure.id}` })));
  return `<section class="drawn" aria-labelledby="run-${id}">
<div class="together">
<h3 id="run-${id}">${escapeHtml(run.name)}</h3>
<p>${escapeHtml(run.about)} <code>${escapeHtml(run.command)}</code>, ${
    escapeHtml(`${seedsText(run.seeds)}, ${run.wallSeconds} s, ${run.engine}`)
  }.</p>
${first}
</div>
${more.join("\n")}
</section>`;
}

function anchor(file: string): string {
  return file.replace(/[^\w-]+/g, "-");
}

function code({ solved }: HandIn): Part {
  const lessons = [...new Set(solved.map(({ lesson }) => lesson))];
  return {
    id: "code",
    title: "Code",
    html: lessons.map((lesson) =>
      `<h3 id="code-${lesson.id.replace("/", "-")}">${
        escapeHtml(`${lesson.id} ${lesson.title}`)
      }</h3>
${solved.filter((one) => one.lesson === lesson).map(exerciseHtml).join("\n")}`
    ).join("\n"),
    inside: lessons.map((lesson) => ({
      id: `code-${lesson.id.replace("/", "-")}`,
      title: `${lesson.id} ${lesson.title}`,
    })),
  };
}

function exerciseHtml({ name, file, code, standing: { failure, mistakes } }: Solved): string {
  const said = failure
    ? `<pre class="said">${escapeHtml(formatFailure(named(failure, mistakes)))}</pre>`
    : "";
  return `<section class="solved">
<p class="where"><b>${escapeHtml(name)}</b> <span class="${failure ? "fails" : "passes"}">${
    failure ? "does not pass" : "passes its checks"
  }</span> <span>${escapeHtml(file)}</span></p>
${said}<div class="code source">${highlight(withoutExample(code), "ts")}</div>
</section>`;
}

/** The code without the example of its doc comment, which is the course's and not the student's. */
function withoutExample(code: string): string {
  return withoutRegions(code).replace(/\n \*\n \* @example[\s\S]*?(?=\n \*\/)/, "");
}

function claims(handIn: HandIn): Part {
  const { both } = handIn.evidence;
  const measured = both.flatMap(({ recorded, own }) => own ? [{ recorded, own }] : []);
  const rows = measured.map(({ recorded, own }) =>
    `<tr id="claim-${claimAnchor(own.id)}"><th scope="row">${escapeHtml(own.sentence)}</th>
<td>${escapeHtml(own.text)}</td><td>${verdict(own.verdict)}</td>
<td>${escapeHtml(recorded.text)}</td><td>${verdict(recorded.verdict)}</td></tr>`
  );
  const others = both.length - measured.length;
  const html = rows.length === 0
    ? "<p>No run decides a claim.</p>"
    : `<p>What the texts of the course
claim about these runs: first measured on the runs above, then on the course’s recorded ones, which have more
seeds.${
      others > 0 ? ` ${others} more are about cells or settings that these runs do not have.` : ""
    }</p>
${otherwiseNote(handIn)}<div class="table"><table class="both">
<thead><tr><th scope="col">The claim</th><th scope="col">Here</th><th scope="col">Verdict</th>
<th scope="col">Recorded</th><th scope="col">Verdict</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>`;
  return { id: "claims", title: "Claims, with the numbers of these runs", html };
}

function verdict(word: string): string {
  return word === "quantity" ? "" : escapeHtml(word);
}

function environment(
  { environment: { made, system, device, versions, commit, ...rest } }: HandIn,
): Part {
  const rows: [string, string][] = [
    ["Made", made],
    ["System", `${system}, ${device}`],
    ["Versions", Object.entries(versions).map((pair) => pair.join(" ")).join(", ")],
    ...(commit ? [pair("Commit", commit)] : []),
    ["Seed of the checks", String(rest.seedOfChecks)],
    ...rest.runs.map(({ name, command, seeds }) => pair(name, `${command}; ${seedsText(seeds)}`)),
  ];
  const html = `<div class="table"><table class="environment"><tbody>
${
    rows.map(([what, value]) =>
      `<tr><th scope="row">${escapeHtml(what)}</th><td>${escapeHtml(value)}</td></tr>`
    ).join("\n")
  }
</tbody></table></div>`;
  return { id: "environment", title: "Environment and seeds", html };
}

function pair(what: string, value: string): [string, string] {
  return [what, value];
}
