/**
 * Runs one check at a time for `standing.ts`, where an endless loop harms nobody.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { pointToCause } from "../core/cascade.ts";
import { checkExercise, type StudentModule } from "../core/check.ts";
import { STUDENT_SEED } from "../core/student_seed.ts";
import { folderOf } from "../core/exercise.ts";
import { notSolved } from "../core/thrown.ts";
import { exerciseKey, taskIn } from "../core/written.ts";
import { whyNotLoaded } from "../core/not_loaded.ts";
import { diagnose } from "../misconceptions/diagnosis.ts";
import { lessons } from "../lessons.ts";
import type { Answer, Question } from "./standing.ts";

async function answer({ lesson: id, exercise: name, module: other }: Question): Promise<Answer> {
  const lesson = lessons.find((one) => one.id === id)!;
  const exercise = lesson.exercises.find((one) => one.name === name)!;
  const own = `../../lessons/${folderOf(lesson)}/${exercise.file}`;
  const path = new URL(other ?? own, import.meta.url);
  // Nobody fetches a package only to be told that there is nothing yet.
  const task = lesson.prepare && taskIn(readFileSync(path, "utf8"), exerciseKey(lesson, exercise));
  if (task) return { failure: notSolved(lesson, exercise, task), mistakes: [] };
  let module: StudentModule;
  try {
    await lesson.prepare?.();
    module = await import(path.href);
  } catch (error) {
    const facts: [string, string][] = [["in", exercise.file]];
    const headline = whyNotLoaded(error);
    return {
      failure: { lesson: id, exercise: name, kind: "threw", headline, facts },
      mistakes: [],
    };
  }
  const failure = checkExercise(lesson, exercise, module, STUDENT_SEED);
  if (failure === null || failure.kind === "not solved yet") return { failure, mistakes: [] };
  const before = wrong.get(id) ?? [];
  wrong.set(id, [...before, name]);
  const pointed = pointToCause(failure, module, before);
  // Numbers that another function spoiled say nothing about this one.
  const mistakes = pointed === failure ? await diagnose(id, exercise, module) : [];
  return { failure: pointed, mistakes };
}

/** Functions that were found wrong so far, by lesson. */
const wrong = new Map<string, string[]>();

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await answer(data));
};
