/**
 * Grading the submissions of a class, some at a time, each of them once.
 *
 * @module
 */

import type { CourseGrading } from "../course_grader.ts";
import { MOST_BYTES } from "../course_grader.ts";
import type { Grader } from "../grader.ts";
import { BadSubmission } from "../reading/bad_submission.ts";
import { readSubmission } from "../reading/read_submission.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { scoreOf } from "../rubric/scoring.ts";
import type { Submission } from "../submission.ts";
import type { Verdict } from "../verdict.ts";
import { keyOf, rubricHash, submissionHash } from "./identity.ts";
import type { Journal } from "./journal.ts";
import type { LatenessOf } from "./lateness_file.ts";
import type { Line } from "./line.ts";

/** What a class is graded with. */
export interface ClassGrading {
  readonly folder: string;
  readonly names: readonly string[];
  readonly grading: CourseGrading;
  readonly rubric: Rubric;
  readonly lateness: LatenessOf;
  readonly jobs: number;
  readonly journal: Journal;
  /** Told after each submission. */
  readonly onDone: (done: number, note: string) => void;
}

/** What came of it. */
export interface ClassOutcome {
  /** Graded now. */
  readonly graded: number;
  /** Found graded, by an earlier batch or because somebody else handed in the same. */
  readonly found: number;
  /** Could not be graded; they have lines with a sentence. */
  readonly refused: number;
  /** The grader itself failed at these; they have no lines, and the next batch tries again. */
  readonly failed: readonly { readonly name: string; readonly said: string }[];
}

/** What is known of a key: the verdicts, and what they took. */
type Done = Pick<Line, "verdicts" | "seconds">;

/** Grades all of them. One that fails does not stop the others. */
export async function gradeClass(run: ClassGrading): Promise<ClassOutcome> {
  const { journal, names, jobs, onDone } = run;
  const byName = new Map(journal.lines.map((line) => [`${line.key} ${line.name}`, line]));
  const byKey = new Map<string, Promise<Done>>(
    journal.lines.map((line) => [line.key, Promise.resolve(line)]),
  );
  const count = { graded: 0, found: 0, refused: 0 };
  const failed: { name: string; said: string }[] = [];
  const left = [...names];
  let done = 0;

  const work = async () => {
    const own: { grader?: Grader } = {};
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      try {
        const outcome = await gradeNamed(run, name, byName, byKey, (submission) => {
          own.grader ??= run.grading.open();
          return own.grader.grade(submission);
        });
        count[outcome]++;
      } catch (error) {
        failed.push({ name, said: error instanceof Error ? error.message : String(error) });
        own.grader?.end(); // what failed once is not used again
        own.grader = undefined;
      }
      onDone(++done, name);
    }
    own.grader?.end();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, names.length) }, work));
  return { ...count, failed };
}

async function gradeNamed(
  { folder, grading, rubric, lateness, journal }: ClassGrading,
  name: string,
  byName: ReadonlyMap<string, Line>,
  byKey: Map<string, Promise<Done>>,
  grade: (submission: Submission) => Promise<Verdict[]>,
): Promise<"graded" | "found" | "refused"> {
  const hours = lateness(name);
  const common = {
    format: "unrolled-batch",
    version: 1,
    name,
    seed: grading.seed,
    rounds: grading.rounds,
    checks: grading.checks,
    lessons: grading.lessons.map(({ id }) => id),
  } as const;
  const rubricIs = rubricHash(rubric);
  const put = (
    line: Omit<Line, keyof typeof common | keyof ReturnType<typeof scored> | "rubric">,
  ) => {
    const before = byName.get(`${line.key} ${name}`);
    const points = scored(line.verdicts, rubric, hours, grading);
    const same = before?.rubric === rubricIs && before.refused === line.refused &&
      JSON.stringify(before.late) === JSON.stringify(points.late);
    if (!same) journal.append({ ...common, ...line, ...points, rubric: rubricIs });
  };

  let submission: Submission;
  try {
    submission = await readSubmission(`${folder}/${name}`, grading.wanted, MOST_BYTES);
  } catch (error) {
    if (!(error instanceof BadSubmission)) throw error;
    const what = `refused: ${error.message}`;
    const key = keyOf(what, common);
    put({ key, submission: what, files: [], refused: error.message, verdicts: [], seconds: 0 });
    return "refused";
  }
  const hash = submissionHash(submission);
  const key = keyOf(hash, common);
  let mine = false;
  const pending = byKey.get(key) ?? (mine = true, timed(() => grade(submission)));
  byKey.set(key, pending);
  try {
    const { verdicts, seconds } = await pending;
    const files = [...submission.files.keys(), ...submission.problems.keys()].sort();
    put({ key, submission: hash, files, refused: null, verdicts, seconds });
  } catch (error) {
    byKey.delete(key);
    throw error;
  }
  return mine ? "graded" : "found";
}

function scored(
  verdicts: readonly Verdict[],
  rubric: Rubric,
  hours: number | null,
  { lessons }: CourseGrading,
): Pick<Line, "points" | "of" | "percent" | "late"> {
  const { points, percent, late } = scoreOf(verdicts, rubric, hours);
  const of = scoreOf(
    lessons.flatMap(({ id, exercises }) =>
      exercises.map(({ name }) => ({
        lesson: id,
        exercise: name,
        credit: 0,
        failure: null,
        mistakes: [],
      }))
    ),
    rubric,
    null,
  ).of;
  return { points, of, percent, late };
}

async function timed(grade: () => Promise<Verdict[]>): Promise<Done> {
  const begun = performance.now();
  const verdicts = await grade();
  return { verdicts, seconds: Math.round((performance.now() - begun) / 10) / 100 };
}
