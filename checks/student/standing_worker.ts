/**
 * Runs one check at a time for `standing.ts`, where an endless loop harms nobody.
 *
 * @module
 */

import { checkExercise, type StudentModule } from "../core/check.ts";
import { STUDENT_SEED } from "../core/student_seed.ts";
import { diagnose } from "../misconceptions/diagnosis.ts";
import { lessons } from "../q1/lessons.ts";
import type { Answer, Question } from "./standing.ts";

async function answer({ lesson: id, exercise: name }: Question): Promise<Answer> {
  const lesson = lessons.find((one) => one.id === id)!;
  const exercise = lesson.exercises.find((one) => one.name === name)!;
  const path = `../../lessons/${id.split("/")[0]}/${lesson.slug}/${exercise.file}`;
  let module: StudentModule;
  try {
    module = await import(new URL(path, import.meta.url).href);
  } catch (error) {
    const said = error instanceof Error ? error.message.split("\n")[0] : String(error);
    const headline = `${exercise.file} stopped while it was loaded: ${said}`;
    return {
      failure: { lesson: id, exercise: name, kind: "threw", headline, facts: [] },
      mistakes: [],
    };
  }
  const failure = checkExercise(lesson, exercise, module, STUDENT_SEED);
  const wrong = failure !== null && failure.kind !== "not solved yet";
  return { failure, mistakes: wrong ? await diagnose(id, exercise, module) : [] };
}

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await answer(data));
};
