/**
 * A result as text: the messages of `deno test`, with points.
 *
 * @module
 */

import { formatFailure } from "../../core/failure.ts";
import { rounded } from "../rubric/scoring.ts";
import { doubtsIn } from "./doubts.ts";
import { forTerminal } from "./escape.ts";
import { type Feedback, shownFailure } from "./feedback.ts";
import { byLesson, type Result, type Row } from "./result.ts";

/** Columns for `10 of 10`. */
const POINTS = 14;

/** The whole report. */
export function formatText(
  result: Result,
  { feedback, colour }: { feedback: Feedback; colour: boolean },
): string {
  let open = 0; // as in deno test, only the first open exercise says what to write
  const lessons = byLesson(result).flatMap(({ lesson, rows }) => [
    `${lesson.id}  ${lesson.title.padEnd(40)}${pointsIn(rows).padStart(POINTS)}`,
    ...rows.map((row) => lineOf(row, { feedback, colour }, () => ++open)),
    "",
  ]);
  return [...lessons, ...totals(result), ""].join("\n");
}

function lineOf(
  { lesson, exercise, scored: { verdict, points, of } }: Row,
  { feedback, colour }: { feedback: Feedback; colour: boolean },
  opened: () => number,
): string {
  const worth = `${points} of ${of}`.padStart(POINTS);
  const failure = shownFailure(lesson, exercise, verdict, feedback);
  const paint = (code: number, text: string) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
  if (!failure) {
    return `${worth}  ${paint(32, "✓")} ${paint(1, `${lesson.id}  ${exercise.name}`)}`;
  }
  const first = failure.kind !== "not solved yet" || opened() === 1;
  const safe = {
    ...failure,
    headline: oneLine(failure.headline),
    facts: first ? failure.facts.map(([label, text]) => [label, oneLine(text)] as const) : [],
  };
  return formatFailure(safe, { colour }).split("\n")
    .map((line, k) => (k === 0 ? `${worth}  ${line}` : line))
    .join("\n");
}

/** Nothing that a submission said begins a line of its own. */
function oneLine(text: string): string {
  return forTerminal(text).replace(/\s*\n\s*/g, "  ");
}

function pointsIn(rows: readonly Row[]): string {
  const sum = (key: "points" | "of") =>
    rounded(rows.reduce((all, { scored }) => all + scored[key], 0));
  return `${sum("points")} of ${sum("of")}`;
}

function totals({ score, provenance: { seed, rounds, checks, missingLimits } }: Result): string[] {
  const { late, earned, points, of, percent } = score;
  const cost = late && late.lost > 0
    ? [`late         ${rounded(late.hours)} h: ${rounded(100 * late.lost)} % of ${earned} are lost`]
    : late && late.hours > 0
    ? [`late         ${rounded(late.hours)} h, which costs nothing`]
    : [];
  return [
    ...cost,
    `total        ${points} of ${of}   ${percent} %`,
    `seed         ${seed}   (${rounds === 1 ? "1 round" : `${rounds} rounds`}, checks ${checks})`,
    ...doubtsIn(score.exercises.map(({ verdict }) => verdict)).map((one) => `look at      ${one}`),
    ...missingLimits.map((one) => `not limited  ${one}`),
  ];
}
