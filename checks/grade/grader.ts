/**
 * Grading one submission after another: a process that runs it, a process that judges it, and this one, which
 * stands between them and understands neither.
 *
 * @module
 */

import { type Exercise, folderOf, type Lesson } from "../core/exercise.ts";
import { random } from "../../lessons/kit/random.ts";
import { forbiddenImports } from "./imports.ts";
import { SAID } from "./judge/misbehaved.ts";
import { type Judge, startJudge } from "./judge_process.ts";
import type { Limits } from "./limits.ts";
import { printable } from "./printable.ts";
import { atExit } from "./process/at_exit.ts";
import { type Running, runningOf } from "./running.ts";
import type { Submission } from "./submission.ts";
import { nothingFor, type Verdict } from "./verdict.ts";
import { makeWorkingCopy, type Template, type WorkingCopy } from "./working_copy.ts";

/** What is graded, and how. */
export interface Grading {
  readonly lessons: readonly Lesson[];
  readonly template: Template;
  readonly limits: Limits;
  /** Decides every input. */
  readonly seed: number;
  /** How many fresh sets of inputs each exercise meets. */
  readonly rounds: number;
}

/** Grades submissions, one at a time. */
export interface Grader {
  /** The verdicts, in the order of the exercises. Several calls wait for each other. */
  grade(submission: Submission): Promise<Verdict[]>;
  /** Ends everything at once. */
  end(): void;
}

/** Opens a grader; nothing is started before the first submission. */
export function openGrader(grading: Grading): Grader {
  const desk = new Desk(grading);
  let last: Promise<unknown> = Promise.resolve();
  const closed = atExit(() => desk.close());
  return {
    grade(submission) {
      const verdicts = last.then(() => desk.grade(submission));
      last = verdicts.catch(() => {});
      return verdicts;
    },
    end() {
      closed();
      desk.close();
    },
  };
}

/** What a grader has open. */
class Desk {
  private copy: Promise<WorkingCopy> | null = null;
  private folder: WorkingCopy | null = null;
  private judge: Judge | null = null;
  private running: Running | null = null;
  private closed = false;

  constructor(private readonly grading: Grading) {}

  async grade(submission: Submission): Promise<Verdict[]> {
    const { lessons, limits } = this.grading;
    const copy = await this.ready();
    copy.hold(submission.files);
    const problems = await admitted(copy, this.grading.template, submission);
    const running = this.running = runningOf(copy, limits);
    try {
      const verdicts: Verdict[] = [];
      for (const lesson of lessons) {
        const wrong: string[] = [];
        for (const exercise of lesson.exercises) {
          const file = fileOf(lesson, exercise);
          const problem = problems.get(file) ??
            (submission.files.has(file) ? undefined : "missing");
          const verdict = problem === undefined
            ? await this.judged(lesson, exercise, submission, wrong, running, problems)
            : notRun(lesson, exercise, file, problem);
          if (verdict.credit < 1) wrong.push(exercise.name);
          verdicts.push(verdict);
        }
      }
      return verdicts;
    } finally {
      await running.end();
      this.running = null;
      if (this.judge?.worn) await this.dismissJudge();
    }
  }

  /** Lets the judge judge, and hands on what it says to the submission. */
  private async judged(
    lesson: Lesson,
    exercise: Exercise,
    { files }: Submission,
    wrong: readonly string[],
    running: Running,
    problems: Map<string, string>,
  ): Promise<Verdict> {
    const { limits, seed, rounds } = this.grading;
    const file = fileOf(lesson, exercise);
    if (running.secondsLeft <= 0) return outOfTime(lesson, exercise);
    this.judge ??= await this.newJudge();
    await running.beginExercise(limits.exerciseSeconds);
    const seeds = seedsFor(seed, `${lesson.id} ${exercise.name}`, rounds);
    const judging = { lesson: lesson.id, exercise: exercise.name, seeds, wrong };
    const source = files.get(file)!;
    let said = await this.judge.tell({ say: "judge", judging: { ...judging, source } });
    while (said?.say === "pass") {
      const reply = await running.exchange(said.body, said.seconds);
      said = await this.judge.tell(
        "lost" in reply ? { say: "lost", why: reply.lost } : { say: "answered", body: reply.body },
      );
    }
    if (said?.say === "verdict") {
      const lost = running.lostInExercise;
      // A file that hangs or dies while it is loaded is not loaded again for its other exercises.
      if (!said.loads && lost) problems.set(file, `it ${SAID[lost]} while it was loaded`);
      if (!said.trusted) await running.end();
      return said.verdict;
    }
    await this.dismissJudge();
    if (this.closed) throw new Error("The grader was closed while it graded.");
    return notJudged(lesson, exercise, said?.say === "failed" ? said.why : undefined);
  }

  private async ready(): Promise<WorkingCopy> {
    if (this.closed) throw new Error("The grader is closed.");
    this.folder = await (this.copy ??= makeWorkingCopy(this.grading.template));
    if (!this.closed) return this.folder;
    this.folder.remove();
    throw new Error("The grader was closed before it began.");
  }

  private newJudge(): Promise<Judge> {
    const { lessons, template: { tensorFlow }, limits } = this.grading;
    return startJudge({
      lessons: lessons.map(({ id }) => id),
      tensorFlow,
      folder: this.folder!.root,
      limits,
    });
  }

  private async dismissJudge(): Promise<void> {
    const { judge } = this;
    this.judge = null;
    await judge?.end();
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.running?.kill();
    this.judge?.kill();
    void this.judge?.end();
    this.folder?.remove();
  }
}

function fileOf(lesson: Lesson, { file }: Exercise): string {
  return `lessons/${folderOf(lesson)}/${file}`;
}

/** What may run; a file that may not is replaced by its skeleton, so that the others still load. */
async function admitted(
  copy: WorkingCopy,
  { skeletons }: Template,
  { files, problems }: Submission,
): Promise<Map<string, string>> {
  const found = new Map(problems);
  const known = [...files.keys()].filter((file) => skeletons.has(file));
  for (const [file, problem] of await forbiddenImports(copy, known)) {
    found.set(file, problem);
    copy.write(file, skeletons.get(file)!);
  }
  return found;
}

/** Seeds that nobody can know before: drawn for each exercise from the seed of the grading. */
function seedsFor(seed: number, exercise: string, rounds: number): number[] {
  let mixed = seed >>> 0;
  for (const char of exercise) mixed = Math.imul(mixed ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  const rng = random(mixed);
  return Array.from({ length: rounds }, () => 1 + rng.integer(2 ** 31 - 2));
}

function notRun(lesson: Lesson, { name }: Exercise, file: string, problem: string): Verdict {
  const headline = problem === "missing"
    ? `${file} is missing`
    : `${file} was not run: ${printable(problem)}`;
  return nothingFor(lesson.id, name, "missing", headline);
}

function outOfTime(lesson: Lesson, { name }: Exercise): Verdict {
  return nothingFor(lesson.id, name, "threw", "not run: the submission has used up its time");
}

/** The judge could not finish: what the submission answered was too much for it, or it has a fault itself. */
function notJudged(lesson: Lesson, { name }: Exercise, why?: string): Verdict {
  return {
    ...nothingFor(lesson.id, name, "threw", "could not be judged; please ask whoever grades"),
    doubt: printable(why ?? "the judge ran out of time or memory", 1000),
  };
}
