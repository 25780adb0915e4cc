/**
 * Runs the checks of a lesson as Deno tests: one test per exercise, a message instead of a stack,
 * and a time limit that an endless loop cannot outlast.
 *
 * @module
 */

import { pointToCause } from "./cascade.ts";
import { checkExercise, type StudentModule } from "./check.ts";
import type { Exercise, Lesson } from "./exercise.ts";
import { type Failure, formatFailure, named } from "./failure.ts";
import { whyNotLoaded } from "./not_loaded.ts";
import { STUDENT_SEED } from "./student_seed.ts";
import { LIMIT, newWatchdog } from "./watchdog.ts";

/** What a failing test throws. Deno prints an object as it wishes to be printed: without a stack. */
class Message {
  constructor(readonly text: string) {}
  [Symbol.for("Deno.customInspect")](): string {
    return this.text;
  }
  toString(): string {
    return this.text;
  }
}

/** Loads a student's module: `() => import("./lstm.ts")`. */
export type Load = () => Promise<StudentModule>;

/**
 * Registers one test for each exercise of the lesson.
 *
 * The modules are loaded here, and not imported by the test file, so that one that throws or loops
 * while it loads fails with a sentence too.
 *
 * @param loads how to load the student's modules, by file name
 */
export async function testLesson(lesson: Lesson, loads: Record<string, Load>): Promise<void> {
  const watchdog = newWatchdog(1000 * LIMIT);
  addEventListener("unload", () => watchdog.end());
  const modules: Record<string, StudentModule | Message> = {};
  const unprepared = await lesson.prepare?.().catch((error) =>
    new Message(`✗ ${lesson.id}  ${error.message}`)
  );
  for (const [file, load] of Object.entries(loads)) {
    watchdog.watch(endless(`${lesson.id}  ${file}`, `the top level of ${file}`));
    modules[file] = await load().catch((error) => didNotLoad(lesson, file, error));
    watchdog.rest();
  }
  const wrong: string[] = [];
  let open = 0; // only the first open exercise says what to write: it is the next one
  for (const exercise of lesson.exercises) {
    const { name, file } = exercise;
    Deno.test(`${lesson.id} ${name}() ${exercise.does}`, async () => {
      const module = modules[file] ?? {};
      if (unprepared) throw unprepared;
      if (module instanceof Message) throw module;
      watchdog.watch(endless(`${lesson.id}  ${name}`, `${file}, in ${name} or in what it calls`));
      try {
        const failure = checkExercise(lesson, exercise, module, STUDENT_SEED);
        watchdog.rest(); // finding out which mistake it is takes its own time
        if (!failure) return;
        if (failure.kind === "not solved yet" && ++open > 1) {
          throw new Message(formatFailure({ ...failure, facts: [] }, { colour: !Deno.noColor }));
        }
        const shown = await withMistake(
          pointToCause(failure, module, wrong),
          lesson,
          exercise,
          module,
        );
        wrong.push(name);
        throw new Message(formatFailure(shown, { colour: !Deno.noColor }));
      } finally {
        watchdog.rest();
      }
    });
  }
}

/** The failure with the name of the mistake, if it is a known one, and where hints are to be had. */
async function withMistake(
  failure: Failure,
  lesson: Lesson,
  exercise: Exercise,
  module: StudentModule,
): Promise<Failure> {
  if (failure.kind === "not solved yet") return failure;
  // Numbers that another function spoiled say nothing about this one.
  if (failure.facts.some(([label]) => label === "look first at")) return named(failure, []);
  // Loaded on a failure only: what passes costs nothing.
  const { diagnose } = await import("../misconceptions/diagnosis.ts");
  return named(failure, await diagnose(lesson.id, exercise, module));
}

function endless(what: string, where: string): string {
  return `✗ ${what}: did not come back within ${LIMIT} seconds\n` +
    `    looks like     a loop that never ends\n    in             ${where}`;
}

function didNotLoad(lesson: Lesson, file: string, error: unknown): Message {
  return new Message(`✗ ${lesson.id}  ${file}: ${whyNotLoaded(error)}`);
}
