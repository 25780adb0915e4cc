import type { Run } from "../../assets/run.ts";
import type { CaughtRow, CaughtSeries, MutantSeries } from "../../checks/run.ts";
import { type Book, type BookLesson, lessonPage } from "../book.ts";
import { claimAnchor } from "../evidence.ts";
import { escapeHtml } from "../text/html.ts";
import { smart } from "../text/smart.ts";
import { keepTogether } from "../text/spacing.ts";
import { youAreHere } from "./here.ts";
import type { Page } from "./page.ts";

/**
 * The page "What the checks catch": every known mistake, how often the checks reject it, and whether
 * the diagnosis knows its name, as the recorded run says.
 */
export function checksPage(
  book: Book,
  run: Run<CaughtSeries>,
  mutants: Run<MutantSeries>,
): Page {
  const lessons = book.questions.flatMap((question) => question.lessons)
    .filter((lesson) => rowsOf(lesson, run).length > 0);
  const sections = lessons.map((lesson) => ({
    id: claimAnchor(lesson.id),
    title: smart(lesson.title),
  }));
  sections.push({ id: MUTANTS, title: "Every small change" });
  return {
    path: "checks.html",
    kind: "claims",
    title: "What the checks catch",
    description: "Every known mistake, how often the checks reject it, and what they call it.",
    main: `<header class="opening">
<h1>What the checks catch</h1>
<p class="lede">A check that accepts a wrong answer teaches it. So every mistake in this catalogue is made on
purpose, in a copy of the solution, and the checks must reject it and say which mistake it is.</p>
</header>
<p>${
      inTotal(run)
    } The catalogue is drawn from published code, from questions that students asked, and from the
notebook that this course replaces. When your code fails, its numbers are compared with those of every
entry; only an entry that agrees on all of them is named.</p>
<p class="from">${provenance(run)}</p>
${youAreHere(sections, "On this page")}
${lessons.map((lesson) => sectionOf(lesson, run)).join("\n")}
${mutantsSection(mutants)}`,
  };
}

const MUTANTS = "mutants";

/** Beyond the catalogue: changes that nobody thought of. */
function mutantsSection(run: Run<MutantSeries>): string {
  const all = run.series.counts.at(-1)!;
  const number = (n: number) => `<td class="number">${n}</td>`;
  return `<section aria-labelledby="${MUTANTS}">
<h2 id="${MUTANTS}">Every small change</h2>
<p>A catalogue holds what somebody thought of. So the solutions are also changed mechanically, one operator,
index, constant, bound or term at a time: ${all.mutants} changes, of which ${all.survived} are accepted though
they compute something else. ${all.equivalent} compute the same in every case, each for a reason that is
written down; ${all.timedOut} never end, which a time limit notices.</p>
<p class="from">recorded ${run.recorded}, run ${escapeHtml(run.name)} ·
<code>deno task mutants</code> prints the table anew</p>
<div class="table counts"><table>
<thead><tr><th scope="col">exercise</th><th scope="col">changes</th><th scope="col">rejected</th>
<th scope="col">endless</th><th scope="col">same</th><th scope="col">accepted</th></tr></thead>
<tbody>
${
    run.series.counts.map((row) =>
      `<tr><th scope="row">${escapeHtml(row.exercise)}</th>${number(row.mutants)}${
        number(row.rejected)
      }${number(row.timedOut)}${number(row.equivalent)}${number(row.survived)}</tr>`
    ).join("\n")
  }
</tbody></table></div>
</section>`;
}

function rowsOf(lesson: BookLesson, run: Run<CaughtSeries>): CaughtRow[] {
  return run.series.rows.filter((row) => row.id.startsWith(`${lesson.id}.`));
}

function inTotal({ series: { rows }, seeds }: Run<CaughtSeries>): string {
  const rejected = rows.filter((row) => row.rejected && row.fresh === seeds.length).length;
  const named = rows.filter((row) => row.named === "its own").length;
  const wrongly = rows.filter((row) => row.named === "another's").length;
  return `Of ${rows.length} wrong versions, ${rejected} are rejected by the check that you run and by all of ` +
    `${seeds.length} fresh random cases; ${named} get their own name, ${wrongly} the name of another.`;
}

function provenance(run: Run<CaughtSeries>): string {
  return `recorded ${run.recorded}, run ${escapeHtml(run.name)} · ` +
    `<code>deno task misconceptions</code> prints the table anew`;
}

function sectionOf(lesson: BookLesson, run: Run<CaughtSeries>): string {
  const rows = rowsOf(lesson, run);
  const exercises = [...new Set(rows.map((row) => row.exercise))];
  const name = escapeHtml(smart(lesson.title));
  const id = claimAnchor(lesson.id);
  return `<section aria-labelledby="${id}">
<h2 id="${id}"><a href="${lessonPage(lesson)}">${name}</a></h2>
${
    exercises.map((exercise) =>
      tableOf(exercise, rows.filter((row) => row.exercise === exercise), run.seeds.length)
    ).join("\n")
  }
</section>`;
}

function tableOf(exercise: string, rows: CaughtRow[], seeds: number): string {
  return `<div class="table claims caught"><table>
<caption><code>${escapeHtml(exercise)}</code></caption>
<thead><tr><th scope="col">the idea</th><th scope="col">what a failing check says it looks like</th>
<th scope="col">rejected</th></tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, seeds)).join("\n")}
</tbody></table></div>`;
}

function rowHtml({ idea, looksLike, fresh, named }: CaughtRow, seeds: number): string {
  const says = named === "its own" ? looksLike : "nothing: this one is rejected without a name";
  const text = (words: string) => escapeHtml(keepTogether(smart(words)));
  return `<tr><th scope="row">${text(idea)}</th><td>${text(says)}</td>` +
    `<td class="number">${fresh} of ${seeds}</td></tr>`;
}
