/**
 * The summary of a class as one page that needs nothing else: no script, no font, no network.
 *
 * @module
 */

import type { Line } from "../batch/line.ts";
import { forHtml } from "../report/escape.ts";
import { rounded } from "../rubric/scoring.ts";
import { gathered } from "../similarity/groups.ts";
import type { Pair } from "../similarity/pairs.ts";
import { bar, bins, exercisesChart, key, pointsChart } from "./charts.ts";
import { type ClassStatistics, STATES } from "./class_statistics.ts";
import { exercisesSentence, exercisesTitle, mistakesTitle, pointsTitle } from "./findings.ts";
import { STYLE } from "./style.ts";

/** What the page tells. */
export interface Page {
  readonly statistics: ClassStatistics;
  /** How the class was graded. */
  readonly line: Pick<Line, "seed" | "rounds" | "checks" | "lessons">;
  /** `null` if nobody asked. */
  readonly pairs: readonly Pair[] | null;
}

/** Mistakes that are listed. */
const MOST_MISTAKES = 30;

/** Pairs that are listed, and passages of a pair that are seen at once. */
const MOST_PAIRS = 50, FIRST_PASSAGES = 3;

/** The page. */
export function pageOf({ statistics, line, pairs }: Page): string {
  const { students, mean, median, of } = statistics;
  return [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
    `<title>The class: ${
      forHtml(lessonsIn(line.lessons))
    }</title><style>${STYLE}</style></head><body>`,
    `<h1>The class</h1>`,
    `<p>${students.length} submissions of ${forHtml(lessonsIn(line.lessons))}. ` +
    `The mean is ${mean} % of ${of} points, the median ${median} %.</p>`,
    `<p class="facts">seed ${line.seed}, ${
      line.rounds === 1 ? "1 round" : `${line.rounds} rounds`
    }, ` +
    `checks <code>${forHtml(line.checks)}</code></p>`,
    section(pointsTitle(statistics), [
      pointsChart(statistics),
      table("The numbers", ["per cent of the points", "submissions"], [
        ...bins(statistics).map((count, k) => [`${10 * k} to ${10 * k + 10}`, count]),
      ]),
    ]),
    section(exercisesTitle(statistics), [
      `<p>${forHtml(exercisesSentence(statistics))}</p>`,
      key(),
      exercisesChart(statistics),
      table("The numbers", ["exercise", ...STATES], [
        ...statistics.exercises.map(({ lesson, exercise, counts }) => [
          `${lesson.id} ${exercise.name}`,
          ...STATES.map((state) => counts[state]),
        ]),
      ]),
    ]),
    mistakes(statistics),
    handedIn(statistics),
    refused(statistics),
    ...(pairs === null ? [] : [similar(pairs)]),
    section("Everybody", [everybody(statistics)]),
    "</body></html>",
    "",
  ].join("\n");
}

function section(title: string, parts: readonly string[]): string {
  return `<section><h2>${forHtml(title)}</h2>${parts.join("\n")}</section>`;
}

/** Numbers that stand behind a chart. */
function table(
  name: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return `<details><summary>${forHtml(name)}</summary>${rowsOf(head, rows)}</details>`;
}

function rowsOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const side = (
    k: number,
  ) => (rows.length > 0 && typeof rows[0][k] === "number" ? ' class="n"' : "");
  const cells = (row: readonly (string | number)[]) =>
    row.map((cell, k) => `<td${side(k)}>${forHtml(String(cell))}</td>`).join("");
  return `<div class="wide"><table><thead><tr>${
    head.map((one, k) => `<th scope="col"${side(k)}>${forHtml(one)}</th>`).join("")
  }</tr></thead><tbody>${
    rows.map((row) => `<tr>${cells(row)}</tr>`).join("")
  }</tbody></table></div>`;
}

