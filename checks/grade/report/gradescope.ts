/**
 * A result as Gradescope's `results.json`, as its autograder specification says
 * (gradescope-autograders.readthedocs.io, "Autograder Specifications").
 *
 * Each exercise is a test case that students see, with its points. What a case says is up to the feedback:
 * its inputs are hidden. What the grader prints is for instructors, and so is the seed: it is not in here.
 *
 * @module
 */

import { formatFailure } from "../../core/failure.ts";
import { rounded } from "../rubric/scoring.ts";
import { forTerminal } from "./escape.ts";
import { type Feedback, shownFailure } from "./feedback.ts";
import { type Result, type Row, rowsOf } from "./result.ts";

/** When something is shown to students. */
type Visibility = "hidden" | "after_due_date" | "after_published" | "visible";

/** How a text is rendered; `text` renders nothing. */
type OutputFormat = "text" | "simple_format" | "html" | "md" | "ansi";

/** A test case as Gradescope reads it. */
interface TestCase {
  score: number;
  max_score: number;
  status: "passed" | "failed";
  name: string;
  name_format: OutputFormat;
  /** `1.3.2`: the question, the lesson, and the place of the exercise in it. */
  number: string;
  output: string;
  output_format: OutputFormat;
  visibility: Visibility;
}

/** The whole file. Gradescope's leaderboard is not used: nobody is ranked. */
export interface GradescopeResults {
  /** Wins over the sum of the cases: lateness is in it. */
  score: number;
  execution_time: number;
  output: string;
  output_format: OutputFormat;
  test_output_format: OutputFormat;
  test_name_format: OutputFormat;
  visibility: Visibility;
  stdout_visibility: Visibility;
  tests: TestCase[];
}

/** The result as Gradescope's object. */
export function gradescopeResults(result: Result, feedback: Feedback): GradescopeResults {
  const { score, seconds } = result;
  return {
    score: score.points,
    execution_time: Math.ceil(seconds),
    output: summary(result),
    output_format: "text",
    test_output_format: "text",
    test_name_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    tests: rowsOf(result).map((row) => testCase(row, feedback)),
  };
}

/** What is said where a submission cannot be graded at all: a score of 0, and why. */
export function gradescopeRefusal(sentence: string, of: number): GradescopeResults {
  return {
    score: 0,
    execution_time: 0,
    output: `${forTerminal(sentence)}\n\n0 of ${of} points`,
    output_format: "text",
    test_output_format: "text",
    test_name_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    tests: [],
  };
}

function summary({ score }: Result): string {
  const { late, earned, points, of, exercises } = score;
  const passed = exercises.filter(({ verdict }) => verdict.failure === null).length;
  const lines = [`${passed} of ${exercises.length} exercises pass: ${earned} of ${of} points.`];
  if (late && late.hours > 0) {
    lines.push(
      `Handed in ${rounded(late.hours)} hours late: ${rounded(100 * late.lost)} % are lost, ` +
        `${points} points count.`,
    );
  }
  lines.push(
    "The inputs are others than those of `deno test`. It gives the same diagnosis with its numbers.",
  );
  return lines.join("\n");
}

function testCase({ lesson, exercise, scored }: Row, feedback: Feedback): TestCase {
  const { verdict, points, of } = scored;
  const failure = shownFailure(lesson, exercise, verdict, feedback);
  const place = 1 + lesson.exercises.indexOf(exercise);
  return {
    score: points,
    max_score: of,
    status: failure ? "failed" : "passed",
    name: `${lesson.id} ${exercise.name}() ${exercise.does}`,
    name_format: "text",
    number: [...lesson.id.matchAll(/\d+/g)].map(Number).concat(place).join("."),
    output: failure ? forTerminal(formatFailure(failure)) : "",
    output_format: "text",
    visibility: "visible",
  };
}

/** The text of `results.json`. */
export function formatGradescope(result: Result, feedback: Feedback): string {
  return `${JSON.stringify(gradescopeResults(result, feedback), null, 2)}\n`;
}
