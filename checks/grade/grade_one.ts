/**
 * Grading one submission, and telling what came of it.
 *
 * @module
 */

import { accessSync, constants, existsSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { save } from "../../assets/save.ts";
import type { Lesson } from "../core/exercise.ts";
import { lessons as all, questions } from "../lessons.ts";
import type { Format, GradeOne } from "./command_line.ts";
import { WrongCommand } from "../course/command_words.ts";
import { type CourseGrading, courseGrading, MOST_BYTES } from "./course_grader.ts";
import { exerciseFiles } from "./exercise_files.ts";
import { BadSubmission } from "./reading/bad_submission.ts";
import { hoursOf } from "./reading/handed_in.ts";
import { readSubmission } from "./reading/read_submission.ts";
import { formatGradescope, gradescopeRefusal } from "./report/gradescope.ts";
import { formatJson } from "./report/json.ts";
import { formatJUnit } from "./report/junit.ts";
import { provenanceOf, type Result } from "./report/result.ts";
import { formatText } from "./report/text.ts";
import { defaultRubric, type Rubric } from "./rubric/rubric.ts";
import { readRubric } from "./rubric/rubric_file.ts";
import { scoreOf } from "./rubric/scoring.ts";
import type { Submission } from "./submission.ts";

/** The rubric that was asked for, or the default one. */
export function rubricFor(
  file: string | undefined,
  lessons: readonly Lesson[],
): Promise<Rubric> {
  return file === undefined
    ? Promise.resolve(defaultRubric(lessons))
    : readRubric(file, lessons, all);
}

/**
 * Grades one submission and writes the report.
 *
 * @returns the exit code
 * @throws {WrongCommand | BadRubric | BadSubmission} in one sentence
 */
export async function gradeOne(command: GradeOne): Promise<number> {
  if (command.out !== undefined) mustBeWritable(command.out);
  const lessons = command.lessons ?? await lessonsIn(command.path);
  const rubric = await rubricFor(command.rubric, lessons);
  const hours = hoursOf(command, rubric);
  const grading = await courseGrading({ ...command, lessons });
  if (command.format !== "text") console.error(`seed ${command.seed}, checks ${grading.checks}`);
  let submission: Submission;
  try {
    submission = await readSubmission(command.path, grading.wanted, MOST_BYTES);
  } catch (error) {
    // A platform waits for its file, whatever was handed in.
    if (!(error instanceof BadSubmission) || command.format !== "gradescope") throw error;
    const of = scoreOf(lessons.flatMap(nothingFor), rubric, null).of;
    tell(`${JSON.stringify(gradescopeRefusal(error.message, of), null, 2)}\n`, command.out);
    return 0;
  }
  const result = await graded(grading, submission, basename(resolve(command.path)), rubric, hours);
  tell(REPORTS[command.format](result, command), command.out);
  return command.failBelow !== null && result.score.percent < command.failBelow ? 3 : 0;
}

/** One submission, graded. */
async function graded(
  grading: CourseGrading,
  submission: Submission,
  name: string,
  rubric: Rubric,
  hours: number | null,
): Promise<Result> {
  const grader = grading.open();
  const begun = performance.now();
  try {
    const verdicts = await grader.grade(submission);
    return {
      name,
      lessons: grading.lessons,
      score: scoreOf(verdicts, rubric, hours),
      provenance: provenanceOf(grading),
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    grader.end();
  }
}

const REPORTS: Record<Format, (result: Result, command: GradeOne) => string> = {
  text: (result, { feedback, out }) =>
    formatText(result, {
      feedback,
      colour: out === undefined && !Deno.noColor && Deno.stdout.isTerminal(),
    }),
  json: (result, { feedback }) => formatJson(result, feedback),
  junit: (result, { feedback }) => formatJUnit(result, feedback),
  gradescope: (result, { feedback }) => formatGradescope(result, feedback),
};

/** The questions of which something was handed in. */
async function lessonsIn(path: string): Promise<readonly Lesson[]> {
  const { files, problems } = await readSubmission(path, exerciseFiles(all), MOST_BYTES);
  const found = [...files.keys(), ...problems.keys()];
  return Object.values(questions).filter((some: readonly Lesson[]) =>
    exerciseFiles(some).some((file) => found.includes(file))
  ).flat();
}

function nothingFor({ id, exercises }: Lesson) {
  return exercises.map(({ name }) => ({
    lesson: id,
    exercise: name,
    credit: 0,
    failure: null,
    mistakes: [],
  }));
}

function tell(text: string, out: string | undefined): void {
  if (out === undefined) console.log(text.replace(/\n$/, ""));
  else save(out, text);
}

/** Before minutes are spent on what nobody can keep. @throws {WrongCommand} in one sentence */
export function mustBeWritable(file: string): void {
  const folder = dirname(resolve(file));
  try {
    if (existsSync(file) && !statSync(file).isFile()) throw new Error();
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw new Error();
  } catch {
    throw new WrongCommand(`--out ${JSON.stringify(file)} cannot be written there.`);
  }
}