function mistakes(statistics: ClassStatistics): string {
  const { mistakes, students } = statistics, title = mistakesTitle(statistics);
  if (mistakes.length === 0) return section(title, []);
  const most = mistakes[0].count;
  const rows = mistakes.slice(0, MOST_MISTAKES).map(({ id, exercise, looksLike, count }) =>
    `<tr><td class="n">${count}</td><td class="bars">${
      bar(count, Math.max(most, students.length / 5))
    }</td>` +
    `<td>${forHtml(looksLike)}<br><span class="soft">${forHtml(exercise)}, <code>${
      forHtml(id)
    }</code></span></td></tr>`
  );
  const more = mistakes.length - MOST_MISTAKES;
  return section(title, [
    `<p>A mistake counts once for each of the ${students.length} submissions that it was recognised in.</p>`,
    '<div class="wide"><table><thead><tr><th scope="col" class="n">submissions</th><th scope="col" class="bars"></th>' +
    `<th scope="col">looks like</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`,
    more > 0 ? `<p class="soft">${more} more are in mistakes.csv.</p>` : "",
  ]);
}

function handedIn({ students, exercises }: ClassStatistics): string {
  const lessons = [...new Set(exercises.map(({ lesson }) => lesson))];
  const rows = lessons.map((lesson) => {
    const files = new Set(lesson.exercises.map(({ file }) => `${lesson.slug}/${file}`));
    const some = students.filter(({ line }) =>
      line.files.some((file) =>
        [...files].some((one) => file.endsWith(`/${one}`))
      )
    ).length;
    const begun = students.filter(({ line }) =>
      line.verdicts.some(({ lesson: id, failure }) =>
        id === lesson.id && failure?.kind !== "not solved yet" && failure?.kind !== "missing"
      )
    ).length;
    return [`${lesson.id} ${lesson.title}`, some, begun];
  });
  return section("Who handed in what", [rowsOf(["lesson", "handed in", "of these begun"], rows)]);
}

function refused({ refused }: ClassStatistics): string {
  if (refused.length === 0) return "";
  return section("Not graded", [
    rowsOf(["submission", "why"], refused.map(({ name, refused }) => [name, refused!])),
  ]);
}

function similar(pairs: readonly Pair[]): string {
  const groups = gathered(pairs);
  const rows = groups.slice(0, MOST_PAIRS).map(({ names, pair: { share, common, passages } }) => {
    const places = passages.map(({ file, a, b }) =>
      `<code>${forHtml(file.split("/").at(-1)!)}</code> ${a[0]}–${a[1]} and ${b[0]}–${b[1]}`
    );
    const [first, more] = [places.slice(0, FIRST_PASSAGES), places.slice(FIRST_PASSAGES)];
    const rest = more.length === 0
      ? ""
      : `<details><summary>${more.length} more</summary>${more.join("<br>")}</details>`;
    return `<tr><td class="n">${Math.round(100 * share)} %</td><td class="n">${common}</td>` +
      `<td class="name">${names.map(forHtml).join("<br>")}</td><td>${
        first.join("<br>")
      }${rest}</td></tr>`;
  });
  return section("Where to look for shared work", [
    "<p>These submissions share passages that the course does not explain, whatever the names in them. " +
    "It is a help for looking, and no verdict: a short exercise has few right answers, and who sits " +
    "together writes alike. Compare the lines yourself before you say anything to anybody.</p>",
    groups.length > MOST_PAIRS
      ? `<p class="soft">The first ${MOST_PAIRS} of ${groups.length}.</p>`
      : "",
    pairs.length === 0
      ? "<p>No two share enough to be worth a look.</p>"
      : '<div class="wide"><table><thead><tr><th scope="col" class="n">share</th>' +
        '<th scope="col" class="n">passages</th><th scope="col">submissions</th>' +
        `<th scope="col">lines</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`,
  ]);
}

function everybody({ students, of }: ClassStatistics): string {
  return rowsOf(
    ["submission", "points", "per cent", "pass", "hours late"],
    students.map(({ line, score }) => [
      line.name,
      score.points,
      of === 0 ? 0 : rounded(100 * score.points / of),
      line.verdicts.filter(({ failure }) => failure === null).length,
      score.late ? String(rounded(score.late.hours)) : "",
    ]),
  );
}

function lessonsIn(ids: readonly string[]): string {
  return ids.length <= 4 ? ids.join(", ") : `${ids[0]} to ${ids.at(-1)}`;
}
