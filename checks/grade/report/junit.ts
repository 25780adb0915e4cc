/**
 * A result as JUnit's XML, in the form that CI systems agree on: one suite for each lesson, one case for
 * each exercise, all attributes and elements in the order of the schema.
 *
 * @module
 */

import { formatFailure } from "../../core/failure.ts";
import { rounded } from "../rubric/scoring.ts";
import { forXml } from "./escape.ts";
import { type Feedback, shownFailure } from "./feedback.ts";
import { byLesson, type Result, type Row } from "./result.ts";

/**
 * The XML. An exercise that is not solved yet, or missing, is a failure like any other: nobody earns
 * anything by silence. The seed is in it only where everything is shown.
 */
export function formatJUnit(result: Result, feedback: Feedback): string {
  const suites = byLesson(result);
  const all = suites.flatMap(({ rows }) => rows);
  const time = rounded(result.seconds).toFixed(2);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${forXml(result.name)}" ${counts(all)} time="${time}">`,
    ...suites.flatMap(({ lesson, rows }) => [
      `  <testsuite name="${forXml(`${lesson.id} ${lesson.title}`)}" ${
        counts(rows)
      } skipped="0" time="0">`,
      "    <properties>",
      ...properties(rows, feedback === "all" ? result.provenance.seed : null),
      "    </properties>",
      ...rows.map((row) => caseOf(row, feedback)),
      "  </testsuite>",
    ]),
    "</testsuites>",
    "",
  ].join("\n");
}

function counts(rows: readonly Row[]): string {
  const failures = rows.filter(({ scored }) => scored.verdict.failure !== null).length;
  return `tests="${rows.length}" failures="${failures}" errors="0"`;
}

function properties(rows: readonly Row[], seed: number | null): string[] {
  const sum = (key: "points" | "of") =>
    rounded(rows.reduce((all, { scored }) => all + scored[key], 0));
  const some = { points: sum("points"), of: sum("of"), ...(seed !== null && { seed }) };
  return Object.entries(some).map(([name, value]) =>
    `      <property name="${name}" value="${value}"/>`
  );
}

function caseOf({ lesson, exercise, scored }: Row, feedback: Feedback): string {
  const { verdict, points, of } = scored;
  const name = forXml(`${exercise.name}() ${exercise.does}`);
  const head = `    <testcase name="${name}" classname="${forXml(lesson.id)}" time="0"`;
  const failure = shownFailure(lesson, exercise, verdict, feedback);
  if (!failure) return `${head}/>`;
  const text = forXml(`${formatFailure(failure)}\n\n${points} of ${of} points`);
  return [
    `${head}>`,
    `      <failure message="${forXml(failure.headline)}" type="${
      forXml(failure.kind)
    }">${text}</failure>`,
    "    </testcase>",
  ].join("\n");
}
